import type { JourneyId } from '../../shared/document/journey.ts'
import type { DatasetReason, SurveyChange } from '../../shared/feedback/import-report.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Db } from './database.ts'
import { type Dataset, type FoundDataset, findDataset } from './find-dataset.ts'
import type { ImportPlan } from './import-plan.ts'
import type { ReadingWatch } from './reading-progress.ts'
import { surveyChanges } from './survey-changes.ts'
import { keptColumns, type StoredColumn, storedColumns } from './survey-columns.ts'

/** A dataset by its id; null: a new one; undefined: the one that the file goes on with, if there is one. */
export type WantedDataset = string | null | undefined

export interface ChosenDataset extends FoundDataset {
  readonly why: DatasetReason
  /** Questions that were proven to be earlier ones, and are kept apart since the mapping says so. */
  readonly apart: SurveyChange[]
}

interface KnownDataset extends Dataset {
  readonly fingerprint: string
}

/** The dataset that the file's answers go into: as the user says, else as the file itself tells. Throws `cancelled`. */
export async function chooseDataset(
  db: Db,
  plan: ImportPlan,
  journeyId: JourneyId,
  wanted: WantedDataset,
  watch: ReadingWatch = {},
): Promise<ChosenDataset> {
  if (wanted === null) {
    return { dataset: undefined, plan, similar: null, changes: [], why: 'said', apart: [] }
  }
  const all = datasetsOfMap(db, journeyId)
  const found = await findDataset(db, plan, journeyId, watch)
  if (wanted === undefined || wanted === found.dataset?.id) {
    const known = all.find(({ id }) => id === found.dataset?.id)
    const isSameHeader = known?.fingerprint === plan.fingerprint
    const why = wanted !== undefined ? 'said' : !known ? 'new' : isSameHeader ? 'header' : 'alike'
    return { ...keptApart(db, plan, found), why }
  }
  const chosen = all.find(({ id }) => id === wanted)
  if (!chosen) {
    throw new TouchlineError(
      'not_found',
      'The dataset is not on this map any more. Choose another.',
    )
  }
  const { id, name } = chosen
  return { dataset: { id, name }, plan, similar: null, changes: [], why: 'said', apart: [] }
}

/**
 * Makes this the one dataset of its map that files with the header go on with: the one that had it before
 * is gone on with only where the user, or what its responses say, names it.
 */
export function takeHeader(db: Db, datasetId: string, fingerprint: string): void {
  db.prepare(
    `UPDATE dataset SET header_fingerprint = 'left ' || id
     WHERE header_fingerprint = @fingerprint AND id <> @datasetId
       AND (journey_id, touchpoint_source) =
         (SELECT journey_id, touchpoint_source FROM dataset WHERE id = @datasetId)`,
  ).run({ fingerprint, datasetId })
  db.prepare('UPDATE dataset SET header_fingerprint = @fingerprint WHERE id = @datasetId').run({
    fingerprint,
    datasetId,
  })
}

/** The datasets of the map, the one imported last first. */
export function datasetsOfMap(db: Db, journeyId: JourneyId): KnownDataset[] {
  return db
    .prepare<[string], KnownDataset>(
      `SELECT dataset.id, name, header_fingerprint AS fingerprint
       FROM dataset LEFT JOIN import ON import.dataset_id = dataset.id
       WHERE journey_id = ? GROUP BY dataset.id ORDER BY max(import.id) DESC`,
    )
    .all(journeyId)
}

/** What was found, without the questions that are to go on with none. */
function keptApart(
  db: Db,
  { complete }: ImportPlan,
  found: FoundDataset,
): FoundDataset & Pick<ChosenDataset, 'apart'> {
  const said = new Map(
    complete.columns.filter(({ isApart }) => isApart).map((column) => [column.index, column]),
  )
  const { dataset, plan } = found
  if (!dataset || said.size === 0) return { ...found, apart: [] }
  const stored = new Map(storedColumns(db, dataset.id).map((column) => [column.name, column]))
  const apart = keptColumns(plan.complete).flatMap((column): SurveyChange[] => {
    const before: StoredColumn | undefined = stored.get(column.continues ?? '')
    if (!before || !said.has(column.index) || before.name === column.name) return []
    return surveyChanges([{ column, stored: before, name: before.name, clash: null }]).map(
      (change) => ({ ...change, together: false }),
    )
  })
  const columns = plan.complete.columns.map((column) => said.get(column.index) ?? column)
  return { ...found, plan: { ...plan, complete: { ...plan.complete, columns } }, apart }
}
