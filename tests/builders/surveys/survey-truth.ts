import type { MetricKind } from '../../../shared/feedback/metric.ts'
import type { ColumnRole, FileFacts, Profile } from '../../../shared/feedback/profile.ts'

/** What must be found in a made file: only what is named here is compared. */
export interface SurveyTruth {
  readonly file?: Partial<FileFacts>
  readonly source?: Profile['source']
  readonly shape?: Profile['shape']
  readonly records?: number
  readonly warnings?: readonly string[]
  readonly accepted?: number
  readonly duplicate?: number
  /** Records that were kept out, by reason. */
  readonly rejected?: Readonly<Record<string, number>>
  readonly columns?: Readonly<Record<string, ColumnTruth>>
  /** Answers of each kind of metric, over all columns. */
  readonly metrics?: Partial<Readonly<Record<MetricKind, number>>>
  /** Answers of each touchpoint that a column names. */
  readonly touchpoints?: Readonly<Record<string, number>>
  readonly comments?: readonly string[]
  /** The ISO dates on which something was answered, all of them, and the first and the last. */
  readonly days?: readonly string[]
  readonly firstDay?: string
  readonly lastDay?: string
}

export interface ColumnTruth {
  readonly role: ColumnRole
  readonly metric?: MetricKind
  readonly scale?: { readonly min: number; readonly max: number; readonly higherIsBetter?: boolean }
  readonly n?: number
  readonly mean?: number
  /** Per cent of promoters less per cent of detractors. */
  readonly nps?: number
}

/** What a metric's column must come to from its answers; blanks are none. */
export function measured(
  metric: MetricKind,
  answers: readonly (number | null)[],
  scale?: ColumnTruth['scale'],
): ColumnTruth {
  const values = answers.filter((value) => value !== null)
  const share = (test: (value: number) => boolean) =>
    (100 * values.filter(test).length) / values.length
  return {
    role: 'metric',
    metric,
    ...(scale && { scale }),
    n: values.length,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    ...(metric === 'nps' && { nps: share((value) => value >= 9) - share((value) => value <= 6) }),
  }
}

export const fivePoints = { min: 1, max: 5, higherIsBetter: true } as const
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
