import type { CodedBatch, NumberedTexts } from './coded-batch.ts'
import { MAX_COLUMNS, MAX_RECORD } from './csv-reader.ts'
import { type DecodeBytes, LooseCells } from './loose-cells.ts'
import { TextNumbers } from './text-numbers.ts'

/**
 * Delimited text to records straight from its bytes, for encodings in which the bytes of ASCII are ASCII.
 * It reads exactly what csv-reader.ts reads, which a test holds both to; but a cell becomes the number of
 * its text, and the text itself is made once, however often it comes again.
 */

export interface CodedReader {
  /** Null where the file breaks off or passes a limit: csv-reader.ts says which and where. */
  push(bytes: Uint8Array): CodedBatch | null
  end(): CodedBatch | null
  readonly texts: NumberedTexts
  /** Rows read so far, blank lines included. */
  rows(): number
}

export interface CodedOptions {
  readonly delimiter: string
  readonly columns: number
  /** Numbered texts of a column at most. */
  readonly limit: number
  readonly decode: DecodeBytes
  /** The file may begin with a byte order mark of UTF-8. */
  readonly hasMark: boolean
  /**
   * What becomes of a text once its column's numbers are used up: `found` where it has a number already and
   * told where it says something and is no number; else put aside without looking, since it will hardly come
   * again.
   */
  readonly whenFull?: 'aside' | 'found'
  readonly maxRecord?: number
  readonly maxColumns?: number
}

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const mark = [0xef, 0xbb, 0xbf]
/** Longer than any word for "no answer". */
const longCell = 64

