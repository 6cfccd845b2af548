import { npsInterval } from './intervals.ts'
import type { Measured } from './measured.ts'
import { countWhere, histogramOf, moments, sortedPairs, type ValueCounts } from './value-counts.ts'

/** Net Promoter Score: 100·(P − D)/n over whole answers 0-10; promoters 9-10, detractors 0-6. */
export function nps(counts: ValueCounts): Measured {
  const pairs = sortedPairs(counts).filter(([v]) => Number.isInteger(v) && v >= 0 && v <= 10)
  const { n, mean } = moments(pairs)
  const promoters = countWhere(pairs, (value) => value >= 9)
  const detractors = countWhere(pairs, (value) => value <= 6)
  return {
    n,
    value: n === 0 ? null : (100 * (promoters - detractors)) / n,
    interval: npsInterval(promoters, detractors, n),
    counts: { promoters, passives: n - promoters - detractors, detractors },
    mean,
    histogram: histogramOf(pairs),
  }
}
