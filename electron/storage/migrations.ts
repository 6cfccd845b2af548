import { type Db, inTransaction, pragmaValue } from './database.ts'

/**
 * Brings the tables of version `to - 1` to version `to`. Runs inside a transaction; only ever goes
 * forward. A released migration is never changed, since files in the world have been through it.
 */
export interface Migration {
  readonly to: number
  readonly migrate: (db: Db) => void
}

/** In order, one function each. Version 1 is the first, so there are none yet. */
export const migrations: readonly Migration[] = []

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
  })
}
