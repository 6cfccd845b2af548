import type { Page } from 'playwright-core'
import { keyboardHands } from './keyboard-hands.ts'
import {
  canvasOf,
  drag,
  keyboardDriver,
  type MapDriver,
  mouseDriver,
  placeOf,
  restingBox,
} from './map-driver.ts'

export type Grade = 'Low' | 'Medium' | 'High'
export type WayKind = 'Next' | 'Alternative' | 'Back'

/** A card by what one says of it: its lane, its text, and the touchpoint that it stands at. */
export interface CardWords {
  readonly lane: string
  readonly text: string
  readonly at: string
}

/** What a facilitator does in front of the room, beyond the first strokes of a map. */
export interface FacilitatorDriver extends MapDriver {
  readonly moveStage: (title: string, before: string) => Promise<void>
  readonly renameTouchpoint: (from: string, to: string) => Promise<void>
  readonly duplicateTouchpoint: (title: string) => Promise<void>
  readonly deleteTouchpoint: (title: string) => Promise<void>
  /** To the left of a neighbour in the same stage. */
  readonly moveTouchpoint: (title: string, before: string) => Promise<void>
  readonly markMomentOfTruth: (title: string) => Promise<void>
  readonly chooseChannel: (title: string, channel: string) => Promise<void>
  readonly addCardBelow: (card: CardWords, text: string) => Promise<void>
  readonly rewriteCard: (card: CardWords, text: string) => Promise<void>
  readonly deleteCard: (card: CardWords) => Promise<void>
  readonly duplicateCard: (card: CardWords) => Promise<void>
  /** To the touchpoint in the next column. */
  readonly moveCardRight: (card: CardWords, to: string) => Promise<void>
  /** Above the card that stands above it in its cell. */
  readonly raiseCard: (card: CardWords, above: string) => Promise<void>
  readonly widenCard: (card: CardWords, columns: number) => Promise<void>
  readonly chooseEvidence: (card: CardWords, evidence: string) => Promise<void>
  readonly gradeImpact: (card: CardWords, grade: Grade) => Promise<void>
  readonly gradeEffort: (card: CardWords, grade: Grade) => Promise<void>
  /** Of the connection that has just been drawn. */
  readonly describeWay: (label: string, kind: WayKind) => Promise<void>
  readonly addLane: (kind: string, title: string) => Promise<void>
  readonly renameLane: (from: string, to: string) => Promise<void>
  readonly hideLane: (title: string) => Promise<void>
  readonly collapseLane: (title: string) => Promise<void>
  readonly moveLane: (title: string, before: string) => Promise<void>
  readonly raiseLaneHeight: (title: string) => Promise<void>
  readonly widenColumn: (touchpoint: string) => Promise<void>
  readonly addNote: (text: string) => Promise<void>
  readonly undo: (steps: number) => Promise<void>
  readonly redo: (steps: number) => Promise<void>
}

const touchpointName = (title: string) => new RegExp(`^Touchpoint ${title}(,|$)`)
const cardName = ({ lane, text, at }: CardWords) => new RegExp(`^${lane}: ${text}, at ${at}`)

/** The flight to another zoom is over: a note is put where the map is seen to lie. */
async function landed(page: Page): Promise<void> {
  await restingBox(page, canvasOf(page).getByRole('group', { name: /^Lane/ }).first())
}

