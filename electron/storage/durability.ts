import { type BigIntStats, statSync } from 'node:fs'
import { basename } from 'node:path'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { type Db, pragmaValue } from './database.ts'

/**
 * Makes each commit reach the disk before it is acknowledged. `wal` is for the window, which saves
 * about once a second; where it cannot be had (network folders) the mode stays as it was.
 */
export function makeDurable(db: Db, journal: 'wal' | 'keep'): void {
  if (journal === 'wal') db.pragma('journal_mode = WAL')
  // SQLite is compiled with NORMAL for WAL, which loses the last commits in a power cut.
  db.pragma('synchronous = FULL')
  db.pragma('checkpoint_fullfsync = ON')
  if (process.platform === 'darwin') db.pragma('fullfsync = ON')
  db.pragma('secure_delete = ON')
}

/**
 * Throws when commits would not be durable. Only meaningful after a write: until then the pragma reads
 * FULL whatever the journal's own default will make of it.
 */
export function assertDurable(db: Db): void {
  const level = pragmaValue(db, 'synchronous')
  if (level !== 2) {
    throw new TouchlineError(
      'internal',
      `Commits are not durable (synchronous is ${String(level)}).`,
    )
  }
}

/** Folds the WAL in and leaves one file that can be copied, mailed or put under version control. */
export function closeDurably(db: Db): void {
  try {
    if (!db.readonly && pragmaValue(db, 'journal_mode') === 'wal') {
      db.pragma('wal_checkpoint(TRUNCATE)')
      // Refused while another process has the file open; the last one to close does it.
      db.pragma('journal_mode = DELETE')
    }
  } catch {
    // The commits are safe in the WAL, which the next opening reads.
  } finally {
    db.close()
  }
}

/** What tells one file from another that later bears the same name. */
export interface FileIdentity {
  readonly device: bigint
  readonly inode: bigint
}

export function identityOf(path: string): FileIdentity {
  const { dev, ino }: BigIntStats = statSync(path, { bigint: true })
  return { device: dev, inode: ino }
}

/** Throws `replaced` when the file was moved, deleted or replaced: SQLite would write on silently. */
export function assertSameFile(path: string, identity: FileIdentity): void {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (now && now.dev === identity.device && now.ino === identity.inode) return
  throw new TouchlineError(
    'replaced',
    `${basename(path)} was ${now ? 'replaced by another file' : 'moved or deleted'} while it was open. Save a copy under another name to keep your edits.`,
  )
}
