import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { canvasOf } from '../drivers/map-driver.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
  await canvasOf(running.page).waitFor()
})
afterEach(() => running.close())

/** What a screen reader's user would stumble over in a part of the screen, in both themes. */
async function seriousProblems(page: Page, part: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(axe.source)
    found.push(
      ...(await page.evaluate(async (selector) => {
        const { violations } = await Reflect.get(window, 'axe').run(selector)
        return violations
          .filter(({ impact }: { impact: string }) => ['serious', 'critical'].includes(impact))
          .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
            [id, nodes[0]?.html].join(': '),
          )
      }, part)),
    )
  }
  return found
}

it('an opportunity is carried over the board, put back by Escape, and taken back by undo', async () => {
  const { page } = running
  await page.keyboard.press('Control+3')
  // The cards stand in their order when the numbers are there.
  await page.getByRole('heading', { name: 'Ranked by pain × reach' }).waitFor()
  const card = page.getByRole('button', { name: /Case history on the agent/ }).first()
  const placeOfCard = () => card.evaluate((each) => each.closest('ul')?.getAttribute('aria-label'))
  const before = await placeOfCard()
  const carry = async (place: string) => {
    const from = await card.boundingBox()
    const to = await page.locator(`[data-place="${place}"]`).boundingBox()
    if (!from || !to) throw new Error('The board is not on the screen.')
    await page.mouse.move(from.x + 30, from.y + 16)
    await page.mouse.down()
    await page.mouse.move(to.x + 40, to.y + 40, { steps: 5 })
  }
  await carry('3 1')
  await page.getByText('Effort medium to low').first().waitFor()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await placeOfCard()).toBe(before)

  await carry('3 1')
  await page.mouse.up()
  await expect.poll(placeOfCard).toBe('Impact high, effort low')
  await page.keyboard.press('Control+z')
  await expect.poll(placeOfCard).toBe(before)
  expect(await seriousProblems(page, '.board-page')).toEqual([])
  expect(running.complaints).toEqual([])
})

it('what the team says about a touchpoint stands on it, and is found again from the panel', async () => {
  const { page } = running
  await canvasOf(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+M')
  await page
    .getByRole('textbox', { name: /^Comment on/ })
    .first()
    .waitFor()
  await page.keyboard.type('Who owns this?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Zsófia')
  await page.keyboard.press('Enter')
  const badge = page.locator('.remark-badge')
  await badge.waitFor()
  expect(await badge.textContent()).toBe('1')
  await page.getByRole('button', { name: 'Outline' }).click()
  await badge.click()
  const panel = page.getByRole('complementary', { name: 'Comments' })
  await panel.getByText('Who owns this?').waitFor()
  expect(await seriousProblems(page, '.remarks-panel')).toEqual([])
  await panel.getByRole('button', { name: 'Resolve' }).click()
  await badge.waitFor({ state: 'detached' })
  expect(running.complaints).toEqual([])
})

it('two people give dots by mouse and by keyboard, and the map shows the result', async () => {
  const { page } = running
  const press = async (title: string, button: 'left' | 'right' = 'left') => {
    const box = await page.getByText(title, { exact: true }).first().boundingBox()
    if (!box) throw new Error(`“${title}” is not on the screen.`)
    await page.mouse.click(box.x + 8, box.y + 6, { button })
  }
  const come = async (name: string) => {
    await page.getByRole('textbox', { name: 'Who votes?' }).waitFor()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByText(`${name} votes`).waitFor()
  }
  await page.getByRole('button', { name: 'Dot votes', exact: true }).click()
  await page.getByRole('button', { name: 'Start a dot vote' }).click()
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.type('What first?')
  await page.keyboard.press('Enter')
  await come('Anna')
  await press('Product page')
  await press('Product page')
  await press('Product page', 'right')
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await page.getByText('No dots left: take one back first.').first().waitFor()
  await page.getByRole('button', { name: 'Next person' }).click()
  await come('Béla')
  // Anna's dots are hidden while Béla gives his.
  expect(await page.locator('.vote-marks').count()).toBe(0)
  await press('Product page')
  const bar = page.getByRole('region', { name: 'What first?' })
  expect(await seriousProblems(page, '.voting-bar')).toEqual([])
  await bar.getByRole('button', { name: 'Close the vote' }).click()
  const result = page.getByRole('table', { name: 'Result: What first?' })
  await result.getByRole('row', { name: /Product page/ }).waitFor()
  expect(await result.getByRole('cell').allTextContents()).toEqual(['1', '4 1–3 each', '2 of 2'])
  await page.getByRole('img', { name: 'Product page: 4 dots' }).waitFor()
  expect(await seriousProblems(page, '.votes-panel')).toEqual([])
  expect(running.complaints).toEqual([])
})
