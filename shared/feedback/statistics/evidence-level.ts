import type { MetricKind, Scale } from '../metric.ts'
import type { Measured } from './measured.ts'

export interface EvidenceLevel {
  /** −2 … 2. */
  readonly level: number
  /** Low and high end on the same axis, inside −2 … 2; null where there is none (n = 1). */
  readonly interval: readonly [number, number] | null
}

/**
 * Where a result stands on the emotion axis: NPS/50; a bounded scale linearly from its worst point
 * (−2) to its best (+2), CSAT and ratings by their mean; a share of "yes" likewise from 0 to 100 %.
 * Null without answers, and for durations and numbers, which have no level.
 */
export function evidenceLevel(
  metric: MetricKind,
  scale: Scale | null,
  measured: Measured,
): EvidenceLevel | null {
  switch (metric) {
    case 'nps':
      return levelOf(measured.value, measured.interval, { worst: -100, best: 100 })
    case 'csat':
      return levelOf(measured.mean ?? null, measured.meanInterval ?? null, ends(scale))
    case 'ces':
    case 'rating':
      return levelOf(measured.value, measured.interval, ends(scale))
    case 'share':
      return levelOf(
        measured.value,
        measured.interval,
        scale?.higherIsBetter === false ? { worst: 100, best: 0 } : { worst: 0, best: 100 },
      )
    case 'duration':
    case 'number':
      return null
  }
}

interface Ends {
  readonly worst: number
  readonly best: number
}

function ends(scale: Scale | null): Ends | null {
  if (!scale || scale.min === scale.max) return null
  return scale.higherIsBetter
    ? { worst: scale.min, best: scale.max }
    : { worst: scale.max, best: scale.min }
}

function levelOf(
  value: number | null,
  interval: { low: number; high: number } | null,
  scale: Ends | null,
): EvidenceLevel | null {
  if (value === null || !scale) return null
  const map = (x: number) =>
    Math.min(2, Math.max(-2, -2 + (4 * (x - scale.worst)) / (scale.best - scale.worst)))
  if (!interval) return { level: map(value), interval: null }
  const [a, b] = [map(interval.low), map(interval.high)]
  return { level: map(value), interval: [Math.min(a, b), Math.max(a, b)] }
}
