import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { dayOf } from './answer-filter.ts'
import { type ColumnNumbers, recordComparison } from './changed-records.ts'
import { countChanges } from './count-changes.ts'
import { type Db, prepared } from './database.ts'
import type { ChangedRecord } from './import-reading.ts'
import { openBlocks, type RecordPlace } from './open-blocks.ts'
import type { Secret } from './secret.ts'
import { respondentNumbers } from './stored-answers.ts'
import { type StoredComment, storedTexts } from './stored-texts.ts'
import { removeUnusedSegments } from './unused-segments.ts'

/** Brings stored records up to date. To be used inside the transaction of an import. */
export interface RecordUpdater {
  /** False where the record says nothing else than before. */
  readonly update: (change: ChangedRecord) => boolean
  readonly finish: () => void
}

/** A comment as the import writes it. */
export interface NewComment {
  readonly importId: number
  readonly recordId: number
  readonly columnId: number
  readonly matchId: number | null
  readonly day: number
  readonly segmentSet: number
  readonly text: string
}

/** What an import makes as it goes: the numbers of what it meets, and new comments. */
export interface UpdateMeans {
  readonly columnOf: ColumnNumbers
  readonly matchOf: (touchpointValue: string) => number
  /** The combination of these values, by column number. */
  readonly segmentSetOf: (values: ReadonlyMap<number, string>) => number
  readonly putComment: (comment: NewComment) => void
}

export function recordUpdater(
  db: Db,
  datasetId: string,
  complete: CompleteMapping,
  secret: Secret | null,
  means: UpdateMeans,
): RecordUpdater {
  const { columnOf, matchOf } = means
  const differs = recordComparison(db, datasetId, complete, columnOf)
  const texts = storedTexts(db, datasetId)
  const blocks = openBlocks(db)
  const counts = countChanges(db)
  const left = new Set<number>()
  const numbersOf = (role: string) =>
    complete.columns.filter((column) => column.role === role).map(({ index }) => columnOf(index))
  const questions = new Set(numbersOf('metric'))
  const segments = numbersOf('segment')
  const commented = new Set(numbersOf('comment'))
  const hasDate = complete.columns.some(({ role }) => role === 'date')

  /** The combination of the values of now, with those of columns that the file does not have. */
  function segmentSetOf(record: AcceptedRecord, before: number): number {
    if (segments.length === 0) return before
    const values = new Map(texts.segmentsOf(before))
    for (const columnId of segments) values.delete(columnId)
    for (const { columnIndex, value } of record.segments) values.set(columnOf(columnIndex), value)
    return means.segmentSetOf(values)
  }

  function writeAnswers(record: AcceptedRecord, { columns, at }: RecordPlace): void {
    for (const { columnId, matches, values } of columns.questions) {
      if (!questions.has(columnId)) continue
      matches[at] = 0
      values[at] = 0
    }
    for (const { columnIndex, touchpointValue, value } of record.answers) {
      const columnId = columnOf(columnIndex)
      let question = columns.questions.find((each) => each.columnId === columnId)
      if (!question) {
        const { size } = columns
        question = { columnId, matches: new Float64Array(size), values: new Float64Array(size) }
        columns.questions.push(question)
      }
      question.matches[at] = matchOf(touchpointValue)
      question.values[at] = value
    }
  }

  /** Comments that say what they said only go with their record: the search index is slow to change. */
  function writeComments(record: AcceptedRecord, place: RecordPlace): void {
    const { importId, recordId, columns, at } = place
    const day = columns.fields.day[at] ?? 0
    const segmentSet = columns.fields.segmentSet[at] ?? 0
    const written = new Set<number>()
    for (const stored of texts.commentsOf(recordId)) {
      const now = record.comments.find((each) => columnOf(each.columnIndex) === stored.columnId)
      const isSame = now?.text === stored.text && matchOfComment(now) === stored.matchId
      if (isSame || !commented.has(stored.columnId)) {
        moveComment(db, stored, day, segmentSet)
        written.add(stored.columnId)
      } else deleteComment(db, stored)
    }
    for (const comment of record.comments) {
      const columnId = columnOf(comment.columnIndex)
      if (written.has(columnId)) continue
      const matchId = matchOfComment(comment)
      const { text } = comment
      means.putComment({ importId, recordId, columnId, matchId, day, segmentSet, text })
    }
  }

  function matchOfComment({ touchpointValue }: AcceptedRecord['comments'][number]): number | null {
    return touchpointValue === '' ? null : matchOf(touchpointValue)
  }

  return {
    update: ({ recordId, record, contentHash }) => {
      const place = blocks.find(recordId)
      if (!place) return false
      const { block, columns, at } = place
      const { fields } = columns
      const isOther = differs(record, place)
      fields.contentHash[at] = contentHash
      block.isChanged = true
      if (!isOther) return false
      const setBefore = fields.segmentSet[at] ?? 0
      counts.take(place)
      if (hasDate) fields.day[at] = record.date === null ? 0 : dayOf(record.date)
      fields.segmentSet[at] = segmentSetOf(record, setBefore)
      if (fields.segmentSet[at] !== setBefore) left.add(setBefore)
      if (record.respondent !== null && secret) {
        const { high, low } = respondentNumbers(secret.hmac(record.respondent))
        fields.respondentHigh[at] = high
        fields.respondentLow[at] = low
      }
      writeAnswers(record, place)
      counts.put(place)
      writeComments(record, place)
      return true
    },
    finish: () => {
      blocks.close()
      counts.finish()
      removeUnusedSegments(db, datasetId, left)
    },
  }
}

function moveComment(db: Db, { id }: StoredComment, day: number, segmentSet: number): void {
  prepared(
    db,
    `UPDATE comment SET day = @day, segment_set_id = @segmentSet
     WHERE id = @id AND (day <> @day OR segment_set_id <> @segmentSet)`,
  ).run({ id, day, segmentSet })
}

function deleteComment(db: Db, { id, text }: StoredComment): void {
  prepared(
    db,
    "INSERT INTO comment_search (comment_search, rowid, text) VALUES ('delete', ?, ?)",
  ).run(id, text)
  prepared(db, 'DELETE FROM comment WHERE id = ?').run(id)
}
