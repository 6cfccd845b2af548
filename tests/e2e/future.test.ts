import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyDiff, diffOf } from '../../shared/document/diff.ts'
import { documentOf, type MapDocument, recordsOf } from '../../shared/document/document.ts'
import { recordSchema } from '../../shared/document/record.ts'
import { twentyChanges } from '../builders/twenty-changes.ts'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { answerOf, canvasOf, storedMap } from '../drivers/map-driver.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
  await canvasOf(running.page).waitFor()
})
afterEach(() => running.close())

/** Ctrl+K, the words, Enter. */
async function run(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  await palette.waitFor()
  await page.keyboard.type(`>${words}`)
  await palette.getByRole('option', { selected: true }).filter({ hasText: words }).waitFor()
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
}

/** What colleagues did in the future state meanwhile: twenty known changes. */
async function changeFuture(page: Page, stored: readonly unknown[]): Promise<void> {
  const records = stored.map((record) => recordSchema.parse(record))
  const journey = records.find(({ type }) => type === 'journey')
  if (journey?.type !== 'journey') throw new Error('There is no journey.')
  const before: MapDocument = documentOf(journey, records)
  const { document } = twentyChanges(before)
  const kept = new Set<string>(recordsOf(document).map(({ id }) => id))
  const diff = diffOf(before, {
    put: recordsOf(document),
    remove: recordsOf(before).filter(({ id }) => !kept.has(id)),
  })
  expect(applyDiff(before, diff)).toEqual(document)
  await answerOf(page, 'saveDiff', { journeyId: journey.id, diff, baseRevision: 0 })
}

describe('current and future in the real window', () => {
  it('a future state with twenty known changes shows exactly these', async () => {
    const { page, screenshot } = running
    await run(page, 'Make future state')
    const dialog = page.getByRole('dialog', { name: 'Make future state' })
    await dialog.getByLabel('Title').fill('Later')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Later', exact: true }).waitFor()
    const made = await storedMap(page, 'Later')
    await page.getByRole('button', { name: /to the start page/ }).click()
    await page.getByRole('heading', { name: 'Home' }).waitFor()
    await changeFuture(page, made)
    await page.getByRole('button', { name: 'Open Later' }).first().click()
    await canvasOf(page).waitFor()
    await page.keyboard.press('Control+4')

    const list = page.getByRole('complementary', { name: 'Changes' })
    await list.getByRole('heading', { name: '20 changes' }).waitFor()
    const titles = await list.locator('li b').allTextContents()
    expect(titles.toSorted()).toEqual(expectedTitles.toSorted())
    await screenshot('future-overlaid')
    await list.getByText('Buyer reviews').click()
    await screenshot('future-gone')
    await page.getByRole('radio', { name: 'Side by side' }).click()
    await screenshot('future-side-by-side')
    expect(running.complaints).toEqual([])
  })

  it('a snapshot that is restored is the map as it was, and undo takes that back', async () => {
    const { page, screenshot } = running
    const before = await storedMap(page, 'Boots for the big hike')
    await page.keyboard.press('Control+Shift+S')
    const dialog = page.getByRole('dialog', { name: 'Take snapshot' })
    await dialog.getByLabel('Name').fill('Workshop 1')
    await page.keyboard.press('Enter')
    await page.getByText('Snapshot “Workshop 1” taken.').waitFor()

    await canvasOf(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    const after = await storedMap(page, 'Boots for the big hike')
    expect(after.length).toBeLessThan(before.length)

    await page.getByRole('button', { name: 'History', exact: true }).click()
    const panel = page.getByRole('complementary', { name: 'History' })
    await panel.getByRole('button', { name: /^Workshop 1/ }).click()
    await page.getByRole('group', { name: 'Workshop 1' }).waitFor()
    await screenshot('future-snapshot')
    await page.getByRole('button', { name: 'Restore…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
    await canvasOf(page).waitFor()
    expect(await storedMap(page, 'Boots for the big hike')).toEqual(before)
    await page.getByRole('button', { name: 'Undo: restore snapshot' }).click()
    expect(await storedMap(page, 'Boots for the big hike')).toEqual(after)
    expect(running.complaints).toEqual([])
  })
})

const expectedTitles = [
  'Product page',
  'Payment',
  'Slot preview',
  'Buyer reviews',
  'Unboxing',
  'Receive',
  'Wear',
  'Discover',
  'Pays with one tap',
  'The refund date is nowhere to be seen',
  'Case history on the agent’s screen',
  'Three layers of plastic',
  'One more step before paying',
  'Helpline',
  'Return',
  'Nobody at home',
  '1 in 20 goes back',
  'Buys at once',
  'Agreed on 10 November.',
  'Later',
]
