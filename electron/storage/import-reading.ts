import type { ImportReason } from '../../shared/feedback/import-report.ts'
import { MAX_COLUMNS } from '../../shared/feedback/reading/csv-reader.ts'
import {
  type AcceptedRecord,
  createInterpreter,
  type Problem,
} from '../../shared/feedback/reading/interpret-row.ts'
import { createReasonCounter } from '../../shared/feedback/reading/report.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { ImportPlan } from './import-plan.ts'
import { isKnown, isNew, type KnownRows } from './known-rows.ts'
import { createIdentifier, type RowIdentity } from './row-identity.ts'
import type { Secret } from './secret.ts'
import { recordsOf } from './survey-file.ts'
import type { CountedValue } from './touchpoint-join.ts'

/** What reading the whole file came to. */
export interface ReadingTotals {
  readonly rows: { read: number; accepted: number; rejected: number; duplicate: number }
  readonly answers: number
  readonly reasons: ImportReason[]
  /** Some of the duplicates. */
  readonly duplicates: ImportReason['examples']
  /** The touchpoint values of the accepted answers, in the order of their coming. */
  readonly values: CountedValue[]
}

export interface ReadingProgress {
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}

/** A stored record with what the file says of it now. */
export interface ChangedRecord {
  readonly recordId: number
  readonly row: number
  readonly record: AcceptedRecord
  readonly contentHash: number
}

export interface ReadingOptions {
  readonly known: KnownRows
  readonly secret: Secret | null
  readonly onAccepted?: (record: AcceptedRecord, identity: RowIdentity) => void
  /** A record that was there before and may say something else now. */
  readonly onChanged?: (change: ChangedRecord) => void
  /** After each piece of the file; reading waits for it. */
  readonly onPiece?: () => Promise<void> | void
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly isCancelled?: () => boolean
}

const progressEvery = 100
/** As many as a file has columns at most; beyond that the column names people or responses, not touchpoints. */
const mostValues = MAX_COLUMNS
export const exampleCount = 3

/**
 * Reads every record of the file: accepted, rejected or a duplicate of one that was there before. Throws
 * `cancelled`, and what the file's own damage calls for.
 */
export async function readAnswers(
  { file, complete }: Pick<ImportPlan, 'file' | 'complete'>,
  options: ReadingOptions,
): Promise<ReadingTotals> {
  const { known, secret, onAccepted, onChanged, onPiece, onProgress, isCancelled } = options
  const interpret = createInterpreter(complete)
  const identify = createIdentifier(complete, secret)
  const reasons = createReasonCounter()
  const names = new Map(complete.columns.map(({ index, name }) => [index, name]))
  const rows = { read: 0, accepted: 0, rejected: 0, duplicate: 0 }
  const duplicates: { row: number; value: string }[] = []
  const values = new Map<string, { answers: number }>()
  let lastValue: string | null = null
  let counted = { answers: 0 }
  let answers = 0
  const hasKey = complete.columns.some(({ role }) => role === 'key')
  let isSized = false
  let told = Date.now()

  function countProblems(problems: readonly Problem[], row: number): void {
    for (const { columnIndex, code, value } of problems) {
      reasons.add(code, names.get(columnIndex) ?? null, row, value)
    }
  }

  for await (const { records, firstRow, bytesRead } of recordsOf(file, isCancelled)) {
    let row = firstRow - 1
    for (const cells of records) {
      row++
      if (cells.length === 0) continue
      rows.read++
      const record = interpret(cells)
      if (record.kind === 'rejected') {
        rows.rejected++
        const telling = record.problems.find(({ code }) => code !== 'missing')
        reasons.add(record.code, null, row, telling?.value ?? '')
        countProblems(record.problems, row)
        continue
      }
      const identity = identify(cells, record)
      const before = known.take(identity, record)
      if (before !== isNew) {
        rows.duplicate++
        if (before === isKnown) {
          if (duplicates.length < exampleCount) duplicates.push({ row, value: record.key ?? '' })
          continue
        }
        countProblems(record.problems, row)
        // A touchpoint that only changed answers name has to be joined too.
        for (const { touchpointValue } of record.answers) {
          if (!values.has(touchpointValue)) values.set(touchpointValue, { answers: 0 })
        }
        onChanged?.({ recordId: before, row, record, contentHash: identity.contentHash })
        continue
      }
      rows.accepted++
      countProblems(record.problems, row)
      for (const { touchpointValue } of record.answers) {
        // The answers of a record mostly belong to one touchpoint.
        if (touchpointValue !== lastValue) {
          lastValue = touchpointValue
          counted = values.get(touchpointValue) ?? { answers: 0 }
          values.set(touchpointValue, counted)
        }
        counted.answers++
      }
      answers += record.answers.length
      if (values.size > mostValues) throw tooManyValues(file.name, row)
      onAccepted?.(record, identity)
    }
    if (onProgress && Date.now() - told >= progressEvery) {
      told = Date.now()
      onProgress({ rows: rows.read, bytes: bytesRead, totalBytes: file.bytes })
    }
    if (hasKey && !isSized && bytesRead > 0) {
      isSized = true
      known.expect(Math.ceil((rows.read * file.bytes) / bytesRead))
    }
    await onPiece?.()
  }
  onProgress?.({ rows: rows.read, bytes: file.bytes, totalBytes: file.bytes })
  assertRecords(file.name, file.layout.headerRows, rows.read)
  return {
    rows,
    answers,
    reasons: reasons.reasons(),
    duplicates,
    values: [...values].map(([value, { answers: count }]) => ({ value, answers: count })),
  }
}

function tooManyValues(name: string, row: number): TouchlineError {
  return new TouchlineError(
    'too_large',
    `${name}: up to row ${row} more than ${mostValues} different touchpoints are named. Choose another column for the touchpoint in the mapping; this one seems to name people or responses.`,
    { kind: 'many_touchpoints', file: name, row, limit: mostValues },
  )
}

/** A header alone is no survey. */
export function assertRecords(name: string, headerRows: number, records: number): void {
  if (records > 0) return
  throw new TouchlineError(
    'invalid_file',
    `${name}: below the header (row ${headerRows}) there are no records. Export the survey again with its responses.`,
    { kind: 'no_records', file: name, row: headerRows },
  )
}
