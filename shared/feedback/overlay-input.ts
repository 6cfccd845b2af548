import type { CountRow } from './counted-answers.ts'
import type { MetricKind, Scale } from './metric.ts'
import type { OverlayFilter } from './overlay.ts'

export interface OverlayQuestion {
  /** The column's header; rows name their question by it. */
  readonly name: string
  readonly question: string
  readonly metric: MetricKind
  readonly scale: Scale | null
}

/** What an overlay is made from. */
export interface OverlayInput {
  readonly map: { readonly id: string; readonly title: string }
  /** In the map's order; `stage` is the stage's title. */
  readonly touchpoints: readonly {
    readonly id: string
    readonly title: string
    readonly stage: string
  }[]
  /** The team's hypothesis, in the order of the map's personas (the first one's level makes the gap). */
  readonly emotions: readonly {
    readonly touchpointId: string
    readonly persona: string
    readonly level: number
  }[]
  readonly questions: readonly OverlayQuestion[]
  /**
   * The answers that `from`, `to` and `where` of the filter let through, matched to touchpoints. With
   * `trend` they carry a day, with `by` the segment's value. Values off the scale are not counted.
   */
  readonly counts: Iterable<CountRow>
  /**
   * The same under filters that let more through: each condition of the filter left out once, and all of
   * them; left out where it has none. A number is hidden that falls short of a wider one by fewer than
   * `minN` answers: the difference would give those away.
   */
  readonly wider?: readonly Iterable<CountRow>[]
  /** Values of the files that belong to no touchpoint. */
  readonly unmatched: readonly { readonly value: string; readonly answers: number }[]
  readonly filter: OverlayFilter
}
