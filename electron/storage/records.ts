import { z } from 'zod'
import type { JourneyId } from '../../shared/document/journey.ts'
import {
  type AnyRecord,
  type RecordByType,
  type RecordTypeName,
  recordTypeNames,
  recordTypes,
} from '../../shared/document/record.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { type Db, prepared } from './database.ts'

/** How records become rows and rows records again: one table a type, one column a field. */

type Row = Readonly<Record<string, unknown>>
type Kind = 'plain' | 'flag' | 'json'
interface Field {
  readonly name: string
  readonly column: string
  readonly kind: Kind
}

/** A field that is not in the list below is a column of the same name in snake case. */
const columnNames: Readonly<Record<string, string>> = {
  order: 'order_key',
  from: 'from_touchpoint_id',
  to: 'to_touchpoint_id',
  linkedMap: 'linked_map_id',
}
const jsonFields = new Set([
  'goals',
  'needs',
  'motivations',
  'frustrations',
  'behaviours',
  'channels',
  'segment',
  'systems',
  'target',
  'moreChannels',
  'traits',
  'votes',
])
const flagFields = new Set(['momentOfTruth', 'hidden', 'collapsed', 'resolved', 'open'])

/** Kept elsewhere than in a column of the type's own table. */
const fieldsElsewhere = new Set(['type', 'personaIds'])

function fieldsOf(type: RecordTypeName): Field[] {
  return Object.keys(recordTypes[type].schema.shape)
    .filter((name) => !fieldsElsewhere.has(name))
    .map((name) => ({
      name,
      column: columnNames[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      kind: jsonFields.has(name) ? 'json' : flagFields.has(name) ? 'flag' : 'plain',
    }))
}

const fields: Readonly<Record<RecordTypeName, readonly Field[]>> = {
  persona: fieldsOf('persona'),
  journey: fieldsOf('journey'),
  stage: fieldsOf('stage'),
  touchpoint: fieldsOf('touchpoint'),
  lane: fieldsOf('lane'),
  card: fieldsOf('card'),
  emotion: fieldsOf('emotion'),
  connection: fieldsOf('connection'),
  note: fieldsOf('note'),
  remark: fieldsOf('remark'),
  ballot: fieldsOf('ballot'),
  vote: fieldsOf('vote'),
}

function toRow(record: AnyRecord): Record<string, unknown> {
  const source: Row = record
  return Object.fromEntries(
    fields[record.type].map(({ name, column, kind }) => [column, encode(source[name], kind)]),
  )
}

function encode(value: unknown, kind: Kind): unknown {
  if (kind === 'flag') return value ? 1 : 0
  if (kind === 'json' && value !== null) return JSON.stringify(value)
  return value
}

function fromRow(type: RecordTypeName, row: Row, more: Row = {}): AnyRecord {
  const plain: Record<string, unknown> = { type, ...more }
  for (const { name, column, kind } of fields[type]) plain[name] = decode(row[column], kind)
  const parsed = recordTypes[type].schema.safeParse(plain)
  if (parsed.success) return parsed.data
  throw new TouchlineError(
    'damaged',
    `The ${type} ${String(row.id)} in the workspace is damaged (${z.prettifyError(parsed.error)}). Open a backup of the workspace instead.`,
    { journeyId: row.journey_id ?? row.id },
  )
}

function decode(value: unknown, kind: Kind): unknown {
  if (kind === 'flag') return value === 1
  if (kind === 'json' && typeof value === 'string') return JSON.parse(value)
  return value
}

/** Inserts the record. Its references must be there already. Throws SqliteError. */
export function insertRecord(db: Db, record: AnyRecord): void {
  const row = toRow(record)
  const columns = Object.keys(row)
  prepared(
    db,
    `INSERT INTO ${record.type} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  ).run(row)
}

/** Inserts a new journey at revision 0, with an empty content hash. */
export function insertJourney(db: Db, journey: RecordByType['journey'], now: string): void {
  const row = toRow(journey)
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO journey (${columns.join(', ')}, revision, created_at, updated_at, content_hash)
     VALUES (${columns.map((name) => `@${name}`).join(', ')}, 0, @now, @now, '')`,
  ).run({ ...row, now })
  writeJourneyPersonas(db, journey)
}

/** Puts the record in the place of the one with its id; tells whether there was one. */
export function updateRecord(db: Db, record: AnyRecord): boolean {
  const row = toRow(record)
  const assignments = Object.keys(row).filter((name) => name !== 'id')
  const { changes } = prepared(
    db,
    `UPDATE ${record.type} SET ${assignments.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
  ).run(row)
  if (record.type === 'journey') writeJourneyPersonas(db, record)
  return changes > 0
}

/** Removes the record; tells whether it was there. */
export function deleteRecord(db: Db, type: RecordTypeName, id: string): boolean {
  return prepared(db, `DELETE FROM ${type} WHERE id = ?`).run(id).changes > 0
}

function writeJourneyPersonas(db: Db, journey: RecordByType['journey']): void {
  db.prepare('DELETE FROM journey_persona WHERE journey_id = ?').run(journey.id)
  const insert = db.prepare(
    'INSERT INTO journey_persona (journey_id, place, persona_id) VALUES (?, ?, ?)',
  )
  for (const [place, personaId] of journey.personaIds.entries()) {
    insert.run(journey.id, place, personaId)
  }
}

/** The record with this id, or undefined. */
export function readRecord(db: Db, type: RecordTypeName, id: string): AnyRecord | undefined {
  const row = prepared(db, `SELECT * FROM ${type} WHERE id = ?`).get(id)
  if (!isRow(row)) return undefined
  return fromRow(type, row, type === 'journey' ? { personaIds: personaIds(db, id) } : {})
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

function personaIds(db: Db, journeyId: string): string[] {
  return db
    .prepare<[string], string>(
      'SELECT persona_id FROM journey_persona WHERE journey_id = ? ORDER BY place',
    )
    .pluck()
    .all(journeyId)
}

/** All personas of the workspace, by name. */
export function readPersonas(db: Db): RecordByType['persona'][] {
  return db
    .prepare<[], Row>('SELECT * FROM persona ORDER BY name, id')
    .all()
    .map((row) => fromRow('persona', row))
    .filter((record) => record.type === 'persona')
}

const ownedTypes = recordTypeNames.filter((type) => type !== 'persona' && type !== 'journey')

/** The journey and all records that belong to it, parents before children; empty when there is none. */
export function readMapRecords(db: Db, journeyId: JourneyId): AnyRecord[] {
  const journey = readRecord(db, 'journey', journeyId)
  if (!journey) return []
  const owned = ownedTypes.flatMap((type) =>
    db
      .prepare<[string], Row>(`SELECT * FROM ${type} WHERE journey_id = ? ORDER BY id`)
      .all(journeyId)
      .map((row) => fromRow(type, row)),
  )
  return [journey, ...owned]
}
