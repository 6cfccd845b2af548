import { mappingSchema } from '../../shared/feedback/mapping.ts'
import { foldWords } from '../../shared/feedback/reading/clean-text.ts'
import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { dayOf } from './answer-filter.ts'
import { type ContentSum, contentSum } from './content-sum.ts'
import type { Db } from './database.ts'
import { blocksOf, importsOf } from './stored-answers.ts'
import { storedTexts } from './stored-texts.ts'
import { keptColumns, placeColumns, storedColumns } from './survey-columns.ts'

/**
 * What a response says, as far as a file and a dataset both have columns for it: the same whoever wrote the
 * file down and whatever number or date format they chose.
 */
export interface ResponseContent {
  readonly hash: number
  /** yyyymmdd; 0 where there is no date, or only one of both has dates. */
  readonly day: number
  /** Whether what was answered, on that day or as so many things, is hardly anybody else's. */
  readonly isOwn: boolean
  /** A hash of what it says in words; 0 where that is nothing, or too short to be one person's. */
  readonly comment: number
}

/** The columns that a file and a dataset share. Plain data, so that a thread can be given it. */
export interface SharedColumns {
  /** The dataset's column of each by its index in the file. */
  readonly ids: ReadonlyMap<number, number>
  /** Those of them that are segments, by their index in the file. */
  readonly segments: readonly number[]
  /** Whether the touchpoint is part of an answer, since a column names it. */
  readonly withPlace: boolean
  readonly withDate: boolean
  /** How many answers and segments a response without a comment needs, beside its date, to be one person's. */
  readonly leastParts: number
}

/** What the file and each of the dataset's files had: what one did not ask tells nothing of its responses. */
export function sharedColumns(db: Db, datasetId: string, complete: CompleteMapping): SharedColumns {
  const files = columnsOfFiles(db, datasetId)
  const ids = new Map<number, number>()
  const segments: number[] = []
  for (const { column, stored } of placeColumns(
    storedColumns(db, datasetId),
    keptColumns(complete),
  )) {
    const names = stored ? [stored.name, stored.header ?? stored.name].map(foldWords) : []
    const wasAsked = files.every((known) => names.some((name) => known.has(name)))
    if (!stored || !wasAsked) continue
    ids.set(column.index, stored.id)
    if (column.role === 'segment') segments.push(column.index)
  }
  return {
    ids,
    segments,
    withPlace: complete.touchpoint.kind === 'column',
    withDate: complete.columns.some(({ role }) => role === 'date') && hasDates(db, datasetId),
    leastParts: 1,
  }
}

/** The names of the columns that each file of the dataset had, and of those that they go on with. */
function columnsOfFiles(db: Db, datasetId: string): Set<string>[] {
  return db
    .prepare<[string], string>('SELECT DISTINCT mapping FROM import WHERE dataset_id = ?')
    .pluck()
    .all(datasetId)
    .map((text) => {
      const columns = Object.entries(mappingSchema.parse(JSON.parse(text)).columns ?? {})
      return new Set(
        columns.flatMap(([name, { continues }]) => [name, continues ?? name]).map(foldWords),
      )
    })
}

function hasDates(db: Db, datasetId: string): boolean {
  const [first] = db
    .prepare<[string], number>(
      'SELECT 1 FROM import WHERE dataset_id = ? AND first_day IS NOT NULL LIMIT 1',
    )
    .pluck()
    .all(datasetId)
  return first !== undefined
}

/** The same without what a survey may call otherwise from one day on: its touchpoints, or a segment's values. */
export function withoutOne(shared: SharedColumns): SharedColumns[] {
  const { ids, segments, withPlace } = shared
  const without = (left: number) => new Map([...ids].filter(([index]) => index !== left))
  return [
    ...(withPlace ? [{ ...shared, withPlace: false, leastParts: 3 }] : []),
    ...segments.map((segment) => ({ ...shared, ids: without(segment), leastParts: 3 })),
  ]
}

