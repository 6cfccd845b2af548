/**
 * True if the value, as it would be written out, is larger than the limit in bytes (two a character
 * of text). Stops looking as soon as that is known.
 */
export function isLargerThan(value: unknown, limit: number): boolean {
  let size = 0
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && size <= limit) {
    const next = waiting.pop()
    size += 8
    if (typeof next === 'string') size += next.length * 2
    else if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) size += next.byteLength
    else if (Array.isArray(next)) for (const item of next) waiting.push(item)
    else if (typeof next === 'object' && next !== null) {
      for (const [name, item] of Object.entries(next)) {
        size += name.length * 2
        waiting.push(item)
      }
    }
  }
  return size > limit
}
