/**
 * How often whole numbers from 0 below 2^30 were put in: a hash table in one typed array, each key with its
 * count behind it, so that a look takes memory from one place.
 */
export class KeyCounts {
  // 0 marks a free place, so every key is kept one greater.
  private pairs = new Int32Array(64)
  private used = 0

  /** Puts the key in once more; true where it was not there before. */
  add(key: number): boolean {
    const { pairs } = this
    const place = placeOf(pairs, key + 1)
    pairs[place + 1] = (pairs[place + 1] ?? 0) + 1
    if (pairs[place] !== 0) return false
    pairs[place] = key + 1
    this.used++
    if (this.used * 3 > pairs.length) this.grow()
    return true
  }

  count(key: number): number {
    return this.pairs[placeOf(this.pairs, key + 1) + 1] ?? 0
  }

  /** All that were put in, in no order. */
  keys(): Int32Array {
    const keys = new Int32Array(this.used)
    let used = 0
    for (let at = 0; at < this.pairs.length; at += 2) {
      const kept = this.pairs[at] ?? 0
      if (kept > 0) keys[used++] = kept - 1
    }
    return keys
  }

  private grow(): void {
    const { pairs } = this
    this.pairs = new Int32Array(pairs.length * 2)
    for (let at = 0; at < pairs.length; at += 2) {
      const key = pairs[at] ?? 0
      if (key === 0) continue
      const place = placeOf(this.pairs, key)
      this.pairs[place] = key
      this.pairs[place + 1] = pairs[at + 1] ?? 0
    }
  }
}

function placeOf(pairs: Int32Array, key: number): number {
  const mask = pairs.length - 2
  const mixed = Math.imul(key, 0x9e3779b1)
  let place = (mixed >>> 11) & mask
  while (pairs[place] !== 0 && pairs[place] !== key) place = (place + 2) & mask
  return place
}
