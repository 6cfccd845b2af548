import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults, NodeResult } from 'axe-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, projectRoot, type RunningApp } from '../drivers/app.ts'
import { dress, type Screen, screens, stand, themes, visit, visitOf } from '../drivers/screens.ts'

const axe = readFileSync(join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

let running: RunningApp
beforeAll(async () => {
  running = await launchApp()
  running.page.setDefaultTimeout(15_000)
  await running.page.locator('.overlay-bar').waitFor()
  await dress(visitOf(running), 'en', 'light')
})
afterAll(() => running.close())

/**
 * What axe finds serious or critical on the screen as it is, with the first places where it is. In the second
 * theme only colours can differ.
 */
async function complaints({ part }: Screen, rules: 'all' | 'colours'): Promise<string[]> {
  const { page } = running
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const results = await page.evaluate(
    ([where, which]): Promise<AxeResults> =>
      Reflect.get(window, 'axe').run(where ?? document, {
        resultTypes: ['violations'],
        ...(which === 'colours' && { runOnly: ['color-contrast'] }),
      }),
    [part ?? null, rules] as const,
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => isMeant(id, node)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 4).map(({ target, any, all, none }) => {
        const [why] = [...any, ...all, ...none]
        return `${target.join(' ')} (${why?.message ?? ''})`
      })
      return `${id}, ${nodes.length} times: ${places.join('; ')}`
    })
}

/** Who speaks to a computer names buttons by what stands on them; the cells of a table are named by their place. */
const isMeant = (rule: string, { html }: NodeResult) =>
  rule !== 'label-content-name-mismatch' || !html.includes('role="gridcell"')

it.each(screens)('$name has nothing serious against it, light and dark', async (screen) => {
  const here = visitOf(running)
  const found: Record<string, string[]> = {}
  await visit(here, screen, async () => {
    for (const theme of themes) {
      await dress(here, 'en', theme)
      await stand(here.page)
      found[theme] = await complaints(screen, theme === 'light' ? 'all' : 'colours')
    }
  })
  expect(found).toEqual({ light: [], dark: [] })
})
