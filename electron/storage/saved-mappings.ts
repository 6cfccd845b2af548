import { createHash } from 'node:crypto'
import { type ColumnMapping, type Mapping, mappingSchema } from '../../shared/feedback/mapping.ts'
import { type CompleteMapping, mappingOf } from '../../shared/feedback/reading/complete-mapping.ts'
import type { TableLayout } from '../../shared/feedback/reading/table-layout.ts'
import type { Db } from './database.ts'

/** What files of the same survey have in common: their columns and what these ask. */
export function headerFingerprint({ columns }: TableLayout): string {
  const heads = columns.map(({ name, question }) => [name, question])
  return createHash('sha256').update(JSON.stringify(heads)).digest('hex').slice(0, 32)
}

export interface SavedMapping {
  /** The name of the dataset that it was last used for. */
  readonly name: string
  readonly mapping: Mapping
}

/** How files with this header were read before; null for a new one. */
export function findSavedMapping(db: Db, fingerprint: string): SavedMapping | null {
  const row = db
    .prepare<[string], { name: string; mapping: string }>(
      'SELECT name, mapping FROM saved_mapping WHERE header_fingerprint = ?',
    )
    .get(fingerprint)
  return row ? { name: row.name, mapping: mappingSchema.parse(JSON.parse(row.mapping)) } : null
}

/**
 * Keeps the mapping for next month's file. Of how to read the bytes only what the user said is kept:
 * what was found out is found out again, since next month's encoding may be another.
 */
export function saveMapping(
  db: Db,
  fingerprint: string,
  name: string,
  complete: CompleteMapping,
  given: Mapping,
  now: Date,
): void {
  const { read: _found, ...mapping } = mappingOf(complete)
  const kept = { ...mapping, ...(given.read && { read: given.read }) }
  db.prepare(
    `INSERT INTO saved_mapping (header_fingerprint, name, mapping, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, mapping = excluded.mapping, saved_at = excluded.saved_at`,
  ).run(fingerprint, name, JSON.stringify(kept), now.toISOString())
}

/** The saved mapping with what is given now in its place. */
export function mergeMappings(saved: Mapping, given: Mapping): Mapping {
  const columns: Record<string, ColumnMapping> = { ...saved.columns }
  for (const [name, column] of Object.entries(given.columns ?? {})) {
    const before = columns[name]
    // Behind the saved ones, since the same column may go by another name there.
    delete columns[name]
    const isSameUse =
      before?.role === column.role && (!column.metric || before.metric === column.metric)
    columns[name] = isSameUse ? { ...before, ...column } : column
  }
  const touchpoint = given.touchpoint ?? saved.touchpoint
  return {
    read: { ...saved.read, ...given.read },
    ...(touchpoint && { touchpoint }),
    columns,
    match: { ...saved.match, ...given.match },
  }
}
