import { TextDecoder } from 'node:util'
import { type CodedBatch, cellsOf } from '../../shared/feedback/reading/coded-batch.ts'
import {
  type CodedOptions,
  type CodedReader,
  createCodedReader,
} from '../../shared/feedback/reading/coded-reader.ts'
import { distinctLimit } from '../../shared/feedback/reading/column-facts.ts'
import type { CsvRecord } from '../../shared/feedback/reading/csv-reader.ts'
import type { DecodeBytes } from '../../shared/feedback/reading/loose-cells.ts'
import type { RecordBatch } from './survey-file.ts'
import type { TextFile } from './text-file.ts'

/** Reading a text file by its bytes (coded-reader.ts), for the encodings in which that can be done. */

const asciiInside = /^(?:utf-8|windows-125\d|iso-8859-\d{1,2}|macintosh|koi8-[ru]|ibm866)$/

/** A reader of the file's bytes; null where they have to become text first. */
export function codedReader(
  file: TextFile,
  whenFull: CodedOptions['whenFull'] = 'aside',
): CodedReader | null {
  const { encoding, parts, layout } = file
  const { delimiter } = layout
  if (parts || !asciiInside.test(encoding)) return null
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) >= 0x80) return null
  return createCodedReader({
    delimiter,
    columns: layout.columns.length,
    limit: distinctLimit(layout.columns.length),
    hasMark: encoding === 'utf-8',
    whenFull,
    decode: decoderOf(file),
  })
}

/** Makes texts of the bytes of such a file. */
export function decoderOf({ encoding }: Pick<TextFile, 'encoding'>): DecodeBytes {
  // A mark inside the file is a character like any other.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let whole: Uint8Array = new Uint8Array(0)
  let buffer: Buffer = Buffer.alloc(0)
  return (bytes, from, to, isPlain) => {
    if (!isPlain) return decoder.decode(bytes.subarray(from, to))
    if (bytes !== whole) {
      whole = bytes
      buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    }
    return buffer.toString('latin1', from, to)
  }
}

/** The records of the batch below the header, with the blank lines between them. */
export function recordsIn(
  batch: CodedBatch,
  reader: CodedReader,
  before: number,
  dataStart: number,
): Pick<RecordBatch, 'records' | 'firstRow'> {
  const first = Math.max(before, dataStart)
  const records: CsvRecord[] = []
  let row = first
  for (let place = 0; place < batch.size; place++) {
    const at = batch.rows[place] ?? 0
    if (at <= first) continue
    while (++row < at) records.push([])
    records.push(cellsOf(batch, reader.texts, place))
  }
  while (row++ < reader.rows()) records.push([])
  return { records, firstRow: first + 1 }
}