/** Everything by mouse; letters, Enter and Escape only inside a text that the mouse has opened. */
export function mouseFacilitator(page: Page): FacilitatorDriver {
  const at = (name: string | RegExp) => placeOf(page, name)
  const named = (name: string | RegExp) =>
    canvasOf(page)
      .getByRole('group', { name, exact: typeof name === 'string' })
      .first()
  const boxOf = (name: string | RegExp) => restingBox(page, named(name))
  const type = async (text: string, end: 'Enter' | 'Escape') => {
    await page.keyboard.type(text)
    await page.keyboard.press(end)
  }
  const click = async (name: string | RegExp) => {
    const { x, y } = await at(name)
    await page.mouse.click(x, y)
  }
  const open = async (name: string | RegExp) => {
    const { x, y } = await at(name)
    await page.mouse.dblclick(x, y)
  }
  const menu = async (name: string | RegExp, item: string) => {
    const { x, y } = await at(name)
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menuitem', { name: item }).click()
  }
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const choose = async (field: string, value: string) => {
    await inspector.getByRole('button', { name: new RegExp(`^${field}:`) }).click()
    await page.getByRole('menuitemradio', { name: value, exact: true }).click()
  }
  const grade = async (field: string, value: Grade) => {
    await inspector
      .getByRole('radiogroup', { name: field })
      .getByRole('radio', { name: value })
      .click()
  }
  const times = async (name: RegExp, count: number) => {
    for (let step = 0; step < count; step += 1) await page.getByRole('button', { name }).click()
  }
  /** Where a lane's name is written. */
  const laneTitle = async (title: string) => {
    const { x, y } = await boxOf(`Lane ${title}`)
    return { x: x + 30, y: y + 16 }
  }
  return {
    ...mouseDriver(page),
    async moveStage(title, before) {
      const to = await boxOf(`Stage ${before}`)
      await drag(page, await at(`Stage ${title}`), { x: to.x + 20, y: to.y + 10 })
    },
    async renameTouchpoint(from, to) {
      await open(touchpointName(from))
      await type(to, 'Escape')
    },
    duplicateTouchpoint: (title) => menu(touchpointName(title), 'Duplicate'),
    deleteTouchpoint: (title) => menu(touchpointName(title), 'Delete'),
    async moveTouchpoint(title, before) {
      const to = await boxOf(touchpointName(before))
      await drag(page, await at(touchpointName(title)), { x: to.x + 20, y: to.y + 30 })
    },
    markMomentOfTruth: (title) => menu(touchpointName(title), 'Moment of truth'),
    async chooseChannel(title, channel) {
      await click(touchpointName(title))
      await choose('Channel', channel)
    },
    async addCardBelow(card, text) {
      await open(cardName(card))
      await page.keyboard.press('Enter')
      await type(text, 'Escape')
    },
    async rewriteCard(card, text) {
      await open(cardName(card))
      await type(text, 'Escape')
    },
    deleteCard: (card) => menu(cardName(card), 'Delete'),
    duplicateCard: (card) => menu(cardName(card), 'Duplicate'),
    async moveCardRight(card, to) {
      const from = await at(cardName(card))
      const column = await at(touchpointName(to))
      await drag(page, from, { x: column.x, y: from.y })
    },
    async raiseCard(card, above) {
      const other = await boxOf(cardName({ ...card, text: above }))
      await drag(page, await at(cardName(card)), { x: other.x + 40, y: other.y + 2 })
    },
    async widenCard(card, columns) {
      await click(cardName(card))
      const box = await boxOf(cardName(card))
      const edge = { x: box.x + box.width, y: box.y + box.height / 2 }
      await drag(page, edge, { x: edge.x + (columns - 1) * (box.width + 8), y: edge.y })
    },
    async chooseEvidence(card, evidence) {
      await click(cardName(card))
      await choose('Evidence', evidence)
    },
    async gradeImpact(card, value) {
      await click(cardName(card))
      await grade('Impact', value)
    },
    async gradeEffort(card, value) {
      await click(cardName(card))
      await grade('Effort', value)
    },
    async describeWay(label, kind) {
      await inspector.getByLabel('Label').click()
      await type(label, 'Enter')
      await choose('Kind', kind)
    },
    async addLane(kind, title) {
      await canvasOf(page).getByRole('button', { name: 'Add lane' }).click()
      await page.getByRole('menuitem', { name: kind, exact: true }).click()
      const { x, y } = await laneTitle(kind)
      await page.mouse.dblclick(x, y)
      await type(title, 'Enter')
    },
    async renameLane(from, to) {
      const { x, y } = await laneTitle(from)
      await page.mouse.dblclick(x, y)
      await type(to, 'Enter')
    },
    hideLane: (title) => menu(`Lane ${title}`, 'Hide lane'),
    async collapseLane(title) {
      const { x, y } = await laneTitle(title)
      await page.mouse.move(x, y)
      await page.getByRole('button', { name: `Collapse ${title}` }).click()
    },
    async moveLane(title, before) {
      const to = await boxOf(`Lane ${before}`)
      await drag(page, await laneTitle(title), { x: to.x + 30, y: to.y + 4 })
    },
    async raiseLaneHeight(title) {
      const box = await boxOf(`Lane ${title}`)
      const edge = { x: box.x + 40, y: box.y + box.height }
      await drag(page, edge, { x: edge.x, y: edge.y + 24 })
    },
    async widenColumn(touchpoint) {
      const box = await boxOf(touchpointName(touchpoint))
      const edge = { x: box.x + box.width + 4, y: box.y + 10 }
      await drag(page, edge, { x: edge.x + 24, y: edge.y })
    },
    async addNote(text) {
      await canvasOf(page).getByRole('button', { name: 'Show at 100%' }).click()
      await landed(page)
      await canvasOf(page).getByRole('button', { name: 'Add note' }).click()
      await type(text, 'Escape')
    },
    undo: (steps) => times(/^Undo: /, steps),
    redo: (steps) => times(/^Redo: /, steps),
  }
}

