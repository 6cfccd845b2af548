import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ErrorCode, TouchlineError } from '../../../shared/rpc/errors.ts'

/**
 * Writes a file whole or not at all: under a temporary name beside the target, flushed to the disk, and
 * then renamed over it. After a failure the target is as it was and nothing is left behind. What comes in
 * pieces is never in memory as a whole.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(folder)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error instanceof TouchlineError ? error : explainWriteError(error, path)
  }
}

/** Makes the new name itself durable, where the system lets a folder be flushed. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (!handle) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}

const reasons: Readonly<Record<string, { code: ErrorCode; why: string; help: string }>> = {
  ENOSPC: {
    code: 'disk_full',
    why: 'the disk is full',
    help: 'Make room on it, or choose another place.',
  },
  EDQUOT: {
    code: 'disk_full',
    why: 'your share of the disk is used up',
    help: 'Make room on it, or choose another place.',
  },
  EACCES: {
    code: 'read_only',
    why: 'the folder does not let you write',
    help: 'Choose another folder.',
  },
  EPERM: {
    code: 'read_only',
    why: 'the file or folder is protected, or another program has it open',
    help: 'Close that program, or choose another name.',
  },
  EROFS: { code: 'read_only', why: 'the disk is read-only', help: 'Choose another place.' },
  EBUSY: {
    code: 'locked',
    why: 'another program has the file open',
    help: 'Close it there, or choose another name.',
  },
  EISDIR: {
    code: 'invalid_input',
    why: 'a folder has this name',
    help: 'Choose another name.',
  },
  ENOENT: {
    code: 'not_found',
    why: 'its folder is not there and cannot be made',
    help: 'Choose another folder.',
  },
  ENOTDIR: {
    code: 'invalid_input',
    why: 'a part of its path is a file, not a folder',
    help: 'Choose another folder.',
  },
  EEXIST: {
    code: 'invalid_input',
    why: 'a part of its path is a file, not a folder',
    help: 'Choose another folder.',
  },
  ENAMETOOLONG: {
    code: 'invalid_input',
    why: 'the name is too long',
    help: 'Choose a shorter one.',
  },
}

/** The failure of a write as an error that says what, where and what next. */
export function explainWriteError(error: unknown, path: string): TouchlineError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code]
  if (!reason) {
    const words = error instanceof Error ? error.message : String(error)
    return new TouchlineError('internal', `${path} could not be written: ${words}.`)
  }
  return new TouchlineError(
    reason.code,
    `${path} was not written: ${reason.why}. ${reason.help} What stood there before is unchanged.`,
    { system: code },
  )
}
