import { setImmediate } from 'node:timers/promises'
import type { JourneyId } from '../../shared/document/journey.ts'
import { changeContentHash } from './content-hash.ts'
import { connectTo, type Db } from './database.ts'
import { deleteDataset } from './delete-datasets.ts'
import { makeDurable } from './durability.ts'
import { unusedPictures } from './pictures/unused-pictures.ts'
import { readRecord, updateRecord } from './records.ts'
import { mapNotFound } from './save-diff.ts'

/**
 * Takes a map that is in the trash out of the file, with its snapshots, its surveys and the pictures that
 * nothing else uses: all of it, or nothing. `keptPictures` may still be brought back by undo elsewhere.
 * Personas belong to the workspace and stay. Throws `not_found`.
 */
export async function deleteMapForGood(
  path: string,
  journeyId: JourneyId,
  keptPictures: readonly string[],
): Promise<void> {
  const db = connectTo(path)
  try {
    makeDurable(db, 'keep')
    // As with datasets: parents go last, and each of their children need not be checked.
    db.pragma('foreign_keys = OFF')
    db.exec('BEGIN IMMEDIATE')
    assertInTrash(db, journeyId)
    const kept = new Set([...keptPictures, ...unusedPictures(db)])
    for (const datasetId of datasetsOf(db, journeyId)) {
      for (const _step of deleteDataset(db, datasetId)) await setImmediate()
    }
    detachFutureStates(db, journeyId)
    for (const table of tablesOfMaps(db)) {
      db.prepare(`DELETE FROM ${table} WHERE journey_id = ?`).run(journeyId)
      await setImmediate()
    }
    db.prepare('DELETE FROM journey WHERE id = ?').run(journeyId)
    const removePicture = db.prepare('DELETE FROM picture WHERE sha256 = ?')
    for (const sha256 of unusedPictures(db)) if (!kept.has(sha256)) removePicture.run(sha256)
    db.exec('COMMIT')
    // What the WAL still holds of it goes into the file, where it was overwritten, and the WAL is emptied.
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    // What was thrown leaves the transaction open; closing rolls it back.
    db.close()
  }
}

function assertInTrash(db: Db, journeyId: JourneyId): void {
  const found = db
    .prepare<[string]>('SELECT 1 FROM journey WHERE id = ? AND deleted_at IS NOT NULL')
    .get(journeyId)
  if (!found) throw mapNotFound(journeyId)
}

const datasetsOf = (db: Db, journeyId: JourneyId): string[] =>
  db.prepare<[string], string>('SELECT id FROM dataset WHERE journey_id = ?').pluck().all(journeyId)

/** Every table whose rows belong to a map. */
const tablesOfMaps = (db: Db): string[] =>
  db
    .prepare<[], string>(
      `SELECT sqlite_schema.name FROM sqlite_schema, pragma_table_info(sqlite_schema.name) AS field
       WHERE sqlite_schema.type = 'table' AND field.name = 'journey_id'`,
    )
    .pluck()
    .all()

/** The map's future states become maps of their own, which know no record that theirs were made from. */
function detachFutureStates(db: Db, journeyId: JourneyId): void {
  const futures = db
    .prepare<[string], { id: string; hash: string }>(
      'SELECT id, content_hash AS hash FROM journey WHERE future_of = ?',
    )
    .all(journeyId)
  for (const { id, hash } of futures) {
    const before = readRecord(db, 'journey', id)
    if (before?.type !== 'journey') continue
    const after = { ...before, futureOf: null }
    updateRecord(db, after)
    db.prepare('UPDATE journey SET revision = revision + 1, content_hash = ? WHERE id = ?').run(
      changeContentHash(hash, { added: [after], removed: [before] }),
      id,
    )
    db.prepare('DELETE FROM counterpart WHERE journey_id = ?').run(id)
  }
}
