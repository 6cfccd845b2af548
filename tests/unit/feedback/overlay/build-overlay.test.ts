import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOverlay } from '../../../../shared/feedback/build-overlay.ts'
import type { CountRow } from '../../../../shared/feedback/counted-answers.ts'
import { drivingResult } from '../../../../shared/feedback/driving-metric.ts'
import { overlayFilterSchema, overlaySchema } from '../../../../shared/feedback/overlay.ts'
import type { OverlayInput } from '../../../../shared/feedback/overlay-input.ts'

const five = { min: 1, max: 5, higherIsBetter: true }
const ten = { min: 0, max: 10, higherIsBetter: true }
const recommend = { name: 'nps', question: 'How likely …?', metric: 'nps', scale: ten } as const

/** A map of a shop with three touchpoints and one question; each test says what differs. */
function shop(given: Partial<Omit<OverlayInput, 'filter'>> & { filter?: object }): OverlayInput {
  return {
    map: { id: 'journey_shop', title: 'Shop' },
    touchpoints: [
      { id: 'search', title: 'Search', stage: 'Discover' },
      { id: 'checkout', title: 'Checkout', stage: 'Buy' },
      { id: 'delivery', title: 'Delivery', stage: 'Receive' },
    ],
    emotions: [],
    questions: [recommend],
    counts: [],
    unmatched: [],
    ...given,
    filter: overlayFilterSchema.parse(given.filter ?? {}),
  }
}

const rows = (
  touchpointId: string,
  values: Readonly<Record<string, number>>,
  more: Partial<CountRow> = {},
): CountRow[] =>
  Object.entries(values).map(([value, count]) => ({
    question: 'nps',
    touchpointId,
    value: Number(value),
    count,
    ...more,
  }))

const metricOf = (overlay: ReturnType<typeof buildOverlay>, touchpoint: string) =>
  overlay.touchpoints.find(({ id }) => id === touchpoint)?.metrics[0]

describe('the numbers on each touchpoint', () => {
  it('a conference of 124 answers: NPS 62.1 between 50.2 and 71.1, level 1.24', () => {
    const overlay = buildOverlay(
      shop({
        counts: rows('checkout', { 10: 77, 9: 7, 8: 25, 7: 8, 6: 4, 2: 3 }),
        emotions: [{ touchpointId: 'checkout', persona: 'Anna', level: 1.5 }],
      }),
    )
    expect(overlaySchema.parse(overlay)).toEqual(overlay)
    const [metric] = overlay.touchpoints[1]?.metrics ?? []
    expect(metric).toMatchObject({
      metric: 'nps',
      name: 'nps',
      question: 'How likely …?',
      n: 124,
      value: 62.096774193548384,
      counts: { promoters: 84, passives: 33, detractors: 7 },
      state: 'ok',
    })
    expect(metric?.interval?.low).toBeCloseTo(50.18396918703461, 10)
    expect(metric?.interval?.high).toBeCloseTo(71.07587333265043, 10)
    const emotion = overlay.touchpoints[1]?.emotion
    expect(emotion?.evidence).toBeCloseTo(62.096774193548384 / 50, 12)
    expect(emotion?.gap).toBeCloseTo(62.096774193548384 / 50 - 1.5, 12)
    expect(overlay.answers).toBe(124)
    expect(overlay.drivenBy).toBe('nps')
  })

  it('a touchpoint without answers says so and breaks the curve', () => {
    const overlay = buildOverlay(
      shop({
        counts: rows('checkout', { 9: 40 }),
        emotions: [{ touchpointId: 'search', persona: 'Anna', level: 1 }],
      }),
    )
    expect(metricOf(overlay, 'search')).toMatchObject({ state: 'none', n: 0, value: null })
    expect(overlay.touchpoints[0]?.emotion).toEqual({
      evidence: null,
      interval: null,
      state: 'none',
      hypothesis: [{ persona: 'Anna', level: 1 }],
      gap: null,
    })
  })

  it('few answers are pale, fewer are hidden in value, n, counts, curve and total', () => {
    const overlay = buildOverlay(
      shop({
        counts: [
          ...rows('search', { 10: 4 }),
          ...rows('checkout', { 9: 12 }),
          ...rows('delivery', { 3: 60 }),
        ],
      }),
    )
    expect(metricOf(overlay, 'search')).toEqual({
      metric: 'nps',
      name: 'nps',
      question: 'How likely …?',
      scale: ten,
      state: 'suppressed',
      n: null,
      value: null,
      interval: null,
    })
    expect(overlay.touchpoints[0]?.emotion).toMatchObject({ evidence: null, state: 'suppressed' })
    expect(metricOf(overlay, 'checkout')?.state).toBe('few')
    expect(overlay.answers).toBe(72)
    expect(overlay.questions).toEqual([
      {
        name: 'nps',
        question: 'How likely …?',
        metric: 'nps',
        answers: 72,
        touchpoints: ['search', 'checkout', 'delivery'],
      },
    ])
    expect(buildOverlay(shop({ counts: rows('search', { 10: 4 }) })).answers).toBeNull()
  })

  it('with the threshold off everything is shown', () => {
    const overlay = buildOverlay(shop({ counts: rows('search', { 10: 4 }), filter: { minN: 0 } }))
    expect(metricOf(overlay, 'search')).toMatchObject({ n: 4, value: 100, state: 'few' })
  })

  it('counts valid answers, not rows: values off the scale are none', () => {
    const overlay = buildOverlay(shop({ counts: rows('search', { 10: 4, 11: 20, '-1': 9 }) }))
    expect(metricOf(overlay, 'search')?.state).toBe('suppressed')
  })
})

