import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReason, SurveyChange } from '../../shared/feedback/import-report.ts'
import { mappingSchema } from '../../shared/feedback/mapping.ts'
import { foldWords } from '../../shared/feedback/reading/clean-text.ts'
import { mappingOf } from '../../shared/feedback/reading/complete-mapping.ts'
import {
  type Candidate,
  compareRecords,
  isContradicted,
  isSameSurvey,
  keyedRecords,
  type QuestionPair,
  questionPairs,
  recordsByContent,
  renamed,
} from './compare-responses.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import type { ReadingWatch } from './reading-progress.ts'
import { provenColumns } from './recognise-responses.ts'
import { asksTheSame, numberedFit } from './same-questions.ts'
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

export interface SimilarDataset {
  readonly dataset: Dataset
  /** Responses of the file whose keys it has, and the row of the first. */
  readonly responses: number
  readonly firstRow: number
}

export interface FoundDataset {
  /** Undefined where the file begins a new one. */
  readonly dataset: Dataset | undefined
  /** The plan, with the questions that turned out to be earlier ones under another name. */
  readonly plan: ImportPlan
  /** A dataset with the same responses that the file could not join. */
  readonly similar: SimilarDataset | null
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
  watch: ReadingWatch = {},
): Promise<FoundDataset> {
  const all = datasetsOf(db, journeyId)
  const source = touchpointSource(plan)
  const known =
    all.find(
      (each) => each.fingerprint === plan.fingerprint && isSameSource(each.source, source),
    ) ?? all.find(({ id }) => continuesIn(plan, storedColumns(db, id)))
  if (known) {
    const { id, name } = known
    return { dataset: { id, name }, plan, similar: null, changes: [] }
  }
  const candidates = candidatesFor(db, plan, all)
  if (candidates.length > 0) await compareRecords(plan, candidates, watch)
  const alike = candidates
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found / b.keys - a.found / a.keys)
  const joined = alike.find(isSameSurvey) ?? (await saysTheSame(db, plan, all, watch))
  if (joined) {
    return {
      dataset: joined.dataset,
      plan: continuing(plan, renamed(joined)),
      similar: null,
      changes: [],
    }
  }
  const contradicted = new Set(alike.filter(isContradicted).map(({ dataset }) => dataset.id))
  const asked = all.find(
    (each) =>
      !contradicted.has(each.id) &&
      isSameSource(each.source, source) &&
      asksTheSame(db, plan, each.id),
  )
  if (asked) {
    const { id, name } = asked
    return { dataset: { id, name }, plan, similar: null, changes: [] }
  }
  const like = alike.find(
    ({ found, keys, fileKeys, isOther, isNumbered }) =>
      found * 2 >= Math.min(keys, fileKeys) && !(isOther && isNumbered),
  )
  const similar = like ? [] : all.filter((each) => isSameSource(each.source, source))
  const [changes = []] = similar
    .map(({ id }) => unlikeQuestions(plan, storedColumns(db, id)))
    .filter((each) => each.length > 0)
  return { dataset: undefined, plan, similar: like ? similarTo(like) : null, changes }
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

/** Whether two texts of `touchpointSource` are the same but for capitals and signs. */
function isSameSource(a: string, b: string): boolean {
  return a === b || foldWords(a) === foldWords(b)
}

/** The datasets on the same map whose responses have keys. */
function candidatesFor(db: Db, plan: ImportPlan, all: readonly KnownDataset[]): Candidate[] {
  if (!plan.complete.columns.some(({ role }) => role === 'key')) return []
  return all.flatMap((dataset) => {
    const imports = importsWithKey(db, dataset.id)
    if (imports.length === 0) return []
    return [candidateOf(db, plan, dataset, keyedRecords(db, imports))]
  })
}

function candidateOf(
  db: Db,
  plan: ImportPlan,
  dataset: KnownDataset,
  told: Pick<Candidate, 'hashOf' | 'keys' | 'hashes' | 'sample'>,
): Candidate {
  const stored = storedColumns(db, dataset.id)
  const kept = keptColumns(plan.complete)
  const { common, others, isPart } = questionPairs(stored, kept)
  return {
    dataset: { id: dataset.id, name: dataset.name },
    fits: isSameSource(dataset.source, touchpointSource(plan)) && numberedFit(stored, kept),
    common,
    others,
    isPart,
    isOther: common.length === 0,
    ...told,
    fileKeys: 0,
    isNumbered: true,
    found: 0,
    firstRow: 0,
    compared: 0,
    agreed: 0,
  }
}

/** More surveys than this on one map are not looked through. */
const mostLikely = 10

/** The dataset whose responses say what the file's say, where keys do not tell them. Throws `cancelled`. */
async function saysTheSame(
  db: Db,
  plan: ImportPlan,
  all: readonly KnownDataset[],
  watch: ReadingWatch,
): Promise<Candidate | null> {
  const source = touchpointSource(plan)
  const kept = keptColumns(plan.complete)
  const likely = all.filter(({ id, source: before }) => {
    const stored = storedColumns(db, id)
    const isShared = placeColumns(stored, kept).some((place) => place.stored?.role === 'metric')
    return isShared && isSameSource(before, source) && numberedFit(stored, kept)
  })
  for (const dataset of likely.slice(0, mostLikely)) {
    const shared = await provenColumns(db, plan, dataset.id, watch)
    if (!shared) continue
    const candidate = candidateOf(db, plan, dataset, recordsByContent(db, dataset.id, shared))
    if (candidate.others.length > 0) await compareRecords(plan, [candidate], watch)
    return candidate
  }
  return null
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

function importsWithKey(db: Db, datasetId: string): number[] {
  return db
    .prepare<[string], { id: number; mapping: string }>(
      'SELECT id, mapping FROM import WHERE dataset_id = ?',
    )
    .all(datasetId)
    .filter(({ mapping }) => {
      const columns = mappingSchema.parse(JSON.parse(mapping)).columns ?? {}
      return Object.values(columns).some(({ role }) => role === 'key')
    })
    .map(({ id }) => id)
}

function similarTo({ dataset, found, firstRow }: Candidate): SimilarDataset {
  return { dataset, responses: found, firstRow }
}

export function similarReason({ dataset, responses, firstRow }: SimilarDataset): ImportReason {
  return {
    code: 'similar_dataset',
    count: responses,
    examples: [{ row: firstRow, value: dataset.name }],
  }
}
