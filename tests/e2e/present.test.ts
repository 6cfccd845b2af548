import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { canvasOf, waitUntilSaved } from '../drivers/map-driver.ts'
import { stand } from '../drivers/screens.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
})
afterEach(() => running.close())

const heading = (page: Page) => page.locator('.presentation h1')

describe('the map in front of a room', () => {
  it('is shown by a remote, takes the votes of the room, and keeps them', async () => {
    const { page, app } = running
    const { keyboard } = page
    await canvasOf(page).waitFor()
    const isFull = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())

    await keyboard.press('F5')
    await heading(page).getByText('Boots for the big hike').waitFor()
    await expect.poll(isFull).toBe(true)
    expect(await violations(page)).toEqual([])
    for (const title of ['Discover', 'Social ad']) {
      await keyboard.press('PageDown')
      await heading(page).getByText(title).waitFor()
    }
    await page.getByText(/^Too few answers to rely on/).waitFor()
    expect(await violations(page)).toEqual([])

    await keyboard.press('e')
    await keyboard.type('2 1 1 -1 0')
    await page.getByText('Mean +0.6').first().waitFor()
    expect(await violations(page)).toEqual([])
    await keyboard.press('Tab')
    await heading(page).getByText('Site search').waitFor()
    await keyboard.press('Escape')

    // The longest of what is said above the curves stays on the slide.
    await keyboard.press('3')
    await keyboard.press('Enter')
    await heading(page).getByText('Product page').waitFor()
    const legend = page.locator('.presentation-legend')
    await legend.getByText('0.4 below expectations').waitFor()
    expect(
      await legend.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(0)
    await keyboard.press('Escape')
    await heading(page).waitFor({ state: 'detached' })
    await expect.poll(isFull).toBe(false)
    await canvasOf(page)
      .getByRole('group', { name: /^Emotion of Megan Hartley at Social ad: \+0\.6/ })
      .waitFor()
    await waitUntilSaved(page)

    const { home } = running
    await running.close()
    running = await launchApp({ home })
    const again = canvasOf(running.page)
    const point = again.getByRole('group', {
      name: /^Emotion of Megan Hartley at Social ad: \+0\.6/,
    })
    await point.click()
    await running.page.getByText('5 votes, −1 to +2').waitFor()
    expect(running.complaints).toEqual([])
  }, 120_000)
})

/** What a screen reader's user would stumble over on the slide as it stands. */
async function violations(page: Page): Promise<string[]> {
  // While a slide appears it is half transparent, and its contrast is not what it will be.
  await stand(page)
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations: found } = await Reflect.get(window, 'axe').run('.presentation')
    return found.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      [id, nodes[0]?.html].join(': '),
    )
  })
}
