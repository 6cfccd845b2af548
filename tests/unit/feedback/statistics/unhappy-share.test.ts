import { describe, expect, it } from 'vitest'
import type { MetricKind, Scale } from '../../../../shared/feedback/metric.ts'
import type { MetricState } from '../../../../shared/feedback/overlay.ts'
import { measure } from '../../../../shared/feedback/statistics/measure.ts'
import { unhappyShare } from '../../../../shared/feedback/unhappy-share.ts'

function result(
  metric: MetricKind,
  answers: Readonly<Record<number, number>>,
  scale: Scale | null,
  state: MetricState = 'ok',
) {
  const counts = new Map(Object.entries(answers).map(([value, n]) => [Number(value), n]))
  return { metric, name: 'q', question: 'q', scale, state, ...measure(metric, counts, scale) }
}
const scale = (min: number, max: number, higherIsBetter = true): Scale => ({
  min,
  max,
  higherIsBetter,
})

describe('The share of unhappy answers', () => {
  it('is that of the detractors, with Wilson’s interval', () => {
    const share = unhappyShare(result('nps', { 3: 20, 8: 30, 10: 50 }, scale(0, 10)))
    expect(share).toMatchObject({ share: 20, n: 100 })
    // Wilson 1927 for 20 of 100: 13.3 … 28.9 %.
    expect(share?.low).toBeCloseTo(13.34, 1)
    expect(share?.high).toBeCloseTo(28.88, 1)
  })

  it('is the two worst points of CSAT', () => {
    const share = unhappyShare(result('csat', { 1: 5, 2: 10, 3: 25, 5: 60 }, scale(1, 5)))
    expect(share?.share).toBe(15)
  })

  it('is the bad side of the middle where a scale is rated, whichever side that is', () => {
    const answers = { 1: 10, 3: 20, 4: 30, 7: 40 }
    expect(unhappyShare(result('ces', answers, scale(1, 7)))?.share).toBe(30)
    expect(unhappyShare(result('ces', answers, scale(1, 7, false)))?.share).toBe(40)
  })

  it('is "no" where "yes" is good, and "yes" where it is bad', () => {
    expect(unhappyShare(result('share', { 0: 40, 1: 60 }, scale(0, 1)))?.share).toBe(40)
    expect(unhappyShare(result('share', { 0: 40, 1: 60 }, scale(0, 1, false)))?.share).toBe(60)
  })

  it('is unknown with too few answers, hidden ones, none, and where no end is bad', () => {
    expect(unhappyShare(result('nps', { 3: 20 }, null, 'few'))).toBeNull()
    expect(unhappyShare(result('nps', { 3: 2 }, null, 'suppressed'))).toBeNull()
    expect(unhappyShare(result('duration', { 30: 200 }, null))).toBeNull()
    expect(unhappyShare(undefined)).toBeNull()
  })
})
