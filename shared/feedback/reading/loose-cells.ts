/** The text of some bytes; `isPlain` where all of them are ASCII. */
export type DecodeBytes = (bytes: Uint8Array, from: number, to: number, isPlain: boolean) => string

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
  private readonly texts = new Map<number, string>()
  private size = 0

  constructor(decode: DecodeBytes) {
    this.decode = decode
  }

  clear(bytes: Uint8Array): void {
    this.bytes = bytes
    this.size = 0
    this.texts.clear()
  }

  /** The code of a cell: below 0. */
  add(from: number, to: number, isPlain: boolean): number {
    const at = this.size++
    if (at === this.starts.length) this.grow()
    this.starts[at] = from
    this.ends[at] = to
    this.kinds[at] = isPlain ? plain : encoded
    return ~at
  }

  /** The same for a text that the bytes do not have as it is. */
  addText(text: string): number {
    const code = this.add(0, 0, false)
    this.kinds[~code] = madeUp
    this.texts.set(code, text)
    return code
  }

  textOf(code: number): string {
    const kind = this.kinds[~code]
    if (kind === madeUp) return this.texts.get(code) ?? ''
    return this.decode(this.bytes, this.startOf(code), this.endOf(code), kind === plain)
  }

  /** Whether the cell's bytes are its text: all of them ASCII. */
  isPlain(code: number): boolean {
    return this.kinds[~code] === plain
  }

  startOf(code: number): number {
    return this.starts[~code] ?? 0
  }

  endOf(code: number): number {
    return this.ends[~code] ?? 0
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
const madeUp = 2
