import { beforeEach, describe, expect, it } from 'vitest'
import { bringPictures } from '../../../renderer/canvas/pictures/bring-pictures.ts'
import {
  type PictureUse,
  pictureDropAt,
  picturePasteAt,
} from '../../../renderer/canvas/pictures/picture-drop.ts'
import { applyDiff } from '../../../shared/document/diff.ts'
import { putPictures } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import type { Box } from '../../../shared/scene/primitive.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { openDocument } from '../../builders/shop-map.ts'
import { openTestWindow } from '../app/test-window.ts'
import { type OpenCanvas, openCanvas } from './open-canvas.ts'

const trip = () =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Trip',
      personas: [{ name: 'Anna' }],
      lanes: [{ kind: 'touchpoints' }, { kind: 'actions' }, { kind: 'emotions' }],
      stages: [
        {
          title: 'Go',
          touchpoints: [
            { title: 'Platform', cards: [{ lane: 'actions', text: 'Waits' }] },
            { title: 'Train' },
            { title: 'Arrival' },
          ],
        },
      ],
    }),
  )

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })
const hash = (digit: string) => digit.repeat(64)

let open: OpenCanvas
beforeEach(async () => {
  open = await openCanvas(trip())
})

const touchpoint = (title: string) => {
  const found = mapOf(open.document()).touchpoints.find((each) => each.title === title)
  if (!found) throw new Error(title)
  return found
}
const cell = (kind: string, title: string) => {
  const lane = mapOf(open.document()).lanes.find((each) => each.kind === kind)
  const found = open.layout().cells.get(`${lane?.id} ${touchpoint(title).id}`)
  if (!found) throw new Error(`${kind} ${title}`)
  return found
}
const dropped = (point: { x: number; y: number }) => pictureDropAt(open.layout(), point)

describe('a picture dragged over the map', () => {
  it('is meant for the card under it', () => {
    const [place] = [...open.layout().cards.values()]
    if (!place) throw new Error('no card')
    expect(dropped(middle(place.box))).toEqual({
      use: { kind: 'card', id: place.card.id },
      box: place.box,
    })
  })

  it('makes a card in an empty cell of a lane of cards', () => {
    const { laneId, stageId, touchpointId, box } = cell('actions', 'Train')
    const { use, box: slot } = dropped(middle(box))
    expect(use).toEqual({ kind: 'cell', laneId, stageId, touchpointId })
    expect(slot.x).toBeGreaterThanOrEqual(box.x)
    expect(slot.y + slot.height).toBeLessThanOrEqual(box.y + box.height)
  })

  it('is a portrait over the persona', () => {
    const { header } = open.layout()
    if (!header) throw new Error('no header')
    expect(dropped(middle(header)).use).toMatchObject({ kind: 'portrait' })
  })

  it('goes to the storyboard from everywhere else, into the nearest column', () => {
    expect(dropped(middle(cell('touchpoints', 'Train').box)).use).toEqual({
      kind: 'column',
      column: 1,
    })
    expect(dropped(middle(cell('emotions', 'Arrival').box)).use).toMatchObject({ column: 2 })
    expect(dropped({ x: 5000, y: 900 }).use).toMatchObject({ column: 2 })
    expect(dropped({ x: -300, y: 900 }).use).toMatchObject({ column: 0 })
  })
})

describe('a pasted picture', () => {
  const pasted = (onHeader = false): PictureUse =>
    picturePasteAt(open.document(), open.session.store.getState().selection, open.layout(), {
      point: { x: middle(cell('touchpoints', 'Arrival').box).x, y: 0 },
      onHeader,
    })

  it('becomes the portrait of the persona on whose header it is pasted', () => {
    const [persona] = mapOf(open.document()).personas
    expect(pasted(true)).toEqual({ kind: 'portrait', personaId: persona?.id })
  })

  it('goes where the keyboard stands, and without one into the nearest column', () => {
    expect(pasted()).toEqual({ kind: 'column', column: 2 })
    const [card] = Object.values(open.document().card)
    open.session.select([card?.id ?? ''])
    expect(pasted()).toEqual({ kind: 'card', id: card?.id })
    open.session.focusCell({
      row: cell('actions', 'Train').laneId,
      column: touchpoint('Train').id,
    })
    expect(pasted()).toMatchObject({ kind: 'cell', touchpointId: touchpoint('Train').id })
    open.session.select([touchpoint('Train').id])
    expect(pasted()).toEqual({ kind: 'column', column: 1 })
  })
})

