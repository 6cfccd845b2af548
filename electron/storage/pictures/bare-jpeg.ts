/** Markers that a JPEG needs to be drawn: nothing of where, when and by whom it was taken. */
const needed = new Set([0xe0, 0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd])
const startOfScan = 0xda
const endOfImage = '\xff\xd9'

/**
 * Whether a JPEG holds its pixels and nothing else (no EXIF, no comments, no profile, nothing behind its
 * end). Such a one is kept as it is: to pack it again would cost quality each time that it is copied.
 */
export function isBareJpeg(bytes: Buffer): boolean {
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff || at + 4 > bytes.length) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === startOfScan) break
    if (!needed.has(marker)) return false
    // The application's own segment is JFIF's, of 16 bytes when it has no small picture in it.
    if (marker === 0xe0 && bytes.toString('latin1', at + 2, at + 9) !== '\0\x10JFIF\0') return false
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.indexOf(endOfImage, at, 'latin1') === bytes.length - 2
}
