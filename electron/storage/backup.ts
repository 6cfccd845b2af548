import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { checkContent } from './check.ts'
import { connectTo, type Db } from './database.ts'
import { publishFile, replaceFile } from './publish-file.ts'
import { explained } from './sqlite-error.ts'

export interface CopyOptions {
  readonly replace?: boolean
  /** What the copy has and the workspace has not. */
  readonly change?: (copy: Db) => void
}

/**
 * Writes a full copy of the open workspace to `target`, which appears there only when it is whole,
 * checked and on the disk. Throws `invalid_input` when there is a file already and `replace` is not set.
 */
export function copyWorkspace(db: Db, target: string, options: CopyOptions = {}): void {
  if (!options.replace && existsSync(target)) {
    throw new TouchlineError(
      'invalid_input',
      `There is a file named ${basename(target)} already. Choose another name.`,
    )
  }
  const temporary = `${target}.${process.pid}.part`
  explained(target, () => {
    try {
      rmSync(temporary, { force: true })
      db.prepare('VACUUM INTO ?').run(temporary)
      if (options.change) changeCopy(temporary, options.change)
      assertWhole(temporary)
      syncFile(temporary)
      if (options.replace) replaceFile(temporary, target)
      else publishFile(temporary, target)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

function changeCopy(path: string, change: (copy: Db) => void): void {
  const copy = connectTo(path)
  try {
    change(copy)
  } finally {
    copy.close()
  }
}

function assertWhole(path: string): void {
  const copy = connectTo(path, { readOnly: true })
  try {
    const problems = checkContent(copy)
    if (problems.length > 0) {
      throw new TouchlineError('damaged', `The copy is not whole: ${problems.join(' ')}`)
    }
  } finally {
    copy.close()
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A backup of a workspace file. */
export interface Backup {
  readonly path: string
  /** Orders backups; a clock may be set back. */
  readonly sequence: number
  /** ISO time. */
  readonly at: string
}

/** The folder beside the workspace that holds its backups. */
export function backupFolder(workspacePath: string): string {
  return `${workspacePath}-backups`
}

/** The backups of the workspace, the newest first. */
export function listBackups(workspacePath: string): Backup[] {
  const folder = backupFolder(workspacePath)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const sequence = /^(\d{6})[^/]*\.touchline$/.exec(name)?.[1]
      if (sequence === undefined) return []
      const path = join(folder, name)
      return [{ path, sequence: Number(sequence), at: statSync(path).mtime.toISOString() }]
    })
    .sort((a, b) => b.sequence - a.sequence)
}

/** Keeps the open workspace as it is now. `reason` stands in the file's name. */
export function backUp(db: Db, workspacePath: string, reason: string): Backup {
  const folder = backupFolder(workspacePath)
  explained(folder, () => mkdirSync(folder, { recursive: true }))
  const sequence = (listBackups(workspacePath)[0]?.sequence ?? 0) + 1
  const path = join(folder, `${String(sequence).padStart(6, '0')}-${reason}.touchline`)
  copyWorkspace(db, path)
  return { path, sequence, at: statSync(path).mtime.toISOString() }
}
