import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedBlock, Segments } from './accepted-blocks.ts'
import { encodeBlock } from './answer-blocks.ts'
import { answerCounter } from './answer-counter.ts'
import { batchInsert } from './batch-insert.ts'
import type { Db } from './database.ts'
import type { ChangedRecord } from './import-reading.ts'
import { type NewComment, type RecordUpdater, recordUpdater } from './record-updater.ts'
import type { Secret } from './secret.ts'
import { insertBlock, nextRecordId } from './stored-answers.ts'
import { columnIds } from './survey-columns.ts'

/** Writes accepted records. To be used inside one transaction on a connection without foreign key checks. */
export interface ImportWriter {
  /** The block's columns are given away: they are written over. */
  readonly write: (block: AcceptedBlock) => void
  /** Brings a record that was there before up to date; false where it says nothing else. */
  readonly update: (change: ChangedRecord) => boolean
  /**
   * Writes what is still waiting: counts and the search index of comments. It goes in steps of some
   * milliseconds, between which others have their turn.
   */
  readonly finish: () => Generator<void, WrittenFacts>
}

export interface WrittenFacts {
  readonly firstDay: number | null
  readonly lastDay: number | null
}

const indexedAtOnce = 10_000

/** The next free number for a table's rows. */
function nextId(db: Db, table: 'comment' | 'segment_set' | 'touchpoint_match'): number {
  const last = db.prepare<[], number>(`SELECT max(id) FROM ${table}`).pluck().get()
  return (last ?? 0) + 1
}

export function importWriter(
  db: Db,
  target: { readonly datasetId: string; readonly importId: number },
  complete: CompleteMapping,
  secret: Secret | null,
): ImportWriter {
  const { datasetId, importId } = target
  const columns = columnIds(db, datasetId, complete)
  const columnOf = (index: number) => columns.get(index) ?? 0
  const matchIdOf = matchIds(db, datasetId)
  const setOf = segmentSets(db, datasetId)
  const segmentSetOf = segmentsInOrder(complete, columnOf, setOf)
  // From the numbers of the blocks to those of the database; 0 stays 0.
  const matches = [0]
  const sets = [0]
  const counter = answerCounter(db, { columnOf, matches, sets })
  const comments = batchInsert(db, 'comment', [
    'id',
    'import_id',
    'record_id',
    'column_id',
    'touchpoint_match_id',
    'day',
    'segment_set_id',
    'text',
  ])
  const indexing = db.prepare(
    'INSERT INTO comment_search (rowid, text) SELECT id, text FROM comment WHERE id >= ? AND id < ?',
  )
  let blockId = nextRecordId(db)
  let commentId = nextId(db, 'comment')
  let indexedUntil = commentId
  let firstDay: number | null = null
  let lastDay: number | null = null

  function seeDays(days: Float64Array, size: number): void {
    for (let place = 0; place < size; place++) {
      const day = days[place] ?? 0
      if (day === 0) continue
      if (firstDay === null || day < firstDay) firstDay = day
      if (lastDay === null || day > lastDay) lastDay = day
    }
  }

  function putComment(comment: NewComment): void {
    comments.put(commentId)
    comments.put(comment.importId)
    comments.put(comment.recordId)
    comments.put(comment.columnId)
    comments.put(comment.matchId)
    comments.put(comment.day)
    comments.put(comment.segmentSet)
    comments.put(comment.text)
    commentId++
  }

  function newUpdater(): RecordUpdater {
    return recordUpdater(db, datasetId, complete, secret, {
      columnOf,
      matchOf: matchIdOf,
      segmentSetOf: (values) => setOf([...values].sort(([a], [b]) => a - b)),
      putComment,
    })
  }
  let updater: RecordUpdater | null = null

  function indexComments(): void {
    comments.flush()
    indexing.run(indexedUntil, commentId)
    indexedUntil = commentId
  }

  return {
    write: ({ columns: found, size, newValues, newSegments, comments: texts }) => {
      for (const value of newValues) matches.push(matchIdOf(value))
      for (const segments of newSegments) sets.push(segmentSetOf(segments))
      const { fields } = found
      counter.add(found.questions, fields.segmentSet, fields.day, size)
      renumber(fields.segmentSet, sets, size)
      seeDays(fields.day, size)
      const questions = found.questions.map(({ columnId, matches: matchesOf, values }) => {
        renumber(matchesOf, matches, size)
        return { columnId: columnOf(columnId), matches: matchesOf, values }
      })
      insertBlock(db, blockId, importId, encodeBlock({ ...found, questions }, size))
      for (const [at, text] of texts.texts.entries()) {
        const place = texts.places[at] ?? 0
        const match = texts.matches[at] ?? 0
        putComment({
          importId,
          recordId: blockId + place,
          columnId: columnOf(texts.columnIndices[at] ?? -1),
          matchId: match === 0 ? null : (matches[match] ?? null),
          day: fields.day[place] ?? 0,
          segmentSet: fields.segmentSet[place] ?? 0,
          text,
        })
      }
      blockId += size
      if (commentId - indexedUntil >= indexedAtOnce) indexComments()
    },
    update: (change) => {
      updater ??= newUpdater()
      return updater.update(change)
    },
    *finish() {
      updater?.finish()
      indexComments()
      yield* counter.flush()
      return { firstDay, lastDay }
    },
  }
}

