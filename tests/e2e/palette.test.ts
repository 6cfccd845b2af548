import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { canvasOf } from '../drivers/map-driver.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
  await canvasOf(running.page).waitFor()
})
afterEach(() => running.close())

const paletteOf = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })
const chosen = (page: Page) => paletteOf(page).getByRole('option', { selected: true })

/** Ctrl+K, the words, Enter. */
async function run(page: Page, words: string, expected: string | RegExp = words): Promise<void> {
  await page.keyboard.press('Control+k')
  await paletteOf(page).waitFor()
  await page.keyboard.type(words)
  await chosen(page).filter({ hasText: expected }).waitFor()
  await page.keyboard.press('Enter')
  await paletteOf(page).waitFor({ state: 'detached' })
}

const selectedName = (page: Page) =>
  canvasOf(page).evaluate((canvas) => {
    const id = canvas.getAttribute('aria-activedescendant')
    return (id && document.getElementById(id)?.getAttribute('aria-label')) || ''
  })

const hasKeyboard = (page: Page) =>
  canvasOf(page).evaluate((canvas) => canvas === document.activeElement)

/** Whether something lies wholly within the canvas as it is seen. */
async function isInView(page: Page, name: RegExp): Promise<boolean> {
  const frame = await canvasOf(page).boundingBox()
  const box = await canvasOf(page).getByRole('group', { name }).first().boundingBox()
  return (
    frame !== null &&
    box !== null &&
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  )
}

/** What a screen reader's user would stumble over on the screen as it stands. */
async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run('[role="dialog"], .top-bar')
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        [id, nodes[0]?.html].join(': '),
      )
  })
}

/** Buttons of the top bar that lie over each other, in a wide window and in a narrow one. */
async function overlapsInTopBar({ app, page, screenshot }: RunningApp): Promise<string[]> {
  const found: string[] = []
  for (const width of [960, 1280, 1500]) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 1000),
      width,
    )
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
    await screenshot(`palette-top-bar-${width}`)
    const boxes = await page.locator('.top-bar button:visible').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { left, right } = button.getBoundingClientRect()
        return { name: button.getAttribute('aria-label') ?? button.textContent, left, right }
      }),
    )
    boxes.sort((a, b) => a.left - b.left)
    for (const [at, { name, right }] of boxes.entries()) {
      const next = boxes[at + 1]
      if (next && next.left < right) found.push(`${width}: ${name} and ${next.name}`)
    }
  }
  return found
}

describe('the palette in the real window', () => {
  it('edits, moves about and leaves the map by keyboard alone', async () => {
    const { page } = running
    await canvasOf(page).focus()

    // To the last column, which is out of sight: selected, in view, and the keyboard is on the map.
    const titles = await canvasOf(page)
      .getByRole('group', { name: /^Touchpoint / })
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    const first = titles[0]?.replace(/^Touchpoint |,.*$/g, '') ?? ''
    await run(page, 'return', 'Return')
    await expect.poll(() => selectedName(page)).toMatch(/^Touchpoint Return/)
    expect(await hasKeyboard(page)).toBe(true)
    await expect.poll(() => isInView(page, /^Touchpoint Return/)).toBe(true)

    await run(page, first)
    await expect.poll(() => selectedName(page)).toContain(first)
    const star = /moment of truth/
    const before = star.test(await selectedName(page))
    await run(page, 'moment', 'Moment of truth')
    await expect.poll(async () => star.test(await selectedName(page))).toBe(!before)
    await run(page, 'undo', 'Undo')
    await expect.poll(async () => star.test(await selectedName(page))).toBe(before)

    // What is made has the keyboard, so that one goes on typing.
    await run(page, '>add note', 'Add note')
    await page.keyboard.type('Ask the courier')
    await page.keyboard.press('Enter')
    await canvasOf(page).getByRole('group', { name: 'Note: Ask the courier' }).waitFor()
    await run(page, 'ask the cour', /Ask the courier/)

    const percent = () =>
      canvasOf(page)
        .getByRole('button', { name: /show at 100%$/ })
        .textContent()
    const size = await percent()
    await run(page, 'zoom in', 'Zoom in')
    await expect.poll(percent).not.toBe(size)
    await run(page, 'show at 100', 'Show at 100%')
    await expect.poll(percent).toBe('100%')

    await run(page, 'numbers off', 'Numbers on the map: off')
    await run(page, 'csat', 'Numbers on the map: CSAT')
    await page.getByRole('radio', { name: 'CSAT', checked: true }).waitFor()

    // From another page of the map back to a place on it.
    await run(page, 'megan', 'Megan Hartley')
    await canvasOf(page).waitFor({ state: 'detached' })
    await run(page, 'return', 'Return')
    await expect.poll(() => selectedName(page)).toMatch(/^Touchpoint Return/)
    await expect.poll(() => isInView(page, /^Touchpoint Return/)).toBe(true)
    expect(await hasKeyboard(page)).toBe(true)

    await run(page, 'all personas', 'All personas')
    await page.getByRole('heading', { name: 'Personas', level: 1 }).waitFor()
    await run(page, 'boots', /Boots/)
    await canvasOf(page).waitFor()
    expect(running.complaints).toEqual([])
  })

  it('is opened by the field in the top bar, by mouse too, in both themes and three languages', async () => {
    const { page } = running
    const field = page.getByRole('button', { name: 'Search or run a command' })
    expect(await field.boundingBox()).toMatchObject({ width: 288, height: 28 })
    expect(await overlapsInTopBar(running)).toEqual([])
    await field.click()
    await paletteOf(page).waitFor()
    expect(await paletteOf(page).boundingBox()).toMatchObject({ width: 640, height: 672, y: 88 })
    await page.keyboard.type('de')
    await running.screenshot('palette-light-en')
    expect(await seriousProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    await paletteOf(page).waitFor({ state: 'detached' })
    expect(await field.evaluate((button) => button === document.activeElement)).toBe(true)

    await run(page, 'theme dark', 'Theme: dark')
    await field.click()
    await running.screenshot('palette-dark-en')
    expect(await seriousProblems(page)).toEqual([])
    await page.keyboard.press('Escape')

    await run(page, 'magyar', 'Language: Magyar')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Keresés és parancsok' }).waitFor()
    await page.keyboard.type('erintkezes')
    await running.screenshot('palette-dark-hu')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('polski')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Szukaj lub uruchom polecenie' }).click()
    await page.getByRole('dialog', { name: 'Wyszukiwanie i polecenia' }).waitFor()
    await running.screenshot('palette-dark-pl')
    expect(running.complaints).toEqual([])
  })
})
