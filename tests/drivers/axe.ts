import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults, NodeResult } from 'axe-core'
import type { Page } from 'playwright-core'
import { projectRoot } from './app.ts'

const axe = readFileSync(join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/**
 * What axe finds serious or critical on the page as it is, with the first places where it is; `part` is a
 * selector of what is looked at. In a second theme only colours can differ.
 */
export async function complaints(
  page: Page,
  {
    part,
    rules = 'all',
  }: { readonly part?: string | undefined; readonly rules?: 'all' | 'colours' },
): Promise<string[]> {
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

/**
 * Who speaks to a computer names buttons by what stands on them. The cells of the table are no buttons: they are
 * named by their place, and in whole words where they show initials and marks.
 */
const isMeant = (rule: string, { html }: NodeResult) =>
  rule !== 'label-content-name-mismatch' || !html.includes('role="gridcell"')
