/**
 * How responses and their answers lie in the file: about a thousand records to a BLOB, column by column,
 * so that a million of them are a thousand rows to write, to read and to delete.
 *
 * Layout, all little-endian (as is every computer that Electron runs on):
 *
 *     0  u32  layout, 1
 *     4  u32  n, the number of places
 *     8  u32  c, the number of columns
 *    12  u32  0
 *    16  c entries of 24 bytes:
 *          u32  what the column holds: a field's number, see `fields`; 16: touchpoint match; 17: value
 *          u32  the survey column, for 16 and 17; else 0
 *          u32  width: 0, 1, 2, 4 or 8
 *          u32  0
 *          f64  base
 *        the data of each column, padded to 8 bytes:
 *          width 0        nothing: each place holds the base
 *          width 1, 2, 4  unsigned integers, to be added to the base
 *          width 8        f64; the base is 0
 *
 * Every column has n places, one for each record in the order of the file. A record that was erased keeps
 * its place, so that the others keep their numbers: all that it held is 0. A match of 0 is no answer.
 */

const layoutVersion = 1
const headLength = 16
const entryLength = 24
/** Places of a full block. */
export const blockSize = 1024

/** What is kept of each record beside its answers. */
const fields = {
  /** Whole numbers of 53 bits that tell a response that was there before; see row-identity.ts. */
  rowHash: 0,
  personalHash: 1,
  contentHash: 2,
  /** yyyymmdd; 0 where there is no date. */
  day: 3,
  /** 0 where the record was erased. */
  segmentSet: 4,
  /** 96 bits of the respondent's keyed hash; 0 where none is known. */
  respondentHigh: 5,
  respondentLow: 6,
} as const
export type Field = keyof typeof fields
const matchKind = 16
const valueKind = 17

const fieldNames = Object.keys(fields).filter((name): name is Field => Object.hasOwn(fields, name))

/** The answers to one question. */
export interface AnswerColumn {
  readonly columnId: number
  /** The touchpoint match of each place; 0 where the question was not answered. */
  readonly matches: Float64Array
  readonly values: Float64Array
}

/** Records to be written, or read to be changed: arrays of `size` places. */
export interface RecordColumns {
  readonly size: number
  readonly fields: Readonly<Record<Field, Float64Array>>
  readonly questions: readonly AnswerColumn[]
}

/** New columns with every place empty. */
export function emptyColumns(size: number, columnIds: readonly number[]): RecordColumns {
  // One piece of memory, so that a thread hands it to another at once.
  const all = new Float64Array(size * (fieldNames.length + 2 * columnIds.length))
  let used = 0
  const column = () => {
    used += size
    return all.subarray(used - size, used)
  }
  return {
    size,
    fields: {
      rowHash: column(),
      personalHash: column(),
      contentHash: column(),
      day: column(),
      segmentSet: column(),
      respondentHigh: column(),
      respondentLow: column(),
    },
    questions: columnIds.map((columnId) => ({ columnId, matches: column(), values: column() })),
  }
}

interface Packed {
  readonly kind: number
  readonly columnId: number
  readonly width: number
  readonly base: number
  readonly values: Float64Array
}

/** The first `size` places as a BLOB. */
export function encodeBlock(columns: RecordColumns, size: number = columns.size): Buffer {
  const packed = [
    ...fieldNames.map((name) => pack(fields[name], 0, columns.fields[name], size)),
    ...columns.questions.flatMap(({ columnId, matches, values }) => [
      pack(matchKind, columnId, matches, size),
      pack(valueKind, columnId, values, size),
    ]),
  ]
  const start = headLength + packed.length * entryLength
  const length = packed.reduce((at, { width }) => at + padded(width * size), start)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, layoutVersion, true)
  view.setUint32(4, size, true)
  view.setUint32(8, packed.length, true)
  let at = start
  for (const [index, { kind, columnId, width, base, values }] of packed.entries()) {
    const entry = headLength + index * entryLength
    view.setUint32(entry, kind, true)
    view.setUint32(entry + 4, columnId, true)
    view.setUint32(entry + 8, width, true)
    view.setFloat64(entry + 16, base, true)
    if (width === 8) new Float64Array(bytes.buffer, at, size).set(values.subarray(0, size))
    else if (width > 0) {
      const target = integersOf(bytes.buffer, at, width, size)
      for (let place = 0; place < size; place++) target[place] = (values[place] ?? 0) - base
    }
    at += padded(width * size)
  }
  return Buffer.from(bytes.buffer)
}

