import {
  type AcceptedRecord,
  createInterpreter,
} from '../../shared/feedback/reading/interpret-row.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import { knownRecords } from './known-rows.ts'
import { numberCounts } from './number-counts.ts'
import { progressTeller, type ReadingWatch } from './reading-progress.ts'
import { contentReader, type SharedColumns, storedContents } from './response-content.ts'
import { isRowNumber } from './reused-keys.ts'
import { hashKey } from './row-identity.ts'
import { blocksOf, recordFinder } from './stored-answers.ts'
import { isSameUse, type KeptColumn, placeColumns, type StoredColumn } from './survey-columns.ts'
import { recordsOf } from './survey-file.ts'

/** Whether a file's responses are those of a dataset, told by their keys and by what they answered. */

/** Two surveys may both number their rows from 1, so equal keys alone say nothing. */
const leastAgreement = 0.9
const mostCompared = 200
/** Answers that are compared at least, and different ones among them, before they prove anything alone. */
const leastCompared = 10
const leastVaried = 3

/** A question of the file and one of the dataset, with what the answers of the same responses say of them. */
export interface QuestionPair {
  readonly column: KeptColumn
  readonly stored: StoredColumn
  compared: number
  agreed: number
  readonly values: Set<number>
}

/** A dataset that the file may go on with, and what its responses say of that. */
export interface Candidate {
  readonly dataset: { readonly id: string; readonly name: string }
  /** What tells a response in file and dataset; null where nothing does. */
  readonly hashOf: (record: AcceptedRecord) => number | null
  /** Whether its columns and the file's can be of one survey. */
  readonly fits: boolean
  /** The questions that both have. */
  readonly common: readonly QuestionPair[]
  /** Questions that are asked or called otherwise, and may be the same. */
  readonly others: readonly QuestionPair[]
  /** One asks nothing that the other does not. */
  readonly isPart: boolean
  /** They have no question in common. */
  readonly isOther: boolean
  /** How many responses it has that are told by the key. */
  readonly keys: number
  readonly hashes: ReturnType<typeof numberCounts>
  /** Answers of some responses, by the hash of the key and the question. */
  readonly sample: Map<number, ReadonlyMap<string, StoredAnswer>>
  fileKeys: number
  /** Every key of the file is a small number, as rows are counted. */
  isNumbered: boolean
  found: number
  firstRow: number
  compared: number
  agreed: number
}

interface StoredAnswer {
  readonly name: string
  readonly value: number
  readonly touchpoint: string
}

const agrees = ({ compared, agreed }: Pick<Candidate, 'compared' | 'agreed'>) =>
  compared > 0 && agreed >= compared * leastAgreement

/** Whether the same answers to many responses cannot be chance. */
const isProof = (pair: QuestionPair) =>
  agrees(pair) && pair.compared >= leastCompared && pair.values.size >= leastVaried

/** Questions that were answered the same under another name or wording; each goes on with one. */
export function renamed({ others }: Candidate): QuestionPair[] {
  const taken = new Set<StoredColumn | number>()
  return others
    .filter(isProof)
    .sort((a, b) => b.agreed / b.compared - a.agreed / a.compared)
    .filter(({ column, stored }) => {
      if (taken.has(column.index) || taken.has(stored)) return false
      taken.add(column.index).add(stored)
      return true
    })
}

/** Whether responses with the same keys gave other answers. */
export function isContradicted(candidate: Candidate): boolean {
  return candidate.compared > 0 && !agrees(candidate)
}

/** Whether the file's responses are the dataset's. */
export function isSameSurvey(candidate: Candidate): boolean {
  const { fits, found, keys, fileKeys, common, isPart } = candidate
  const isMost = found * 2 >= Math.min(keys, fileKeys)
  if (!fits || isContradicted(candidate)) return false
  if (common.some(isProof)) return true
  return isMost && ((candidate.compared > 0 && isPart) || renamed(candidate).length > 0)
}

/** Which questions of the file are the dataset's, and which may be under another name or wording. */
export function questionPairs(
  stored: readonly StoredColumn[],
  kept: readonly KeptColumn[],
): { common: QuestionPair[]; others: QuestionPair[]; isPart: boolean } {
  const asked = kept.filter(({ role }) => role === 'metric')
  const places = placeColumns(stored, asked)
  const pair = (column: KeptColumn, before: StoredColumn): QuestionPair => ({
    column,
    stored: before,
    compared: 0,
    agreed: 0,
    values: new Set(),
  })
  const common = places.flatMap((place) => (place.stored ? [pair(place.column, place.stored)] : []))
  const taken = new Set(common.map((each) => each.stored))
  const free = stored.filter((each) => each.role === 'metric' && !taken.has(each))
  const others = places
    .filter((place) => place.stored === null)
    .flatMap(({ column }) =>
      free.filter((each) => isSameUse(each, column)).map((each) => pair(column, each)),
    )
  return { common, others, isPart: free.length === 0 || common.length === asked.length }
}

interface KeyedRecord {
  readonly id: number
  readonly hash: number
}

type ToldRecords = Pick<Candidate, 'hashOf' | 'keys' | 'hashes' | 'sample'>

