import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import {
  canvasOf,
  drag,
  keyboardDriver,
  type MapDriver,
  mouseDriver,
  openBlankMap,
  placeOf,
  storedMap,
  waitUntilSaved,
} from '../drivers/map-driver.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
})
afterEach(() => running.close())

const title = 'Heating repair'

/** The whole map, drawn as in a workshop. */
async function draw(map: MapDriver): Promise<void> {
  await map.addPersona('Ilona Farkas')
  await map.renameStage('Before', 'Notice')
  await map.renameStage('During', 'Arrange')
  await map.deleteStage('After')
  await map.addStage('Repair')
  await map.addTouchpoints('Notice', ['Cold radiator', 'Search'])
  await map.addTouchpoints('Arrange', ['Helpline', 'Booking'])
  await map.addTouchpoints('Repair', ['Visit', 'Invoice'])
  await map.dragEmotion('Cold radiator', -1.2)
  await map.dragEmotion('Visit', 1.4)
  await map.typeCard('Pain points', 'Helpline', 'Forty minutes on hold')
  await map.gradeCard('Pain points', 'Forty minutes on hold', 3)
  await map.connect('Booking', 'Search')
}

describe.each([
  ['mouse', mouseDriver],
  ['keyboard alone', keyboardDriver],
] as const)('a map drawn by %s', (_, driverOf) => {
  it('is undone to the empty map, redone, and there again after closing', async () => {
    const { page } = running
    await openBlankMap(page, title)
    const blank = await storedMap(page, title)
    const map = driverOf(page)

    await draw(map)
    const drawn = await storedMap(page, title)
    expect(outline(drawn)).toEqual({
      personas: ['Ilona Farkas'],
      stages: ['Arrange', 'Notice', 'Repair'],
      touchpoints: ['Booking', 'Cold radiator', 'Helpline', 'Invoice', 'Search', 'Visit'],
      emotions: { 'Cold radiator': -1.2, Visit: 1.4 },
      cards: [{ text: 'Forty minutes on hold', severity: 3, at: 'Helpline' }],
      connections: [{ from: 'Booking', to: 'Search', kind: 'back' }],
    })

    // A drag, a grade and a text with its making are one step each.
    const steps = 16
    expect(await map.undoAll()).toBe(steps)
    expect(byId(await storedMap(page, title))).toEqual(byId(blank))
    expect(await map.redoAll()).toBe(steps)
    expect(byId(await storedMap(page, title))).toEqual(byId(drawn))

    const { home } = running
    await running.close()
    running = await launchApp({ home })
    await canvasOf(running.page).waitFor()
    expect(byId(await storedMap(running.page, title))).toEqual(byId(drawn))
    expect(running.complaints).toEqual([])
  }, 240_000)
})

