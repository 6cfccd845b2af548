import type { ImportReason } from '../../shared/feedback/import-report.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { dayOf } from './answer-filter.ts'
import type { Db } from './database.ts'
import { openBlocks, type RecordPlace } from './open-blocks.ts'
import { exampleCount } from './record-count.ts'
import type { SharedColumns } from './response-content.ts'

/**
 * Where responses are numbered anew, the key of one goes to another. Only short numbers are given twice;
 * any other key stays with its response, whatever that says now.
 */

export function isRowNumber(key: string | null): boolean {
  return key !== null && /^\d{1,7}$/.test(key)
}

/** A response whose key the dataset has for one that says something else. */
export interface ChangedResponse {
  readonly recordId: number
  readonly row: number
  readonly record: AcceptedRecord
}

/** Responses of a file whose keys the dataset has. */
export interface KeyedResponses {
  /** How many say the same. */
  readonly same: number
  /** How many say something else. */
  readonly changed: number
  /** The first of these. */
  readonly examples: readonly ChangedResponse[]
}

/** Fewer changed responses than this do not make keys doubtful. */
const leastDoubted = 10
export const mostCompared = 400

/** Whether most keys belong to others now: with other answers, on other days. */
export function areKeysReused(
  db: Db,
  { same, changed, examples }: KeyedResponses,
  shared: SharedColumns,
): boolean {
  if (changed < leastDoubted || changed < same) return false
  const blocks = openBlocks(db)
  const others = examples.filter(({ recordId, record }) => {
    if (!isRowNumber(record.key)) return false
    const place = blocks.find(recordId)
    return place !== null && isAnother(record, place, shared)
  })
  return others.length * 2 >= examples.length
}

export function keysReused({ changed, examples }: KeyedResponses): ImportReason {
  const some = examples.slice(0, exampleCount)
  return {
    code: 'keys_reused',
    count: changed,
    examples: some.map(({ row, record }) => ({ row, value: record.key ?? '' })),
  }
}

function isAnother(
  { answers, date }: AcceptedRecord,
  { columns, at }: RecordPlace,
  { ids, withDate }: SharedColumns,
): boolean {
  const before = columns.fields.day[at] ?? 0
  const areDated = withDate && date !== null && before !== 0
  // Another time zone moves a response by a day at most.
  if (areDated && daysBetween(dayOf(date), before) <= 1) return false
  return answers.some(({ columnIndex, value }) => {
    const columnId = ids.get(columnIndex)
    const question = columns.questions.find((each) => each.columnId === columnId)
    return question && question.matches[at] !== 0 && question.values[at] !== value
  })
}

/** Between two days as yyyymmdd. */
function daysBetween(a: number, b: number): number {
  const time = (day: number) =>
    Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100)
  return Math.abs(time(a) - time(b)) / 86_400_000
}
