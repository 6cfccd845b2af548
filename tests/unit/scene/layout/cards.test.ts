import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff, diffOf } from '../../../../shared/document/diff.ts'
import { columnX } from '../../../../shared/scene/column-edges.ts'
import { layoutMap } from '../../../../shared/scene/layout.ts'
import { largeMap } from '../../../builders/large-map.ts'
import {
  cardBox,
  documentOf,
  rowOf,
  withNumbers,
  withoutNumbers,
} from '../../../builders/layout.ts'

describe('cards in their cells', () => {
  const document = documentOf({
    stages: [
      {
        title: 'A',
        cards: [{ lane: 'opportunities', text: 'whole stage' }],
        touchpoints: [
          {
            title: 'one',
            cards: [
              { lane: 'painPoints', text: 'first', severity: 1 },
              { lane: 'painPoints', text: 'wide', severity: 2, span: 2 },
              { lane: 'actions', text: 'acts' },
            ],
          },
          { title: 'two', cards: [{ lane: 'painPoints', text: 'beside', severity: 1 }] },
        ],
      },
      {
        title: 'B',
        touchpoints: [{ title: 'three', cards: [{ lane: 'painPoints', text: 'alone', span: 9 }] }],
      },
    ],
  })
  const layout = layoutMap(document, withNumbers)

  it('stack below each other, and below what spans into their column', () => {
    const first = cardBox(document, layout, 'first')
    const wide = cardBox(document, layout, 'wide')
    const beside = cardBox(document, layout, 'beside')
    expect(wide.y).toBe(first.y + first.height + 6)
    expect(wide.width).toBe(2 * 132 - 8)
    expect(beside.y).toBe(wide.y + wide.height + 6)
    expect(beside.x).toBe(columnX(layout.edges, 1) + 4)
  })

  it('grow their row', () => {
    const row = rowOf(layout, 'painPoints').box
    const beside = cardBox(document, layout, 'beside')
    expect(row.height).toBe(beside.y + beside.height + 6 - row.y)
  })

  it('span their stage when they belong to all of it, and end at the edge of the map', () => {
    expect(cardBox(document, layout, 'whole stage')).toMatchObject({
      x: columnX(layout.edges, 0) + 4,
      width: 2 * 132 - 8,
    })
    expect(cardBox(document, layout, 'alone').width).toBe(124)
  })

  it('never overlap and stay inside their row, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 6 }), (cards, n) => {
        const map = largeMap({ stages: 2, touchpointsPerStage: n, cards })
        const { cards: places, rows } = layoutMap(map, withoutNumbers)
        const boxes = [...places.values()].map(({ box }) => box)
        for (const [index, a] of boxes.entries()) {
          expect(rows.some(({ box }) => a.y >= box.y && a.y + a.height <= box.y + box.height)).toBe(
            true,
          )
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y
            expect(apart).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keep their boxes’ identity when another card is edited', () => {
    const map = largeMap({ stages: 3, touchpointsPerStage: 3, cards: 60 })
    const before = layoutMap(map, withoutNumbers)
    const card = Object.values(map.card).at(-1)
    if (!card) throw new Error('no card')
    const after = layoutMap(
      applyDiff(map, diffOf(map, { put: [{ ...card, severity: 1 }] })),
      withoutNumbers,
    )
    const kept = [...after.cards].filter(([id, { box }]) => before.cards.get(id)?.box === box)
    expect(kept.length).toBeGreaterThanOrEqual(59)
  })
})