describe('a gesture', () => {
  it('on a card, its edge, a touchpoint or a stage is one change and one step of undo', async () => {
    const { page } = running
    const canvas = canvasOf(page)
    await canvas.waitFor()
    const named = (name: RegExp) => canvas.getByRole('group', { name })
    const payment = await placeOf(page, /^Touchpoint Payment/)

    const fee = await placeOf(page, /^Pain points: Delivery fee/)
    await drag(page, fee, { x: payment.x, y: fee.y })
    await named(/^Pain points: Delivery fee.* at Payment/).waitFor({ state: 'attached' })

    const there = await placeOf(page, /^Pain points: Delivery fee/)
    const box = await named(/^Pain points: Delivery fee/).boundingBox()
    if (!box) throw new Error('The card is gone.')
    const edge = { x: box.x, y: there.y }
    await drag(page, { ...edge, x: box.x + box.width }, { ...edge, x: box.x + box.width + 130 })
    await expect
      .poll(async () => (await named(/^Pain points: Delivery fee/).boundingBox())?.width)
      .toBeGreaterThan(box.width + 100)

    const search = await placeOf(page, /^Touchpoint Site search/)
    // The drag of the edge has taken the map along.
    await drag(page, await placeOf(page, /^Touchpoint Payment/), {
      x: search.x - 40,
      y: search.y,
    })
    const left = async (name: RegExp) => (await placeOf(page, name)).x
    expect(await left(/^Touchpoint Payment/)).toBeLessThan(await left(/^Touchpoint Site search/))

    await drag(page, await placeOf(page, /^Stage Choose/), await placeOf(page, /^Stage Discover/))
    await expect
      .poll(async () => (await left(/^Stage Choose/)) < (await left(/^Stage Discover/)))
      .toBe(true)

    expect(await mouseDriver(page).undoAll()).toBe(4)
    await named(/^Pain points: Delivery fee.* at Basket/).waitFor({ state: 'attached' })
    expect(running.complaints).toEqual([])
  })

  it('that is given up with Escape changes nothing', async () => {
    const { page } = running
    await openBlankMap(page, title)
    const map = mouseDriver(page)
    await map.addPersona('Ilona Farkas')
    await map.addTouchpoints('Before', ['Cold radiator'])
    await waitUntilSaved(page)
    const before = await storedMap(page, title)
    const point = canvasOf(page).getByRole('group', { name: /^Emotion of/ })
    const box = await point.boundingBox()
    if (!box) throw new Error('There is no point.')
    await page.mouse.move(box.x + 9, box.y + 9)
    await page.mouse.down()
    await page.mouse.move(box.x + 9, box.y - 20, { steps: 5 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(byId(await storedMap(page, title))).toEqual(byId(before))
  })
})

describe('the keyboard on the map', () => {
  it('walks without changing the zoom, however fast', async () => {
    const { page } = running
    const { keyboard } = page
    await canvasOf(page).focus()
    const zoom = canvasOf(page)
      .getByText(/^\d+%$/)
      .last()
    expect(await zoom.textContent()).toBe('100%')
    await keyboard.press('ArrowDown')
    // Each key stops the flight of the one before it.
    for (let step = 0; step < 10; step += 1) await keyboard.press('ArrowRight')
    await page.waitForTimeout(400)
    expect(await zoom.textContent()).toBe('100%')
    expect(running.complaints).toEqual([])
  })
})

const field = (record: unknown, name: string): unknown => Reflect.get(Object(record), name)

function byId(records: readonly unknown[]): unknown[] {
  return [...records].sort((a, b) => String(field(a, 'id')).localeCompare(String(field(b, 'id'))))
}

/** What a person would say of the map. */
function outline(records: readonly unknown[]) {
  const all = (type: string) => records.filter((record) => field(record, 'type') === type)
  const names = (type: string, name: string) =>
    all(type)
      .map((record) => String(field(record, name)))
      .sort()
  const titleOf = (id: unknown) =>
    String(
      field(
        all('touchpoint').find((record) => field(record, 'id') === id),
        'title',
      ),
    )
  const journey = all('journey')[0]
  const onMap = new Set(Object.values(Object(field(journey, 'personaIds'))))
  return {
    personas: all('persona').flatMap((persona) =>
      onMap.has(field(persona, 'id')) ? [field(persona, 'name')] : [],
    ),
    stages: names('stage', 'title'),
    touchpoints: names('touchpoint', 'title'),
    emotions: Object.fromEntries(
      all('emotion').map((emotion) => [
        titleOf(field(emotion, 'touchpointId')),
        field(emotion, 'level'),
      ]),
    ),
    cards: all('card').map((card) => ({
      text: field(card, 'text'),
      severity: field(card, 'severity'),
      at: titleOf(field(card, 'touchpointId')),
    })),
    connections: all('connection').map((connection) => ({
      from: titleOf(field(connection, 'from')),
      to: titleOf(field(connection, 'to')),
      kind: field(connection, 'kind'),
    })),
  }
}
