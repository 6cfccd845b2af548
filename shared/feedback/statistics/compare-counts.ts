import type { MetricKind, Scale } from '../metric.ts'
import {
  compareMeans,
  compareNps,
  compareShares,
  type Difference,
  type NpsGroup,
  type ShareGroup,
} from './compare.ts'
import { measure } from './measure.ts'
import type { Measured } from './measured.ts'
import { moments, onScale, type ValueCounts } from './value-counts.ts'

/**
 * The difference of a metric between two groups of answers, second minus first, in the unit of its
 * value. Null where a group has too few answers, and for durations and numbers: their value is a
 * median, for which no test is agreed on here.
 */
export function compareCounts(
  metric: MetricKind,
  scale: Scale | null,
  first: ValueCounts,
  second: ValueCounts,
): Difference | null {
  const a = measure(metric, first, scale)
  const b = measure(metric, second, scale)
  switch (metric) {
    case 'nps':
      return compareNps(npsGroup(a), npsGroup(b))
    case 'csat':
    case 'share':
      return compareShares(shareGroup(a), shareGroup(b))
    case 'ces':
    case 'rating': {
      const before = moments(onScale(first, scale))
      const after = moments(onScale(second, scale))
      if (before.mean === null || before.variance === null) return null
      if (after.mean === null || after.variance === null) return null
      return compareMeans(
        { n: before.n, mean: before.mean, variance: before.variance },
        { n: after.n, mean: after.mean, variance: after.variance },
      )
    }
    case 'duration':
    case 'number':
      return null
  }
}

function npsGroup({ n, counts }: Measured): NpsGroup {
  return { n, promoters: counts?.promoters ?? 0, detractors: counts?.detractors ?? 0 }
}

function shareGroup({ n, counts }: Measured): ShareGroup {
  return { n, successes: counts?.satisfied ?? counts?.yes ?? 0 }
}
