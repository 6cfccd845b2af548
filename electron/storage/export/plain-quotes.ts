/**
 * Modifier letters that Inter draws with the glyphs of the quotation marks ‘, ’ and ”. A PDF names a glyph
 * by its lowest code point, so that “isn’t” could not be found for its apostrophe.
 */
const lookalikes = new Set([0x02bb, 0x02bc, 0x02ee])

const subtableWith32BitCodes = 12
const groupSize = 12

/** A copy of a font (TTF) in which those glyphs belong to the quotation marks alone. */
export function withPlainQuotes(font: Buffer): Buffer {
  const copy = Buffer.from(font)
  const map = characterMap(copy)
  if (!map) return copy
  for (let index = 0; index < map.readUInt16BE(2); index++) {
    const subtable = map.subarray(map.readUInt32BE(4 + index * 8 + 4))
    if (subtable.readUInt16BE(0) !== subtableWith32BitCodes) continue
    for (let group = 0; group < subtable.readUInt32BE(12); group++) {
      const at = 16 + group * groupSize
      const first = subtable.readUInt32BE(at)
      const alone = first === subtable.readUInt32BE(at + 4)
      if (alone && lookalikes.has(first)) subtable.writeUInt32BE(0, at + 8)
    }
  }
  return copy
}

/** The `cmap` table, from code points to glyphs. */
function characterMap(font: Buffer): Buffer | null {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === 'cmap') {
      return font.subarray(font.readUInt32BE(entry + 8))
    }
  }
  return null
}
