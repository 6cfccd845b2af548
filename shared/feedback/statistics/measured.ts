import type { Interval, MetricResult } from '../overlay.ts'

/** The numbers of one metric from its answers, before anything is hidden. Units as in `MetricResult`. */
export interface Measured {
  /** Valid answers. */
  readonly n: number
  readonly value: number | null
  readonly interval: Interval | null
  readonly counts?: NonNullable<MetricResult['counts']>
  readonly mean?: number | null
  readonly meanInterval?: Interval | null
  readonly median?: number | null
  readonly p90?: number | null
  readonly top2?: number | null
  readonly net?: number | null
  readonly share57?: number | null
  readonly share67?: number | null
  readonly histogram?: NonNullable<MetricResult['histogram']>
}

/** A share of 0 … 1 in per cent; null stays null. */
export function perCent(share: number | null): number | null {
  return share === null ? null : 100 * share
}
