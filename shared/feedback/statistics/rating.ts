import type { Scale } from '../metric.ts'
import { meanInterval } from './intervals.ts'
import { type Measured, perCent } from './measured.ts'
import {
  histogramOf,
  moments,
  onScale,
  thirds,
  topShare,
  type ValueCounts,
} from './value-counts.ts'

/** A rating: the mean of the points as answered, with Student's interval and the top-2 share. */
export function rating(counts: ValueCounts, scale: Scale): Measured {
  const pairs = onScale(counts, scale)
  const { n, mean, variance } = moments(pairs)
  return {
    n,
    value: mean,
    interval: meanInterval({ n, mean, variance }),
    counts: thirds(pairs, scale),
    mean,
    top2: perCent(topShare(pairs, scale, 1)),
    histogram: histogramOf(pairs),
  }
}
