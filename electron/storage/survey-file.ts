import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import type { CsvRecord } from '../../shared/feedback/reading/csv-reader.ts'
import type { FileIdentity } from '../../shared/feedback/reading/profile.ts'
import { type Result, TouchlineError } from '../../shared/rpc/errors.ts'
import { explained } from './sqlite-error.ts'
import { openTextFile, type TextFile, textRecords } from './text-file.ts'

/** A file, and whether it is still the one that was looked at: its size and time tell. */
export interface FileOnDisk {
  readonly path: string
  /** With its ending, without its folder. */
  readonly name: string
  readonly bytes: number
  /** Milliseconds. */
  readonly modifiedAt: number
}

/** A survey file on the disk, of whatever format, and how it becomes a table. */
export type SurveyFile = TextFile

/**
 * Finds out what the file is and how it becomes a table. Throws `not_found`, `unreadable`, `invalid_file`
 * or `too_large`, each with a message that names the file, the place and the next step; or `cancelled`.
 */
export async function openSurveyFile(
  path: string,
  read: ReadOptions = {},
  isCancelled?: () => boolean,
): Promise<SurveyFile> {
  const { size: bytes, mtimeMs: modifiedAt } = explained(path, () => {
    const stats = statSync(path)
    if (stats.isDirectory()) {
      throw new TouchlineError(
        'unreadable',
        `${path} is a folder. Name the survey file in it instead.`,
      )
    }
    return stats
  })
  return openTextFile({ path, name: basename(path), bytes, modifiedAt }, read, isCancelled)
}

/** Records of a piece of the file, with the row of the first as a spreadsheet numbers it. */
export interface RecordBatch {
  readonly records: readonly CsvRecord[]
  readonly firstRow: number
  /** Bytes of the file that have been read so far. */
  readonly bytesRead: number
}

/**
 * The records below the header, blank lines (empty arrays) included. Throws with file, row and next step,
 * and `cancelled`.
 */
export function recordsOf(
  file: SurveyFile,
  isCancelled?: () => boolean,
): AsyncGenerator<RecordBatch> {
  return textRecords(file, isCancelled)
}

/** What a profile says of the file itself. */
export function identityOf({
  name,
  bytes,
  encoding,
  bom,
  mixed,
  layout,
}: SurveyFile): FileIdentity {
  const { delimiter, lineEnding } = layout
  return { name, bytes, encoding, bom, mixedEncoding: mixed, delimiter, lineEnding, sheet: null }
}

/** The value of a result, or its error with the file's name before the message. */
export function unwrap<T>(fileName: string, result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message, details } = result.error
  throw new TouchlineError(code, `${fileName}: ${message}`, { ...details, file: fileName })
}
