import { describe, expect, it } from 'vitest'
import type { MapDocument } from '../../../shared/document/document.ts'
import { isLate } from '../../../shared/document/late.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type Reach, rankOpportunities } from '../../../shared/document/rank-opportunities.ts'
import { rankPainPoints } from '../../../shared/document/rank-pain-points.ts'
import { openDocument } from '../../builders/shop-map.ts'

type CardFields = Readonly<Record<string, string | number>>
type Column = readonly [title: string, pains: readonly CardFields[], ideas: readonly CardFields[]]

/** A map of one stage whose touchpoints have these pain points and opportunities. */
function mapWith(...columns: readonly Column[]): MapDocument {
  return openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Ranking',
      lanes: [{ kind: 'touchpoints' }, { kind: 'painPoints' }, { kind: 'opportunities' }],
      stages: [
        {
          title: 'Buy',
          touchpoints: columns.map(([title, painPoints, opportunities]) => ({
            title,
            cards: [
              ...painPoints.map((card) => ({ lane: 'painPoints', ...card })),
              ...opportunities.map((card) => ({ lane: 'opportunities', ...card })),
            ],
          })),
        },
      ],
    }),
  )
}

/** Reaches by the touchpoints' titles. */
const reaches =
  (document: MapDocument, byTitle: Readonly<Record<string, Omit<Reach, 'n'>>>) =>
  (touchpointId: string): Reach | null => {
    const reach = byTitle[document.touchpoint[touchpointId]?.title ?? '']
    return reach ? { ...reach, n: 100 } : null
  }
const unmeasured = () => null

const told = (document: MapDocument, reachOf: (id: string) => Reach | null) =>
  rankOpportunities(document, reachOf).map(({ card, basis, rank, value }) => [
    rank,
    card.text,
    basis,
    value,
  ])

describe('Ranking opportunities', () => {
  it('takes severity times the share of unhappy answers where there are numbers', () => {
    const map = mapWith(
      ['Slot', [{ text: 'Nine days', severity: 3 }], [{ text: 'Show slots' }]],
      ['Label', [{ text: 'Differs', severity: 2 }], [{ text: 'One label' }]],
    )
    const [slots, label] = rankOpportunities(
      map,
      reaches(map, {
        Slot: { share: 15, low: 12, high: 19 },
        Label: { share: 13, low: 9, high: 17 },
      }),
    )
    expect(slots).toMatchObject({ rank: 1, value: 45, interval: { low: 36, high: 57 } })
    expect(label).toMatchObject({ rank: 2, value: 26, interval: { low: 18, high: 34 } })
  })

  it('counts the greatest of the pains at the touchpoints that the card spans', () => {
    const map = mapWith(
      ['Search', [{ text: 'Slow', severity: 1 }], [{ text: 'Faster', span: 2 }]],
      ['Pay', [{ text: 'Fails', severity: 3 }], []],
      ['Return', [{ text: 'Long', severity: 3 }], []],
    )
    const share = { low: 8, high: 12 }
    const [faster] = rankOpportunities(
      map,
      reaches(map, {
        Search: { share: 60, ...share },
        Pay: { share: 10, ...share },
        Return: { share: 90, ...share },
      }),
    )
    expect(faster?.value).toBe(60)
    expect(faster?.painPoints.map(({ text }) => text)).toEqual(['Slow', 'Fails'])
  })

  it('falls back to severity times frequency, then to impact over effort, and never mixes them', () => {
    const map = mapWith(
      ['Measured', [{ text: 'a', severity: 1 }], [{ text: 'Measured' }]],
      ['Judged', [{ text: 'b', severity: 3, frequency: 3 }], [{ text: 'Judged' }]],
      ['Half judged', [{ text: 'c', severity: 3 }], [{ text: 'Half judged' }]],
      ['Hoped', [], [{ text: 'Hoped', impact: 3, effort: 1 }]],
      ['Hoped less', [], [{ text: 'Hoped less', impact: 2, effort: 3 }]],
      ['Blank', [], [{ text: 'Blank', impact: 3 }]],
    )
    expect(told(map, reaches(map, { Measured: { share: 1, low: 0.5, high: 2 } }))).toEqual([
      [1, 'Measured', 'reach', 1],
      [2, 'Judged', 'pain', 9],
      [3, 'Half judged', 'pain', 3],
      [4, 'Hoped', 'effort', 3],
      [5, 'Hoped less', 'effort', 2 / 3],
      [null, 'Blank', 'none', null],
    ])
  })

  it('needs a judged severity for pain times reach', () => {
    const map = mapWith(['Pay', [{ text: 'Fails', frequency: 2 }], [{ text: 'Fix' }]])
    expect(told(map, reaches(map, { Pay: { share: 50, low: 40, high: 60 } }))).toEqual([
      [1, 'Fix', 'pain', 2],
    ])
  })

  it('gives equal values one rank, with the higher impact and the less effort first', () => {
    const pain = [{ text: 'x', severity: 2, frequency: 2 }]
    const map = mapWith(
      ['A', pain, [{ text: 'Dear', impact: 3, effort: 3 }]],
      ['B', pain, [{ text: 'Cheap', impact: 3, effort: 1 }]],
      ['C', pain, [{ text: 'Small', impact: 1, effort: 1 }]],
      ['D', [{ text: 'y', severity: 1 }], [{ text: 'Last' }]],
    )
    expect(told(map, unmeasured)).toEqual([
      [1, 'Cheap', 'pain', 4],
      [1, 'Dear', 'pain', 4],
      [1, 'Small', 'pain', 4],
      [4, 'Last', 'pain', 1],
    ])
  })

  it('joins by a bracket what overlaps the interval of its first, without chaining', () => {
    const column = (title: string): Column => [
      title,
      [{ text: 'p', severity: 1 }],
      [{ text: title }],
    ]
    const map = mapWith(column('A'), column('B'), column('C'), column('D'), column('E'))
    const ranked = rankOpportunities(
      map,
      reaches(map, {
        A: { share: 46, low: 37, high: 56 },
        B: { share: 41, low: 34, high: 50 },
        // Overlaps B, but not A, which leads the first bracket.
        C: { share: 29, low: 25, high: 35 },
        D: { share: 26, low: 19, high: 34 },
        E: { share: 12, low: 10, high: 15 },
      }),
    )
    expect(ranked.map(({ bracket }) => bracket)).toEqual(['first', 'last', 'first', 'last', 'none'])
  })

  it('gives each of three that cannot be told apart its place in the bracket', () => {
    const column = (title: string): Column => [
      title,
      [{ text: 'p', severity: 1 }],
      [{ text: title }],
    ]
    const map = mapWith(column('A'), column('B'), column('C'))
    const ranked = rankOpportunities(
      map,
      reaches(map, {
        A: { share: 40, low: 30, high: 50 },
        B: { share: 39, low: 29, high: 49 },
        C: { share: 38, low: 28, high: 48 },
      }),
    )
    expect(ranked.map(({ bracket }) => bracket)).toEqual(['first', 'middle', 'last'])
  })
})

