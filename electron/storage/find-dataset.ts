import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReason, SurveyChange } from '../../shared/feedback/import-report.ts'
import { mappingSchema } from '../../shared/feedback/mapping.ts'
import { mappingOf } from '../../shared/feedback/reading/complete-mapping.ts'
import {
  type Candidate,
  compareRecords,
  isSameSurvey,
  keyedRecords,
  type QuestionPair,
  questionPairs,
  renamed,
} from './compare-responses.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import { surveyChanges } from './survey-changes.ts'
import {
  type ColumnUse,
  isSameUse,
  keptColumns,
  placeColumns,
  type StoredColumn,
  storedColumns,
} from './survey-columns.ts'

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

function warningOf({ dataset, found, firstRow }: Candidate): ImportReason {
  return {
    code: 'similar_dataset',
    count: found,
    examples: [{ row: firstRow, value: dataset.name }],
  }
}
