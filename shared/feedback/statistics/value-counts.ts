import type { Scale } from '../metric.ts'

/** Answers as counts: how often each value was given. */
export type ValueCounts = ReadonlyMap<number, number>

/** The values from small to large with their counts; values without answers are left out. */
export type SortedPairs = readonly (readonly [value: number, count: number])[]

/** Counts as sorted pairs. */
export function sortedPairs(counts: ValueCounts): SortedPairs {
  return [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
}

/** The answers that lie on the scale; all finite ones where there is none. */
export function onScale(counts: ValueCounts, scale: Scale | null): SortedPairs {
  return sortedPairs(counts).filter(
    ([value]) =>
      Number.isFinite(value) && (scale === null || (value >= scale.min && value <= scale.max)),
  )
}

/** The number of answers. */
export function totalOf(pairs: SortedPairs): number {
  return pairs.reduce((sum, [, count]) => sum + count, 0)
}

/** The number of answers whose value passes. */
export function countWhere(pairs: SortedPairs, passes: (value: number) => boolean): number {
  return pairs.reduce((sum, [value, count]) => sum + (passes(value) ? count : 0), 0)
}

/** Counts keyed by the value as text, as results carry them. */
export function histogramOf(pairs: SortedPairs): Record<string, number> {
  return Object.fromEntries(pairs.map(([value, count]) => [String(value), count]))
}

/** n, mean and sample variance (n − 1 below the line), in two passes; the variance of one answer is null. */
export function moments(pairs: SortedPairs): {
  n: number
  mean: number | null
  variance: number | null
} {
  const n = totalOf(pairs)
  if (n === 0) return { n, mean: null, variance: null }
  const mean = pairs.reduce((sum, [value, count]) => sum + value * count, 0) / n
  if (n === 1) return { n, mean, variance: null }
  const squares = pairs.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0)
  return { n, mean, variance: squares / (n - 1) }
}

/**
 * The share, 0 … 1, of answers within `steps` points of the scale's good end: two best points with
 * `steps` 1. The middle of a scale is never among its best: of three points only one is. Null without
 * answers.
 */
export function topShare(pairs: SortedPairs, scale: Scale, steps: number): number | null {
  const n = totalOf(pairs)
  return n === 0 ? null : countWhere(pairs, isTop(scale, steps)) / n
}

/** Whether a value lies within `steps` points of the scale's good end. */
export function isTop(scale: Scale, steps: number): (value: number) => boolean {
  const reach = Math.min(steps, Math.max(0, Math.floor((scale.max - scale.min - 1) / 2)))
  return scale.higherIsBetter
    ? (value) => value >= scale.max - reach
    : (value) => value <= scale.min + reach
}

/** Whether a value lies within `steps` points of the scale's bad end. */
export function isBottom(scale: Scale, steps: number): (value: number) => boolean {
  return isTop({ ...scale, higherIsBetter: !scale.higherIsBetter }, steps)
}

/** Counts below, at and above the middle of the scale, as answered (whatever end is good). */
export function thirds(
  pairs: SortedPairs,
  scale: Scale,
): { low: number; middle: number; high: number } {
  const middle = (scale.min + scale.max) / 2
  return {
    low: countWhere(pairs, (value) => value < middle),
    middle: countWhere(pairs, (value) => value === middle),
    high: countWhere(pairs, (value) => value > middle),
  }
}
