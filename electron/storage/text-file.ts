import { isAscii } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import type { CodedBatch } from '../../shared/feedback/reading/coded-batch.ts'
import type { CodedReader } from '../../shared/feedback/reading/coded-reader.ts'
import { type CsvRecord, createCsvReader } from '../../shared/feedback/reading/csv-reader.ts'
import {
  createEncodingDetector,
  type EncodingFacts,
} from '../../shared/feedback/reading/detect-encoding.ts'
import type { MixedEncoding } from '../../shared/feedback/reading/mixed-text.ts'
import { isUtf16, SNIFF_BYTES, sniffBytes } from '../../shared/feedback/reading/sniff-bytes.ts'
import {
  detectLayout,
  LAYOUT_CHARACTERS,
  type TextLayout,
} from '../../shared/feedback/reading/table-layout.ts'
import { type Result, TouchlineError } from '../../shared/rpc/errors.ts'
import { assertGoesOn } from './assert-goes-on.ts'
import { codedReader, recordsIn } from './coded-records.ts'
import { explained } from './sqlite-error.ts'
import { type FileOnDisk, type RecordBatch, unwrap } from './survey-file.ts'
import { textDecoder } from './text-decoder.ts'

/** A survey as delimited text, and how its bytes become a table. */
export interface TextFile extends FileOnDisk {
  readonly kind: 'text'
  readonly encoding: string
  readonly bom: boolean
  /** Bytes of two encodings in one file, and which; null where it is read as one only. */
  readonly parts: MixedEncoding | null
  readonly mixed: boolean
  readonly layout: TextLayout
  readonly encodingReason: EncodingFacts['reason']
  /** What else it could be, with the same words in each. */
  readonly encodings: EncodingFacts['candidates']
}

/** Bytes read at once: large enough to be quick, small enough that Cancel and the window wait for little. */
const pieceBytes = 256 * 1024

/** Looks at all bytes of the file and at its first lines. Throws what `openSurveyFile` does. */
export async function openTextFile(
  disk: FileOnDisk,
  read: ReadOptions,
  isCancelled?: () => boolean,
): Promise<TextFile> {
  const found = await detect(disk, read.encoding, isCancelled)
  const encoding = read.encoding?.toLowerCase() ?? found.encoding
  const parts = encoding === found.encoding ? found.parts : null
  const decoding = { ...disk, encoding, parts }
  const { text, complete } = await headOf(decoding)
  const layout = unwrap(disk.name, detectLayout(text, complete, read))
  const { mixed, bom, reason, candidates: encodings } = found
  const encodingReason = read.encoding === undefined ? reason : { code: 'given' as const }
  return { kind: 'text', ...decoding, mixed, bom, layout, encodingReason, encodings }
}

async function detect(
  { path, name, bytes }: FileOnDisk,
  given: string | undefined,
  isCancelled: (() => boolean) | undefined,
) {
  const detector = createEncodingDetector(isAscii)
  let head: Buffer | null = null
  for await (const piece of bytesOf(path)) {
    if (!head) {
      head = piece.subarray(0, SNIFF_BYTES)
      unwrap(name, sniffBytes(head, given))
    }
    detector.push(piece)
    assertGoesOn(name, isCancelled)
  }
  if (!head) unwrap(name, sniffBytes(new Uint8Array(0)))
  const facts = detector.finish()
  if (facts.nulAt >= 0 && !isUtf16(given ?? '')) {
    throw new TouchlineError(
      'invalid_file',
      `${name}: this is not a text file: byte ${facts.nulAt + 1} of ${bytes} is a NUL byte. Choose the survey export itself, saved as CSV.`,
      { kind: 'binary', file: name, byte: facts.nulAt + 1 },
    )
  }
  return facts
}

type Decoding = Pick<TextFile, 'path' | 'name' | 'encoding' | 'parts'>

async function headOf(file: Decoding): Promise<{ text: string; complete: boolean }> {
  let text = ''
  for await (const { text: piece } of textOf(file)) {
    text += piece
    if (text.length >= LAYOUT_CHARACTERS) return { text, complete: false }
  }
  return { text, complete: true }
}

/** The records below the header, as `recordsOf` gives them. */
export async function* textRecords(
  file: TextFile,
  isCancelled?: () => boolean,
): AsyncGenerator<RecordBatch> {
  const { dataStart } = file.layout
  const coded = codedReader(file)
  if (coded) {
    for await (const { batch, before, bytesRead } of codedBatches(file, coded, isCancelled)) {
      yield { ...recordsIn(batch, coded, before, dataStart), bytesRead }
    }
    return
  }
  yield* plainRecords(file, isCancelled)
}

/** The records by way of the file's text: slower, and the only way that says what is wrong with a file. */
async function* plainRecords(
  file: TextFile,
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

export interface CodedPiece {
  readonly batch: CodedBatch
  /** Rows of the file before it. */
  readonly before: number
  readonly bytesRead: number
}

/** All records of the file, the header among them, as the reader numbers their texts. Throws as `recordsOf` does. */
export async function* codedBatches(
  file: TextFile,
  reader: CodedReader,
  isCancelled?: () => boolean,
): AsyncGenerator<CodedPiece> {
  let bytesRead = 0
  let before = 0
  for await (const piece of bytesOf(file.path)) {
    bytesRead += piece.length
    assertGoesOn(file.name, isCancelled)
    const batch = reader.push(piece) ?? (await whatIsWrong(file, isCancelled))
    yield { batch, before, bytesRead }
    before = reader.rows()
  }
  const batch = reader.end() ?? (await whatIsWrong(file, isCancelled))
  yield { batch, before, bytesRead }
}

/** Throws what the plain reader finds in the file. */
async function whatIsWrong(file: TextFile, isCancelled?: () => boolean): Promise<never> {
  for await (const _ of plainRecords(file, isCancelled));
  throw new Error(`${file.name} could not be read by its bytes, but as text.`)
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

/** The bytes of the file; a piece is good until the next one is asked for, which is read meanwhile. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    await using file = await open(path)
    let spare = Buffer.allocUnsafeSlow(pieceBytes)
    let coming = nextPiece(file, Buffer.allocUnsafeSlow(pieceBytes))
    for (;;) {
      const piece = await coming
      if (piece.length === 0) return
      coming = nextPiece(file, spare)
      // Nobody waits for it where the file is read no further.
      coming.catch(() => undefined)
      yield piece
      spare = Buffer.from(piece.buffer)
    }
  } catch (error) {
    explained(path, () => {
      throw error
    })
  }
}

async function nextPiece(
  file: FileHandle,
  buffer: Buffer<ArrayBuffer>,
): Promise<Buffer<ArrayBuffer>> {
  const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
  return buffer.subarray(0, bytesRead)
}
