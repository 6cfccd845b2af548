import { foldWords } from '../../shared/feedback/reading/clean-text.ts'
import {
  type CodedBatch,
  cellsOf,
  cellText,
  type NumberedTexts,
} from '../../shared/feedback/reading/coded-batch.ts'
import { columnReaders, identifier } from '../../shared/feedback/reading/column-readers.ts'
import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import { LooseCells } from '../../shared/feedback/reading/loose-cells.ts'
import { isMissing, isNoText } from '../../shared/feedback/reading/missing.ts'
import { dayOf } from './answer-filter.ts'
import { ColumnMeanings } from './column-meanings.ts'
import { type ContentPart, contentPart, contentTotal } from './content-sum.ts'
import { hashKey, hashKeyBytes, type RowIdentity, unkeyedIdentity } from './row-identity.ts'
import type { Secret } from './secret.ts'

/**
 * Records in which nothing is amiss, read by the numbers of their texts: what a cell means is found out once
 * for each text, so that a record costs a look at each of its columns. Any other record is left to the
 * interpreter of rows (interpret-row.ts), which says what is right for these too; a test holds them to it.
 */
export interface SoundRecord {
  readonly identity: RowIdentity
  /** In the order of the mapping's questions. */
  readonly answers: readonly SoundAnswer[]
  /** Those of `answers` that are numbers. */
  readonly answerCount: number
  /** yyyymmdd; 0 where there is no date. */
  readonly day: number
  readonly segments: readonly SegmentMeaning[]
  readonly comments: readonly SoundComment[]
  readonly respondent: string | null
}

export interface SoundAnswer {
  readonly columnIndex: number
  meaning: AnswerMeaning
  touchpoint: TouchpointMeaning
}

/** What a cell says, and its part of the content hash. */
interface Meaning {
  readonly part: ContentPart
}

export interface AnswerMeaning extends Meaning {
  /** NaN where the question was not answered, or `isSound` is false. */
  readonly value: number
  readonly text: string
  readonly isSound: boolean
}

export interface TouchpointMeaning extends Meaning {
  /** Blank where a comment is about the whole visit. */
  readonly value: string
  /** The value's number among those of accepted blocks; 0 as long as it has none. */
  number: number
  /** What counts the answers that were accepted for it; null as long as there are none. */
  counted: { answers: number } | null
}

export interface SegmentMeaning extends Meaning {
  readonly columnIndex: number
  readonly value: string
  /** Its number among the values of accepted blocks; 0 as long as it has none. */
  number: number
}

interface DayMeaning extends Meaning {
  readonly day: number
  readonly isSound: boolean
}

export interface SoundComment {
  readonly columnIndex: number
  readonly text: string
  readonly touchpoint: TouchpointMeaning
}

export interface SoundReader {
  /** Takes the next batch; gives the hashes of its keys, NaN where a record has none. */
  readonly begin: (batch: CodedBatch) => Float64Array
  /** Null where the record is not sound. What it gives is good until it is asked again. */
  readonly read: (place: number) => SoundRecord | null
}

const noRecords: CodedBatch = {
  size: 0,
  rows: new Uint32Array(0),
  widths: new Uint16Array(0),
  codes: [],
  loose: new LooseCells(() => ''),
  beyond: new Map(),
  start: 0,
  end: 0,
}
const noPart: ContentPart = { high: 0, low: 0 }

