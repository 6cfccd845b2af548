import { describe, expect, it } from 'vitest'
import {
  compareMeans,
  compareNps,
  compareShares,
} from '../../../../shared/feedback/statistics/compare.ts'
import { compareCounts } from '../../../../shared/feedback/statistics/compare-counts.ts'
import { fisherExact } from '../../../../shared/feedback/statistics/fisher.ts'
import { holm } from '../../../../shared/feedback/statistics/holm.ts'

describe('two groups', () => {
  it('two NPS differ by 32 points', () => {
    const result = compareNps(
      { promoters: 50, detractors: 20, n: 100 },
      { promoters: 84, detractors: 7, n: 124 },
    )
    expect(result?.difference).toBeCloseTo(32.09677419354839, 10)
    expect(result?.interval.low).toBeCloseTo(13.16315002530975, 10)
    expect(result?.interval.high).toBeCloseTo(49.84426530990928, 10)
    expect(result?.p).toBeCloseTo(0.000760887838268416, 12)
  })

  it('two shares: pooled test with the N − 1 factor, unpooled interval', () => {
    const result = compareShares({ successes: 30, n: 100 }, { successes: 45, n: 110 })
    expect(result?.difference).toBeCloseTo(10.909090909090914, 10)
    expect(result?.interval.low).toBeCloseTo(-1.9396589388140595, 10)
    expect(result?.interval.high).toBeCloseTo(23.757840756995886, 10)
    expect(result?.p).toBeCloseTo(0.10020848496324503, 12)
  })

  it.each([
    [3, 1, 1, 3, 0.4857142857142857],
    [1, 9, 11, 3, 0.0027594561852200836],
    [8, 2, 1, 5, 0.03496503496503497],
    [2, 98, 9, 141, 0.20788414086899387],
  ])('Fisher’s exact test of %i %i / %i %i', (a, b, c, d, p) => {
    expect(fisherExact(a, b, c, d)).toBeCloseTo(p, 10)
  })

  it('small shares are tested exactly', () => {
    const result = compareShares({ successes: 8, n: 10 }, { successes: 1, n: 6 })
    expect(result?.p).toBeCloseTo(0.03496503496503497, 10)
  })

  it('two means by Welch’s t with fractional degrees of freedom', () => {
    const before = new Map([
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 3],
      [5, 1],
    ])
    const after = new Map([
      [2, 1],
      [3, 1],
      [4, 3],
      [5, 5],
    ])
    const scale = { min: 1, max: 5, higherIsBetter: true }
    const result = compareCounts('rating', scale, before, after)
    expect(result?.difference).toBeCloseTo(1.075, 12)
    expect(result?.interval.low).toBeCloseTo(-0.179826726762512, 8)
    expect(result?.interval.high).toBeCloseTo(2.329826726762512, 8)
    expect(result?.p).toBeCloseTo(0.0869857326300516, 8)
  })

  it('says nothing where nothing can be told', () => {
    expect(
      compareNps({ promoters: 0, detractors: 0, n: 0 }, { promoters: 1, detractors: 0, n: 1 }),
    ).toBeNull()
    expect(compareMeans({ n: 1, mean: 3, variance: 0 }, { n: 9, mean: 4, variance: 1 })).toBeNull()
    expect(compareMeans({ n: 4, mean: 3, variance: 0 }, { n: 9, mean: 4, variance: 0 })).toBeNull()
    expect(compareCounts('duration', null, new Map([[5, 9]]), new Map([[7, 9]]))).toBeNull()
  })
})

describe('several touchpoints at once', () => {
  it('Holm’s steps: the smallest p times all, the next times one fewer, never falling', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(holm([0.9, 0.8])).toEqual([1, 1])
    expect(holm([])).toEqual([])
  })
})