/** The content of a file's records. */
export function contentReader(shared: SharedColumns): (record: AcceptedRecord) => ResponseContent {
  const write = contentWriter(shared)
  const { ids, withDate } = shared
  return ({ answers, segments, comments, date }) => {
    write.clear()
    for (const { columnIndex, touchpointValue, value } of answers) {
      write.answer(ids.get(columnIndex), touchpointValue, value)
    }
    for (const { columnIndex, value } of segments) write.segment(ids.get(columnIndex), value)
    for (const { columnIndex, text } of comments) write.comment(ids.get(columnIndex), text)
    return write.content(withDate && date !== null ? dayOf(date) : 0)
  }
}

/** The content of every record of the dataset, in the order in which `knownRecords` has them. */
export function* storedContents(
  db: Db,
  datasetId: string,
  shared: SharedColumns,
): Generator<ResponseContent> {
  const imports = importsOf(db, datasetId)
  const write = contentWriter(shared)
  const kept = new Set(shared.ids.values())
  const texts = storedTexts(db, datasetId)
  const comments = commentsOf(db, imports, kept)
  for (const { id, block } of blocksOf(db, imports)) {
    const sets = block.field('segmentSet')
    const days = block.field('day')
    const questions = block.questions
      .filter(({ columnId }) => kept.has(columnId))
      .map(({ columnId, matches, values }) => ({
        columnId,
        matches: matches(),
        values: values(),
      }))
    for (const [place, set] of sets.entries()) {
      if (set === 0) continue
      write.clear()
      for (const { columnId, matches, values } of questions) {
        const match = matches[place] ?? 0
        if (match !== 0) write.answer(columnId, texts.matchValue(match), values[place] ?? 0)
      }
      for (const [columnId, value] of texts.segmentsOf(set)) {
        if (kept.has(columnId)) write.segment(columnId, value)
      }
      for (const { columnId, text } of comments.get(id + place) ?? []) write.comment(columnId, text)
      yield write.content(shared.withDate ? (days[place] ?? 0) : 0)
    }
  }
}

interface CommentText {
  readonly columnId: number
  readonly text: string
}

function commentsOf(
  db: Db,
  imports: readonly number[],
  kept: ReadonlySet<number>,
): Map<number, CommentText[]> {
  const rows = db
    .prepare<[string], [number, number, string]>(
      `SELECT record_id, column_id, text FROM comment
       WHERE import_id IN (SELECT value FROM json_each(?))`,
    )
    .raw()
    .iterate(JSON.stringify(imports))
  const comments = new Map<number, CommentText[]>()
  for (const [record, columnId, text] of rows) {
    if (!kept.has(columnId)) continue
    const known = comments.get(record)
    if (known) known.push({ columnId, text })
    else comments.set(record, [{ columnId, text }])
  }
  return comments
}

/** So many answers and segments together are one person's, also without a date. */
export const manyParts = 8
/** Shorter comments are given by many. */
const leastLetters = 12

/** Puts a content together; what is of a column that is not shared is left out. */
function contentWriter({ withPlace, leastParts }: SharedColumns) {
  const sum = contentSum()
  const parts = new Map<number, ReturnType<ContentSum['part']>>()
  const ofDay = sum.part('day')
  const words = contentSum()
  let letters = 0
  let count = 0

  function put(columnId: number | undefined, text: string | number): void {
    if (columnId === undefined) return
    const part = parts.get(columnId) ?? sum.part(String(columnId))
    parts.set(columnId, part)
    part(text)
    count++
  }

  return {
    clear: () => {
      sum.clear()
      words.clear()
      letters = 0
      count = 0
    },
    answer: (columnId: number | undefined, place: string, value: number) =>
      put(columnId, withPlace ? `${value} ${place}` : value),
    segment: (columnId: number | undefined, value: string) => put(columnId, plainSegment(value)),
    comment: (columnId: number | undefined, text: string) => {
      if (columnId === undefined) return
      const folded = foldWords(text)
      sum.add(String(columnId), folded)
      words.add(String(columnId), folded)
      letters += folded.length
    },
    content: (day: number): ResponseContent => {
      if (day !== 0) ofDay(day)
      return {
        hash: sum.total(),
        day,
        isOwn: count >= manyParts || (day !== 0 && count >= leastParts),
        comment: letters < leastLetters ? 0 : words.total(),
      }
    },
  }
}

/** Spreadsheets write whole numbers with decimals, and words in capitals where they are truth values. */
function plainSegment(value: string): string {
  return value.replace(/^(\d+)[.,]0+$/, '$1').toLowerCase()
}
