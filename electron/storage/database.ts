import Database from 'better-sqlite3'

export type Db = Database.Database

/** Longest wait for another program's lock, in ms: a waiting SQLite blocks the whole thread. */
const busyTimeout = 1000

/** Opens a connection with the settings that each of ours has. Throws SqliteError. */
export function connectTo(
  path: string,
  options: { readonly readOnly?: boolean; readonly mustExist?: boolean } = {},
): Db {
  const db = new Database(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.mustExist ?? true,
    timeout: busyTimeout,
  })
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  return db
}

/** The one value of a pragma or a one-column query. */
export function pragmaValue(db: Db, pragma: string): unknown {
  return db.pragma(pragma, { simple: true })
}

/** Runs the function in one write transaction; what it throws rolls back. */
export function inTransaction<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate()
}

const statements = new WeakMap<Db, Map<string, Database.Statement>>()

/** The prepared statement, made once for each connection. Its mode (`pluck`, `raw`) is not to be changed. */
export function prepared(db: Db, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>()
  statements.set(db, known)
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  return statement
}
