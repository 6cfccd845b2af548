import { MAX_COLUMNS, MAX_RECORD } from './csv-reader.ts'

/**
 * Delimited text to records straight from its bytes, for encodings in which the bytes of ASCII are ASCII.
 * It reads exactly what csv-reader.ts reads, which a test holds both to; but a cell becomes the number of
 * its text, and the text itself is made once, however often it comes again.
 */

/** Records that a piece of the file completed; blank lines are left out. Good until the next piece is read. */
export interface CodedBatch {
  readonly size: number
  /** The row of each record, the first of the file being 1. */
  readonly rows: Uint32Array
  /** How many cells each record has. */
  readonly widths: Uint16Array
  /**
   * For each column, a number for each record: 0 is a blank cell or none, from 1 on it is the text of
   * that number in the reader's `texts`, below 0 the text `~number` in `loose`, or `notKept`.
   */
  readonly codes: readonly Int32Array[]
  /** Texts of columns that have too many of them to be numbered. */
  readonly loose: readonly (readonly string[])[]
  /** Cells beyond the columns asked for, by the record's place. */
  readonly beyond: ReadonlyMap<number, readonly string[]>
}

/** Stands for a text that was not made: a word or code that is no number and no way to say "no answer". */
export const notKept = -0x80000000

export interface CodedReader {
  /** Null where the file breaks off or passes a limit: csv-reader.ts says which and where. */
  push(bytes: Uint8Array): CodedBatch | null
  end(): CodedBatch | null
  /** The numbered texts of each column so far; the first is the blank one. */
  readonly texts: readonly (readonly string[])[]
  /** Rows read so far, blank lines included. */
  rows(): number
}

export interface CodedOptions {
  readonly delimiter: string
  readonly columns: number
  /** Numbered texts of a column at most. */
  readonly limit: number
  /** The text of some bytes; `isPlain` where all of them are ASCII. */
  readonly decode: (bytes: Uint8Array, from: number, to: number, isPlain: boolean) => string
  /** The file may begin with a byte order mark of UTF-8. */
  readonly hasMark: boolean
  /**
   * What becomes of a text once its column's numbers are used up: `found` where it has a number already and
   * left out as `notKept` says; else put aside without looking, since it will hardly come again.
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
  const dictionaries = Array.from({ length: width }, () => new Dictionary(limit))
  let rest = new Uint8Array(0)
  /** Below this a long record is not read from its beginning again: doubling keeps a huge cell linear. */
  let readFrom = 0
  /** The rest of the last piece and the next one, put together. */
  let room = new Uint8Array(0)
  let isStarted = false
  let row = 0
  let hasFailed = false

