import { mappingSchema } from '../../shared/feedback/mapping.ts'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { isoDateOf } from './answer-filter.ts'
import { deleteComments } from './comment-search.ts'
import { type Db, inTransaction } from './database.ts'
import { importsOf } from './stored-answers.ts'

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
      `SELECT dataset.id, dataset.name, dataset.source, journey.id AS journeyId,
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
    }))
}

/** The join of a dataset's values to touchpoints. Throws `not_found`. */
export function readMatches(
  db: Db,
  datasetId: string,
): { value: string; touchpointId: string | null; answers: number }[] {
  assertDataset(db, datasetId)
  return db
    .prepare<[string], { value: string; touchpointId: string | null; answers: number }>(
      `SELECT touchpoint_match.value, touchpoint.id AS touchpointId,
         coalesce(sum(answer_count.n), 0) AS answers
       FROM touchpoint_match
       LEFT JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
       LEFT JOIN survey_column
         ON survey_column.dataset_id = touchpoint_match.dataset_id AND survey_column.role = 'metric'
       LEFT JOIN answer_count ON answer_count.column_id = survey_column.id
         AND answer_count.touchpoint_match_id = touchpoint_match.id
       WHERE touchpoint_match.dataset_id = ?
       GROUP BY touchpoint_match.id ORDER BY touchpoint_match.id`,
    )
    .all(datasetId)
}

/** Changes the join of one value; next month's file finds it so. Throws `not_found`. */
export function setMatch(
  db: Db,
  datasetId: string,
  value: string,
  touchpointId: string | null,
): void {
  inTransaction(db, () => {
    const fingerprint = assertDataset(db, datasetId)
    const title = touchpointId === null ? null : titleOf(db, datasetId, touchpointId)
    const { changes } = db
      .prepare(
        'UPDATE touchpoint_match SET touchpoint_id = ?, matched_by = ? WHERE dataset_id = ? AND value = ?',
      )
      .run(touchpointId, touchpointId === null ? 'none' : 'mapping', datasetId, value)
    if (changes === 0) {
      throw new TouchlineError('not_found', `The dataset has no touchpoint value "${value}".`)
    }
    rememberMatch(db, fingerprint, value, title)
  })
}

function titleOf(db: Db, datasetId: string, touchpointId: string): string {
  const title = db
    .prepare<[string, string], string>(
      `SELECT title FROM touchpoint WHERE id = ?
       AND journey_id = (SELECT journey_id FROM dataset WHERE id = ?)`,
    )
    .pluck()
    .get(touchpointId, datasetId)
  if (title !== undefined) return title
  throw new TouchlineError(
    'not_found',
    'That touchpoint is not on the map of this dataset. Open the map again and choose another one.',
  )
}

function rememberMatch(db: Db, fingerprint: string, value: string, title: string | null): void {
  const saved = db
    .prepare<[string], string>('SELECT mapping FROM saved_mapping WHERE header_fingerprint = ?')
    .pluck()
    .get(fingerprint)
  if (saved === undefined) return
  const mapping = mappingSchema.parse(JSON.parse(saved))
  const match = { ...mapping.match, [value]: title }
  db.prepare('UPDATE saved_mapping SET mapping = ? WHERE header_fingerprint = ?').run(
    JSON.stringify({ ...mapping, match }),
    fingerprint,
  )
}

function assertDataset(db: Db, datasetId: string): string {
  const fingerprint = db
    .prepare<[string], string>('SELECT header_fingerprint FROM dataset WHERE id = ?')
    .pluck()
    .get(datasetId)
  if (fingerprint !== undefined) return fingerprint
  throw new TouchlineError('not_found', `There is no dataset ${datasetId} in this workspace.`)
}

const importsOfDataset = 'SELECT id FROM import WHERE dataset_id = @id'
const columnsOf = 'SELECT id FROM survey_column WHERE dataset_id = @id'

/** Children first; each is whole when its parents go. */
const deletions = [
  `DELETE FROM answer_block WHERE import_id IN (${importsOfDataset})`,
  `DELETE FROM answer_count WHERE column_id IN (${columnsOf})`,
  `DELETE FROM segment_value WHERE column_id IN (${columnsOf})`,
  'DELETE FROM segment_set WHERE dataset_id = @id',
  'DELETE FROM touchpoint_match WHERE dataset_id = @id',
  'DELETE FROM survey_column WHERE dataset_id = @id',
  'DELETE FROM import WHERE dataset_id = @id',
  'DELETE FROM dataset WHERE id = @id',
]

/** Removes a dataset with all its answers and comments. Throws `not_found`. */
export function deleteDataset(db: Db, datasetId: string): void {
  assertDataset(db, datasetId)
  withoutForeignKeys(db, () =>
    inTransaction(db, () => {
      deleteComments(db, importsOf(db, datasetId))
      for (const sql of deletions) db.prepare(sql).run({ id: datasetId })
    }),
  )
}

/** Rows by the hundred thousand are removed parents last; checking each against the others takes minutes. */
function withoutForeignKeys(db: Db, work: () => void): void {
  db.pragma('foreign_keys = OFF')
  try {
    work()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
