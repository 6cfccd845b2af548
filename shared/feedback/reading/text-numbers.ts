/**
 * Numbers of texts, from 1 on in the order of their coming, found by their bytes: a hash table over typed
 * arrays beside the bytes themselves. A class, because each cell of a file is looked up here, and engines
 * find fields sooner than closures.
 */
export class TextNumbers {
  /** By their numbers; the first is the blank one. */
  readonly texts: string[] = ['']
  private readonly limit: number
  /** The numbers of texts of one byte. */
  private readonly singles = new Int32Array(256)
  private readonly byText = new Map<string, number>()
  /** A text's number with its hash behind it; 0 marks a free place. */
  private slots = new Int32Array(128)
  /** Of each text: where its bytes begin and end. */
  private starts = new Int32Array(32)
  private ends = new Int32Array(32)
  private store = new Uint8Array(256)
  private used = 0

  /** Numbers `limit` texts at most. */
  constructor(limit: number) {
    this.limit = limit
  }

  isFull(): boolean {
    return this.texts.length > this.limit
  }

  /** 0 where the text has no number. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    if (to - from === 1) return this.singles[bytes[from] ?? 0] ?? 0
    const { slots } = this
    const mask = slots.length - 2
    let place = placeOf(hash, mask)
    for (;;) {
      const number = slots[place] ?? 0
      if (number === 0) return 0
      if (slots[place + 1] === hash && this.isSame(number, bytes, from, to)) return number
      place = (place + 2) & mask
    }
  }

  private isSame(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const { store } = this
    let at = this.starts[number] ?? 0
    if ((this.ends[number] ?? 0) - at !== to - from) return false
    for (let place = from; place < to; place++) if (bytes[place] !== store[at++]) return false
    return true
  }

  /** Numbers a text that has no number yet; `hash` is what it will be looked for by. */
  add(bytes: Uint8Array, from: number, to: number, hash: number, text: string): number {
    const number = this.texts.push(text) - 1
    const length = to - from
    if (length === 1) {
      this.singles[bytes[from] ?? 0] = number
      return number
    }
    while (number >= this.starts.length) {
      this.starts = copied(new Int32Array(this.starts.length * 2), this.starts)
      this.ends = copied(new Int32Array(this.ends.length * 2), this.ends)
    }
    while (this.used + length > this.store.length) {
      this.store = copied(new Uint8Array(this.store.length * 2), this.store)
    }
    this.store.set(bytes.subarray(from, to), this.used)
    this.starts[number] = this.used
    this.used += length
    this.ends[number] = this.used
    if (number * 4 >= this.slots.length) this.spread()
    this.put(number, hash)
    return number
  }

  /** For a text whose bytes in the file are not its own. */
  addText(text: string): number {
    const known = this.byText.get(text)
    if (known !== undefined) return known
    const number = this.texts.push(text) - 1
    this.byText.set(text, number)
    return number
  }

  private spread(): void {
    const before = this.slots
    this.slots = new Int32Array(before.length * 2)
    for (let at = 0; at < before.length; at += 2) {
      const number = before[at] ?? 0
      if (number > 0) this.put(number, before[at + 1] ?? 0)
    }
  }

  private put(number: number, hash: number): void {
    const { slots } = this
    const mask = slots.length - 2
    let place = placeOf(hash, mask)
    while (slots[place] !== 0) place = (place + 2) & mask
    slots[place] = number
    slots[place + 1] = hash
  }
}

function placeOf(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & mask
}

function copied<T extends Int32Array | Uint8Array>(larger: T, from: T): T {
  larger.set(from)
  return larger
}
