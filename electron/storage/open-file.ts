import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { backUp, listBackups } from './backup.ts'
import { checkContent } from './check.ts'
import { connectTo, type Db } from './database.ts'
import { closeDurably, type FileIdentity, identityOf, makeDurable } from './durability.ts'
import { createTables, type Migration, migrateToNewest, migrations } from './migrations.ts'
import { publishFile } from './publish-file.ts'
import { applicationId, schemaVersion } from './schema.ts'
import { explainError, explained } from './sqlite-error.ts'

/** An open workspace file. */
export interface Workspace {
  readonly path: string
  readonly db: Db
  readonly readOnly: boolean
  readonly identity: FileIdentity
}

export interface OpenOptions {
  /** Never write, also where it could be. */
  readonly readOnly?: boolean
  /** `wal` for the window; `keep` leaves the file's journal mode and with it, unless something is written, its bytes. */
  readonly journal?: 'wal' | 'keep'
  /** For tests of the runner. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens a workspace that may come from elsewhere: looks at it without changing a byte, then opens it
 * for writing, or for viewing where it cannot be written. Throws TouchlineError: `not_found`,
 * `not_a_workspace`, `newer_version`, `damaged`, `locked`, `unreadable`.
 */
export function openWorkspaceFile(path: string, options: OpenOptions = {}): Workspace {
  const file = resolve(path)
  return explained(file, () => {
    const header = readHeader(file)
    inspect(file, header)
    const readOnly = options.readOnly === true || !isWritable(file)
    const db =
      readOnly && header.version < schemaVersion ? newestCopy(file) : connectTo(file, { readOnly })
    try {
      if (!readOnly) {
        makeDurable(db, options.journal ?? 'wal')
        migrateToNewest(
          db,
          () => void backUp(db, file, `before-version-${schemaVersion}`),
          options.migrations ?? migrations,
        )
      }
      // Takes and gives back a lock: another program's is met here and not at the first save.
      db.prepare('SELECT count(*) FROM setting').get()
      return { path: file, db, readOnly, identity: identityOf(file) }
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** Makes a new, empty workspace; it appears under its name only when it is whole. */
export function createWorkspaceFile(path: string): void {
  const file = resolve(path)
  explained(file, () => {
    mkdirSync(dirname(file), { recursive: true })
    const temporary = `${file}.${process.pid}.part`
    rmSync(temporary, { force: true })
    try {
      const db = connectTo(temporary, { mustExist: false })
      try {
        db.pragma(`application_id = ${applicationId}`)
        db.pragma('synchronous = FULL')
        db.transaction(() => {
          createTables(db)
        })()
        // Tables that later versions gave up leave free pages, which a rolled back write would not restore.
        db.exec('VACUUM')
      } finally {
        db.close()
      }
      publishFile(temporary, file)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

/** An older file that may not be written, brought forward in memory. */
function newestCopy(file: string): Db {
  const source = connectTo(file, { readOnly: true })
  const db = new Database(source.serialize())
  source.close()
  migrateToNewest(db, () => undefined)
  db.pragma('query_only = ON')
  return db
}

/** Folds the WAL in and closes the file. */
export function closeWorkspaceFile(workspace: Workspace): void {
  closeDurably(workspace.db)
}

interface Header {
  readonly version: number
  /** The file was not closed in order, or is open in another process. */
  readonly isWal: boolean
}

/** Reads the first bytes only: nothing of a foreign file is given to SQLite. */
function readHeader(file: string): Header {
  const name = basename(file)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) {
    throw new TouchlineError(
      'not_found',
      `There is no workspace at ${file}. Check its name and folder, or make a new one.`,
    )
  }
  if (stats.isDirectory()) {
    throw new TouchlineError(
      'not_a_workspace',
      `${file} is a folder. Choose a file that ends in .touchline.`,
    )
  }
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  let length = 0
  try {
    length = readSync(handle, header, 0, header.length, 0)
  } finally {
    closeSync(handle)
  }
  const notOne = (what: string) =>
    new TouchlineError(
      'not_a_workspace',
      `${name} is not a Touchline workspace: ${what}. It was left as it is; choose a file that ends in .touchline.`,
    )
  if (length === 0) throw notOne('the file is empty')
  if (header.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0') {
    throw notOne('it is another kind of file')
  }
  if (length < header.length) throw damaged(file, ['The file is cut off after its first bytes.'])
  if (header.readUInt32BE(68) !== applicationId) {
    throw notOne('it is a database of another program')
  }
  const version = header.readUInt32BE(60)
  if (version > schemaVersion) {
    throw new TouchlineError(
      'newer_version',
      `${name} was written by a newer Touchline (version ${version} of the file, this one knows ${schemaVersion}). It was left as it is; update Touchline to open it.`,
      { version, known: schemaVersion },
    )
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  if (stats.size < pages * pageSize && !existsSync(`${file}-wal`)) {
    throw damaged(file, [
      `The file is cut off: ${stats.size} of ${pages * pageSize} bytes are there.`,
    ])
  }
  return { version, isWal: header[18] === 2 }
}

/** Checks the whole file in a way that changes neither it nor its folder. */
function inspect(file: string, { isWal }: Header): void {
  // SQLite would make or change files beside a database that has, or may have, a WAL.
  const hasJournal = existsSync(`${file}-wal`) || existsSync(`${file}-journal`)
  if (!isWal && !hasJournal) {
    check(file, file, true)
    return
  }
  for (let attempt = 1; ; attempt++) {
    const before = stamp(file)
    const folder = mkdtempSync(join(tmpdir(), 'touchline-open-'))
    try {
      const copy = join(folder, 'copy.touchline')
      copyFileSync(file, copy)
      for (const ending of ['-wal', '-journal']) {
        if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending)
      }
      // The copy may be written: SQLite rolls back or forward what its journals hold.
      check(file, copy, false)
      return
    } catch (error) {
      // Another process may have written while it was copied: a torn copy says nothing of the file.
      if (attempt === 5 || stamp(file) === before) throw error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function stamp(file: string): string {
  return ['', '-wal', '-journal']
    .map((ending) => statSync(file + ending, { throwIfNoEntry: false }))
    .map((stats) => (stats ? `${stats.size} ${stats.mtimeMs}` : ''))
    .join('|')
}

function check(file: string, source: string, readOnly: boolean): void {
  const db = connectTo(source, { readOnly })
  try {
    const problems = checkContent(db)
    if (problems.length > 0) throw damaged(file, problems)
  } catch (error) {
    throw explainError(error, file)
  } finally {
    db.close()
  }
}

function damaged(file: string, problems: readonly string[]): TouchlineError {
  const backup = listBackups(file)[0]
  const next = backup
    ? `Open its newest backup instead: ${backup.path} (${backup.at}).`
    : 'Open a copy or a backup of it instead.'
  return new TouchlineError(
    'damaged',
    `${basename(file)} is damaged. ${problems.join(' ')} It was left as it is. ${next}`,
    { problems, backup: backup?.path ?? null },
  )
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    accessSync(dirname(file), constants.W_OK)
    return true
  } catch {
    return false
  }
}