export function createCodedReader(options: CodedOptions): CodedReader {
  const { columns: width, limit, decode, whenFull = 'aside' } = options
  const { maxRecord = MAX_RECORD, maxColumns = MAX_COLUMNS } = options
  const delimiter = options.delimiter.charCodeAt(0)
  const dictionaries = Array.from({ length: width }, () => new TextNumbers(limit))
  let rest = new Uint8Array(0)
  /** Where in the file the rest begins. */
  let position = 0
  /** Below this a long record is not read from its beginning again: doubling keeps a huge cell linear. */
  let readFrom = 0
  /** The rest of the last piece and the next one, put together. */
  let room = new Uint8Array(0)
  const stops = new Uint8Array(256)
  for (const byte of [delimiter, LF, CR]) stops[byte] = 1
  let isStarted = false
  let row = 0
  let hasFailed = false

  // The batch that is being made.
  const fewest = Math.max(16, Math.min(4096, Math.floor(2 ** 18 / Math.max(width, 1))))
  let capacity = fewest
  let rows = new Uint32Array(capacity)
  let widths = new Uint16Array(capacity)
  let codes = Array.from({ length: width }, () => new Int32Array(capacity))
  const loose = new LooseCells(decode)
  let beyond = new Map<number, string[]>()
  let size = 0

  function grow(): void {
    capacity *= 2
    rows = copied(new Uint32Array(capacity), rows)
    widths = copied(new Uint16Array(capacity), widths)
    codes = codes.map((each) => copied(new Int32Array(capacity), each))
  }

  /** The number of a cell's text, or of a text put aside. */
  function codeOf(
    column: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    seen: number,
  ): number {
    if (from === to) return 0
    const dictionary = dictionaries[column]
    if (!dictionary) return 0
    const isPlain = seen < 0x80
    const isFull = dictionary.isFull()
    if (!isFull || whenFull === 'found') {
      const found = dictionary.find(bytes, from, to, hash)
      if (found > 0) return found
      if (!isFull) {
        return dictionary.add(bytes, from, to, hash, decode(bytes, from, to, isPlain))
      }
      if (isPlain && isTold(bytes, from, to)) return loose.addTold(from, to)
    }
    return loose.add(from, to, isPlain)
  }

  /** A cell with quotes inside it, as csv-reader.ts puts it together. */
  function codeOfText(column: number, text: string, from: number, to: number): number {
    if (text === '') return 0
    const dictionary = dictionaries[column]
    if (!dictionary || dictionary.isFull()) return loose.addQuoted(from, to)
    return dictionary.addText(text)
  }

  /** Reads the bytes in `room` from `begin` to `end`, behind which a line end stands that is none of theirs. */
  function read(begin: number, end: number, final: boolean): CodedBatch | null {
    const bytes = room
    size = 0
    loose.clear(bytes)
    beyond = new Map()
    let at = begin
    let start = 0
    while (at < end) {
      start = at
      const first = bytes[at]
      if (first === LF || first === CR) {
        if (first === CR && at + 1 === end && !final) break
        at += first === CR && bytes[at + 1] === LF ? 2 : 1
        row++
        continue
      }
      if (size === capacity) grow()
      let column = 0
      let isWhole = false
      for (;;) {
        const from = at
        let hash = 0
        let seen = 0
        let text: string | null = null
        let to: number
        let open = from
        let byte = bytes[at] ?? 0
        if (byte === QUOTE && at < end) {
          open = at + 1
          at = open
          let doubled = false
          let isClosed = false
          while (at < end) {
            byte = bytes[at] ?? 0
            if (byte === QUOTE) {
              if (bytes[at + 1] === QUOTE && at + 1 < end) {
                doubled = true
                at += 2
                continue
              }
              isClosed = true
              break
            }
            hash = Math.imul(hash ^ byte, 0x9e3779b1)
            seen |= byte
            at++
          }
          if (!isClosed) {
            if (final) hasFailed = true
            break
          }
          // The closing quote may be the first half of a doubled one, its fellow in the next piece.
          if (at + 1 === end && !final) break
          to = at
          at++
          const tail = at
          while (stops[bytes[at] ?? 0] === 0) at++
          if (doubled || at > tail) {
            text = decode(bytes, open, to, false).replaceAll('""', '"')
            if (at > tail) text += decode(bytes, tail, at, false)
          }
        } else {
          while (stops[byte] === 0) {
            hash = Math.imul(hash ^ byte, 0x9e3779b1)
            seen |= byte
            byte = bytes[++at] ?? 0
          }
          to = at
        }
        if (at === end && !final) break
        if (column < width) {
          const target = codes[column]
          if (target) {
            target[size] =
              text === null
                ? codeOf(column, bytes, open, to, hash, seen)
                : codeOfText(column, text, from, at)
          }
        } else {
          const cell = text ?? decode(bytes, open, to, seen < 0x80)
          const cells = column === width ? [] : (beyond.get(size) ?? [])
          cells.push(cell)
          beyond.set(size, cells)
        }
        column++
        if (column > maxColumns) {
          hasFailed = true
          break
        }
        if (at === end) {
          isWhole = true
          break
        }
        const after = bytes[at]
        if (after === delimiter) {
          at++
          if (at === end && !final) break
          continue
        }
        if (after === CR) {
          if (at + 1 === end && !final) break
          at += bytes[at + 1] === LF ? 2 : 1
        } else at++
        isWhole = true
        break
      }
      if (hasFailed) return null
      if (!isWhole) {
        // What the next piece completes is read again from its beginning.
        beyond.delete(size)
        at = start
        break
      }
      if (at - start > maxRecord && decode(bytes, start, at, false).length > maxRecord + 2) {
        hasFailed = true
        return null
      }
      row++
      rows[size] = row
      widths[size] = column
      for (let missing = column; missing < width; missing++) {
        const target = codes[missing]
        if (target) target[size] = 0
      }
      size++
      start = at
    }
    const fileStart = position
    rest = bytes.slice(at, end)
    position += at
    readFrom = Math.min(2 * rest.length, maxRecord)
    if (rest.length > maxRecord && decode(rest, 0, rest.length, false).length > maxRecord) {
      hasFailed = true
      return null
    }
    return { size, rows, widths, codes, loose, beyond, start: fileStart, end: position }
  }

  function take(piece: Uint8Array, final: boolean): CodedBatch | null {
    if (hasFailed) return null
    const end = rest.length + piece.length
    if (room.length <= end) room = new Uint8Array(end * 2 + 1)
    room.set(rest)
    room.set(piece, rest.length)
    room[end] = LF
    let begin = 0
    if (!isStarted && (end >= 2 * mark.length || final)) {
      isStarted = true
      if (options.hasMark) begin = behindMark(room, behindMark(room, 0))
    }
    if (!isStarted || (!final && end - begin < readFrom)) {
      rest = room.slice(begin, end)
      position += begin
      return { size: 0, rows, widths, codes, loose, beyond, start: position, end: position }
    }
    return read(begin, end, final)
  }

  return {
    push: (bytes) => take(bytes, false),
    end: () => take(new Uint8Array(0), true),
    texts: dictionaries.map(({ texts }) => texts),
    rows: () => row,
  }
}

function behindMark(bytes: Uint8Array, from: number): number {
  return mark.every((byte, at) => bytes[from + at] === byte) ? from + mark.length : from
}

function copied<T extends Uint32Array | Uint16Array | Int32Array>(larger: T, from: T): T {
  larger.set(from)
  return larger
}

/** A text that begins with a letter and has a digit, or is long: it is no number and it says something. */
function isTold(bytes: Uint8Array, from: number, to: number): boolean {
  const letter = (bytes[from] ?? 0) | 0x20
  if (letter < 0x61 || letter > 0x7a) return false
  if (to - from > longCell) return true
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) return true
  }
  return false
}