describe('which metric drives the curve', () => {
  const satisfied = { name: 'csat', question: 'Satisfied?', metric: 'csat', scale: five } as const
  const counts = [
    ...rows('search', { 9: 10, 2: 10 }),
    ...rows('search', { 5: 90 }, { question: 'csat' }),
  ]

  it('NPS before CSAT, unless the user wants the other', () => {
    const both = { questions: [satisfied, recommend], counts }
    const overlay = buildOverlay(shop(both))
    expect(overlay.drivenBy).toBe('nps')
    expect(overlay.touchpoints[0]?.emotion.evidence).toBe(0)
    expect(overlay.touchpoints[0]?.metrics.map(({ name }) => name)).toEqual(['csat', 'nps'])
    const other = buildOverlay(shop({ ...both, filter: { metric: 'csat' } }))
    expect(other.drivenBy).toBe('csat')
    expect(other.touchpoints[0]?.emotion.evidence).toBe(2)
    expect(other.touchpoints[0]?.metrics.map(({ name }) => name)).toEqual(['csat'])
    expect(other.answers).toBe(90)
    expect(other.questions.map(({ name }) => name)).toEqual(['csat', 'nps'])
  })

  it('rating columns about a touchpoint each drive together, on one scale', () => {
    const column = (name: string, max: number) =>
      ({ name, question: name, metric: 'rating', scale: { ...five, max } }) as const
    const overlay = buildOverlay(
      shop({
        questions: [column('search_rating', 5), column('checkout_rating', 5), column('old', 10)],
        counts: [
          ...rows('search', { 5: 40 }, { question: 'search_rating' }),
          ...rows('checkout', { 3: 40 }, { question: 'checkout_rating' }),
          ...rows('delivery', { 5: 30 }, { question: 'old' }),
        ],
      }),
    )
    expect(overlay.drivenBy).toBe('rating')
    expect(overlay.drivers).toEqual(['search_rating', 'checkout_rating'])
    expect(overlay.touchpoints.map(({ emotion }) => emotion.evidence)).toEqual([2, 0, null])
    const [search, , delivery] = overlay.touchpoints
    expect(search && drivingResult(search, overlay)?.name).toBe('search_rating')
    expect(delivery && drivingResult(delivery, overlay)).toBeNull()
  })
})

describe('trend and change', () => {
  const months = ['2025-01-15', '2025-02-03', '2025-03-30', '2025-04-01']
  const steady = (touchpoint: string) =>
    months.flatMap((period) => rows(touchpoint, { 10: 30, 8: 20, 3: 10 }, { period }))

  it('shows every period, empty ones too, and the halves that are compared', () => {
    const overlay = buildOverlay(
      shop({
        counts: [
          ...rows('checkout', { 10: 60, 3: 10 }, { period: '2025-01-15' }),
          ...rows('checkout', { 10: 10, 3: 60 }, { period: '2025-04-30' }),
        ],
        filter: { trend: 'month' },
      }),
    )
    const metric = metricOf(overlay, 'checkout')
    expect(metric?.trend?.map(({ from, state }) => [from, state])).toEqual([
      ['2025-01-01', 'ok'],
      ['2025-02-01', 'none'],
      ['2025-03-01', 'none'],
      ['2025-04-01', 'ok'],
    ])
    expect(metric?.change).toMatchObject({
      detectable: true,
      halves: { first: '2025-01-01', second: '2025-03-01', end: '2025-05-01' },
    })
    expect(metric?.change?.difference).toBeCloseTo(-1000 / 7, 10)
  })

  it('no detectable change where nothing changed', () => {
    const overlay = buildOverlay(shop({ counts: steady('checkout'), filter: { trend: 'quarter' } }))
    expect(metricOf(overlay, 'checkout')?.change).toMatchObject({
      difference: 0,
      detectable: false,
    })
  })

  it('a difference that passes alone does not pass among many touchpoints', () => {
    const moved = (touchpoint: string) => [
      ...rows(touchpoint, { 10: 30, 8: 20, 3: 20 }, { period: '2025-01-01' }),
      ...rows(touchpoint, { 10: 44, 8: 14, 3: 12 }, { period: '2025-02-01' }),
    ]
    const still = ['search', 'delivery'].flatMap((touchpoint) => [
      ...rows(touchpoint, { 10: 30, 8: 20, 3: 20 }, { period: '2025-01-01' }),
      ...rows(touchpoint, { 10: 30, 8: 20, 3: 20 }, { period: '2025-02-01' }),
    ])
    const alone = buildOverlay(shop({ counts: moved('checkout'), filter: { trend: 'month' } }))
    const among = buildOverlay(
      shop({ counts: [...moved('checkout'), ...still], filter: { trend: 'month' } }),
    )
    expect(metricOf(alone, 'checkout')?.change?.p).toBeLessThan(0.05)
    expect(metricOf(alone, 'checkout')?.change?.detectable).toBe(true)
    expect(metricOf(among, 'checkout')?.change?.detectable).toBe(false)
  })

  it('a month with three answers takes another month of its half with it', () => {
    const overlay = buildOverlay(
      shop({
        counts: [
          ...rows('checkout', { 10: 40 }, { period: '2025-01-01' }),
          ...rows('checkout', { 3: 3 }, { period: '2025-02-01' }),
          ...rows('checkout', { 3: 20 }, { period: '2025-03-01' }),
          ...rows('checkout', { 3: 50 }, { period: '2025-04-01' }),
        ],
        filter: { trend: 'month' },
      }),
    )
    expect(metricOf(overlay, 'checkout')?.trend?.map(({ state }) => state)).toEqual([
      'suppressed',
      'suppressed',
      'few',
      'ok',
    ])
  })

  it('weeks begin on Monday', () => {
    const overlay = buildOverlay(
      shop({
        counts: [
          ...rows('checkout', { 10: 40 }, { period: '2024-12-31' }),
          ...rows('checkout', { 9: 10 }, { period: '2025-01-06' }),
        ],
        filter: { trend: 'week' },
      }),
    )
    expect(metricOf(overlay, 'checkout')?.trend?.map(({ from, n }) => [from, n])).toEqual([
      ['2024-12-30', 40],
      ['2025-01-06', 10],
    ])
  })
})

