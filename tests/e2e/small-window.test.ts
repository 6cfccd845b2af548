import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { dress, languages, resize, screens, visit, visitOf } from '../drivers/screens.ts'

let running: RunningApp
beforeAll(async () => {
  running = await launchApp()
  await running.page.locator('.overlay-bar').waitFor()
})
afterAll(() => running.close())

const boxOf = async (selector: string) => {
  const box = await running.page.locator(selector).last().boundingBox()
  if (!box) throw new Error(`${selector} is not on the screen.`)
  return { ...box, right: box.x + box.width }
}
const show = async (name: string, look: () => Promise<void>) => {
  const screen = screens.find((each) => each.name === name)
  if (!screen) throw new Error(`There is no screen ${name}.`)
  const here = visitOf(running)
  await resize(here, [1024, 640])
  await visit(here, screen, look)
}

it.each(languages)('a window of 1024 x 640 has room for all of it, in %s', async (language) => {
  await dress(visitOf(running), language, 'light')
  await show('editor', async () => {
    // One line over the lower edge of the map.
    expect((await boxOf('.canvas-controls')).height).toBeLessThanOrEqual(36)
  })
  await show('table', async () => {
    expect((await boxOf('.view-bar .picker-text')).width).toBeGreaterThan(40)
  })
  await show('import', async () => {
    const [name, steps] = [await boxOf('.crumbs .crumb'), await boxOf('.wizard-steps')]
    expect(name.right).toBeLessThanOrEqual(steps.x)
  })
})
