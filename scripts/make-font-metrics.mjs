/**
 * Writes shared/scene/inter.json: the advance widths of Inter, read from the TTF files that the app
 * ships, so that text is measured alike in the window, the command line and the tests.
 *
 *   node scripts/make-font-metrics.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const styles = {
  400: 'Inter-Regular.ttf',
  500: 'Inter-Medium.ttf',
  600: 'Inter-SemiBold.ttf',
  '400i': 'Inter-Italic.ttf',
}
/** Latin with its extensions, Greek, Cyrillic, punctuation, currency, arrows, mathematics, shapes. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2600, 0x27bf],
]

/** The font's tables by their four-letter tags. */
function readTables(bytes) {
  const tables = {}
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    const tag = bytes.toString('latin1', at, at + 4)
    const offset = bytes.readUInt32BE(at + 8)
    tables[tag] = bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12))
  }
  return tables
}

/** A function from code point to glyph, from the font's Unicode character map (format 4). */
function readCharacterMap(cmap) {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    if (table.readUInt16BE(0) !== 4) continue
    const count = table.readUInt16BE(6) / 2
    const ends = 14
    const starts = ends + count * 2 + 2
    const deltas = starts + count * 2
    const offsets = deltas + count * 2
    return (code) => {
      for (let segment = 0; segment < count; segment++) {
        if (code > table.readUInt16BE(ends + segment * 2)) continue
        const start = table.readUInt16BE(starts + segment * 2)
        if (code < start) return 0
        const delta = table.readUInt16BE(deltas + segment * 2)
        const offset = table.readUInt16BE(offsets + segment * 2)
        if (offset === 0) return (code + delta) & 0xffff
        const glyph = table.readUInt16BE(offsets + segment * 2 + offset + (code - start) * 2)
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff
      }
      return 0
    }
  }
  throw new Error('The font has no character map of format 4.')
}

function readFont(file) {
  const { head, hhea, hmtx, cmap } = readTables(readFileSync(join(root, 'assets', 'fonts', file)))
  const metrics = hhea.readUInt16BE(34)
  const glyphOf = readCharacterMap(cmap)
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    has: (code) => glyphOf(code) !== 0,
    advance: (code) => hmtx.readUInt16BE(Math.min(glyphOf(code), metrics - 1) * 4),
  }
}

const fonts = Object.fromEntries(
  Object.entries(styles).map(([style, file]) => [style, readFont(file)]),
)
const regular = fonts[400]
const codes = ranges
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
  .filter((code) => Object.values(fonts).every((font) => font.has(code)))
const table = {
  unitsPerEm: regular.unitsPerEm,
  ascent: regular.ascent,
  descent: regular.descent,
  characters: String.fromCodePoint(...codes),
  advances: Object.fromEntries(
    Object.entries(fonts).map(([style, font]) => [style, codes.map(font.advance)]),
  ),
}
writeFileSync(join(root, 'shared', 'scene', 'inter.json'), `${JSON.stringify(table)}\n`)
console.log(
  `shared/scene/inter.json: ${codes.length} characters in ${Object.keys(fonts).length} styles`,
)