/** Everything by keyboard. */
export function keyboardFacilitator(page: Page): FacilitatorDriver {
  const { press, goToTouchpoint, goToCard, goToStage, goToLane } = keyboardHands(page)
  const { keyboard } = page
  const write = async (text: string, end: 'Enter' | 'Escape') => {
    await keyboard.type(text)
    await press(end)
  }
  /** By its name in the palette. */
  const run = async (command: string) => {
    await press('Control+k')
    await page.getByRole('combobox').waitFor()
    await keyboard.type(`>${command}`)
    await press('Enter')
    await page.getByRole('combobox').waitFor({ state: 'detached' })
  }
  const times = async (keys: string, count: number) => {
    for (let step = 0; step < count; step += 1) await press(keys)
  }
  const toCard = (card: CardWords) => goToCard(card.at, cardName(card))
  return {
    ...keyboardDriver(page),
    async moveStage(title, _before) {
      await goToStage(title)
      await press('Alt+ArrowLeft')
    },
    async renameTouchpoint(from, to) {
      await goToTouchpoint(from)
      await press('F2')
      await write(to, 'Escape')
    },
    async duplicateTouchpoint(title) {
      await goToTouchpoint(title)
      await press('Control+d')
    },
    async deleteTouchpoint(title) {
      await goToTouchpoint(title)
      await press('Delete')
    },
    async moveTouchpoint(title, _before) {
      await goToTouchpoint(title)
      await press('Alt+ArrowLeft')
    },
    async markMomentOfTruth(title) {
      await goToTouchpoint(title)
      await press('m')
    },
    async chooseChannel(title, channel) {
      await goToTouchpoint(title)
      await run(`Channel: ${channel}`)
    },
    async addCardBelow(card, text) {
      await toCard(card)
      await press('Enter', 'Enter')
      await write(text, 'Escape')
    },
    async rewriteCard(card, text) {
      await toCard(card)
      await press('Enter')
      await write(text, 'Escape')
    },
    async deleteCard(card) {
      await toCard(card)
      await press('Delete')
    },
    async duplicateCard(card) {
      await toCard(card)
      await press('Control+d')
    },
    async moveCardRight(card, _to) {
      await toCard(card)
      await press('Alt+ArrowRight')
    },
    async raiseCard(card, _above) {
      await toCard(card)
      await press('Alt+ArrowUp')
    },
    async widenCard(card, columns) {
      await toCard(card)
      await times('Alt+Shift+ArrowRight', columns - 1)
    },
    async chooseEvidence(card, evidence) {
      await toCard(card)
      await run(`Evidence: ${evidence}`)
    },
    async gradeImpact(card, value) {
      await toCard(card)
      await press({ Low: '1', Medium: '2', High: '3' }[value])
    },
    async gradeEffort(card, value) {
      await toCard(card)
      await run(`Effort: ${value}`)
    },
    async describeWay(label, kind) {
      await press('F2')
      await write(label, 'Enter')
      await run({ Next: 'next step', Alternative: 'alternative', Back: 'way back' }[kind])
    },
    async addLane(kind, title) {
      await run(`Add lane: ${kind}`)
      await press('F2')
      await write(title, 'Enter')
    },
    async renameLane(from, to) {
      await goToLane(from)
      await press('F2')
      await write(to, 'Enter')
    },
    async hideLane(title) {
      await goToLane(title)
      await run('Hide lane')
    },
    async collapseLane(title) {
      await goToLane(title)
      await press('Control+.')
    },
    async moveLane(title, _before) {
      await goToLane(title)
      await press('Alt+ArrowUp')
    },
    async raiseLaneHeight(title) {
      await goToLane(title)
      await press('Alt+Shift+ArrowDown')
    },
    async widenColumn(touchpoint) {
      await goToTouchpoint(touchpoint)
      await press('Alt+Shift+ArrowRight')
    },
    async addNote(text) {
      await press('Escape', 'Shift+Digit0')
      await landed(page)
      await run('Add note')
      await write(text, 'Escape')
    },
    undo: (steps) => times('Control+z', steps),
    redo: (steps) => times('Control+Shift+z', steps),
  }
}