function renumber(numbers: Float64Array, ids: readonly number[], size: number): void {
  for (let place = 0; place < size; place++) numbers[place] = ids[numbers[place] ?? 0] ?? 0
}

/** The numbers of the dataset's touchpoint values; a new value is added as it comes. */
function matchIds(db: Db, datasetId: string): (value: string) => number {
  const known = new Map(
    db
      .prepare<[string], [string, number]>(
        'SELECT value, id FROM touchpoint_match WHERE dataset_id = ?',
      )
      .raw()
      .all(datasetId),
  )
  const insert = db.prepare(
    `INSERT INTO touchpoint_match (id, dataset_id, value, touchpoint_id, matched_by)
     VALUES (?, ?, ?, NULL, 'none')`,
  )
  let id = nextId(db, 'touchpoint_match')
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found
    insert.run(id, datasetId, value)
    known.set(value, id)
    return id++
  }
}

/** Values of segments with the numbers of their columns, in the order of these. */
type SegmentValues = readonly (readonly [columnId: number, value: string])[]

/** The number of a record's combination of segment values. */
function segmentsInOrder(
  complete: CompleteMapping,
  columnOf: (index: number) => number,
  setOf: (values: SegmentValues) => number,
): (segments: Segments) => number {
  const ids = complete.columns
    .filter(({ role }) => role === 'segment')
    .map(({ index }) => columnOf(index))
  const isInOrder = ids.every((each, at) => each > (ids[at - 1] ?? 0))
  return (segments) => {
    const values = segments.map(({ columnIndex, value }) => [columnOf(columnIndex), value] as const)
    // A later file may have the same columns in another order.
    return setOf(isInOrder ? values : values.sort(([a], [b]) => a - b))
  }
}

/** The numbers of the dataset's combinations of segment values; a new one is added as it comes. */
function segmentSets(db: Db, datasetId: string): (values: SegmentValues) => number {
  const known = knownSegmentSets(db, datasetId)
  const insertSet = db.prepare('INSERT INTO segment_set (id, dataset_id) VALUES (?, ?)')
  const insertValue = db.prepare(
    'INSERT INTO segment_value (segment_set_id, column_id, value) VALUES (?, ?, ?)',
  )
  let id = nextId(db, 'segment_set')
  return (values) => {
    let key = ''
    for (const [columnId, value] of values) key += segmentKey(columnId, value)
    const found = known.get(key)
    if (found !== undefined) return found
    insertSet.run(id, datasetId)
    for (const [columnId, value] of values) insertValue.run(id, columnId, value)
    known.set(key, id)
    return id++
  }
}

function segmentKey(columnId: number, value: string): string {
  return `${columnId}\u001f${value}\u001e`
}

function knownSegmentSets(db: Db, datasetId: string): Map<string, number> {
  const keys = new Map<number, string>()
  const rows = db
    .prepare<[string], { id: number; columnId: number | null; value: string | null }>(
      `SELECT segment_set.id, segment_value.column_id AS columnId, segment_value.value
       FROM segment_set LEFT JOIN segment_value ON segment_value.segment_set_id = segment_set.id
       WHERE dataset_id = ? ORDER BY segment_set.id, segment_value.column_id`,
    )
    .iterate(datasetId)
  for (const { id, columnId, value } of rows) {
    const part = columnId === null || value === null ? '' : segmentKey(columnId, value)
    keys.set(id, (keys.get(id) ?? '') + part)
  }
  return new Map([...keys].map(([id, key]) => [key, id]))
}
