import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { blockSize, emptyColumns, type RecordColumns } from './answer-blocks.ts'
import { dayOf } from './answer-filter.ts'
import type { RowIdentity } from './row-identity.ts'
import type { Secret } from './secret.ts'
import type { SegmentMeaning, SoundRecord, TouchpointMeaning } from './sound-records.ts'
import { respondentNumbers } from './stored-answers.ts'

/**
 * Accepted records on their way to the writer: a block's worth at a time, in columns that cost nothing to
 * hand to another thread. What the database numbers (touchpoint values and combinations of segments) has
 * numbers of its own here, from 1 on in the order of their coming; each block brings those that are new.
 */
export interface AcceptedBlock {
  /** `columnId` is the column's place in the file, `matches` and `segmentSet` hold the numbers of here. */
  readonly columns: RecordColumns
  /** Records in it; the places behind them are empty. */
  readonly size: number
  readonly newValues: readonly string[]
  readonly newSegments: readonly Segments[]
  readonly comments: AcceptedComments
}

export type Segments = AcceptedRecord['segments']

/** Lists of the same length. */
export interface AcceptedComments {
  readonly places: number[]
  readonly columnIndices: number[]
  /** 0 where it is about the whole visit. */
  readonly matches: number[]
  readonly texts: string[]
}

const noComments = (): AcceptedComments => ({
  places: [],
  columnIndices: [],
  matches: [],
  texts: [],
})

export interface BlockPacker {
  readonly add: (record: AcceptedRecord, identity: RowIdentity) => void
  readonly addSound: (record: SoundRecord) => void
  /** The blocks that are full; with `last` also the one that is not. */
  readonly take: (last: boolean) => AcceptedBlock[]
}

export function createPacker(complete: CompleteMapping, secret: Secret | null): BlockPacker {
  const questions = complete.columns
    .filter(({ role }) => role === 'metric')
    .map(({ index }) => index)
  const questionAt = new Map(questions.map((index, at) => [index, at]))
  const values = numbering<string>()
  const segmentSets = segmentNumbers()
  const days = new Map<string, number>()
  let done: AcceptedBlock[] = []
  let columns = emptyColumns(blockSize, questions)
  let comments = noComments()
  let place = 0

  function dayNumber(date: string | null): number {
    if (date === null) return 0
    let day = days.get(date)
    if (day === undefined) {
      day = dayOf(date)
      days.set(date, day)
    }
    return day
  }

  function close(): void {
    if (place === 0) return
    done.push({
      columns,
      size: place,
      newValues: values.taken(),
      newSegments: segmentSets.taken(),
      comments,
    })
    columns = emptyColumns(blockSize, questions)
    comments = noComments()
    place = 0
  }

  function begin({ rowHash, personalHash, contentHash }: RowIdentity, respondent: string | null) {
    const { fields } = columns
    fields.rowHash[place] = rowHash
    fields.personalHash[place] = personalHash
    fields.contentHash[place] = contentHash
    if (respondent === null || !secret) return
    const { high, low } = respondentNumbers(secret.hmac(respondent))
    fields.respondentHigh[place] = high
    fields.respondentLow[place] = low
  }

  function putComment(columnIndex: number, match: number, text: string): void {
    comments.places.push(place)
    comments.columnIndices.push(columnIndex)
    comments.matches.push(match)
    comments.texts.push(text)
  }

  function next(): void {
    place++
    if (place === blockSize) close()
  }

  function matchOf(touchpoint: TouchpointMeaning): number {
    if (touchpoint.number === 0) touchpoint.number = values.numberOf(touchpoint.value)
    return touchpoint.number
  }

  return {
    add: (record, identity) => {
      begin(identity, record.respondent)
      const { fields } = columns
      fields.day[place] = dayNumber(record.date)
      fields.segmentSet[place] = segmentSets.numberOf(record.segments)
      for (const { columnIndex, touchpointValue, value } of record.answers) {
        const question = columns.questions[questionAt.get(columnIndex) ?? -1]
        if (!question) continue
        question.matches[place] = values.numberOf(touchpointValue)
        question.values[place] = value
      }
      for (const { columnIndex, touchpointValue, text } of record.comments) {
        const match = touchpointValue === '' ? 0 : values.numberOf(touchpointValue)
        putComment(columnIndex, match, text)
      }
      next()
    },
    addSound: (record) => {
      begin(record.identity, record.respondent)
      const { fields, questions: asked } = columns
      fields.day[place] = record.day
      fields.segmentSet[place] = segmentSets.numberOfMeanings(record.segments)
      for (let at = 0; at < record.answers.length; at++) {
        const answer = record.answers[at]
        const question = asked[at]
        if (!answer || !question || Number.isNaN(answer.meaning.value)) continue
        question.matches[place] = matchOf(answer.touchpoint)
        question.values[place] = answer.meaning.value
      }
      for (const { columnIndex, touchpoint, text } of record.comments) {
        putComment(columnIndex, touchpoint.value === '' ? 0 : matchOf(touchpoint), text)
      }
      next()
    },
    take: (last) => {
      if (last) close()
      const blocks = done
      done = []
      return blocks
    },
  }
}

