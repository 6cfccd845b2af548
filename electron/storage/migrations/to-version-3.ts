import type { Db } from '../database.ts'

/** What a touchpoint is meant to reach: a metric and its wanted value. */
export function toVersion3(db: Db): void {
  db.exec(`
ALTER TABLE touchpoint ADD COLUMN target TEXT CHECK (target IS NULL OR json_valid(target));
`)
}
