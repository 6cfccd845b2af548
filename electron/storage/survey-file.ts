import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import type { CsvRecord } from '../../shared/feedback/reading/csv-reader.ts'
import type { FileIdentity } from '../../shared/feedback/reading/profile.ts'
import { type Result, TouchlineError } from '../../shared/rpc/errors.ts'
import { explainError, explained, explainedAsync } from './sqlite-error.ts'
import { openTextFile, type TextFile, textRecords } from './text-file.ts'
import { COMPOUND_FILE, compoundFileError } from './workbook/compound-file.ts'
import {
  openWorkbookFile,
  type WorkbookFile,
  workbookIdentity,
  workbookRecords,
} from './workbook/workbook-file.ts'
import { ARCHIVE } from './workbook/zip-archive.ts'

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
export type SurveyFile = TextFile | WorkbookFile

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
  const disk = { path, name: basename(path), bytes, modifiedAt }
  switch (await firstBytes(path)) {
    case ARCHIVE:
      return openWorkbookFile(disk, read, isCancelled)
    case COMPOUND_FILE:
      return withName(disk, async () => {
        throw await compoundFileError(path)
      })
    default:
      return openTextFile(disk, read, isCancelled)
  }
}

/** The first four bytes as a number; 0 where there are fewer. */
async function firstBytes(path: string): Promise<number> {
  return explainedAsync(path, async () => {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
      return bytesRead === 4 ? buffer.readUInt32LE(0) : 0
    } finally {
      await file.close()
    }
  })
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
  return file.kind === 'text' ? textRecords(file, isCancelled) : workbookRecords(file, isCancelled)
}

/** What a profile says of the file itself. */
export function identityOf(file: SurveyFile): FileIdentity {
  if (file.kind === 'workbook') return workbookIdentity(file)
  const { name, bytes, encoding, bom, mixed, layout, encodings } = file
  const { delimiter, lineEnding } = layout
  return {
    name,
    bytes,
    encoding,
    bom,
    mixedEncoding: mixed,
    ...(encodings.length > 0 && { encodings: [...encodings] }),
    delimiter,
    lineEnding,
    sheet: null,
    reasons: { encoding: file.encodingReason, delimiter: layout.delimiterReason },
  }
}

/** Runs the work; what it throws says which file it is about. */
export async function withName<T>(
  { name, path }: Pick<FileOnDisk, 'name' | 'path'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TouchlineError)) throw explainError(error, path)
    const { code, message, details } = error
    if (code === 'cancelled' || details?.file !== undefined) throw error
    throw new TouchlineError(code, `${name}: ${message}`, { ...details, file: name })
  }
}

/** The value of a result, or its error with the file's name before the message. */
export function unwrap<T>(fileName: string, result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message, details } = result.error
  throw new TouchlineError(code, `${fileName}: ${message}`, { ...details, file: fileName })
}
