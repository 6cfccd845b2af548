import { describe, expect, it } from 'vitest'
import { keepTouchpoints } from '../../../renderer/feedback/keep-touchpoints.ts'
import { applyDiff } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { moveCard, setFields } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import type { Overlay } from '../../../shared/feedback/overlay.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import type { SceneItem } from '../../../shared/scene/primitive.ts'
import { createScene } from '../../../shared/scene/scene.ts'
import { largeMap } from '../../builders/large-map.ts'
import { npsOverlay, type Said } from '../../builders/overlay.ts'

const document = largeMap({ stages: 12, touchpointsPerStage: 5, cards: 400 })

function picture(shown: MapDocument, overlay: Overlay | null = null) {
  const layout = layoutMap(shown, { overlay: overlay !== null })
  const scene = createScene(shown, layout, overlay, {
    language: 'en',
    labels: sceneLabels.en,
    purpose: 'canvas',
  })
  return { layout, items: scene.items }
}

/** The ids of the items that are others than before. */
function others(before: readonly SceneItem[], after: readonly SceneItem[]): string[] {
  const kept = new Set(before)
  return after.filter((item) => !kept.has(item)).map(({ id }) => id)
}

/** A card with few words: shorter, it moves no other. */
function shortCard() {
  const { layout } = picture(document)
  const { cards, lane } = layout.rows.find((row) => row.lane.kind === 'actions') ?? {}
  const place = cards?.find(({ card }) => card.text.split(' ').length < 6)
  if (!place || !lane) throw new Error('There is no such card.')
  return { card: place.card, lane }
}

describe('after one edit', () => {
  const before = picture(document)

  it('of a card’s text all other items are the same objects, and so is every other lane’s layout', () => {
    const { card, lane } = shortCard()
    const edited = applyDiff(
      document,
      setFields(document, { type: 'card', id: card.id, fields: { text: 'short' } }),
    )
    const after = picture(edited)
    expect(others(before.items, after.items)).toEqual([card.id])
    for (const row of after.layout.rows) {
      const last = before.layout.lanes.get(row.lane.id)
      expect(row.box).toBe(last?.box)
      if (row.lane.id !== lane.id) expect(row.cards).toBe(last?.cards)
    }
    expect(after.layout.emotions).toBe(before.layout.emotions)
    expect(after.layout.cells).toBe(before.layout.cells)
  })

  it('the order of what it does not touch is not made anew', () => {
    const { card, lane } = shortCard()
    const edited = applyDiff(
      document,
      setFields(document, { type: 'card', id: card.id, fields: { text: 'short' } }),
    )
    const [first, then] = [mapOf(document), mapOf(edited)]
    expect(then.columns).toBe(first.columns)
    expect(then.lanes).toBe(first.lanes)
    for (const { id } of then.lanes) {
      if (id === lane.id) expect(then.cardsOfLane(id)).not.toBe(first.cardsOfLane(id))
      else expect(then.cardsOfLane(id)).toBe(first.cardsOfLane(id))
    }
  })

  it('that moves a card within its lane, only cards of the two cells are others', () => {
    const { columns, lanes, cardsOf } = mapOf(document)
    const lane = lanes.find(({ kind }) => kind === 'backstage')
    const [from, to] = [columns[20]?.touchpoint, columns[23]?.touchpoint]
    if (!lane || !from || !to) throw new Error('The map is too small.')
    const touched = [from, to].flatMap(({ id }) => cardsOf(lane.id, id))
    const [card] = touched
    if (!card) throw new Error('The cell is empty.')
    const moved = applyDiff(
      document,
      moveCard(document, {
        id: card.id,
        laneId: lane.id,
        stageId: to.stageId,
        touchpointId: to.id,
        index: 0,
      }),
    )
    const cards = others(before.items, picture(moved).items).filter((id) => id.startsWith('card_'))
    expect(touched.map(({ id }) => id)).toEqual(expect.arrayContaining(cards))
    expect(cards).toContain(card.id)
  })

  it('and when it is undone, everything is as before', () => {
    const { card } = shortCard()
    const edited = applyDiff(
      document,
      setFields(document, { type: 'card', id: card.id, fields: { text: 'short' } }),
    )
    picture(edited)
    expect(others(before.items, picture(document).items)).toEqual([])
  })
})

describe('after new numbers', () => {
  const titles = mapOf(document).touchpoints.map(({ title }) => title)
  const said = (first: Said): Record<string, Said> =>
    Object.fromEntries(
      titles.map((title, index) => [
        title,
        index === 0 ? first : { value: 12, low: 2, high: 22, n: 120 },
      ]),
    )

  it('only what shows a number that has changed is another item', () => {
    const first = npsOverlay(document, said({ value: 40, low: 30, high: 50, n: 90 }))
    const shown = picture(document, first).items
    const same = keepTouchpoints(
      first,
      npsOverlay(document, said({ value: 40, low: 30, high: 50, n: 90 })),
    )
    expect(same.touchpoints.every((each, at) => each === first.touchpoints[at])).toBe(true)
    const changed = keepTouchpoints(
      first,
      npsOverlay(document, said({ value: 10, low: 0, high: 20, n: 95 })),
    )
    const drawn = others(shown, picture(document, changed).items)
    const [touchpoint] = mapOf(document).touchpoints
    expect(drawn.filter((id) => /^(touchpoint|metric)/.test(id))).toEqual([
      `metric-${touchpoint?.id}`,
      touchpoint?.id,
    ])
    expect(drawn.filter((id) => id.startsWith('card_'))).toEqual([])
  })
})
