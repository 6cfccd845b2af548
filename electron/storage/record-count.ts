import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import { MAX_COLUMNS } from '../../shared/feedback/reading/csv-reader.ts'
import {
  type AcceptedRecord,
  createInterpreter,
  type Problem,
} from '../../shared/feedback/reading/interpret-row.ts'
import { createReasonCounter } from '../../shared/feedback/reading/report.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { ReadingOptions, ReadingTotals } from './import-reading.ts'
import { isKnown, isNew } from './known-rows.ts'
import { createIdentifier, type RowIdentity } from './row-identity.ts'
import type { SoundRecord, TouchpointMeaning } from './sound-records.ts'

/** What becomes of each record of a file, and what all of them come to. */
export interface RecordCount {
  /** The cells of the record in this row. */
  readonly add: (cells: readonly string[], row: number) => void
  /** The same for a record in which nothing is amiss. */
  readonly addSound: (record: SoundRecord, row: number, cells: () => readonly string[]) => void
  /** Records so far. */
  readonly read: () => number
  readonly totals: () => ReadingTotals
}

/** As many as a file has columns at most; beyond that the column names people or responses, not touchpoints. */
const mostValues = MAX_COLUMNS
export const exampleCount = 3

export function recordCount(
  fileName: string,
  complete: CompleteMapping,
  { known, secret, onAccepted, onSound, onChanged }: ReadingOptions,
): RecordCount {
  const interpret = createInterpreter(complete)
  const identify = createIdentifier(complete, secret)
  const reasons = createReasonCounter()
  const names = new Map(complete.columns.map(({ index, name }) => [index, name]))
  const rows = { read: 0, accepted: 0, rejected: 0, duplicate: 0 }
  const duplicates: { row: number; value: string }[] = []
  const values = new Map<string, { answers: number }>()
  let answers = 0

  function countProblems(problems: readonly Problem[], row: number): void {
    for (const { columnIndex, code, value } of problems) {
      reasons.add(code, names.get(columnIndex) ?? null, row, value)
    }
  }

  function countedFor(value: string): { answers: number } {
    let counted = values.get(value)
    if (!counted) {
      counted = { answers: 0 }
      values.set(value, counted)
    }
    return counted
  }

  function countedOf(touchpoint: TouchpointMeaning): { answers: number } {
    touchpoint.counted ??= countedFor(touchpoint.value)
    return touchpoint.counted
  }

  /** A record that was there before, as `known` says. */
  function addKnown(
    before: number,
    record: AcceptedRecord,
    identity: RowIdentity,
    row: number,
  ): void {
    rows.duplicate++
    if (before === isKnown) {
      if (duplicates.length < exampleCount) duplicates.push({ row, value: record.key ?? '' })
      return
    }
    countProblems(record.problems, row)
    // A touchpoint that only changed answers name has to be joined too.
    for (const { touchpointValue } of record.answers) {
      if (!values.has(touchpointValue)) values.set(touchpointValue, { answers: 0 })
    }
    onChanged?.({ recordId: before, row, record, contentHash: identity.contentHash })
  }

  function add(cells: readonly string[], row: number): void {
    rows.read++
    const record = interpret(cells)
    if (record.kind === 'rejected') {
      rows.rejected++
      const telling = record.problems.find(({ code }) => code !== 'missing')
      reasons.add(record.code, null, row, telling?.value ?? '')
      countProblems(record.problems, row)
      return
    }
    const identity = identify(cells, record)
    const before = known.take(identity, () => record)
    if (before !== isNew) {
      addKnown(before, record, identity, row)
      return
    }
    rows.accepted++
    countProblems(record.problems, row)
    for (const { touchpointValue } of record.answers) countedFor(touchpointValue).answers++
    answers += record.answers.length
    if (values.size > mostValues) throw tooManyValues(fileName, row)
    onAccepted?.(record, identity)
  }

  function interpreted(cells: () => readonly string[]): AcceptedRecord {
    const record = interpret(cells())
    if (record.kind === 'rejected') throw new Error('A record was called sound and is none.')
    return record
  }

  function addSound(record: SoundRecord, row: number, cells: () => readonly string[]): void {
    rows.read++
    const before = known.take(record.identity, () => interpreted(cells))
    if (before !== isNew) {
      if (before === isKnown && duplicates.length === exampleCount) rows.duplicate++
      else addKnown(before, interpreted(cells), record.identity, row)
      return
    }
    rows.accepted++
    for (const { columnIndex, meaning, touchpoint } of record.answers) {
      if (Number.isNaN(meaning.value)) {
        reasons.add('missing', names.get(columnIndex) ?? null, row, meaning.text)
      } else countedOf(touchpoint).answers++
    }
    answers += record.answerCount
    if (values.size > mostValues) throw tooManyValues(fileName, row)
    onSound?.(record)
  }

  return {
    add,
    addSound,
    read: () => rows.read,
    totals: () => ({
      rows,
      answers,
      reasons: reasons.reasons(),
      duplicates,
      values: [...values].map(([value, { answers: count }]) => ({ value, answers: count })),
    }),
  }
}

function tooManyValues(name: string, row: number): TouchlineError {
  return new TouchlineError(
    'too_large',
    `${name}: up to row ${row} more than ${mostValues} different touchpoints are named. Choose another column for the touchpoint in the mapping; this one seems to name people or responses.`,
    { kind: 'many_touchpoints', file: name, row, limit: mostValues },
  )
}
