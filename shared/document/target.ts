import { z } from 'zod'
import { type MetricKind, metricKind } from '../feedback/metric.ts'
import { parseDuration } from '../feedback/reading/durations.ts'

/** The value of a metric that a touchpoint is meant to reach, in the unit of the metric's value. */
export const targetSchema = z
  .strictObject({ metric: metricKind, value: z.number().min(-1e9).max(1e9) })
  .refine(({ metric, value }) => isReachable(metric, value), 'is beyond what the metric can be')
export type Target = z.infer<typeof targetSchema>

/** The least and the greatest value that a metric can have on any scale; null where it has no end. */
export function rangeOfMetric(metric: MetricKind): readonly [number, number] | null {
  switch (metric) {
    case 'nps':
      return [-100, 100]
    case 'csat':
    case 'share':
      return [0, 100]
    default:
      return null
  }
}

/** Whether a metric can have this value at all. */
export function isReachable(metric: MetricKind, value: number): boolean {
  const range = rangeOfMetric(metric)
  return Number.isFinite(value) && (!range || (value >= range[0] && value <= range[1]))
}

/**
 * A metric's value as it is typed, `+38`, `−12`, `69 %`, `4,5`, of times also `5 min` (a bare number is
 * seconds); null for what is none, or is beyond what the metric can be.
 */
export function parseTargetValue(metric: MetricKind, typed: string): number | null {
  const value = metric === 'duration' ? parseDuration(typed) : parseNumber(typed)
  return value !== null && isReachable(metric, value) ? value : null
}

function parseNumber(typed: string): number | null {
  const plain = typed.replace(/[\s%]/g, '').replace('\u2212', '-').replace(',', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