/** The memory that all columns of a block share, which can be handed over instead of copied. */
export function bufferOf({ columns }: AcceptedBlock): ArrayBufferLike {
  return columns.fields.rowHash.buffer
}

function numbering<T>() {
  const numbers = new Map<T, number>()
  let added: T[] = []
  // The answers of a record mostly belong to one touchpoint.
  let last: T | null = null
  let lastNumber = 0
  return {
    numberOf: (value: T): number => {
      if (value === last) return lastNumber
      let number = numbers.get(value)
      if (number === undefined) {
        number = numbers.size + 1
        numbers.set(value, number)
        added.push(value)
      }
      last = value
      lastNumber = number
      return number
    },
    taken: (): T[] => {
      const taken = added
      added = []
      return taken
    },
  }
}

/** A combination that was begun, by the numbers of the values that can follow. */
interface Branch {
  number: number
  readonly next: Map<number, Branch>
}

/** Numbers of combinations, found value by value: no text is put together for each record. */
function segmentNumbers() {
  const root: Branch = { number: 0, next: new Map() }
  const valueNumbers = new Map<number, Map<string, number>>()
  let valueCount = 0
  let count = 0
  let added: Segments[] = []

  function valueNumber(columnIndex: number, value: string): number {
    let ofColumn = valueNumbers.get(columnIndex)
    if (!ofColumn) {
      ofColumn = new Map()
      valueNumbers.set(columnIndex, ofColumn)
    }
    let number = ofColumn.get(value)
    if (number === undefined) {
      number = ++valueCount
      ofColumn.set(value, number)
    }
    return number
  }

  function follow({ next }: Branch, value: number): Branch {
    let branch = next.get(value)
    if (!branch) {
      branch = { number: 0, next: new Map() }
      next.set(value, branch)
    }
    return branch
  }

  function numberAt(branch: Branch, segments: Segments): number {
    if (branch.number === 0) {
      branch.number = ++count
      added.push(segments.map(({ columnIndex, value }) => ({ columnIndex, value })))
    }
    return branch.number
  }

  return {
    numberOf: (segments: Segments): number => {
      let branch = root
      for (const { columnIndex, value } of segments) {
        branch = follow(branch, valueNumber(columnIndex, value))
      }
      return numberAt(branch, segments)
    },
    numberOfMeanings: (segments: readonly SegmentMeaning[]): number => {
      let branch = root
      for (const segment of segments) {
        if (segment.number === 0) segment.number = valueNumber(segment.columnIndex, segment.value)
        branch = follow(branch, segment.number)
      }
      return numberAt(branch, segments)
    },
    taken: (): Segments[] => {
      const taken = added
      added = []
      return taken
    },
  }
}