describe('putting pictures on the map', () => {
  it('makes a storyboard below the touchpoints and fills column after column', () => {
    const pictures = [hash('a'), hash('b'), hash('c'), hash('d')]
    const place = { kind: 'column', column: 1 } as const
    const after = applyDiff(open.document(), putPictures(open.document(), { pictures, place }))
    const { lanes, cardsOfLane } = mapOf(after)
    expect(lanes.map(({ kind }) => kind)).toEqual(['touchpoints', 'images', 'actions', 'emotions'])
    const cards = cardsOfLane(lanes[1]?.id ?? '')
    const titleOf = (id: string | null) => after.touchpoint[id ?? '']?.title
    const columns = cards.map(({ picture, touchpointId }) => [picture, titleOf(touchpointId)])
    // What has no column of its own any more stands in the last one.
    expect(Object.fromEntries(columns)).toEqual({
      [hash('a')]: 'Train',
      [hash('b')]: 'Arrival',
      [hash('c')]: 'Arrival',
      [hash('d')]: 'Arrival',
    })
  })

  it('shows a storyboard that was hidden or folded', () => {
    const first = { pictures: [hash('a')], place: { kind: 'column', column: 0 } } as const
    const made = applyDiff(open.document(), putPictures(open.document(), first))
    const [lane] = Object.values(made.lane).filter(({ kind }) => kind === 'images')
    if (!lane) throw new Error('no storyboard')
    const hidden = {
      ...made,
      lane: { ...made.lane, [lane.id]: { ...lane, hidden: true, collapsed: true } },
    }
    const after = applyDiff(hidden, putPictures(hidden, first))
    expect(after.lane[lane.id]).toMatchObject({ hidden: false, collapsed: false })
    expect(Object.values(after.lane)).toHaveLength(4)
  })

  it('gives a card its picture, and what comes with it cards below', () => {
    const [card] = Object.values(open.document().card)
    if (!card) throw new Error('no card')
    const place = { kind: 'card', id: card.id } as const
    const pictures = [hash('a'), hash('b')]
    const after = applyDiff(open.document(), putPictures(open.document(), { pictures, place }))
    const cards = mapOf(after).cardsOf(card.laneId, touchpoint('Platform').id)
    expect(cards.map(({ text, picture }) => [text, picture])).toEqual([
      ['Waits', hash('a')],
      ['', hash('b')],
    ])
  })

  it('makes the first stage on a map without any', () => {
    const blank = openDocument(JSON.stringify({ touchline: 1, title: 'New' }))
    const place = { kind: 'column', column: 0 } as const
    const after = applyDiff(blank, putPictures(blank, { pictures: [hash('a')], place }))
    expect(Object.values(after.card)).toMatchObject([{ picture: hash('a'), touchpointId: null }])
    expect(Object.values(after.stage)).toHaveLength(1)
  })
})

describe('bringing files', () => {
  it('keeps them in the workspace, and is one step of undo that selects what came', async () => {
    const window = await openTestWindow({ sample: null })
    const bytes = new Uint8Array(await pngPicture())
    const files = [
      new File([bytes], 'one.png', { type: 'image/png' }),
      new File(['no picture'], 'two.png', { type: 'image/png' }),
    ]
    const { laneId, stageId, touchpointId } = cell('actions', 'Train')
    await bringPictures(open.session, files, { kind: 'cell', laneId, stageId, touchpointId })
    expect(open.steps()).toEqual(['addPicture'])
    const { selection, document } = open.session.store.getState()
    const [id = ''] = selection.ids
    const { picture } = document.card[id] ?? {}
    expect(await window.storage.readPicture({ sha256: picture ?? '' })).not.toBeNull()
    open.session.undo()
    expect(open.document().card[id]).toBeUndefined()
    await window.close()
  })

  it('makes a portrait of the first', async () => {
    const window = await openTestWindow({ sample: null })
    const bytes = new Uint8Array(await pngPicture())
    const [persona] = mapOf(open.document()).personas
    if (!persona) throw new Error('no persona')
    const file = new File([bytes], 'anna.png', { type: 'image/png' })
    await bringPictures(open.session, [file], { kind: 'portrait', personaId: persona.id })
    expect(open.document().persona[persona.id]?.portrait).toMatch(/^[0-9a-f]{64}$/)
    expect(open.steps()).toEqual(['setPortrait'])
    await window.close()
  })
})
