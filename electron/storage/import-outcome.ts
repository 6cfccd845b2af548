import type {
  ImportReason,
  ImportReport,
  SurveyChange,
  TouchpointMatch,
} from '../../shared/feedback/import-report.ts'
import { type CompleteMapping, mappingOf } from '../../shared/feedback/reading/complete-mapping.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Dataset } from './find-dataset.ts'
import type { ImportPlan } from './import-plan.ts'
import type { ReadingTotals } from './import-reading.ts'
import { manyParts } from './response-content.ts'
import { changeReason } from './survey-changes.ts'
import type { UpdateCounter } from './update-counter.ts'

/** What an import did, or would do. */
export interface ImportOutcome extends Pick<ImportReport, 'datasetWhy'> {
  readonly dataset: Dataset
  readonly totals: ReadingTotals
  readonly touchpoints: TouchpointMatch[]
  readonly warning: ImportReason | null
  readonly changes: SurveyChange[]
  readonly updates: UpdateCounter
}

export function reportOf(
  { complete }: ImportPlan,
  { dataset, datasetWhy, totals, touchpoints, warning, changes, updates }: ImportOutcome,
): Omit<ImportReport, 'elapsedMs'> {
  return {
    dataset,
    datasetWhy,
    rows: totals.rows,
    updated: updates.count(),
    answers: totals.answers,
    reasons: [
      ...(warning ? [warning] : []),
      ...changes.map(changeReason),
      ...updates.reasons(totals),
      ...(tellsNobodyApart(complete) ? [indistinct(totals)] : []).filter(({ count }) => count > 0),
      ...totals.reasons,
    ],
    changes,
    touchpoints,
    dropped: [...complete.dropped],
    mapping: mappingOf(complete),
  }
}

/** Whether equal records may well be different people. */
function tellsNobodyApart({ columns }: CompleteMapping): boolean {
  const telling = new Set(['key', 'date', 'comment', 'respondent', 'personal'])
  const parts = columns.filter(({ role }) => role === 'metric' || role === 'segment')
  return parts.length < manyParts && !columns.some(({ role }) => telling.has(role))
}

function indistinct({ rows, duplicates }: ReadingTotals): ImportReason {
  return { code: 'indistinct', count: rows.duplicate, examples: [...duplicates] }
}

export function nothingUsable(name: string, { rows, reasons }: ReadingTotals): TouchlineError {
  const reason = reasons[0]
  const example = reason?.examples[0]
  const why = reason && example ? ` The first: row ${example.row}, ${reason.code}.` : ''
  return new TouchlineError(
    'invalid_input',
    `${name}: none of its ${rows.read} records holds an answer or a comment that can be used.${why} Say in a mapping which columns are metrics, and on which scale.`,
    { reasons },
  )
}