  // The batch that is being made.
  const fewest = Math.max(16, Math.min(4096, Math.floor(2 ** 18 / Math.max(width, 1))))
  let capacity = fewest
  let rows = new Uint32Array(capacity)
  let widths = new Uint16Array(capacity)
  let codes = Array.from({ length: width }, () => new Int32Array(capacity))
  let loose: string[][] = []
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
      if (isPlain && isTold(bytes, from, to)) return notKept
    }
    return putAside(column, decode(bytes, from, to, isPlain))
  }

  function putAside(column: number, text: string): number {
    const texts = loose[column]
    return texts ? ~(texts.push(text) - 1) : 0
  }

  /** A cell with quotes inside it, as csv-reader.ts puts it together. */
  function codeOfText(column: number, text: string): number {
    if (text === '') return 0
    const dictionary = dictionaries[column]
    if (!dictionary || dictionary.isFull()) return putAside(column, text)
    return dictionary.addText(text)
  }

  function read(bytes: Uint8Array, final: boolean): CodedBatch | null {
    size = 0
    loose = Array.from({ length: width }, () => [])
    beyond = new Map()
    const end = bytes.length
    let at = 0
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
        const isHashed = whenFull === 'found' || !(dictionaries[column]?.isFull() ?? true)
        if (at < end && bytes[at] === QUOTE) {
          open = at + 1
          at = open
          let doubled = false
          let isClosed = false
          while (at < end) {
            const byte = bytes[at] ?? 0
            if (byte === QUOTE) {
              if (at + 1 < end && bytes[at + 1] === QUOTE) {
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
          while (at < end) {
            const byte = bytes[at] ?? 0
            if (byte === delimiter || byte === LF || byte === CR) break
            at++
          }
          if (doubled || at > tail) {
            text = decode(bytes, open, to, false).replaceAll('""', '"')
            if (at > tail) text += decode(bytes, tail, at, false)
          }
        } else {
          if (isHashed) {
            while (at < end) {
              const byte = bytes[at] ?? 0
              if (byte === delimiter || byte === LF || byte === CR) break
              hash = Math.imul(hash ^ byte, 0x9e3779b1)
              seen |= byte
              at++
            }
          } else {
            while (at < end) {
              const byte = bytes[at] ?? 0
              if (byte === delimiter || byte === LF || byte === CR) break
              seen |= byte
              at++
            }
          }
          to = at
        }
        if (at === end && !final) break
        if (column < width) {
          const target = codes[column]
          if (target) {
            target[size] =
              text === null ? codeOf(column, bytes, open, to, hash, seen) : codeOfText(column, text)
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
    rest = new Uint8Array(bytes.subarray(at))
    readFrom = Math.min(2 * rest.length, maxRecord)
    if (rest.length > maxRecord && decode(rest, 0, rest.length, false).length > maxRecord) {
      hasFailed = true
      return null
    }
    return { size, rows, widths, codes, loose, beyond }
  }

  function take(piece: Uint8Array, final: boolean): CodedBatch | null {
    if (hasFailed) return null
    let bytes = piece
    if (rest.length > 0) {
      const length = rest.length + piece.length
      if (room.length < length) room = new Uint8Array(length * 2)
      room.set(rest)
      room.set(piece, rest.length)
      bytes = room.subarray(0, length)
    }
    if (!isStarted && (bytes.length >= 2 * mark.length || final)) {
      isStarted = true
      if (options.hasMark) bytes = withoutMark(withoutMark(bytes))
    }
    if (!isStarted || (!final && bytes.length < readFrom)) {
      rest = new Uint8Array(bytes)
      return { size: 0, rows, widths, codes, loose, beyond }
    }
    return read(bytes, final)
  }

  return {
    push: (bytes) => take(bytes, false),
    end: () => take(new Uint8Array(0), true),
    texts: dictionaries.map(({ texts }) => texts),
    rows: () => row,
  }
}

/** The cells of one record, as csv-reader.ts gives them. */
export function cellsOf(
  { widths, codes, loose, beyond }: CodedBatch,
  texts: CodedReader['texts'],
  place: number,
): string[] {
  const count = widths[place] ?? 0
  const more = beyond.get(place)
  const width = more ? count - more.length : count
  const cells: string[] = new Array(width)
  for (let column = 0; column < width; column++) {
    const code = codes[column]?.[place] ?? 0
    cells[column] = (code < 0 ? loose[column]?.[~code] : texts[column]?.[code]) ?? ''
  }
  return more ? [...cells, ...more] : cells
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return mark.every((byte, at) => bytes[at] === byte) ? bytes.subarray(mark.length) : bytes
}

function copied<T extends Uint32Array | Uint16Array | Int32Array | Uint8Array>(
  larger: T,
  from: T,
): T {
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

/**
 * Numbers of texts, found by their bytes: a hash table over typed arrays beside the bytes themselves. A
 * class, because each cell of a file is looked up here, and engines find fields sooner than closures.
 */
class Dictionary {
  readonly texts: string[] = ['']
  private readonly limit: number
  private readonly byText = new Map<string, number>()
  private slots = new Int32Array(64)
  /** Of each text: where its bytes begin and end, and their hash. */
  private starts = new Int32Array(32)
  private ends = new Int32Array(32)
  private hashes = new Int32Array(32)
  private store = new Uint8Array(256)
  private used = 0

  constructor(limit: number) {
    this.limit = limit
  }

  isFull(): boolean {
    return this.texts.length > this.limit
  }

  /** 0 where the text has no number. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const { slots, hashes } = this
    const mask = slots.length - 1
    let place = placeOf(hash, mask)
    for (;;) {
      const number = slots[place] ?? 0
      if (number === 0) return 0
      if (hashes[number] === hash && this.isSame(number, bytes, from, to)) return number
      place = (place + 1) & mask
    }
  }

  private isSame(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const { store } = this
    let at = this.starts[number] ?? 0
    if ((this.ends[number] ?? 0) - at !== to - from) return false
    for (let place = from; place < to; place++) if (bytes[place] !== store[at++]) return false
    return true
  }

  add(bytes: Uint8Array, from: number, to: number, hash: number, text: string): number {
    const length = to - from
    while (this.used + length > this.store.length) {
      this.store = copied(new Uint8Array(this.store.length * 2), this.store)
    }
    this.store.set(bytes.subarray(from, to), this.used)
    const number = this.next(text)
    this.starts[number] = this.used
    this.used += length
    this.ends[number] = this.used
    this.hashes[number] = hash
    if (number * 2 >= this.slots.length) this.spread(number)
    this.put(number)
    return number
  }

  /** For a text whose bytes in the file are not its own. */
  addText(text: string): number {
    const known = this.byText.get(text)
    if (known !== undefined) return known
    const number = this.next(text)
    this.byText.set(text, number)
    return number
  }

  private next(text: string): number {
    const number = this.texts.push(text) - 1
    if (number === this.starts.length) {
      this.starts = copied(new Int32Array(number * 2), this.starts)
      this.ends = copied(new Int32Array(number * 2), this.ends)
      this.hashes = copied(new Int32Array(number * 2), this.hashes)
    }
    return number
  }

  private spread(below: number): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let number = 1; number < below; number++) {
      if ((this.ends[number] ?? 0) > 0) this.put(number)
    }
  }

  private put(number: number): void {
    const { slots } = this
    const mask = slots.length - 1
    let place = placeOf(this.hashes[number] ?? 0, mask)
    while (slots[place] !== 0) place = (place + 1) & mask
    slots[place] = number
  }
}

function placeOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask
}
