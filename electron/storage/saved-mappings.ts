import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ColumnMapping, type Mapping, mappingSchema } from '../../shared/feedback/mapping.ts'
import { type CompleteMapping, mappingOf } from '../../shared/feedback/reading/complete-mapping.ts'
import type { TableLayout } from '../../shared/feedback/reading/table-layout.ts'
import type { Db } from './database.ts'

/** A column's name and what it asks. */
export const headSchema = z.tuple([z.string(), z.string()])
export type Head = z.infer<typeof headSchema>

/** A mapping as it lies in the workspace: with the header that it was made for. */
export const savedMappingSchema = mappingSchema.extend({ header: z.array(headSchema).optional() })

export interface SavedMapping {
  /** The fingerprint of the header that it was made for. */
  readonly id: string
  readonly name: string
  readonly mapping: Mapping
  /** Empty where it was saved without. */
  readonly header: readonly Head[]
  readonly savedAt: string
}

export function headerOf({ columns }: TableLayout): Head[] {
  return columns.map(({ name, question }) => [name, question])
}

/** What files of the same survey have in common: their columns and what these ask. */
export function headerFingerprint(layout: TableLayout): string {
  return fingerprintOf(headerOf(layout))
}

export function fingerprintOf(header: readonly Head[]): string {
  return createHash('sha256').update(JSON.stringify(header)).digest('hex').slice(0, 32)
}

/** Every saved mapping, the last one first. */
export function readSavedMappings(db: Db): SavedMapping[] {
  return db
    .prepare<[], { id: string; name: string; mapping: string; savedAt: string }>(
      `SELECT header_fingerprint AS id, name, mapping, saved_at AS savedAt FROM saved_mapping
       ORDER BY saved_at DESC, header_fingerprint`,
    )
    .all()
    .map(({ mapping: text, ...row }) => {
      const { header = [], ...mapping } = savedMappingSchema.parse(JSON.parse(text))
      return { ...row, mapping, header }
    })
}

export function putSavedMapping(
  db: Db,
  { id, name, mapping, header, savedAt }: SavedMapping,
): void {
  db.prepare(
    `INSERT INTO saved_mapping (header_fingerprint, name, mapping, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, mapping = excluded.mapping, saved_at = excluded.saved_at`,
  ).run(id, name, JSON.stringify({ ...mapping, header }), savedAt)
}

/**
 * Keeps the mapping for next month's file. Of how to read the bytes only what the user said is kept:
 * what was found out is found out again, since next month's encoding may be another.
 */
export function saveMapping(
  db: Db,
  layout: TableLayout,
  name: string,
  complete: CompleteMapping,
  given: Mapping,
  now: Date,
): void {
  const { read: _found, ...mapping } = mappingOf(complete)
  const header = headerOf(layout)
  putSavedMapping(db, {
    id: fingerprintOf(header),
    name,
    mapping: { ...withTitles(db, mapping), ...(given.read && { read: given.read }) },
    header,
    savedAt: now.toISOString(),
  })
}

/** Touchpoints by their titles, as another map knows them too; by id only where a title is not theirs alone. */
function withTitles(db: Db, mapping: Mapping): Mapping {
  if (!mapping.match) return mapping
  const title = db
    .prepare<[string], string>(
      `SELECT title FROM touchpoint WHERE id = ? AND 1 = (
         SELECT count(*) FROM touchpoint AS other
         WHERE other.title = touchpoint.title AND other.journey_id = touchpoint.journey_id)`,
    )
    .pluck()
  const match = Object.entries(mapping.match).map(([value, wanted]): [string, string | null] => [
    value,
    wanted === null ? null : (title.get(wanted) ?? wanted),
  ])
  return { ...mapping, match: Object.fromEntries(match) }
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
