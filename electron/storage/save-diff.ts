import Database from 'better-sqlite3'
import type { Diff } from '../../shared/document/diff.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { type AnyRecord, recordTypeNames } from '../../shared/document/record.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { changeContentHash } from './content-hash.ts'
import { type Db, inTransaction } from './database.ts'
import { readPersonasHash, writePersonasHash } from './personas.ts'
import { deleteRecord, insertRecord, readRecord, updateRecord } from './records.ts'

export interface Saved {
  readonly revision: number
  /** ISO time of the commit. */
  readonly savedAt: string
}

/**
 * Writes one edit of a map in one transaction. Refused with `stale_revision` when the map is no longer at
 * `baseRevision`, and with `invalid_input` when the edit refers to something that is not there.
 */
export function saveDiff(
  db: Db,
  journeyId: JourneyId,
  diff: Diff,
  baseRevision: number,
  now: Date = new Date(),
): Saved {
  const savedAt = now.toISOString()
  return inTransaction(db, () => {
    const map = db
      .prepare<[string], { revision: number; content_hash: string; deleted_at: string | null }>(
        'SELECT revision, content_hash, deleted_at FROM journey WHERE id = ?',
      )
      .get(journeyId)
    if (!map || map.deleted_at !== null) throw mapNotFound(journeyId)
    if (map.revision !== baseRevision) throw staleRevision(baseRevision, map.revision)
    assertOwned(diff, journeyId)
    const { added, removed } = applyRows(db, diff)
    const isPersona = ({ type }: AnyRecord) => type === 'persona'
    const hash = changeContentHash(map.content_hash, {
      added: added.filter((record) => !isPersona(record)),
      removed: removed.filter((record) => !isPersona(record)),
    })
    db.prepare(
      'UPDATE journey SET revision = revision + 1, updated_at = ?, content_hash = ? WHERE id = ?',
    ).run(savedAt, hash, journeyId)
    if (added.some(isPersona) || removed.some(isPersona)) {
      writePersonasHash(
        db,
        changeContentHash(readPersonasHash(db), {
          added: added.filter(isPersona),
          removed: removed.filter(isPersona),
        }),
      )
    }
    return { revision: baseRevision + 1, savedAt }
  })
}

/** The error for a map that is not there or in the trash. */
export function mapNotFound(journeyId: string): TouchlineError {
  return new TouchlineError(
    'not_found',
    `There is no map ${journeyId} in this workspace. Go back to the library and choose another one.`,
  )
}

function staleRevision(base: number, present: number): TouchlineError {
  return new TouchlineError(
    'stale_revision',
    `The map was changed elsewhere: this edit builds on revision ${base}, the map is at ${present}. Open the map again and repeat the edit.`,
    { base, present },
  )
}

function assertOwned(diff: Diff, journeyId: JourneyId): void {
  const records = [
    ...Object.values(diff.added),
    ...Object.values(diff.updated).flatMap(({ before, after }) => [before, after]),
    ...Object.values(diff.removed),
  ]
  for (const record of records) {
    const owner = record.type === 'journey' ? record.id : recordOwner(record)
    if (owner !== null && owner !== journeyId) {
      throw new TouchlineError('invalid_input', `${record.id} belongs to another map.`)
    }
  }
  const ofJourney = [...Object.values(diff.added), ...Object.values(diff.removed)]
  if (ofJourney.some(({ type }) => type === 'journey')) {
    throw new TouchlineError('invalid_input', 'A save neither adds nor removes the map itself.')
  }
}

function recordOwner(record: AnyRecord): string | null {
  return 'journeyId' in record ? record.journeyId : null
}

/** Children of nothing: they go first, so that what takes their place does not collide with them. */
const leaves: ReadonlySet<string> = new Set([
  'card',
  'emotion',
  'connection',
  'note',
  'remark',
  'vote',
])

interface RowChanges {
  readonly added: AnyRecord[]
  /** As they stood in the file, which is what its hash was made of. */
  readonly removed: AnyRecord[]
}

function applyRows(db: Db, diff: Diff): RowChanges {
  const added: AnyRecord[] = []
  const removed: AnyRecord[] = []
  const parentsFirst = (records: readonly AnyRecord[]) =>
    recordTypeNames.flatMap((type) => records.filter((record) => record.type === type))
  const remove = (record: AnyRecord) => {
    const stored = readRecord(db, record.type, record.id)
    if (!stored) throw missing(record)
    naming(record, 'removed', () => deleteRecord(db, record.type, record.id))
    removed.push(stored)
  }
  const going = parentsFirst(Object.values(diff.removed)).reverse()
  for (const record of going) if (leaves.has(record.type)) remove(record)
  for (const record of parentsFirst(Object.values(diff.added))) {
    naming(record, 'added', () => insertRecord(db, record))
    added.push(record)
  }
  for (const record of parentsFirst(Object.values(diff.updated).map(({ after }) => after))) {
    const stored = readRecord(db, record.type, record.id)
    if (!stored) throw missing(record)
    naming(record, 'changed', () => updateRecord(db, record))
    removed.push(stored)
    added.push(record)
  }
  for (const record of going) if (!leaves.has(record.type)) remove(record)
  return { added, removed }
}

function missing(record: AnyRecord): TouchlineError {
  return new TouchlineError(
    'invalid_input',
    `The ${record.type} ${record.id} is not in this workspace. Open the map again and repeat the edit.`,
  )
}

/** Names the record where the tables' own rules refuse it. */
function naming(record: AnyRecord, what: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) {
      throw error
    }
    throw new TouchlineError(
      'invalid_input',
      `The ${record.type} ${record.id} cannot be ${what}: ${reasonOf(error.code, record, what)}. Undo that step, or open the map again.`,
      { recordId: record.id },
    )
  }
}

function reasonOf(code: string, record: AnyRecord, what: string): string {
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return what === 'removed'
      ? 'something, perhaps another map, still refers to it'
      : 'it refers to something that is not there'
  }
  if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return 'it is there already'
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') return `there is another ${record.type} in its place`
  return 'a value is outside its limits'
}
