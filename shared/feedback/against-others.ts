import type { MetricResult } from './overlay.ts'
import { compareCounts } from './statistics/compare-counts.ts'
import { holm } from './statistics/holm.ts'
import type { ValueCounts } from './statistics/value-counts.ts'

/** What a group of customers and all others said at one touchpoint. */
export interface Pair {
  readonly touchpointId: string
  readonly group: MetricResult
  readonly others: MetricResult
}

export interface AgainstOthers {
  readonly touchpointId: string
  readonly metric: MetricResult['metric']
  readonly group: number
  readonly others: number
  /** The group minus the others, in the unit of the metric's value. */
  readonly difference: number
  /** Half the width of its interval: the least difference that could be told. */
  readonly reach: number
  /** After Holm's correction over all that are compared. */
  readonly detectable: boolean
}

/**
 * Where a group differs from the others, the surest and largest differences first. Only touchpoints on
 * which both have enough answers are compared; what is hidden is in no difference either.
 */
export function againstOthers(pairs: readonly Pair[]): readonly AgainstOthers[] {
  const compared = pairs.flatMap(({ touchpointId, group, others }) => {
    const isEnough = group.state === 'ok' && others.state === 'ok'
    const found = isEnough
      ? compareCounts(group.metric, group.scale, countsOf(others), countsOf(group))
      : null
    if (!found || group.value === null || others.value === null) return []
    return [{ touchpointId, metric: group.metric, group: group.value, others: others.value, found }]
  })
  const corrected = holm(compared.map(({ found }) => found.p))
  return compared
    .map(
      ({ found, ...row }, at): AgainstOthers => ({
        ...row,
        difference: found.difference,
        reach: (found.interval.high - found.interval.low) / 2,
        detectable: (corrected[at] ?? 1) < 0.05,
      }),
    )
    .sort(
      (a, b) =>
        Number(b.detectable) - Number(a.detectable) ||
        Math.abs(b.difference) - Math.abs(a.difference),
    )
}

function countsOf({ histogram }: MetricResult): ValueCounts {
  return new Map(Object.entries(histogram ?? {}).map(([value, n]) => [Number(value), n]))
}
