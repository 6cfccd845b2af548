import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReason } from '../../shared/feedback/import-report.ts'
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
import { type ColumnUse, keptColumns, storedColumns } from './survey-columns.ts'
import { recordsOf } from './survey-file.ts'

export interface Dataset {
  readonly id: string
  readonly name: string
}

export interface FoundDataset {
  /** Undefined where the file begins a new one. */
  readonly dataset: Dataset | undefined
  /** Tells of a dataset with the same responses that the file could not join. */
  readonly warning: ImportReason | null
}

/**
 * The dataset of this map that the file goes on with. Files with the same header about the same
 * touchpoints are one survey; one with other columns is it too where the responses themselves say so.
 * Throws `cancelled`.
 */
export async function findDataset(
  db: Db,
  plan: ImportPlan,
  journeyId: JourneyId,
  isCancelled?: () => boolean,
): Promise<FoundDataset> {
  const dataset = db
    .prepare<[string, string, string], Dataset>(
      `SELECT id, name FROM dataset
       WHERE journey_id = ? AND header_fingerprint = ? AND touchpoint_source = ?`,
    )
    .get(journeyId, plan.fingerprint, touchpointSource(plan))
  if (dataset) return { dataset, warning: null }
  const candidates = candidatesFor(db, plan, journeyId)
  if (candidates.length === 0) return { dataset: undefined, warning: null }
  await compareRecords(plan, candidates, isCancelled)
  const alike = candidates
    .filter(({ keys, found }) => found > 0 && found * 2 >= keys)
    .sort((a, b) => b.found / b.keys - a.found / a.keys)
  const joined = alike.find(({ fits, compared, agreed }) => {
    return fits && compared > 0 && agreed >= compared * leastAgreement
  })
  if (joined) return { dataset: joined.dataset, warning: null }
  const like = alike.find(({ isOther }) => !isOther)
  return { dataset: undefined, warning: like ? warningOf(like) : null }
}

export function touchpointSource({ complete }: ImportPlan): string {
  return JSON.stringify(mappingOf(complete).touchpoint)
}

/** Two surveys may both number their rows from 1, so equal keys alone say nothing. */
const leastAgreement = 0.9
const mostCompared = 200

interface Candidate {
  readonly dataset: Dataset
  /** Whether its columns and the file's can be of one survey. */
  readonly fits: boolean
  /** The names of its questions. */
  readonly questions: ReadonlySet<string>
  /** They have no question in common: another survey, whatever the keys. */
  readonly isOther: boolean
  /** How many responses it has that are told by the key. */
  readonly keys: number
  readonly hashes: ReturnType<typeof numberCounts>
  /** Answers of some responses, by the hash of the key and the question. */
  readonly sample: Map<number, ReadonlyMap<string, StoredAnswer>>
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

/** The datasets on the same map, about the same touchpoints, whose responses have a key of the same name. */
function candidatesFor(db: Db, plan: ImportPlan, journeyId: JourneyId): Candidate[] {
  const key = plan.complete.columns.find(({ role }) => role === 'key')
  if (!key) return []
  const kept = keptColumns(plan.complete)
  const isQuestion = ({ role }: ColumnUse) => role === 'metric'
  return db
    .prepare<[string, string], Dataset>(
      'SELECT id, name FROM dataset WHERE journey_id = ? AND touchpoint_source = ? ORDER BY id',
    )
    .all(journeyId, touchpointSource(plan))
    .flatMap((dataset) => {
      const imports = importsWithKey(db, dataset.id, key.name)
      if (imports.length === 0) return []
      const stored = storedColumns(db, dataset.id)
      const questions = new Set(stored.filter(isQuestion).map(({ name }) => name))
      const asked = kept.filter(isQuestion)
      return {
        dataset,
        fits: matches(stored, kept),
        questions,
        isOther:
          questions.size > 0 && asked.length > 0 && !asked.some(({ name }) => questions.has(name)),
        ...keyedRecords(db, imports),
        found: 0,
        firstRow: 0,
        compared: 0,
        agreed: 0,
      }
    })
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

/**
 * Whether every question of the one that has fewer is one of the other's too, with the same metric and
 * scale, and no column of the same name is something else there.
 */
function matches(stored: readonly ColumnUse[], kept: readonly ColumnUse[]): boolean {
  const before = new Map(stored.map((column) => [column.name, column]))
  const isSame = (column: ColumnUse) => {
    const known = before.get(column.name)
    return !known || sameUse(known, column)
  }
  return (
    kept.every(isSame) &&
    isPart(
      stored.filter(({ role }) => role === 'metric'),
      kept.filter(({ role }) => role === 'metric'),
    ) &&
    isPart(stored.filter(isNumbered), kept.filter(isNumbered))
  )
}

function isPart(one: readonly ColumnUse[], other: readonly ColumnUse[]): boolean {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one]
  const names = new Set(more.map(({ name }) => name))
  return fewer.every(({ name }) => names.has(name))
}

function sameUse(a: ColumnUse, b: ColumnUse): boolean {
  return (
    a.role === b.role &&
    a.metric === b.metric &&
    a.scale === b.scale &&
    (!isNumbered(a) || a.question === b.question)
  )
}

/** Where headers repeat or are blank a column goes by its place, which another column shifts. */
function isNumbered({ name }: ColumnUse): boolean {
  return /^#\d+$/.test(name)
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
  const agrees = comparison(complete)
  for await (const { records, firstRow } of recordsOf(file, isCancelled)) {
    for (const [index, cells] of records.entries()) {
      if (cells.length === 0) continue
      const record = interpret(cells)
      if (record.kind === 'rejected' || record.key === null) continue
      const hash = hashKey(record.key)
      for (const candidate of candidates) {
        if (!candidate.hashes.take(hash)) continue
        candidate.found++
        if (candidate.found === 1) candidate.firstRow = firstRow + index
        const before = candidate.sample.get(hash)
        if (!before || candidate.compared >= mostCompared) continue
        const agreed = agrees(record, before, candidate.questions)
        if (agreed === null) continue
        candidate.compared++
        if (agreed) candidate.agreed++
      }
    }
  }
}

/** Whether a record has the answers of before to the questions of both; null where neither has any. */
function comparison({ columns, touchpoint }: ImportPlan['complete']) {
  const questions = columns.filter(({ role }) => role === 'metric')
  return (
    record: AcceptedRecord,
    before: ReadonlyMap<string, StoredAnswer>,
    asked: ReadonlySet<string>,
  ): boolean | null => {
    const now = new Map(record.answers.map((answer) => [answer.columnIndex, answer]))
    let isTold = false
    for (const { index, name, touchpoint: own } of questions) {
      if (!asked.has(name)) continue
      const answer = now.get(index)
      const stored = before.get(name)
      if (!answer && !stored) continue
      isTold = true
      if (answer?.value !== stored?.value) return false
      // Where a column names the touchpoint, it is part of what was answered.
      const isNamed = touchpoint.kind === 'column' && own === null
      if (isNamed && answer?.touchpointValue !== stored?.touchpoint) return false
    }
    return isTold ? true : null
  }
}

function warningOf({ dataset, found, firstRow }: Candidate): ImportReason {
  return {
    code: 'similar_dataset',
    count: found,
    examples: [{ row: firstRow, value: dataset.name }],
  }
}
