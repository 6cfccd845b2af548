import { brandId } from '../../shared/document/id.ts'
import { contentHashOf } from './content-hash.ts'
import { type Db, inTransaction, pragmaValue } from './database.ts'
import { toVersion2 } from './migrations/to-version-2.ts'
import { toVersion3 } from './migrations/to-version-3.ts'
import { toVersion4 } from './migrations/to-version-4.ts'
import { writePersonasHash } from './personas.ts'
import { readMapRecords, readPersonas } from './records.ts'
import { firstSchemaSql, schemaVersion } from './schema.ts'

/**
 * Brings the tables of version `to - 1` to version `to`. Runs inside a transaction; only ever goes
 * forward. A released migration is never changed, since files in the world have been through it.
 */
export interface Migration {
  readonly to: number
  readonly migrate: (db: Db) => void
}

/** In order, one function each. */
export const migrations: readonly Migration[] = [
  { to: 2, migrate: toVersion2 },
  { to: 3, migrate: toVersion3 },
  { to: 4, migrate: toVersion4 },
]

/** Makes the tables of a version in an empty database, by the way that old files have gone. */
export function createTables(db: Db, version = schemaVersion): void {
  db.exec(firstSchemaSql)
  for (const { to, migrate } of migrations) if (to <= version) migrate(db)
  db.pragma(`user_version = ${version}`)
}

/**
 * Runs what the file has not been through. `backUp` keeps the file as it was and is called once, before
 * the first change; when it throws, nothing is changed. All steps are one transaction: a file is
 * at its old version or at the newest one, never between.
 */
export function migrateToNewest(
  db: Db,
  backUp: () => void,
  steps: readonly Migration[] = migrations,
): void {
  const version = Number(pragmaValue(db, 'user_version'))
  const pending = steps.filter(({ to }) => to > version).sort((a, b) => a.to - b.to)
  if (pending.length === 0) return
  backUp()
  inTransaction(db, () => {
    for (const { to, migrate } of pending) {
      migrate(db)
      db.pragma(`user_version = ${to}`)
    }
    if (steps === migrations) hashAnew(db)
  })
}

/** Records have gained fields, and a content hash is made of whole records. */
function hashAnew(db: Db): void {
  const maps = db.prepare<[], string>('SELECT id FROM journey').pluck().all()
  const write = db.prepare('UPDATE journey SET content_hash = ? WHERE id = ?')
  for (const id of maps) write.run(contentHashOf(readMapRecords(db, brandId('journey', id))), id)
  writePersonasHash(db, contentHashOf(readPersonas(db)))
}
