import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

/** One spelling for each file: links followed, and letters as they stand on the disk. */
export function fileIdentity(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}
