import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { dayOf } from './answer-filter.ts'
import type { Db } from './database.ts'
import { openBlocks, type RecordPlace } from './open-blocks.ts'
import type { RecordUpdater } from './record-updater.ts'
import { storedTexts } from './stored-texts.ts'
import { keptColumns, placeColumns, storedColumns } from './survey-columns.ts'

/** Tells whether a stored record says something else than a file's record with the same key. */
export type RecordComparison = (record: AcceptedRecord, place: RecordPlace) => boolean

/** Of a file's kept columns: the number that each has in the dataset, 0 where it is new there. */
export type ColumnNumbers = (index: number) => number

/**
 * Compares by what the file has columns for: what other files said of a response beside it stays, so a
 * column that is missing is no change.
 */
export function recordComparison(
  db: Db,
  datasetId: string,
  complete: CompleteMapping,
  columnOf: ColumnNumbers,
): RecordComparison {
  const ofRole = (role: string) =>
    complete.columns
      .filter((column) => column.role === role)
      .map(({ index }) => ({ index, columnId: columnOf(index) }))
  const questions = ofRole('metric')
  const segments = ofRole('segment')
  const comments = ofRole('comment')
  const hasDate = complete.columns.some(({ role }) => role === 'date')
  const texts = storedTexts(db, datasetId)

  function answersDiffer({ answers }: AcceptedRecord, { columns, at }: RecordPlace): boolean {
    return questions.some(({ index, columnId }) => {
      const now = answers.find(({ columnIndex }) => columnIndex === index)
      const before = columns.questions.find((question) => question.columnId === columnId)
      const match = before?.matches[at] ?? 0
      if (!now) return match !== 0
      return (
        match === 0 ||
        before?.values[at] !== now.value ||
        texts.matchValue(match) !== now.touchpointValue
      )
    })
  }

  function segmentsDiffer({ segments: now }: AcceptedRecord, { columns, at }: RecordPlace) {
    const before = texts.segmentsOf(columns.fields.segmentSet[at] ?? 0)
    return segments.some(({ index, columnId }) => {
      const value = now.find(({ columnIndex }) => columnIndex === index)?.value
      return before.get(columnId) !== value
    })
  }

  function commentsDiffer({ comments: now }: AcceptedRecord, { recordId }: RecordPlace): boolean {
    const before = texts.commentsOf(recordId)
    return comments.some(({ index, columnId }) => {
      const comment = now.find(({ columnIndex }) => columnIndex === index)
      const stored = before.find((each) => each.columnId === columnId)
      if (!comment || !stored) return Boolean(comment) !== Boolean(stored)
      const place = stored.matchId === null ? '' : texts.matchValue(stored.matchId)
      return comment.text !== stored.text || comment.touchpointValue !== place
    })
  }

  return (record, place) => {
    const day = record.date === null ? 0 : dayOf(record.date)
    return (
      (hasDate && place.columns.fields.day[place.at] !== day) ||
      answersDiffer(record, place) ||
      (segments.length > 0 && segmentsDiffer(record, place)) ||
      (comments.length > 0 && commentsDiffer(record, place))
    )
  }
}

/** For an import that is only tried: which records would change. */
export function wouldChange(
  db: Db,
  datasetId: string,
  complete: CompleteMapping,
): RecordUpdater['update'] {
  const places = placeColumns(storedColumns(db, datasetId), keptColumns(complete))
  const ids = new Map(places.map(({ column, stored }) => [column.index, stored?.id ?? 0]))
  const differs = recordComparison(db, datasetId, complete, (index) => ids.get(index) ?? 0)
  const blocks = openBlocks(db)
  return ({ record, recordId }) => {
    const place = blocks.find(recordId)
    return place !== null && differs(record, place)
  }
}
