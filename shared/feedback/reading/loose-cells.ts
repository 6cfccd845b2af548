/** The text of some bytes; `isPlain` where all of them are ASCII. */
export type DecodeBytes = (bytes: Uint8Array, from: number, to: number, isPlain: boolean) => string

/** Where cells stand in the bytes of their batch, and what each is: lists of the same length. */
export interface LoosePlaces {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
}

/**
 * Cells of a batch whose texts have no number: where their bytes stand. A text is made when it is asked
 * for, since many never are: addresses that are not kept, keys of which only a hash is wanted.
 */
export class LooseCells {
  /** Those of the piece that the batch was read from; good as long as the batch is. */
  bytes: Uint8Array = new Uint8Array(0)
  private readonly decode: DecodeBytes
  private starts = new Int32Array(64)
  private ends = new Int32Array(64)
  private kinds = new Uint8Array(64)
  private size = 0

  constructor(decode: DecodeBytes) {
    this.decode = decode
  }

  clear(bytes: Uint8Array): void {
    this.bytes = bytes
    this.size = 0
  }

  /** The code of a cell: below 0. */
  add(from: number, to: number, isPlain: boolean): number {
    return this.put(from, to, isPlain ? plain : encoded)
  }

  /** The same for a cell in ASCII that is no number and no way to say "no answer". */
  addTold(from: number, to: number): number {
    return this.put(from, to, told)
  }

  /** The same for a cell with quotes inside it, from the first of them on. */
  addQuoted(from: number, to: number): number {
    return this.put(from, to, quoted)
  }

  textOf(code: number): string {
    const kind = this.kinds[~code]
    const from = this.startOf(code)
    const to = this.endOf(code)
    if (kind === quoted) return this.unquoted(from, to)
    return this.decode(this.bytes, from, to, kind === plain || kind === told)
  }

  /** Whether the cell's bytes are its text: all of them ASCII. */
  isPlain(code: number): boolean {
    const kind = this.kinds[~code]
    return kind === plain || kind === told
  }

  isTold(code: number): boolean {
    return this.kinds[~code] === told
  }

  startOf(code: number): number {
    return this.starts[~code] ?? 0
  }

  endOf(code: number): number {
    return this.ends[~code] ?? 0
  }

  /** All of them in the order of their codes, -1 first; good as long as the batch is. */
  places(): LoosePlaces {
    const { starts, ends, kinds, size } = this
    return {
      starts: starts.subarray(0, size),
      ends: ends.subarray(0, size),
      kinds: kinds.subarray(0, size),
    }
  }

  /** Takes cells over that `places` gave for the same bytes. */
  fill(bytes: Uint8Array, { starts, ends, kinds }: LoosePlaces): void {
    this.clear(bytes)
    while (this.starts.length < starts.length) this.grow()
    this.starts.set(starts)
    this.ends.set(ends)
    this.kinds.set(kinds)
    this.size = starts.length
  }

  private put(from: number, to: number, kind: number): number {
    const at = this.size++
    if (at === this.starts.length) this.grow()
    this.starts[at] = from
    this.ends[at] = to
    this.kinds[at] = kind
    return ~at
  }

  private unquoted(from: number, to: number): string {
    const { bytes } = this
    let close = from + 1
    for (; close < to; close++) {
      if (bytes[close] !== quote) continue
      if (close + 1 === to || bytes[close + 1] !== quote) break
      close++
    }
    const inside = this.decode(bytes, from + 1, close, false).replaceAll('""', '"')
    return close + 1 < to ? inside + this.decode(bytes, close + 1, to, false) : inside
  }

  private grow(): void {
    const length = this.starts.length * 2
    const [starts, ends, kinds] = [this.starts, this.ends, this.kinds]
    this.starts = new Int32Array(length)
    this.starts.set(starts)
    this.ends = new Int32Array(length)
    this.ends.set(ends)
    this.kinds = new Uint8Array(length)
    this.kinds.set(kinds)
  }
}

const plain = 0
const encoded = 1
const quoted = 2
const told = 3
const quote = 0x22
