import Database from 'better-sqlite3'
import { brandId } from '../../shared/document/id.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { blockProblems } from './check-answers.ts'
import { contentHashOf } from './content-hash.ts'
import { type Db, pragmaValue } from './database.ts'
import { createTables } from './migrations.ts'
import { readPersonasHash } from './personas.ts'
import { readMapRecords, readPersonas } from './records.ts'
import { schemaVersion } from './schema.ts'

/**
 * What is wrong with the file, one sentence each; empty when it is sound. `checkContent` looks at
 * structure, tables and the content of every map (but for files of an older version, whose records are
 * not what today's readers know), `checkAll` also at all references and counts.
 */
export function checkContent(db: Db): string[] {
  const structure = structureProblems(db)
  if (structure.length > 0) return structure
  const version = Number(pragmaValue(db, 'user_version'))
  const foreign = schemaProblems(db, version)
  return foreign.length > 0 || version < schemaVersion ? foreign : hashProblems(db)
}

export function checkAll(db: Db): string[] {
  const problems = checkContent(db)
  return problems.length > 0 ? problems : [...referenceProblems(db), ...blockProblems(db)]
}

function structureProblems(db: Db): string[] {
  try {
    forgetSearchIndex(db)
    const found = db.prepare<[], string>('PRAGMA quick_check(10)').pluck().all()
    return found.filter((line) => line !== 'ok').map((line) => `The file's structure: ${line}.`)
  } catch (error) {
    if (!isDamage(error)) throw error
    return [`The file's structure cannot be read (${error.message}).`]
  }
}

/**
 * A check of the search index looks at it as this connection last knew it, and takes what another has
 * written since for damage; a query begins anew.
 */
function forgetSearchIndex(db: Db): void {
  const isThere = db
    .prepare<[], number>("SELECT count(*) FROM sqlite_schema WHERE name = 'comment_search'")
    .pluck()
    .get()
  if (isThere) db.prepare('SELECT rowid FROM comment_search LIMIT 1').get()
}

/** Damage, and not that the file is locked or the disk does not answer. */
function isDamage(error: unknown): error is Error {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code)
}

interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}
const schemaQuery = 'SELECT type, name, sql FROM sqlite_schema'

/** Tables, views or triggers that we did not make could run on our queries. */
function schemaProblems(db: Db, version: number): string[] {
  const expected = new Map(expectedSchema(version).map((object) => [object.name, object]))
  const problems: string[] = []
  for (const { type, name, sql } of db.prepare<[], SchemaObject>(schemaQuery).all()) {
    if (name === 'sqlite_stat1' || name === 'sqlite_stat4') continue
    const own = expected.get(name)
    expected.delete(name)
    if (!own) problems.push(`The ${type} "${name}" is none of Touchline's.`)
    else if (own.type !== type || own.sql !== sql) {
      problems.push(`The ${type} "${name}" is not as Touchline makes it.`)
    }
  }
  for (const { type, name } of expected.values()) problems.push(`The ${type} "${name}" is missing.`)
  return problems
}

const schemas = new Map<number, SchemaObject[]>()
function expectedSchema(version: number): SchemaObject[] {
  const known = schemas.get(version)
  if (known) return known
  const db = new Database(':memory:')
  createTables(db, version)
  const made = db.prepare<[], SchemaObject>(schemaQuery).all()
  db.close()
  schemas.set(version, made)
  return made
}

function hashProblems(db: Db): string[] {
  const problems: string[] = []
  const maps = db
    .prepare<[], { id: string; title: string; content_hash: string }>(
      'SELECT id, title, content_hash FROM journey',
    )
    .all()
  for (const { id, title, content_hash } of maps) {
    const records = readable(() => readMapRecords(db, brandId('journey', id)))
    if (records === null || contentHashOf(records) !== content_hash) {
      problems.push(`The map "${title}" (${id}) is damaged: its content does not fit its hash.`)
    }
  }
  const personas = readable(() => readPersonas(db))
  if (personas === null || contentHashOf(personas) !== readPersonasHash(db)) {
    problems.push('The personas are damaged: their content does not fit their hash.')
  }
  return problems
}

function readable(read: () => AnyRecord[]): AnyRecord[] | null {
  try {
    return read()
  } catch (error) {
    // A record that fits no schema, and JSON in a column that is none.
    if (error instanceof TouchlineError || error instanceof SyntaxError) return null
    if (isDamage(error)) return null
    throw error
  }
}

function referenceProblems(db: Db): string[] {
  return db
    .prepare<[], { table: string; rowid: number | null; parent: string; count: number }>(
      'SELECT "table", parent, count(*) AS count FROM pragma_foreign_key_check GROUP BY 1, 2',
    )
    .all()
    .map(
      ({ table, parent, count }) =>
        `${count} rows of the table ${table} refer to rows of ${parent} that are not there.`,
    )
}
