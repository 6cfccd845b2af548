import type { Db } from './database.ts'
import { importsOf } from './stored-answers.ts'

export interface StoredComment {
  readonly id: number
  readonly columnId: number
  readonly matchId: number | null
  readonly text: string
}

/** The words of a dataset as it was before an import: touchpoint values, segments and comments. */
export interface StoredTexts {
  /** The value of a touchpoint match. */
  readonly matchValue: (matchId: number) => string
  /** The values of a combination of segments, by column. */
  readonly segmentsOf: (segmentSet: number) => ReadonlyMap<number, string>
  readonly commentsOf: (recordId: number) => StoredComment[]
}

const none: ReadonlyMap<number, string> = new Map()

/** Each kind is read when it is first asked for. */
export function storedTexts(db: Db, datasetId: string): StoredTexts {
  const matches = once(
    () =>
      new Map(
        db
          .prepare<[string], [number, string]>(
            'SELECT id, value FROM touchpoint_match WHERE dataset_id = ?',
          )
          .raw()
          .all(datasetId),
      ),
  )
  const segments = once(() => segmentValues(db, datasetId))
  const comments = once(() => commentNumbers(db, datasetId))
  const comment = db.prepare<[number], StoredComment>(
    `SELECT id, column_id AS columnId, touchpoint_match_id AS matchId, text
     FROM comment WHERE id = ?`,
  )
  return {
    matchValue: (matchId) => matches().get(matchId) ?? '',
    segmentsOf: (segmentSet) => segments().get(segmentSet) ?? none,
    commentsOf: (recordId) => {
      const { records, ids } = comments()
      const found: StoredComment[] = []
      for (let at = firstAt(records, recordId); records[at] === recordId; at++) {
        const row = comment.get(ids[at] ?? 0)
        if (row) found.push(row)
      }
      return found
    },
  }
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | null = null
  return () => {
    kept ??= { value: read() }
    return kept.value
  }
}

function segmentValues(db: Db, datasetId: string): Map<number, Map<number, string>> {
  const rows = db
    .prepare<[string], [number, number, string]>(
      `SELECT segment_set_id, column_id, value FROM segment_value
       JOIN segment_set ON segment_set.id = segment_set_id WHERE dataset_id = ?`,
    )
    .raw()
    .iterate(datasetId)
  const sets = new Map<number, Map<number, string>>()
  for (const [set, column, value] of rows) {
    const values = sets.get(set) ?? new Map<number, string>()
    sets.set(set, values.set(column, value))
  }
  return sets
}

/** The comments' numbers in the order of their records: the file has no index for them, which imports would pay for. */
function commentNumbers(db: Db, datasetId: string): { records: Float64Array; ids: Float64Array } {
  const rows = db
    .prepare<[string], [number, number]>(
      `SELECT record_id, id FROM comment
       WHERE import_id IN (SELECT value FROM json_each(?)) ORDER BY record_id, id`,
    )
    .raw()
    .all(JSON.stringify(importsOf(db, datasetId)))
  return {
    records: Float64Array.from(rows, ([record]) => record),
    ids: Float64Array.from(rows, ([, id]) => id),
  }
}

/** Where the first number that is not less stands. */
function firstAt(sorted: Float64Array, number: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
