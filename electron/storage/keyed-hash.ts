/**
 * HalfSipHash-2-4 with 64 bits of output (Aumasson and Bernstein), cut to 53 so that it is a whole number
 * in JavaScript as in SQLite. A keyed hash that is quick enough for every row of a large file.
 */
export function createKeyedHash(key: Uint8Array): (text: string) => number {
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength)
  const key0 = view.getInt32(0, true)
  const key1 = view.getInt32(4, true)
  return (text) => {
    let v0 = key0
    let v1 = key1 ^ 0xee
    let v2 = 0x6c796765 ^ key0
    let v3 = 0x74656462 ^ key1
    const rounds = (count: number) => {
      for (let round = 0; round < count; round++) {
        v0 = (v0 + v1) | 0
        v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
        v0 = (v0 << 16) | (v0 >>> 16)
        v2 = (v2 + v3) | 0
        v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
        v0 = (v0 + v3) | 0
        v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
        v2 = (v2 + v1) | 0
        v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
        v2 = (v2 << 16) | (v2 >>> 16)
      }
    }
    const take = (word: number) => {
      v3 ^= word
      rounds(2)
      v0 ^= word
    }
    const even = text.length & ~1
    for (let at = 0; at < even; at += 2) {
      take(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
    }
    take((text.length << 24) | (even < text.length ? text.charCodeAt(even) : 0))
    v2 ^= 0xee
    rounds(4)
    const low = (v1 ^ v3) >>> 0
    v1 ^= 0xdd
    rounds(4)
    const high = (v1 ^ v3) & 0x1fffff
    return high * 4294967296 + low
  }
}
