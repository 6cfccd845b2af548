import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { blockSize, emptyColumns, encodeBlock } from './answer-blocks.ts'
import { answerCounter } from './answer-counter.ts'
import { dayOf } from './answer-filter.ts'
import { batchInsert } from './batch-insert.ts'
import type { Db } from './database.ts'
import type { RowIdentity } from './row-identity.ts'
import type { Secret } from './secret.ts'
import { insertBlock, nextRecordId, respondentNumbers } from './stored-answers.ts'
import { columnIds } from './survey-columns.ts'

/** Writes accepted records. To be used inside one transaction on a connection without foreign key checks. */
export interface ImportWriter {
  readonly write: (record: AcceptedRecord, identity: RowIdentity) => void
  /** Writes what is still waiting: counts and the search index of comments. */
  readonly finish: () => WrittenFacts
}

export interface WrittenFacts {
  readonly firstDay: number | null
  readonly lastDay: number | null
}

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
  const matches = matchIds(db, datasetId)
  const segments = segmentSets(db, datasetId, complete, columnOf)
  const counter = answerCounter(db)
  const block = emptyColumns(
    blockSize,
    complete.columns.filter(({ role }) => role === 'metric').map(({ index }) => columnOf(index)),
  )
  const { fields } = block
  const questions = new Map(block.questions.map((question) => [question.columnId, question]))
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
  const days = new Map<string, number>()
  const firstComment = nextId(db, 'comment')
  let blockId = nextRecordId(db)
  let place = 0
  let commentId = firstComment
  let firstDay: number | null = null
  let lastDay: number | null = null

  function dayNumber(date: string | null): number {
    if (date === null) return 0
    const known = days.get(date)
    if (known !== undefined) return known
    const day = dayOf(date)
    days.set(date, day)
    if (firstDay === null || day < firstDay) firstDay = day
    if (lastDay === null || day > lastDay) lastDay = day
    return day
  }

  function writeBlock(): void {
    if (place === 0) return
    insertBlock(db, blockId, importId, encodeBlock(block, place))
    for (const { matches: matchesOf } of block.questions) matchesOf.fill(0)
    blockId += place
    place = 0
  }

  return {
    write: (record, { rowHash, personalHash, contentHash }) => {
      const day = dayNumber(record.date)
      const segmentSet = segments(record.segments)
      const respondent =
        record.respondent === null || !secret ? null : secret.hmac(record.respondent)
      const { high, low } = respondentNumbers(respondent)
      fields.rowHash[place] = rowHash
      fields.personalHash[place] = personalHash
      fields.contentHash[place] = contentHash
      fields.day[place] = day
      fields.segmentSet[place] = segmentSet
      fields.respondentHigh[place] = high
      fields.respondentLow[place] = low
      for (const { columnIndex, touchpointValue, value } of record.answers) {
        const columnId = columnOf(columnIndex)
        const matchId = matches(touchpointValue)
        const question = questions.get(columnId)
        if (!question) continue
        question.matches[place] = matchId
        question.values[place] = value
        counter.add(columnId, matchId, segmentSet, day, value)
      }
      for (const { columnIndex, touchpointValue, text } of record.comments) {
        const matchId = touchpointValue === '' ? null : matches(touchpointValue)
        comments.put(commentId)
        comments.put(importId)
        comments.put(blockId + place)
        comments.put(columnOf(columnIndex))
        comments.put(matchId)
        comments.put(day)
        comments.put(segmentSet)
        comments.put(text)
        commentId++
      }
      place++
      if (place === blockSize) writeBlock()
    },
    finish: () => {
      writeBlock()
      comments.flush()
      counter.flush()
      db.prepare(
        'INSERT INTO comment_search (rowid, text) SELECT id, text FROM comment WHERE id >= ?',
      ).run(firstComment)
      return { firstDay, lastDay }
    },
  }
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

type Segments = AcceptedRecord['segments']

/** The numbers of the dataset's combinations of segment values; a new one is added as it comes. */
function segmentSets(
  db: Db,
  datasetId: string,
  complete: CompleteMapping,
  columnOf: (index: number) => number,
): (segments: Segments) => number {
  const known = knownSegmentSets(db, datasetId)
  const insertSet = db.prepare('INSERT INTO segment_set (id, dataset_id) VALUES (?, ?)')
  const insertValue = db.prepare(
    'INSERT INTO segment_value (segment_set_id, column_id, value) VALUES (?, ?, ?)',
  )
  let id = nextId(db, 'segment_set')
  const ids = complete.columns
    .filter(({ role }) => role === 'segment')
    .map(({ index }) => columnOf(index))
  const isInOrder = ids.every((each, at) => each > (ids[at - 1] ?? 0))
  // A later file may have the same columns in another order.
  const ordered = (segments: Segments): Segments =>
    isInOrder
      ? segments
      : segments.toSorted((a, b) => columnOf(a.columnIndex) - columnOf(b.columnIndex))
  return (segments) => {
    let key = ''
    for (const { columnIndex, value } of ordered(segments)) {
      key += segmentKey(columnOf(columnIndex), value)
    }
    const found = known.get(key)
    if (found !== undefined) return found
    insertSet.run(id, datasetId)
    for (const { columnIndex, value } of segments) {
      insertValue.run(id, columnOf(columnIndex), value)
    }
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
