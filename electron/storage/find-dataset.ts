import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReason, SurveyChange } from '../../shared/feedback/import-report.ts'
import { mappingSchema } from '../../shared/feedback/mapping.ts'
import { mappingOf } from '../../shared/feedback/reading/complete-mapping.ts'
import {
  type AcceptedRecord,
  createInterpreter,
} from '../../shared/feedback/reading/interpret-row.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import { numberCounts } from './number-counts.ts'
import { hashKey } from './row-identity.ts'
import { blocksOf, recordFinder } from './stored-answers.ts'
import { surveyChanges } from './survey-changes.ts'
import {
  type ColumnUse,
  isSameUse,
  type KeptColumn,
  keptColumns,
  placeColumns,
  type StoredColumn,
  storedColumns,
} from './survey-columns.ts'
import { recordsOf } from './survey-file.ts'

export interface Dataset {
  readonly id: string
  readonly name: string
}

export interface FoundDataset {
  /** Undefined where the file begins a new one. */
  readonly dataset: Dataset | undefined
  /** The plan, with the questions that turned out to be earlier ones under another name. */
  readonly plan: ImportPlan
  /** Tells of a dataset with the same responses that the file could not join. */
  readonly warning: ImportReason | null
  /** Without a dataset to join: questions that one on this map asks in another way. */
  readonly changes: SurveyChange[]
}

/**
 * The dataset of this map that the file goes on with. Files with the same header about the same
 * touchpoints are one survey; one with other columns is it too where the responses themselves say so, or
 * the mapping. Throws `cancelled`.
 */
export async function findDataset(
  db: Db,
  plan: ImportPlan,
  journeyId: JourneyId,
  isCancelled?: () => boolean,
): Promise<FoundDataset> {
  const all = datasetsOf(db, journeyId)
  const source = touchpointSource(plan)
  const known =
    all.find((each) => each.fingerprint === plan.fingerprint && each.source === source) ??
    all.find(({ id }) => continuesIn(plan, storedColumns(db, id)))
  if (known) {
    const { id, name } = known
    return { dataset: { id, name }, plan, warning: null, changes: [] }
  }
  const candidates = candidatesFor(db, plan, all)
  if (candidates.length > 0) await compareRecords(plan, candidates, isCancelled)
  const alike = candidates
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found / b.keys - a.found / a.keys)
  const joined = alike.find(isSameSurvey)
  if (joined) {
    return {
      dataset: joined.dataset,
      plan: continuing(plan, renamed(joined)),
      warning: null,
      changes: [],
    }
  }
  const like = alike.find(
    ({ found, keys, fileKeys, isOther, isNumbered }) =>
      found * 2 >= Math.min(keys, fileKeys) && !(isOther && isNumbered),
  )
  const similar = like ? [] : all.filter((each) => each.source === source)
  const [changes = []] = similar
    .map(({ id }) => unlikeQuestions(plan, storedColumns(db, id)))
    .filter((each) => each.length > 0)
  return { dataset: undefined, plan, warning: like ? warningOf(like) : null, changes }
}

interface KnownDataset extends Dataset {
  readonly fingerprint: string
  readonly source: string
}

/** The datasets of the map, the one imported last first. */
function datasetsOf(db: Db, journeyId: JourneyId): KnownDataset[] {
  return db
    .prepare<[string], KnownDataset>(
      `SELECT dataset.id, name, header_fingerprint AS fingerprint, touchpoint_source AS source
       FROM dataset LEFT JOIN import ON import.dataset_id = dataset.id
       WHERE journey_id = ? GROUP BY dataset.id ORDER BY max(import.id) DESC`,
    )
    .all(journeyId)
}

/** Whether the mapping says that questions of the file go on with some of these. */
function continuesIn(plan: ImportPlan, stored: readonly ColumnUse[]): boolean {
  const wanted = plan.complete.columns.flatMap(({ continues }) => continues ?? [])
  return wanted.length > 0 && wanted.every((name) => stored.some((each) => each.name === name))
}

/** The plan in which the columns go on with others of the dataset. */
function continuing(plan: ImportPlan, renames: readonly QuestionPair[]): ImportPlan {
  if (renames.length === 0) return plan
  const before = new Map(renames.map(({ column, stored }) => [column.index, stored.name]))
  const isEach = plan.complete.touchpoint.kind === 'each'
  const columns = plan.complete.columns.map((column) => {
    const continues = before.get(column.index)
    if (continues === undefined) return column
    // Where the column's name is the touchpoint's value, the value stays what it was.
    const touchpoint = isEach ? (column.touchpoint ?? continues) : column.touchpoint
    return { ...column, continues, touchpoint }
  })
  return { ...plan, complete: { ...plan.complete, columns } }
}

export function touchpointSource({ complete }: ImportPlan): string {
  return JSON.stringify(mappingOf(complete).touchpoint)
}

/** Two surveys may both number their rows from 1, so equal keys alone say nothing. */
const leastAgreement = 0.9
const mostCompared = 200
/** Answers that are compared at least, and different ones among them, before they prove anything alone. */
const leastCompared = 10
const leastVaried = 3

