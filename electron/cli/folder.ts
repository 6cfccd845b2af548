import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { TouchlineError } from '../../shared/rpc/errors.ts'

/** Throws `not_found` where the file's folder is not there: a folder made for a slip of the pen is found by nobody. */
export function assertFolder(file: string): void {
  const folder = dirname(file)
  if (existsSync(folder)) return
  throw new TouchlineError(
    'not_found',
    `There is no folder ${folder}. Make it first, or name another place for ${basename(file)}.`,
  )
}
