import { documentOf, type MapDocument } from '../../shared/document/document.ts'
import { brandId } from '../../shared/document/id.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { type LoadedMap, loadMap } from '../../shared/document/load-map.ts'
import type { OpenMap } from '../../shared/document/open-format.ts'
import { type AnyRecord, recordTypeNames } from '../../shared/document/record.ts'
import type { DeletedMap, MapSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { changeContentHash, contentHashOf } from './content-hash.ts'
import { type Db, inTransaction } from './database.ts'
import { readPersonasHash, writePersonasHash } from './personas.ts'
import { insertJourney, insertRecord, readMapRecords, readPersonas, readRecord } from './records.ts'
import { mapNotFound } from './save-diff.ts'

interface SummaryRow {
  readonly id: string
  readonly title: string
  readonly state: MapSummary['state']
  readonly basis: MapSummary['basis']
  readonly stages: number
  readonly touchpoints: number
  readonly updatedAt: string
  readonly futureOf: string | null
}

/** The maps that are not in the trash, the one changed last first. */
export function listMaps(db: Db): MapSummary[] {
  const personas = db.prepare<[string], MapSummary['personas'][number]>(
    `SELECT persona.id, persona.name, persona.colour, persona.portrait
     FROM journey_persona JOIN persona ON persona.id = journey_persona.persona_id
     WHERE journey_id = ? ORDER BY place`,
  )
  return db
    .prepare<[], SummaryRow>(
      `SELECT id, title, state, basis, updated_at AS updatedAt, future_of AS futureOf,
         (SELECT count(*) FROM stage WHERE journey_id = journey.id) AS stages,
         (SELECT count(*) FROM touchpoint WHERE journey_id = journey.id) AS touchpoints
       FROM journey WHERE deleted_at IS NULL ORDER BY updated_at DESC, id`,
    )
    .all()
    .map((row) => ({
      ...row,
      id: brandId('journey', row.id),
      futureOf: row.futureOf === null ? null : brandId('journey', row.futureOf),
      personas: personas.all(row.id),
    }))
}

/** A map's journey and records and all personas of the workspace. Throws `not_found`. */
export function openMap(db: Db, journeyId: JourneyId): { records: AnyRecord[]; revision: number } {
  return db.transaction(() => {
    const revision = db
      .prepare<[string], number>('SELECT revision FROM journey WHERE id = ? AND deleted_at IS NULL')
      .pluck()
      .get(journeyId)
    if (revision === undefined) throw mapNotFound(journeyId)
    return { records: [...readPersonas(db), ...readMapRecords(db, journeyId)], revision }
  })()
}

/** The map as the document that operations, layout and exports work on. Throws `not_found`. */
export function readDocument(db: Db, journeyId: JourneyId): MapDocument {
  const { records } = openMap(db, journeyId)
  const journey = records.find((record) => record.id === journeyId)
  if (journey?.type !== 'journey') throw mapNotFound(journeyId)
  return documentOf(journey, records)
}

/** Finds a map by its id or, where that is unique, by its title. Throws `not_found` or `usage`. */
export function findMap(db: Db, name: string): { id: JourneyId; title: string } {
  const found = db
    .prepare<[string, string], { id: string; title: string }>(
      'SELECT id, title FROM journey WHERE deleted_at IS NULL AND (id = ? OR title = ?)',
    )
    .all(name, name)
  const exact = found.find(({ id }) => id === name) ?? found[0]
  if (!exact) {
    throw new TouchlineError(
      'not_found',
      `There is no map "${name}" in this workspace. "touchline maps" lists the maps that it has.`,
    )
  }
  if (found.length > 1 && exact.id !== name) {
    throw new TouchlineError(
      'not_found',
      `${found.length} maps are titled "${name}". Name one by its id: ${found.map(({ id }) => id).join(', ')}.`,
    )
  }
  return { id: brandId('journey', exact.id), title: exact.title }
}

/** Adds a map that `parseOpenMap` accepted; personas that the workspace has already are reused. */
export function addOpenMap(
  db: Db,
  map: OpenMap,
  title: string | undefined,
  now: Date = new Date(),
): { id: JourneyId; title: string } {
  return inTransaction(db, () => {
    const loaded = loadMap(map, {
      title,
      personas: readPersonas(db),
      isTaken: (id) => isTaken(db, id),
    })
    insertMap(db, withoutMissingPictures(db, loaded), now)
    return { id: loaded.journey.id, title: loaded.journey.title }
  })
}

/** A map from elsewhere may name pictures that are not in this file: its cards come without them. */
function withoutMissingPictures(db: Db, { journey, records }: LoadedMap): LoadedMap {
  const find = db.prepare<[string]>('SELECT 1 FROM picture WHERE sha256 = ?')
  const here = (hash: string | null) => hash !== null && find.get(hash) !== undefined
  return {
    journey,
    records: records.map((record) => {
      if (record.type === 'card' && !here(record.picture)) return { ...record, picture: null }
      if (record.type === 'persona' && !here(record.portrait)) return { ...record, portrait: null }
      return record
    }),
  }
}

/** Inserts a new map with its records, and those personas among them that are new. Must run in a transaction. */
export function insertMap(db: Db, { journey, records }: LoadedMap, now: Date): void {
  const personas = records.filter(({ type }) => type === 'persona')
  const owned = records.filter(({ type }) => type !== 'persona')
  for (const persona of personas) insertRecord(db, persona)
  if (personas.length > 0) {
    writePersonasHash(db, changeContentHash(readPersonasHash(db), { added: personas, removed: [] }))
  }
  insertJourney(db, journey, now.toISOString())
  for (const type of recordTypeNames) {
    for (const record of owned) if (record.type === type) insertRecord(db, record)
  }
  db.prepare('UPDATE journey SET content_hash = ? WHERE id = ?').run(
    contentHashOf([journey, ...owned]),
    journey.id,
  )
}

function isTaken(db: Db, id: string): boolean {
  const type = recordTypeNames.find((name) => id.startsWith(`${name}_`))
  return type !== undefined && readRecord(db, type, id) !== undefined
}

/** Moves a map to the trash. Its answers stay with it. */
export function deleteMap(db: Db, journeyId: JourneyId, now: Date = new Date()): void {
  const { changes } = inTransaction(db, () =>
    db
      .prepare('UPDATE journey SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
      .run(now.toISOString(), journeyId),
  )
  if (changes === 0) throw mapNotFound(journeyId)
}

/** The maps in the trash, the one deleted last first. */
export function listDeletedMaps(db: Db): DeletedMap[] {
  return db
    .prepare<[], Omit<DeletedMap, 'id'> & { readonly id: string }>(
      `SELECT id, title, deleted_at AS deletedAt,
         (SELECT count(*) FROM touchpoint WHERE journey_id = journey.id) AS touchpoints,
         (SELECT count(*) FROM snapshot WHERE journey_id = journey.id) AS snapshots,
         (SELECT count(*) FROM dataset WHERE journey_id = journey.id) AS datasets,
         (SELECT coalesce(sum(answers), 0) FROM import JOIN dataset ON dataset.id = dataset_id
           WHERE journey_id = journey.id) AS answers,
         (SELECT count(*) FROM journey AS future WHERE future.future_of = journey.id) AS futures
       FROM journey WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id`,
    )
    .all()
    .map((row) => ({ ...row, id: brandId('journey', row.id) }))
}

/** Brings a map back from the trash. */
export function restoreMap(db: Db, journeyId: JourneyId): void {
  const { changes } = inTransaction(db, () =>
    db.prepare('UPDATE journey SET deleted_at = NULL WHERE id = ?').run(journeyId),
  )
  if (changes === 0) throw mapNotFound(journeyId)
}
