import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Gives a whole file its name and makes the name survive a power cut. Throws `EEXIST` where the name is
 * taken: a link, unlike a rename, never takes the place of a file that came there in between.
 */
export function publishFile(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
    rmSync(temporary)
  } catch (error) {
    if (!isWithoutLinks(error) || existsSync(path)) throw error
    renameSync(temporary, path)
  }
  syncFolder(dirname(path))
}

/** Memory sticks and some network folders have no links. */
function isWithoutLinks(error: unknown): boolean {
  const codes = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Puts a file in the place of the one that has its name. */
export function replaceFile(temporary: string, path: string): void {
  renameSync(temporary, path)
  syncFolder(dirname(path))
}

function syncFolder(path: string): void {
  // Windows lets no folder be opened; its own journal keeps the name.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
