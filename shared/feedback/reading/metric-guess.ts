import type { MetricReason, ScaleReason } from '../guess-reason.ts'
import type { MetricKind, Scale } from '../metric.ts'
import type { ColumnHints, Hint } from './column-hints.ts'
import type { DurationUnit } from './durations.ts'
import type { ScaleNote } from './scale.ts'

/** What a column measures, if it measures anything. */
export interface MetricGuess {
  readonly metric: MetricKind
  readonly scale: Scale | null
  /** Cell texts that are no answers on this scale. */
  readonly notAnswers: readonly string[]
  readonly notes: readonly (
    | ScaleNote
    | 'codes_in_order'
    | 'groups_only'
    | 'low_nps'
    | 'middle_answer'
    | 'words_and_numbers'
  )[]
  readonly why: { readonly metric: MetricReason; readonly scale?: ScaleReason }
  /** What bare numbers of a duration count. */
  readonly unit?: DurationUnit
  /** The scores are of several metrics; another column says which. */
  readonly split?: {
    readonly column: string
    readonly index: number
    readonly parts: readonly ScorePart[]
  }
}

/** The answers of one metric in a column of several. */
export interface ScorePart {
  /** What the other column says of them. */
  readonly text: string
  readonly metric: MetricKind
  readonly scale: Scale | null
}

export const ofScale = (
  metric: MetricKind,
  scale: Scale,
  why: MetricGuess['why'],
): MetricGuess => ({
  metric,
  scale,
  notAnswers: [],
  notes: [],
  why,
})

export const byName = (hints: ColumnHints, ...wanted: readonly Hint[]): MetricReason | null => {
  const hint = wanted.find((each) => hints.has(each))
  return hint === undefined ? null : { code: 'named', ...evidence(hints.found(hint)) }
}

export const evidence = (text: string | null): { evidence?: string } =>
  text ? { evidence: text } : {}
