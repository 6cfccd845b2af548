import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { TouchlineError } from '../../shared/rpc/errors.ts'

/** An error of SQLite or of the file system as one that says what to do; others are passed through. */
export function explainError(error: unknown, path: string): unknown {
  if (error instanceof TouchlineError) return error
  const name = basename(path)
  const code = codeOf(error)
  if (code === undefined) return error
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new TouchlineError(
      'locked',
      `${name} is being used by another program. Close it there and try again.`,
    )
  }
  if (code.startsWith('SQLITE_FULL') || ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return new TouchlineError(
      'disk_full',
      `The disk that holds ${name} is full. Make room on it and save again; your edits are kept in memory.`,
    )
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new TouchlineError(
      'disk_full',
      `${name} could not be written: the disk is full, has a limit on the size of files, or does not answer (${code}). Make room or save a copy elsewhere, then try again; your edits are kept in memory.`,
    )
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') {
    return new TouchlineError(
      'read_only',
      `${name} can only be read. Save a copy under another name to go on with it.`,
    )
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new TouchlineError(
      'damaged',
      `${name} is damaged inside. It was left as it is; open a backup of it instead.`,
    )
  }
  if (code === 'SQLITE_NOTADB') {
    return new TouchlineError(
      'not_a_workspace',
      `${name} is not a Touchline workspace. Choose a file that ends in .touchline.`,
    )
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES' || code === 'EPERM') {
    return new TouchlineError(
      'unreadable',
      `${name} cannot be opened. Check that you may read and write it and its folder.`,
    )
  }
  if (code === 'ENOENT') {
    return new TouchlineError(
      'not_found',
      `There is no file at ${path}. Check its name and folder, then try again.`,
    )
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new TouchlineError(
      'unreadable',
      `${path} is no place for this: it, or a part of its path, is a file and not a folder. Name another one.`,
    )
  }
  if (code === 'EISDIR') {
    return new TouchlineError('unreadable', `${path} is a folder. Name a file in it instead.`)
  }
  return error
}

/** Runs the function; what it throws comes out explained. */
export function explained<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explainError(error, path)
  }
}

/** The same for a function that answers later. */
export async function explainedAsync<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explainError(error, path)
  }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return undefined
}
