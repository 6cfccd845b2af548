import { medianInterval } from './intervals.ts'
import type { Measured } from './measured.ts'
import { quantile } from './quantile.ts'
import { moments, onScale, type ValueCounts } from './value-counts.ts'

/** Durations and other numbers without a scale: the median with its order-statistic interval, mean and p90. */
export function numbers(counts: ValueCounts): Measured {
  const pairs = onScale(counts, null)
  const { n, mean } = moments(pairs)
  const median = quantile(pairs, 0.5)
  return {
    n,
    value: median,
    interval: medianInterval(pairs),
    mean,
    median,
    p90: quantile(pairs, 0.9),
  }
}