/** The hashes of all keys, and the records to compare. */
export function keyedRecords(db: Db, imports: readonly number[]): ToldRecords {
  const hashes = numberCounts()
  const least = leastHashes()
  let keys = 0
  for (const { id, block } of blocksOf(db, imports)) {
    const rowHashes = block.field('rowHash')
    const sets = block.field('segmentSet')
    for (const [place, hash] of rowHashes.entries()) {
      if (sets[place] === 0) continue
      hashes.add(hash)
      least.add({ id: id + place, hash })
      keys++
    }
  }
  const hashOf = ({ key }: AcceptedRecord) => (key === null ? null : hashKey(key))
  return { hashOf, keys, hashes, sample: sampleOf(db, least.records()) }
}

/** The same where responses are told by what they say. */
export function recordsByContent(db: Db, datasetId: string, shared: SharedColumns): ToldRecords {
  const hashes = numberCounts()
  const { ids } = knownRecords(db, datasetId, null)
  const records: KeyedRecord[] = []
  let at = 0
  for (const { hash } of storedContents(db, datasetId, shared)) {
    hashes.add(hash)
    records.push({ id: ids[at] ?? 0, hash })
    at++
  }
  const least = leastHashes()
  for (const record of records) if (hashes.count(record.hash) === 1) least.add(record)
  const contentOf = contentReader(shared)
  return {
    hashOf: (record) => contentOf(record).hash,
    keys: at,
    hashes,
    sample: sampleOf(db, least.records()),
  }
}

/** The records with the least hashes: any part of the survey, and twice as many since half may be missing. */
function leastHashes() {
  const wanted = mostCompared * 2
  let records: KeyedRecord[] = []
  let limit = Number.POSITIVE_INFINITY
  function cut(): void {
    records = records.sort((a, b) => a.hash - b.hash).slice(0, wanted)
    if (records.length === wanted) limit = records.at(-1)?.hash ?? limit
  }
  return {
    add: (record: KeyedRecord) => {
      if (record.hash >= limit) return
      records.push(record)
      if (records.length >= wanted * 2) cut()
    },
    records: (): readonly KeyedRecord[] => {
      cut()
      return records.toSorted((a, b) => a.id - b.id)
    },
  }
}

function sampleOf(db: Db, records: readonly KeyedRecord[]): Candidate['sample'] {
  const find = recordFinder(db)
  const names = new Map(
    db.prepare<[], [number, string]>('SELECT id, name FROM survey_column').raw().all(),
  )
  const touchpoints = new Map(
    db.prepare<[], [number, string]>('SELECT id, value FROM touchpoint_match').raw().all(),
  )
  return new Map(
    records.map(({ id, hash }) => [
      hash,
      new Map(
        find(id).map(({ columnId, matchId, value }) => {
          const name = names.get(columnId) ?? ''
          return [name, { name, value, touchpoint: touchpoints.get(matchId) ?? '' }]
        }),
      ),
    ]),
  )
}

/** Reads the file and counts in each candidate what it finds there. */
export async function compareRecords(
  { file, complete }: ImportPlan,
  candidates: readonly Candidate[],
  { isCancelled, onProgress }: ReadingWatch = {},
): Promise<void> {
  const interpret = createInterpreter(complete)
  const isNamed = complete.touchpoint.kind === 'column'
  const owned = new Set(
    complete.columns.filter(({ touchpoint }) => touchpoint !== null).map(({ index }) => index),
  )
  // Where a column names the touchpoint, it is part of what was answered.
  const namesTouchpoint = (index: number) => isNamed && !owned.has(index)
  const tell = progressTeller('comparing', file.bytes, onProgress)
  let rows = 0
  for await (const { records, firstRow, bytesRead } of recordsOf(file, isCancelled)) {
    rows += records.length
    tell(rows, bytesRead)
    for (const [index, cells] of records.entries()) {
      if (cells.length === 0) continue
      const record = interpret(cells)
      if (record.kind === 'rejected') continue
      const isNumber = isRowNumber(record.key)
      for (const candidate of candidates) {
        const hash = candidate.hashOf(record)
        if (hash === null) continue
        candidate.fileKeys++
        if (!isNumber) candidate.isNumbered = false
        if (!candidate.hashes.take(hash)) continue
        candidate.found++
        if (candidate.found === 1) candidate.firstRow = firstRow + index
        const before = candidate.sample.get(hash)
        if (before) compareRecord(candidate, record, before, namesTouchpoint)
      }
    }
  }
}

function compareRecord(
  candidate: Candidate,
  record: AcceptedRecord,
  before: ReadonlyMap<string, StoredAnswer>,
  namesTouchpoint: (index: number) => boolean,
): void {
  if (candidate.compared >= mostCompared) return
  const now = new Map(record.answers.map((answer) => [answer.columnIndex, answer]))
  let isTold = false
  let isSame = true
  const compare = (pair: QuestionPair): boolean | null => {
    const { index } = pair.column
    const answer = now.get(index)
    const stored = before.get(pair.stored.name)
    if (!answer && !stored) return null
    const isEqual =
      answer?.value === stored?.value &&
      (!namesTouchpoint(index) || answer?.touchpointValue === stored?.touchpoint)
    pair.compared++
    if (isEqual) pair.agreed++
    if (isEqual && answer && pair.values.size < leastVaried) pair.values.add(answer.value)
    return isEqual
  }
  for (const pair of candidate.common) {
    const isEqual = compare(pair)
    if (isEqual === null) continue
    isTold = true
    if (!isEqual) isSame = false
  }
  for (const pair of candidate.others) compare(pair)
  if (!isTold) return
  candidate.compared++
  if (isSame) candidate.agreed++
}