/** A question of the file and one of the dataset, with what the answers of the same responses say of them. */
interface QuestionPair {
  readonly column: KeptColumn
  readonly stored: StoredColumn
  compared: number
  agreed: number
  readonly values: Set<number>
}

interface Candidate {
  readonly dataset: Dataset
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
function renamed({ others }: Candidate): QuestionPair[] {
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

function isSameSurvey(candidate: Candidate): boolean {
  const { fits, found, keys, fileKeys, common, isPart } = candidate
  const isMost = found * 2 >= Math.min(keys, fileKeys)
  if (!fits || (candidate.compared > 0 && !agrees(candidate))) return false
  if (common.some(isProof)) return true
  return isMost && ((candidate.compared > 0 && isPart) || renamed(candidate).length > 0)
}

/** The datasets on the same map whose responses have a key of the same name. */
function candidatesFor(db: Db, plan: ImportPlan, all: readonly KnownDataset[]): Candidate[] {
  const key = plan.complete.columns.find(({ role }) => role === 'key')
  if (!key) return []
  const kept = keptColumns(plan.complete)
  const source = touchpointSource(plan)
  return all.flatMap((dataset) => {
    const imports = importsWithKey(db, dataset.id, key.name)
    if (imports.length === 0) return []
    const stored = storedColumns(db, dataset.id)
    const { common, others, isPart } = questionPairs(stored, kept)
    return {
      dataset: { id: dataset.id, name: dataset.name },
      fits: dataset.source === source && numberedFit(stored, kept),
      common,
      others,
      isPart,
      isOther: common.length === 0,
      ...keyedRecords(db, imports),
      fileKeys: 0,
      isNumbered: true,
      found: 0,
      firstRow: 0,
      compared: 0,
      agreed: 0,
    }
  })
}

/** Which questions of the file are the dataset's, and which may be under another name or wording. */
function questionPairs(
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

/** Where headers repeat or are blank a column goes by its place, which another column shifts. */
function numberedFit(stored: readonly ColumnUse[], kept: readonly ColumnUse[]): boolean {
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

/** Questions in the place of a dataset's, where everything else that both keep has the same names. */
function unlikeQuestions(plan: ImportPlan, stored: readonly StoredColumn[]): SurveyChange[] {
  const kept = keptColumns(plan.complete)
  const names = new Set(stored.map(({ name, header }) => header ?? name))
  const same = kept.filter(({ name }) => names.has(name))
  const missing = stored.filter(
    ({ name, header }) => !kept.some((each) => each.name === (header ?? name)),
  )
  const added = kept.filter(({ name }) => !names.has(name))
  if (same.length * 2 < kept.length || same.length === 0) return []
  const reworded = surveyChanges(placeColumns(stored, kept)).filter(({ together }) => !together)
  if (reworded.length > 0 && missing.length === 0 && added.length === 0) return reworded
  const [now, before] = [added[0], missing[0]]
  const isOne = added.length === 1 && missing.length === 1 && now && before
  if (!isOne || now.role !== 'metric' || !isSameUse(before, now)) return []
  return surveyChanges([
    { column: { ...now, continues: before.name }, stored: before, name: before.name, clash: null },
  ]).map((change) => ({ ...change, together: false }))
}

function importsWithKey(db: Db, datasetId: string, key: string): number[] {
  return db
    .prepare<[string], { id: number; mapping: string }>(
      'SELECT id, mapping FROM import WHERE dataset_id = ?',
    )
    .all(datasetId)
    .filter(({ mapping }) => {
      const columns = mappingSchema.parse(JSON.parse(mapping)).columns ?? {}
      return Object.hasOwn(columns, key) && columns[key]?.role === 'key'
    })
    .map(({ id }) => id)
}

interface KeyedRecord {
  readonly id: number
  readonly hash: number
}

/** The hashes of all keys, and the records to compare. */
function keyedRecords(
  db: Db,
  imports: readonly number[],
): Pick<Candidate, 'keys' | 'hashes' | 'sample'> {
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
  return { keys, hashes, sample: sampleOf(db, least.records()) }
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
async function compareRecords(
  { file, complete }: ImportPlan,
  candidates: readonly Candidate[],
  isCancelled?: () => boolean,
): Promise<void> {
  const interpret = createInterpreter(complete)
  const isNamed = complete.touchpoint.kind === 'column'
  const owned = new Set(
    complete.columns.filter(({ touchpoint }) => touchpoint !== null).map(({ index }) => index),
  )
  // Where a column names the touchpoint, it is part of what was answered.
  const namesTouchpoint = (index: number) => isNamed && !owned.has(index)
  for await (const { records, firstRow } of recordsOf(file, isCancelled)) {
    for (const [index, cells] of records.entries()) {
      if (cells.length === 0) continue
      const record = interpret(cells)
      if (record.kind === 'rejected' || record.key === null) continue
      const hash = hashKey(record.key)
      const isNumber = /^\d{1,7}$/.test(record.key)
      for (const candidate of candidates) {
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

function warningOf({ dataset, found, firstRow }: Candidate): ImportReason {
  return {
    code: 'similar_dataset',
    count: found,
    examples: [{ row: firstRow, value: dataset.name }],
  }
}