/** The narrowest way to keep the numbers as they are. */
function pack(kind: number, columnId: number, values: Float64Array, size: number): Packed {
  let least = values[0] ?? 0
  let greatest = least
  let isWhole = true
  for (let place = 0; place < size; place++) {
    const value = values[place] ?? 0
    if (value < least) least = value
    if (value > greatest) greatest = value
    if (Math.floor(value) !== value) isWhole = false
  }
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(greatest)) isWhole = false
  const range = greatest - least
  const width = range === 0 ? 0 : !isWhole ? 8 : widthOf(range)
  return { kind, columnId, width, base: width === 8 ? 0 : least, values }
}

function widthOf(range: number): number {
  if (range < 2 ** 8) return 1
  if (range < 2 ** 16) return 2
  return range < 2 ** 32 ? 4 : 8
}

function integersOf(bytes: ArrayBuffer, at: number, width: number, size: number) {
  if (width === 1) return new Uint8Array(bytes, at, size)
  return width === 2 ? new Uint16Array(bytes, at, size) : new Uint32Array(bytes, at, size)
}

function padded(length: number): number {
  return (length + 7) & ~7
}

/** A block as it lies in the file; a column is unpacked when it is asked for. */
export interface AnswerBlock {
  readonly size: number
  readonly field: (name: Field) => Float64Array
  readonly questions: readonly {
    readonly columnId: number
    readonly matches: () => Float64Array
    readonly values: () => Float64Array
  }[]
}

interface Entry {
  readonly columnId: number
  readonly width: number
  readonly base: number
  readonly at: number
}

/** Throws RangeError where the bytes are no block. */
export function readBlock(blob: Buffer): AnswerBlock {
  // Typed arrays want their bytes at a multiple of eight.
  const bytes = new Uint8Array(blob).buffer
  const view = new DataView(bytes)
  if (view.getUint32(0, true) !== layoutVersion) throw new RangeError('an unknown layout')
  const size = view.getUint32(4, true)
  const count = view.getUint32(8, true)
  let at = headLength + count * entryLength
  const byKind = new Map<number, Entry>()
  const matches = new Map<number, Entry>()
  const values = new Map<number, Entry>()
  for (let index = 0; index < count; index++) {
    const place = headLength + index * entryLength
    const kind = view.getUint32(place, true)
    const columnId = view.getUint32(place + 4, true)
    const width = view.getUint32(place + 8, true)
    if (![0, 1, 2, 4, 8].includes(width)) throw new RangeError('an unknown width')
    const entry = { columnId, width, base: view.getFloat64(place + 16, true), at }
    if (kind === matchKind) matches.set(columnId, entry)
    else if (kind === valueKind) values.set(columnId, entry)
    else byKind.set(kind, entry)
    at += padded(width * size)
  }
  if (at !== bytes.byteLength) throw new RangeError('another length')

  function unpack(entry: Entry | undefined): Float64Array {
    if (!entry) throw new RangeError('a column is missing')
    const { width, base, at: start } = entry
    if (width === 0) return new Float64Array(size).fill(base)
    if (width === 8) return new Float64Array(bytes, start, size)
    const unpacked = new Float64Array(size)
    const packed = integersOf(bytes, start, width, size)
    for (let place = 0; place < size; place++) unpacked[place] = base + (packed[place] ?? 0)
    return unpacked
  }
  return {
    size,
    field: (name) => unpack(byKind.get(fields[name])),
    questions: [...matches.values()].map((entry) => ({
      columnId: entry.columnId,
      matches: () => unpack(entry),
      values: () => unpack(values.get(entry.columnId)),
    })),
  }
}

/** Everything that the block holds, to be changed and encoded again. */
export function columnsOf(block: AnswerBlock): RecordColumns {
  const { size, field } = block
  return {
    size,
    fields: {
      rowHash: field('rowHash'),
      personalHash: field('personalHash'),
      contentHash: field('contentHash'),
      day: field('day'),
      segmentSet: field('segmentSet'),
      respondentHigh: field('respondentHigh'),
      respondentLow: field('respondentLow'),
    },
    questions: block.questions.map(({ columnId, matches, values }) => ({
      columnId,
      matches: matches(),
      values: values(),
    })),
  }
}

/** Leaves the place with nothing of the record. */
export function erasePlace({ fields: kept, questions }: RecordColumns, place: number): void {
  for (const name of fieldNames) kept[name][place] = 0
  for (const { matches, values } of questions) {
    matches[place] = 0
    values[place] = 0
  }
}
