import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { completeColumn } from '../../shared/feedback/reading/complete-column.ts'
import { createMetricParser } from '../../shared/feedback/reading/parse-metric.ts'
import { withScale } from './column-role.ts'

/** What each value of a metric column counts as, and the scale that the points are on. */
export interface ScalePoints {
  readonly min: number
  readonly max: number
  /** Null: the value is no answer. */
  readonly points: ReadonlyMap<string, number | null>
}

/** The most frequent values with their points, as the import would read them now. */
export function pointsOf(column: ColumnProfile, mapping: ColumnMapping): ScalePoints | null {
  const complete = completeColumn(column, mapping, { kind: 'each' })
  if (!complete.scale) return null
  const parse = createMetricParser(complete)
  const points = column.values.map(({ value }) => {
    const point = parse(value)
    return [value, typeof point === 'number' ? point : null] as const
  })
  return { min: complete.scale.min, max: complete.scale.max, points: new Map(points) }
}

/** The mapping with other points: only what differs from `before` is written into it. */
export function withPoints(
  mapping: ColumnMapping,
  before: ScalePoints,
  { min, max, points }: ScalePoints,
): ColumnMapping {
  const moved = min !== before.min || max !== before.max
  const scaled = moved ? withScale(mapping, { min, max }) : mapping
  const labels = new Map(Object.entries(scaled.scale?.labels ?? {}))
  const missing = new Set(scaled.missing)
  for (const [value, point] of points) {
    if (point === before.points.get(value)) continue
    if (point === null) {
      labels.delete(value)
      missing.add(value)
    } else {
      labels.set(value, point)
      missing.delete(value)
    }
  }
  return {
    ...scaled,
    scale: { ...scaled.scale, ...(labels.size > 0 && { labels: Object.fromEntries(labels) }) },
    missing: [...missing],
  }
}