/** A reader of the file's records; null where more than its cells one by one says what a record is. */
export function createSoundReader(
  complete: CompleteMapping,
  texts: NumberedTexts,
  secret: Secret | null,
): SoundReader | null {
  const { columns, otherRows } = complete
  if (otherRows !== null || columns.some(({ split }) => split !== null)) return null
  const readers = columnReaders(complete)
  const { width, touchpointIndex, key, respondent } = readers
  const hasKey = key >= 0
  const nameOf = (index: number) => columns[index]?.name ?? ''
  const partOf = (name: string, text: string) => (hasKey ? contentPart(name, text) : noPart)
  const meaningsOf = <T extends object>(index: number, meaningOf: (text: string) => T) =>
    new ColumnMeanings(index, texts, meaningOf)

  const touchpoints = new Map<string, TouchpointMeaning>()
  function touchpointOf(value: string): TouchpointMeaning {
    const known = touchpoints.get(value)
    if (known) return known
    const made = { value, part: partOf('place', value), number: 0, counted: null }
    touchpoints.set(value, made)
    return made
  }
  const titled = touchpointOf(readers.title)
  const named =
    touchpointIndex < 0 ? null : meaningsOf(touchpointIndex, (cell) => touchpointOf(cell.trim()))

  const questions = readers.metrics.map(({ index, parse, own }) => ({
    index,
    own: own === null ? null : touchpointOf(own),
    meanings: meaningsOf(index, (text): AnswerMeaning => {
      const value = text === '' ? 'missing' : parse(text)
      if (typeof value !== 'number') {
        return { value: Number.NaN, text, isSound: value === 'missing', part: noPart }
      }
      return { value, text, isSound: true, part: partOf(nameOf(index), String(value)) }
    }),
  }))
  const dates = readers.dates.map(({ index, read }) =>
    meaningsOf(index, (cell): DayMeaning => {
      const iso = cell === '' ? 'none' : read(cell)
      if (iso === null) return { day: 0, isSound: isMissing(cell), part: noPart }
      if (iso === 'none') return { day: 0, isSound: true, part: noPart }
      return { day: dayOf(iso), isSound: true, part: partOf('date', iso) }
    }),
  )
  const segmented = readers.segments.map(({ index, read }) =>
    meaningsOf(index, (cell): SegmentMeaning => {
      const value = read(cell)
      const part = value === '' ? noPart : partOf(nameOf(index), value)
      return { columnIndex: index, value, number: 0, part }
    }),
  )
  const excluded = complete.exclude.map(({ columnIndex, values }) =>
    meaningsOf(columnIndex, (cell) => ({ isLeftOut: values.has(foldWords(cell)) })),
  )
  const commented = readers.comments.map(({ index, own }) => ({
    index,
    own: own === null ? null : touchpointOf(own),
  }))

  const identify = unkeyedIdentity(complete, secret)
  const keyed = { rowHash: 0, personalHash: 0, contentHash: 0, hasKey: true }
  const answers: SoundAnswer[] = questions.map(({ index }) => ({
    columnIndex: index,
    meaning: { value: Number.NaN, text: '', isSound: false, part: noPart },
    touchpoint: titled,
  }))
  const segments: SegmentMeaning[] = []
  let comments: SoundComment[] = []
  const record = {
    identity: keyed as RowIdentity,
    answers,
    answerCount: 0,
    day: 0,
    segments,
    comments,
    respondent: null as string | null,
  }

  let batch: CodedBatch = noRecords
  let keyHashes = new Float64Array(0)

  function isWhole({ widths, beyond }: CodedBatch, place: number): boolean {
    if (widths[place] === width) return true
    const more = beyond.get(place)
    return more?.every((cell) => cell.trim() === '') ?? false
  }

  function keyHash(code: number): number {
    const { loose } = batch
    if (code < 0 && loose.isPlain(code)) {
      const hash = hashKeyBytes(loose.bytes, loose.startOf(code), loose.endOf(code))
      if (!Number.isNaN(hash)) return hash
    }
    const text = identifier(code < 0 ? loose.textOf(code) : (texts[key]?.[code] ?? ''))
    return text === null ? Number.NaN : hashKey(text)
  }

  function begin(next: CodedBatch): Float64Array {
    batch = next
    if (keyHashes.length < batch.size) keyHashes = new Float64Array(batch.size)
    const codes = batch.codes[key]
    for (let place = 0; place < batch.size; place++) {
      keyHashes[place] = codes ? keyHash(codes[place] ?? 0) : Number.NaN
    }
    return keyHashes
  }

  function read(place: number): SoundRecord | null {
    if (!isWhole(batch, place)) return null
    for (const column of excluded) if (column.at(batch, place).isLeftOut) return null
    const touchpoint = named ? named.at(batch, place) : titled
    if (named && touchpoint.value === '') return null
    let high = 0
    let low = 0
    let count = 0
    for (let at = 0; at < questions.length; at++) {
      const question = questions[at]
      const answer = answers[at]
      if (!question || !answer) continue
      const meaning = question.meanings.at(batch, place)
      if (!meaning.isSound) return null
      answer.meaning = meaning
      answer.touchpoint = question.own ?? touchpoint
      if (Number.isNaN(meaning.value)) continue
      if (count === 0) {
        high = answer.touchpoint.part.high
        low = answer.touchpoint.part.low
      }
      count++
      high = (high + meaning.part.high) | 0
      low = (low + meaning.part.low) | 0
    }
    if (comments.length > 0) comments = []
    for (const { index, own } of commented) {
      if ((batch.codes[index]?.[place] ?? 0) === 0) continue
      const text = cellText(batch, texts, index, place).trim()
      if (isNoText(text)) continue
      comments.push({ columnIndex: index, text, touchpoint: own ?? touchpoint })
      const part = partOf(nameOf(index), text)
      high = (high + part.high) | 0
      low = (low + part.low) | 0
    }
    if (count === 0 && comments.length === 0) return null
    record.day = 0
    for (const column of dates) {
      const { day, isSound, part } = column.at(batch, place)
      if (!isSound) return null
      if (day === 0) continue
      record.day = day
      high = (high + part.high) | 0
      low = (low + part.low) | 0
      break
    }
    segments.length = 0
    for (const column of segmented) {
      const meaning = column.at(batch, place)
      if (meaning.value === '') continue
      segments.push(meaning)
      high = (high + meaning.part.high) | 0
      low = (low + meaning.part.low) | 0
    }
    const rowHash = keyHashes[place] ?? Number.NaN
    if (Number.isNaN(rowHash)) record.identity = identify(cellsOf(batch, texts, place))
    else {
      keyed.rowHash = rowHash
      keyed.contentHash = contentTotal(high, low)
      record.identity = keyed
    }
    record.answerCount = count
    record.comments = comments
    record.respondent =
      respondent < 0 ? null : identifier(cellText(batch, texts, respondent, place))
    return record
  }
  return { begin, read }
}
