import { nanoid } from 'nanoid'
import { z } from 'zod'
import { journeyOf } from '../../shared/document/document.ts'
import { brandId } from '../../shared/document/id.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import {
  type AnyRecord,
  type RecordTypeName,
  recordTypeNames,
  recordTypes,
} from '../../shared/document/record.ts'
import { migrateRecord } from '../../shared/document/record-type.ts'
import type { SnapshotSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { type Db, inTransaction } from './database.ts'
import { readDocument } from './maps.ts'
import { readMapRecords } from './records.ts'
import { schemaVersion } from './schema.ts'

/** What stands in the column `records`: each type's version when it was taken, and the records themselves. */
const keptSchema = z.object({
  versions: z.record(z.string(), z.int().min(1)),
  records: z.array(z.looseObject({ type: z.enum(recordTypeNames), id: z.string() })),
})

interface Row {
  readonly id: string
  readonly journeyId: string
  readonly name: string
  readonly takenAt: string
}
const columns = 'id, journey_id AS journeyId, name, taken_at AS takenAt'
const toSummary = (row: Row): SnapshotSummary => ({
  ...row,
  journeyId: brandId('journey', row.journeyId),
})

/** Keeps the map as it is now, with the personas that it shows. Throws `not_found`. */
export function takeSnapshot(
  db: Db,
  journeyId: JourneyId,
  name: string,
  now: Date = new Date(),
): SnapshotSummary {
  return inTransaction(db, () => {
    const document = readDocument(db, journeyId)
    const personas = journeyOf(document).personaIds.flatMap((id) => document.persona[id] ?? [])
    const summary: SnapshotSummary = {
      id: `snapshot_${nanoid(12)}`,
      journeyId,
      name,
      takenAt: now.toISOString(),
    }
    const versions = Object.fromEntries(
      recordTypeNames.map((type) => [type, recordTypes[type].migrations.length + 1]),
    )
    const records = [...personas, ...readMapRecords(db, journeyId)]
    db.prepare(
      'INSERT INTO snapshot (id, journey_id, name, taken_at, version, records) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(
      summary.id,
      journeyId,
      name,
      summary.takenAt,
      schemaVersion,
      JSON.stringify({ versions, records }),
    )
    return summary
  })
}

/** The snapshots of a map, the newest first. */
export function listSnapshots(db: Db, journeyId: JourneyId): SnapshotSummary[] {
  return db
    .prepare<[string], Row>(
      `SELECT ${columns} FROM snapshot WHERE journey_id = ? ORDER BY taken_at DESC, id`,
    )
    .all(journeyId)
    .map(toSummary)
}

/** A snapshot with its records, brought to the present version. Throws `not_found` or `damaged`. */
export function openSnapshot(
  db: Db,
  id: string,
): { snapshot: SnapshotSummary; records: AnyRecord[] } {
  const row = db
    .prepare<[string], Row & { readonly records: string }>(
      `SELECT ${columns}, records FROM snapshot WHERE id = ?`,
    )
    .get(id)
  if (!row) throw snapshotNotFound(id)
  const { records, ...summary } = row
  return { snapshot: toSummary(summary), records: readKept(records, summary.name) }
}

function readKept(text: string, name: string): AnyRecord[] {
  try {
    const { versions, records } = keptSchema.parse(JSON.parse(text))
    return records.map((record) => present(record.type, versions[record.type] ?? 1, record))
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error
    throw new TouchlineError(
      'damaged',
      `The snapshot "${name}" is damaged and cannot be opened. The map itself is not touched; open a backup of the workspace to see the snapshot.`,
    )
  }
}

function present(
  type: RecordTypeName,
  version: number,
  record: Readonly<Record<string, unknown>>,
): AnyRecord {
  return migrateRecord<RecordTypeName, z.ZodType<AnyRecord>>(recordTypes[type], version, record)
}

/** Throws `not_found`. */
export function renameSnapshot(db: Db, id: string, name: string): void {
  const { changes } = inTransaction(db, () =>
    db.prepare('UPDATE snapshot SET name = ? WHERE id = ?').run(name, id),
  )
  if (changes === 0) throw snapshotNotFound(id)
}

/** Throws `not_found`. */
export function deleteSnapshot(db: Db, id: string): void {
  const { changes } = inTransaction(db, () =>
    db.prepare('DELETE FROM snapshot WHERE id = ?').run(id),
  )
  if (changes === 0) throw snapshotNotFound(id)
}

function snapshotNotFound(id: string): TouchlineError {
  return new TouchlineError(
    'not_found',
    `There is no snapshot ${id} in this workspace. It may have been deleted; list those that there are.`,
  )
}
