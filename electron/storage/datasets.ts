import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { isoDateOf } from './answer-filter.ts'
import { type Db, inTransaction } from './database.ts'

interface DatasetRow {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly journeyId: string
  readonly journeyTitle: string
  readonly inTrash: number
  readonly records: number
  readonly answers: number
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly importedAt: string
  readonly matched: number
  readonly touchpointValues: number
  readonly paused: number
  readonly keepUntil: string | null
}

/** The datasets of the workspace, the one imported last first. */
export function listDatasets(db: Db): DatasetSummary[] {
  const metrics = db
    .prepare<[string], string>(
      `SELECT metric FROM survey_column WHERE dataset_id = ? AND role = 'metric'
       GROUP BY metric ORDER BY min(id)`,
    )
    .pluck()
  return db
    .prepare<[], DatasetRow>(
      `SELECT dataset.id, dataset.name, dataset.source, dataset.paused,
         dataset.keep_until AS keepUntil, journey.id AS journeyId,
         journey.title AS journeyTitle, journey.deleted_at IS NOT NULL AS inTrash,
         sum(import.accepted) AS records, sum(import.answers) AS answers,
         min(import.first_day) AS firstDay, max(import.last_day) AS lastDay,
         max(import.imported_at) AS importedAt,
         (SELECT count(*) FROM touchpoint_match
            JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
            WHERE touchpoint_match.dataset_id = dataset.id) AS matched,
         (SELECT count(*) FROM touchpoint_match WHERE dataset_id = dataset.id) AS touchpointValues
       FROM dataset
       JOIN journey ON journey.id = dataset.journey_id
       JOIN import ON import.dataset_id = dataset.id
       GROUP BY dataset.id ORDER BY importedAt DESC, dataset.id`,
    )
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      source: row.source,
      metrics: metrics.all(row.id),
      answers: row.answers,
      records: row.records,
      from: row.firstDay === null ? null : isoDateOf(row.firstDay),
      to: row.lastDay === null ? null : isoDateOf(row.lastDay),
      map: row.inTrash ? null : { id: row.journeyId, title: row.journeyTitle },
      matched: row.matched,
      values: row.touchpointValues,
      importedAt: row.importedAt,
      paused: row.paused === 1,
      keepUntil: row.keepUntil,
    }))
}

/** What there is to say of a dataset by itself; each throws `not_found`. */

export function renameDataset(db: Db, datasetId: string, name: string): void {
  set(db, datasetId, 'name', name)
}

/** A paused dataset is left out of every figure. */
export function pauseDataset(db: Db, datasetId: string, paused: boolean): void {
  set(db, datasetId, 'paused', paused ? 1 : 0)
}

/** Its answers and comments are deleted after that ISO day; null: never. */
export function keepDataset(db: Db, datasetId: string, until: string | null): void {
  set(db, datasetId, 'keep_until', until)
}

function set(
  db: Db,
  datasetId: string,
  column: 'name' | 'paused' | 'keep_until',
  value: string | number | null,
): void {
  inTransaction(db, () => {
    assertDataset(db, datasetId)
    db.prepare(`UPDATE dataset SET ${column} = ? WHERE id = ?`).run(value, datasetId)
  })
}

/** The fingerprint of the dataset's latest header. Throws `not_found`. */
export function assertDataset(db: Db, datasetId: string): string {
  const fingerprint = db
    .prepare<[string], string>('SELECT header_fingerprint FROM dataset WHERE id = ?')
    .pluck()
    .get(datasetId)
  if (fingerprint !== undefined) return fingerprint
  throw new TouchlineError(
    'not_found',
    `There is no dataset ${datasetId} in this workspace. It may have been deleted; open the list of datasets again.`,
  )
}
