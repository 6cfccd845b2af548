import type { HeatClass } from '../../scene/primitive.ts'
import type { MetricKind, Scale } from '../metric.ts'

/** What decides a heat class: values on the good and the bad side of a reference, in the metric's unit. */
export interface HeatCuts {
  readonly reference: number
  /** Distance from the reference of the first and the second cut. */
  readonly near: number
  readonly far: number
  readonly higherIsBetter: boolean
}

/**
 * The cuts of a metric. NPS: 0, ±10, ±30. CSAT and yes/no in per cent: ±3 and ±8 points around the
 * target. Means (CES, ratings): 1/30 and 1/10 of the scale's range, which is ±0.2 and ±0.6 on 1-7.
 * Without a target the reference is the middle of the scale: 50 % or the middle point. Durations and
 * numbers have no good or bad end: null.
 */
export function heatCuts(
  metric: MetricKind,
  scale: Pick<Scale, 'min' | 'max' | 'higherIsBetter'> | null,
  target?: number,
): HeatCuts | null {
  switch (metric) {
    case 'nps':
      return { reference: target ?? 0, near: 10, far: 30, higherIsBetter: true }
    case 'csat':
      return { reference: target ?? 50, near: 3, far: 8, higherIsBetter: true }
    case 'share':
      return {
        reference: target ?? 50,
        near: 3,
        far: 8,
        higherIsBetter: scale?.higherIsBetter ?? true,
      }
    case 'ces':
    case 'rating': {
      if (!scale) return null
      const range = scale.max - scale.min
      return {
        reference: target ?? (scale.min + scale.max) / 2,
        near: range / 30,
        far: range / 10,
        higherIsBetter: scale.higherIsBetter,
      }
    }
    case 'duration':
    case 'number':
      return null
  }
}

/**
 * The heat class of a result: by its distance from the reference, but `z0` whenever the interval
 * includes the reference or there is no interval. Null where the metric has no heat or no value.
 */
export function heatOf(
  result: {
    readonly metric: MetricKind
    readonly value: number | null
    readonly interval: { readonly low: number; readonly high: number } | null
    readonly scale: Pick<Scale, 'min' | 'max' | 'higherIsBetter'> | null
  },
  target?: number,
): HeatClass | null {
  const cuts = heatCuts(result.metric, result.scale, target)
  if (!cuts || result.value === null) return null
  const { interval } = result
  if (!interval || (interval.low <= cuts.reference && cuts.reference <= interval.high)) return 'z0'
  const distance = (result.value - cuts.reference) * (cuts.higherIsBetter ? 1 : -1)
  const size = Math.abs(distance)
  if (distance > 0) return size > cuts.far ? 'p3' : size > cuts.near ? 'p2' : 'p1'
  return size > cuts.far ? 'n3' : size > cuts.near ? 'n2' : 'n1'
}
