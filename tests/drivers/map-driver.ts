import type { Page } from 'playwright-core'
import { storageContract } from '../../shared/rpc/contract.ts'
import { callBridge } from './bridge.ts'
import { canvasOf } from './canvas-of.ts'
import { keyboardHands } from './keyboard-hands.ts'

export { canvasOf } from './canvas-of.ts'

export type Severity = 1 | 2 | 3

/** A map as a person draws it; by mouse or by keyboard, with the same words. */
export interface MapDriver {
  readonly addPersona: (name: string) => Promise<void>
  readonly renameStage: (from: string, to: string) => Promise<void>
  readonly deleteStage: (title: string) => Promise<void>
  readonly addStage: (title: string) => Promise<void>
  readonly addTouchpoints: (stage: string, titles: readonly string[]) => Promise<void>
  readonly typeCard: (lane: string, touchpoint: string, text: string) => Promise<void>
  readonly gradeCard: (lane: string, text: string, severity: Severity) => Promise<void>
  readonly dragEmotion: (touchpoint: string, level: number) => Promise<void>
  readonly connect: (from: string, to: string) => Promise<void>
  /** Undoes until nothing is left to undo; answers the number of steps. */
  readonly undoAll: () => Promise<number>
  readonly redoAll: () => Promise<number>
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** The middle of something that is named on the canvas. */
export async function placeOf(page: Page, name: string | RegExp): Promise<Place> {
  const named = canvasOf(page).getByRole('group', { name, exact: typeof name === 'string' })
  await named.first().waitFor({ state: 'attached' })
  return middleOf(page, named.first())
}

async function middleOf(page: Page, thing: ReturnType<Page['locator']>): Promise<Place> {
  const box = await restingBox(page, thing)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A machine that is busy may draw nothing in the time between two looks: what stands still is no proof then. */
const twoFrames = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  )

/** Where something is when the canvas has stopped moving. */
export async function restingBox(page: Page, thing: ReturnType<Page['locator']>) {
  let last = await thing.boundingBox()
  for (let tries = 0; tries < 40; tries += 1) {
    await page.waitForTimeout(50)
    await page.evaluate(twoFrames)
    const box = await thing.boundingBox()
    if (box && last && box.x === last.x && box.y === last.y) return box
    last = box
  }
  throw new Error('It is not on the screen, or does not rest.')
}

/** Opens a new map from the blank template. */
export async function openBlankMap(page: Page, title: string): Promise<void> {
  await page
    .getByRole('link', { name: /start page/ })
    .or(page.getByRole('button', { name: /start page/ }))
    .first()
    .click()
  await page.getByRole('button', { name: 'New map' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New map' })
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByRole('radio', { name: /Blank/ }).check()
  await dialog.getByRole('button', { name: 'Create map' }).click()
  await canvasOf(page).waitFor()
  await page.getByRole('group', { name: 'Stage Before' }).waitFor({ state: 'attached' })
}

/** Waits until the window says that everything is on the disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText(/^Saved( \d|$)/).waitFor()
}

/** The stored records of a map, without what differs between two drawings of it. */
export async function storedMap(page: Page, title: string): Promise<unknown[]> {
  await waitUntilSaved(page)
  const maps = await answerOf(page, 'listMaps', {})
  const map = listOf(Reflect.get(Object(maps), 'maps')).find(
    (each) => Reflect.get(Object(each), 'title') === title,
  )
  const opened = await answerOf(page, 'openMap', {
    journeyId: Reflect.get(Object(map), 'id'),
  })
  return storageContract.openMap.output.parse(opened).records
}

/** What storage answers; throws where it refuses. */
export async function answerOf(page: Page, method: string, input: unknown): Promise<unknown> {
  const answer = await callBridge(page, 'storage', method, input)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

async function pressWhile(page: Page, name: RegExp, keys: string): Promise<number> {
  let steps = 0
  while (await page.getByRole('button', { name, disabled: false }).isVisible()) {
    await page.keyboard.press(keys)
    steps += 1
    if (steps > 500) throw new Error('There is no end to it.')
    await page.waitForTimeout(20)
  }
  return steps
}

const undoAll = (page: Page) => pressWhile(page, /^Undo: /, 'Control+z')
const redoAll = (page: Page) => pressWhile(page, /^Redo: /, 'Control+Shift+z')

/** Presses at one place, carries to another, lets go. */
export async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Draws with the mouse; the keyboard is used for nothing but letters and Enter. */
export function mouseDriver(page: Page): MapDriver {
  const at = (name: string | RegExp) => placeOf(page, name)
  const write = async (text: string) => {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  const leave = () => page.keyboard.press('Escape')
  return {
    async addPersona(name) {
      await canvasOf(page).getByRole('button', { name: 'New persona' }).click()
      await write(name)
    },
    async renameStage(from, to) {
      const { x, y } = await at(`Stage ${from}`)
      await page.mouse.dblclick(x, y)
      await write(to)
    },
    async deleteStage(title) {
      const { x, y } = await at(`Stage ${title}`)
      await page.mouse.click(x, y, { button: 'right' })
      await page.getByRole('menuitem', { name: 'Delete' }).click()
    },
    async addStage(title) {
      await canvasOf(page).getByRole('button', { name: 'Stage', exact: true }).click()
      await write(title)
    },
    async addTouchpoints(stage, titles) {
      const { x, y } = await at(`Stage ${stage}`)
      await page.mouse.move(x, y)
      await canvasOf(page)
        .getByRole('button', { name: `Add a touchpoint to ${stage}` })
        .click()
      for (const title of titles) await write(title)
      await leave()
    },
    async typeCard(lane, touchpoint, text) {
      const column = await at(new RegExp(`^Touchpoint ${touchpoint}`))
      const row = await at(`Lane ${lane}`)
      await page.mouse.dblclick(column.x, row.y)
      await write(text)
      await leave()
    },
    async gradeCard(lane, text, severity) {
      const { x, y } = await at(new RegExp(`^${lane}: ${text}`))
      await page.mouse.click(x, y)
      const words = { 1: 'Low', 2: 'Medium', 3: 'High' }
      await page
        .getByRole('radiogroup', { name: 'Severity' })
        .getByRole('radio', { name: words[severity] })
        .click()
    },
    async dragEmotion(touchpoint, level) {
      const name = new RegExp(`^Emotion of .* at ${touchpoint}:`)
      const from = await at(name)
      const before = await levelOf(page, name)
      const unit = await pixelsPerLevel(page)
      await drag(page, from, { x: from.x, y: from.y - (level - before) * unit })
    },
    async connect(from, to) {
      const start = canvasOf(page).getByRole('group', { name: new RegExp(`^Touchpoint ${from}`) })
      const box = await restingBox(page, start.first())
      await drag(
        page,
        { x: box.x + box.width, y: box.y + box.height / 2 },
        await at(new RegExp(`^Touchpoint ${to}`)),
      )
    },
    undoAll: () => undoAll(page),
    redoAll: () => redoAll(page),
  }
}

async function levelOf(page: Page, name: RegExp): Promise<number> {
  const label = await canvasOf(page).getByRole('group', { name }).first().getAttribute('aria-label')
  const level = /: ([−+]?[\d.]+)$/.exec(label ?? '')?.[1]
  return level === undefined ? 0 : Number(level.replace('−', '-'))
}

/** How many px one level of emotion is high: the lane shows five of them and its margins. */
async function pixelsPerLevel(page: Page): Promise<number> {
  const box = await canvasOf(page)
    .getByRole('group', { name: 'Lane Emotions' })
    .first()
    .boundingBox()
  if (!box) throw new Error('There is no lane of emotions on the screen.')
  return (Math.round(box.height) - 34) / 4
}

/** Draws with the keyboard alone. */
export function keyboardDriver(page: Page): MapDriver {
  const { keyboard } = page
  const { press, focusCanvas, goTo, goToTouchpoint, goToStage, goToCard } = keyboardHands(page)
  return {
    async addPersona(name) {
      await focusCanvas()
      await press('ArrowDown', 'Control+ArrowUp', 'ArrowUp', 'Enter')
      await keyboard.type(name)
      await press('Enter')
    },
    async renameStage(from, to) {
      await goToStage(from)
      await press('F2')
      await keyboard.type(to)
      await press('Enter')
    },
    async deleteStage(title) {
      await goToStage(title)
      await press('Delete')
    },
    async addStage(title) {
      await goTo(/^Stage /)
      await press('Control+ArrowRight', 'Control+Enter')
      await keyboard.type(title)
      await press('Enter')
    },
    async addTouchpoints(stage, titles) {
      await goToStage(stage)
      await press('ArrowDown', 'Enter')
      for (const title of titles) {
        await keyboard.type(title)
        await press('Enter')
      }
      await press('Escape')
    },
    async typeCard(lane, touchpoint, text) {
      await goToCard(touchpoint, new RegExp(`^${lane} at ${touchpoint}, empty`))
      await keyboard.type(text)
      await press('Escape')
    },
    async gradeCard(lane, text, severity) {
      await goTo(new RegExp(`^${lane}: ${text}`))
      await press(String(severity))
    },
    async dragEmotion(touchpoint, level) {
      await goToCard(touchpoint, new RegExp(`^(Emotions|Emotion of .*) at ${touchpoint}`))
      await press('Enter')
      const name = new RegExp(`^Emotion of .* at ${touchpoint}:`)
      const steps = Math.round((level - (await levelOf(page, name))) * 10)
      for (let step = 0; step < Math.abs(steps); step += 1) {
        await press(steps > 0 ? 'ArrowUp' : 'ArrowDown')
      }
      await press('Escape')
    },
    async connect(from, to) {
      await goToTouchpoint(from)
      await press('c')
      const said = () => canvasOf(page).getByRole('status').textContent()
      for (let last = ''; last !== (await said()); await press('ArrowLeft')) {
        last = (await said()) ?? ''
      }
      for (let step = 0; !(await said())?.startsWith(`Connect to ${to}.`); step += 1) {
        if (step > 40) throw new Error(`${to} cannot be chosen.`)
        await press('ArrowRight')
      }
      await press('Enter')
    },
    undoAll: () => undoAll(page),
    redoAll: () => redoAll(page),
  }
}
