import { type ColumnMapping, mappingSchema } from '../../shared/feedback/mapping.ts'
import { foldWords } from '../../shared/feedback/reading/clean-text.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import {
  type ColumnUse,
  isSameUse,
  keptColumns,
  placeColumns,
  storedColumns,
} from './survey-columns.ts'

/** Whether a file's questions are those of a dataset, told by its header alone. */

/** Of the columns of file and dataset together: with fewer equal ones it may be another survey. */
const leastShared = 0.7

/**
 * Whether the file asks what the dataset's last file asked. Columns beside the questions may come and go;
 * questions may have come, or gone: where some came and others went, these may be the same, worded otherwise.
 */
export function asksTheSame(db: Db, { complete }: ImportPlan, datasetId: string): boolean {
  const before = lastColumns(db, datasetId)
  const names = new Set([...before.keys()].map(foldWords))
  const columns = complete.columns.filter(({ part }) => part === null)
  const equal = columns.filter(({ name }) => names.has(foldWords(name))).length
  if ((2 * equal) / (names.size + columns.length) < leastShared) return false
  const stored = storedColumns(db, datasetId)
  const kept = keptColumns(complete)
  const questions = placeColumns(stored, kept).filter(({ column }) => column.role === 'metric')
  if (questions.some(({ clash }) => clash) || !numberedFit(stored, kept)) return false
  const isAsked = (name: string) =>
    questions.some(({ column }) => foldWords(column.name) === foldWords(name))
  const went = [...before].some(([name, { role }]) => role === 'metric' && !isAsked(name))
  const came = questions.some((place) => place.stored === null)
  return questions.some((place) => place.stored !== null) && !(came && went)
}

/** How the dataset's last file was read, column by column. */
function lastColumns(db: Db, datasetId: string): Map<string, ColumnMapping> {
  const last = db
    .prepare<[string], string>(
      'SELECT mapping FROM import WHERE dataset_id = ? ORDER BY id DESC LIMIT 1',
    )
    .pluck()
    .get(datasetId)
  const columns = last === undefined ? {} : mappingSchema.parse(JSON.parse(last)).columns
  return new Map(Object.entries(columns ?? {}))
}

/** Where headers repeat or are blank a column goes by its place, which another column shifts. */
export function numberedFit(stored: readonly ColumnUse[], kept: readonly ColumnUse[]): boolean {
  const numbered = (columns: readonly ColumnUse[]) =>
    columns.filter(({ name }) => /^#\d+$/.test(name))
  const before = new Map(numbered(stored).map((column) => [column.name, column]))
  const now = numbered(kept)
  const [fewer, more] =
    before.size < now.length ? [[...before.values()], now] : [now, [...before.values()]]
  const names = new Set(more.map(({ name }) => name))
  return (
    fewer.every(({ name }) => names.has(name)) &&
    now.every((column) => {
      const known = before.get(column.name)
      return !known || (isSameUse(known, column) && known.question === column.question)
    })
  )
}
