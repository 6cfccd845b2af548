import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import { type CsvRecord, createCsvReader } from '../../shared/feedback/reading/csv-reader.ts'
import { createEncodingDetector } from '../../shared/feedback/reading/detect-encoding.ts'
import { SNIFF_BYTES, sniffBytes } from '../../shared/feedback/reading/sniff-bytes.ts'
import {
  detectLayout,
  LAYOUT_CHARACTERS,
  type TableLayout,
} from '../../shared/feedback/reading/table-layout.ts'
import { type Result, TouchlineError } from '../../shared/rpc/errors.ts'
import { assertGoesOn } from './assert-goes-on.ts'
import { explained } from './sqlite-error.ts'
import { textDecoder } from './text-decoder.ts'

/** A survey file on the disk, and how its bytes become a table. */
export interface SurveyFile {
  readonly path: string
  /** With its ending, without its folder. */
  readonly name: string
  readonly bytes: number
  /** Milliseconds; with the size it tells whether the file is still the one that was looked at. */
  readonly modifiedAt: number
  readonly encoding: string
  readonly bom: boolean
  /** Bytes of two encodings in one file. */
  readonly mixed: boolean
  readonly layout: TableLayout
}

/** Bytes read at once: large enough to be quick, small enough that Cancel and the window wait for little. */
const pieceBytes = 256 * 1024

/**
 * Looks at all bytes of the file and at its first lines. Throws `not_found`, `unreadable`, `invalid_file`
 * or `too_large`, each with a message that names the file, the place and the next step; or `cancelled`.
 */
export async function openSurveyFile(
  path: string,
  read: ReadOptions = {},
  isCancelled?: () => boolean,
): Promise<SurveyFile> {
  const name = basename(path)
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
  const found = await detect(path, name, bytes, isCancelled)
  const encoding = read.encoding?.toLowerCase() ?? found.encoding
  const decoding = { path, name, encoding, mixed: found.mixed }
  const { text, complete } = await headOf(decoding)
  const layout = unwrap(name, detectLayout(text, complete, read))
  return { ...decoding, bytes, modifiedAt, bom: found.bom, layout }
}

async function detect(
  path: string,
  name: string,
  bytes: number,
  isCancelled: (() => boolean) | undefined,
) {
  const detector = createEncodingDetector()
  let head: Buffer | null = null
  for await (const piece of bytesOf(path)) {
    if (!head) {
      head = piece.subarray(0, SNIFF_BYTES)
      unwrap(name, sniffBytes(head))
    }
    detector.push(piece)
    assertGoesOn(name, isCancelled)
  }
  if (!head) unwrap(name, sniffBytes(new Uint8Array(0)))
  const facts = detector.finish()
  if (facts.nulAt >= 0) {
    throw new TouchlineError(
      'invalid_file',
      `${name}: this is not a text file: byte ${facts.nulAt + 1} of ${bytes} is a NUL byte. Choose the survey export itself, saved as CSV.`,
      { kind: 'binary', file: name, byte: facts.nulAt + 1 },
    )
  }
  return facts
}

interface Decoding {
  readonly path: string
  readonly name: string
  readonly encoding: string
  readonly mixed: boolean
}

async function headOf(file: Decoding): Promise<{ text: string; complete: boolean }> {
  let text = ''
  for await (const { text: piece } of textOf(file)) {
    text += piece
    if (text.length >= LAYOUT_CHARACTERS) return { text, complete: false }
  }
  return { text, complete: true }
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
export async function* recordsOf(
  file: SurveyFile,
  isCancelled?: () => boolean,
): AsyncGenerator<RecordBatch> {
  const { delimiter, dataStart } = file.layout
  const reader = createCsvReader({ delimiter })
  let bytesRead = 0
  const batch = (read: Result<CsvRecord[]>): RecordBatch => {
    const records = unwrap(file.name, read)
    const before = reader.rows() - records.length
    const skipped = Math.min(Math.max(dataStart - before, 0), records.length)
    return {
      records: skipped > 0 ? records.slice(skipped) : records,
      firstRow: before + skipped + 1,
      bytesRead,
    }
  }
  for await (const { text, end } of textOf(file)) {
    bytesRead = end
    assertGoesOn(file.name, isCancelled)
    yield batch(reader.push(text))
  }
  yield batch(reader.end())
}

/** The file as text, piece by piece; `end` is the position of the byte behind the piece. */
async function* textOf(file: Decoding): AsyncGenerator<{ text: string; end: number }> {
  const decoder = textDecoder(file)
  let end = 0
  for await (const piece of bytesOf(file.path)) {
    end += piece.length
    yield { text: decoder.decode(piece), end }
  }
  yield { text: decoder.end(), end }
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) yield piece
  } catch (error) {
    explained(path, () => {
      throw error
    })
  }
}

/** The value of a result, or its error with the file's name before the message. */
export function unwrap<T>(fileName: string, result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message, details } = result.error
  throw new TouchlineError(code, `${fileName}: ${message}`, { ...details, file: fileName })
}
