import { setImmediate } from 'node:timers/promises'
import { deleteComments } from './comment-search.ts'
import { connectTo, type Db } from './database.ts'
import { recipesOnlyOf } from './dataset-recipes.ts'
import { assertDataset } from './datasets.ts'
import { makeDurable } from './durability.ts'
import { deleteRecipe } from './recipes.ts'
import { importsOf } from './stored-answers.ts'

const columnsOf = 'SELECT id FROM survey_column WHERE dataset_id = @id'

/** What goes in one step each; the tables that grow with the answers have gone before. */
const deletions = [
  `DELETE FROM segment_value WHERE column_id IN (${columnsOf})`,
  'DELETE FROM segment_set WHERE dataset_id = @id',
  'DELETE FROM touchpoint_match WHERE dataset_id = @id',
  'DELETE FROM survey_column WHERE dataset_id = @id',
  'DELETE FROM import WHERE dataset_id = @id',
  'DELETE FROM dataset WHERE id = @id',
]

/**
 * Removes datasets with everything that came from their files, the recipes that only they were read by among
 * it: all of it, or nothing. It goes in small steps
 * on a connection of its own, so that others read what was there until it is done. Throws `not_found`.
 */
export async function deleteDatasets(path: string, datasetIds: readonly string[]): Promise<void> {
  const db = connectTo(path)
  try {
    makeDurable(db, 'keep')
    // Parents go last; checking each of their children against the others takes minutes.
    db.pragma('foreign_keys = OFF')
    db.exec('BEGIN IMMEDIATE')
    for (const datasetId of datasetIds) {
      for (const _step of deleteDataset(db, datasetId)) await setImmediate()
    }
    db.exec('COMMIT')
  } finally {
    // What was thrown leaves the transaction open; closing rolls it back.
    db.close()
  }
}

const blocksAtOnce = 50

/** The steps of it, inside a transaction without checks of foreign keys. Throws `not_found`. */
export function* deleteDataset(db: Db, datasetId: string): Generator<void> {
  assertDataset(db, datasetId)
  for (const recipe of recipesOnlyOf(db, datasetId)) deleteRecipe(db, recipe)
  yield
  const imports = importsOf(db, datasetId)
  yield* deleteComments(db, imports)
  const blocks = db.prepare(
    `DELETE FROM answer_block WHERE id IN (SELECT id FROM answer_block
       WHERE import_id IN (SELECT value FROM json_each(?)) LIMIT ${blocksAtOnce})`,
  )
  while (blocks.run(JSON.stringify(imports)).changes > 0) yield
  yield* deleteCounts(db, datasetId)
  for (const sql of deletions) {
    db.prepare(sql).run({ id: datasetId })
    yield
  }
}

/** Question by question and touchpoint by touchpoint, as the table lies. */
function* deleteCounts(db: Db, datasetId: string): Generator<void> {
  const ids = (table: 'survey_column' | 'touchpoint_match') =>
    db
      .prepare<[string], number>(`SELECT id FROM ${table} WHERE dataset_id = ?`)
      .pluck()
      .all(datasetId)
  const matches = ids('touchpoint_match')
  const counts = db.prepare(
    'DELETE FROM answer_count WHERE column_id = ? AND touchpoint_match_id = ?',
  )
  for (const column of ids('survey_column')) {
    for (const match of matches) {
      if (counts.run(column, match).changes > 0) yield
    }
  }
}
