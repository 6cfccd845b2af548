import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { canvasOf, storedMap } from '../drivers/map-driver.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
  await canvasOf(running.page).waitFor()
})
afterEach(() => running.close())

const gridOf = (page: Page) => page.getByRole('treegrid', { name: 'Map as a table' })
const here = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** What a screen reader's user would stumble over in the table and in the bar above it. */
async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run('.table-main, .view-bar', {
      // A cell's name tells more than is seen in it: "medium severity" for three bars and "Medium".
      rules: { 'label-content-name-mismatch': { enabled: false } },
    })
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        [id, nodes[0]?.html].join(': '),
      )
  })
}

describe('the map as a table, by keyboard alone', () => {
  it('is opened, filled, and is the same map on the canvas', async () => {
    const { page, complaints } = running
    const { keyboard } = page
    await keyboard.press('Control+2')
    await gridOf(page).waitFor()
    await expect.poll(() => here(page)).toMatch(/^1, Social ad/)
    for (const key of ['ArrowDown', 'Enter']) await keyboard.press(key)
    await keyboard.type('Site search')
    await keyboard.press('Enter')
    await keyboard.type('Wish list')
    await keyboard.press('Tab')
    await expect.poll(() => here(page)).toBe('Wish list, Actions: empty')
    await keyboard.type('Keeps two pairs for later')
    await keyboard.press('Escape')
    await expect.poll(() => here(page)).toBe('Wish list, Actions: Keeps two pairs for later')
    await keyboard.press('Control+1')
    await canvasOf(page).waitFor()
    await canvasOf(page)
      .getByRole('group', { name: 'Actions: Keeps two pairs for later, at Wish list' })
      .first()
      .waitFor({ state: 'attached' })
    const stored = await storedMap(page, 'Boots for the big hike')
    expect(JSON.stringify(stored)).toContain('Keeps two pairs for later')
    await keyboard.press('Control+2')
    await expect.poll(() => here(page)).toBe('Wish list, Actions: Keeps two pairs for later')
    expect(complaints).toEqual([])
  })

  it('is without hindrance for a screen reader, light and dark', async () => {
    const { page, screenshot } = running
    await page.keyboard.press('Control+2')
    await gridOf(page).waitFor()
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      await screenshot(`table-${theme}`)
      expect(await seriousProblems(page)).toEqual([])
    }
  })
})

describe('the table by mouse', () => {
  it('carries a row to another stage, or back with Escape, and undoes it in one step', async () => {
    const { page, complaints } = running
    await page.keyboard.press('Control+2')
    const row = (name: RegExp) => gridOf(page).getByRole('rowheader', { name })
    await row(/^1, Social ad/).waitFor()
    const carry = async (from: RegExp, to: RegExp) => {
      const [start, end] = [await row(from).boundingBox(), await row(to).boundingBox()]
      if (!start || !end) throw new Error('A row is out of view.')
      await page.mouse.move(start.x + 90, start.y + 20)
      await page.mouse.down()
      await page.mouse.move(start.x + 96, start.y + 40)
      await page.mouse.move(end.x + 96, end.y + end.height - 6, { steps: 5 })
      await page.locator('.drop-bar').waitFor()
    }
    await carry(/^1, Social ad/, /^4, Size advisor/)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await row(/^1, Social ad/).waitFor()
    await carry(/^1, Social ad/, /^4, Size advisor/)
    await page.mouse.up()
    await expect.poll(() => here(page)).toMatch(/^4, Social ad/)
    await page.keyboard.press('Control+z')
    await row(/^1, Social ad/).waitFor()
    expect(complaints).toEqual([])
  })

  it('a cell over several rows is met in each of them', async () => {
    const { page } = running
    await page.keyboard.press('Control+2')
    const cell = gridOf(page).getByRole('gridcell', {
      name: /^Basket, Opportunities.*over 2 rows$/,
    })
    await cell.scrollIntoViewIfNeeded()
    const { height = 0 } = (await cell.boundingBox()) ?? {}
    await cell.click({ position: { x: 40, y: height * 0.8 } })
    await expect.poll(() => here(page)).toMatch(/^Basket, Opportunities/)
  })
})