describe('by segment', () => {
  it('one overlay for each value; a small segment hides the next one too', () => {
    const overlay = buildOverlay(
      shop({
        counts: [
          ...rows('checkout', { 10: 50 }, { group: 'Budapest' }),
          ...rows('checkout', { 2: 12 }, { group: 'Kelet' }),
          ...rows('checkout', { 2: 3 }, { group: 'Śląsk' }),
        ],
        filter: { by: 'region' },
      }),
    )
    expect(metricOf(overlay, 'checkout')?.n).toBe(65)
    const states = overlay.groups?.map(({ value, touchpoints }) => [
      value,
      touchpoints[1]?.metrics[0]?.state,
      touchpoints[1]?.emotion.evidence,
    ])
    expect(states).toEqual([
      ['Budapest', 'ok', 2],
      ['Kelet', 'suppressed', null],
      ['Śląsk', 'suppressed', null],
    ])
  })

  it('no group and no period can be worked out by subtracting what is shown', () => {
    const cell = fc.record({
      touchpointId: fc.constantFrom('search', 'checkout'),
      value: fc.integer({ min: 0, max: 10 }),
      count: fc.integer({ min: 1, max: 8 }),
      period: fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01', null),
      group: fc.constantFrom('a', 'b', 'c', null),
    })
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 30 }),
        fc.integer({ min: 2, max: 10 }),
        (cells, minN) => {
          const counts = cells.map((row) => ({ question: 'nps', ...row }))
          const overlay = buildOverlay(
            shop({ counts, filter: { trend: 'month', by: 'region', minN } }),
          )
          for (const { id, metrics } of overlay.touchpoints) {
            const total = metrics[0]?.n
            if (!total) {
              for (const group of overlay.groups ?? []) {
                const part = group.touchpoints.find((touchpoint) => touchpoint.id === id)
                expect(part?.metrics.every(({ n }) => !n)).toBe(true)
              }
              continue
            }
            const trend = metrics[0]?.trend ?? []
            const parts = (overlay.groups ?? []).map(
              (group) => group.touchpoints.find((touchpoint) => touchpoint.id === id)?.metrics[0],
            )
            const missing = (key: 'period' | 'group', value: string) =>
              counts
                .filter((row) => row.touchpointId === id && row[key] === value)
                .reduce((sum, { count }) => sum + count, 0)
            const nobody = (key: 'period' | 'group') =>
              counts
                .filter((row) => row.touchpointId === id && row[key] === null)
                .reduce((sum, { count }) => sum + count, 0)
            const hiddenPeriods = trend
              .filter(({ state }) => state === 'suppressed')
              .map(({ from }) => missing('period', from))
              .concat(nobody('period'))
            const hiddenParts = parts
              .flatMap((part, at) =>
                part?.state === 'suppressed'
                  ? missing('group', overlay.groups?.[at]?.value ?? '')
                  : [],
              )
              .concat(nobody('group'))
            for (const hidden of [hiddenPeriods, hiddenParts]) {
              const people = hidden.filter((n) => n > 0)
              if (!people.some((n) => n < minN)) continue
              expect(people.length).toBeGreaterThan(1)
              expect(people.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(minN)
            }
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