describe('Ranking pain points', () => {
  it('goes by severity times frequency, then severity; the unjudged come last without a rank', () => {
    const map = mapWith(
      ['A', [{ text: 'Often', severity: 1, frequency: 3 }], []],
      ['B', [{ text: 'Nobody knows' }], []],
      ['C', [{ text: 'Severe', severity: 3 }], []],
      ['D', [{ text: 'Worst', severity: 3, frequency: 2 }], [{ text: 'An idea' }]],
      ['E', [{ text: 'Rare', frequency: 2 }], []],
    )
    expect(
      rankPainPoints(map).map(({ rank, card, value, ideas }) => [
        rank,
        card.text,
        value,
        ideas.map(({ text }) => text),
      ]),
    ).toEqual([
      [1, 'Worst', 6, ['An idea']],
      [2, 'Severe', 3, []],
      [2, 'Often', 3, []],
      [4, 'Rare', 2, []],
      [null, 'Nobody knows', null, []],
    ])
  })

  it('finds the idea of a card that spans over the pain point', () => {
    const map = mapWith(
      ['A', [], [{ text: 'Wide idea', span: 2 }]],
      ['B', [{ text: 'Pain', severity: 2 }], []],
    )
    expect(rankPainPoints(map)[0]?.ideas.map(({ text }) => text)).toEqual(['Wide idea'])
    expect(mapOf(map).columns).toHaveLength(2)
  })
})

describe('Being late', () => {
  it('is a date that has passed on what is not done', () => {
    const due = '2026-03-10'
    expect(isLate({ due, status: 'planned' }, '2026-03-11')).toBe(true)
    expect(isLate({ due, status: null }, '2026-03-11')).toBe(true)
    expect(isLate({ due, status: 'planned' }, '2026-03-10')).toBe(false)
    expect(isLate({ due, status: 'done' }, '2026-03-11')).toBe(false)
    expect(isLate({ due: null, status: 'idea' }, '2026-03-11')).toBe(false)
  })
})
