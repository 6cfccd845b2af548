import type { Scale } from '../metric.ts'
import { meanInterval, wilsonInterval } from './intervals.ts'
import { type Measured, perCent } from './measured.ts'
import {
  countWhere,
  histogramOf,
  isBottom,
  isTop,
  moments,
  onScale,
  type ValueCounts,
} from './value-counts.ts'

/**
 * Customer satisfaction: the share of the two best points in per cent (on three points, as HubSpot has them,
 * of the best one), with Wilson's interval. The net value is that share minus the share of as many worst
 * points.
 */
export function csat(counts: ValueCounts, scale: Scale): Measured {
  const pairs = onScale(counts, scale)
  const { n, mean, variance } = moments(pairs)
  const satisfied = countWhere(pairs, isTop(scale, 1))
  const dissatisfied = countWhere(pairs, (v) => isBottom(scale, 1)(v) && !isTop(scale, 1)(v))
  const value = perCent(n === 0 ? null : satisfied / n)
  return {
    n,
    value,
    interval: wilsonInterval(satisfied, n),
    counts: { satisfied, other: n - satisfied },
    mean,
    meanInterval: meanInterval({ n, mean, variance }),
    top2: value,
    net: perCent(n === 0 ? null : (satisfied - dissatisfied) / n),
    histogram: histogramOf(pairs),
  }
}
