import inter from './inter.json' with { type: 'json' }

/** How a text is set. Sizes in px at 100 %; italic exists in weight 400 only. */
export interface TextStyle {
  readonly size: number
  readonly weight: 400 | 500 | 600
  readonly italic?: boolean
}

type Face = keyof typeof inter.advances

const places = new Map([...inter.characters].map((character, index) => [character, index]))
/** What a character without a width of its own takes, in em: East Asian and emoji are square. */
const wideEm = 1
const otherEm = 0.6
const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const zeroWidth = /[\p{Mark}\p{Cf}]/u
const breakable = /([\s\u200B]+)/u

/** U+FFFC: stands in a text for a mark that follows a word. */
export const inlineObject = '\uFFFC'
/** As much room as the mark and a thin space need at the 12 px of cards, but for the last px of the margin. */
const inlineObjectEm = 1

const ellipsis = '…'
/** U+00AD: where a long word may be broken with a hyphen. */
const softHyphen = '\u00AD'

/** The width of one line in px, by the advance widths of Inter; kerning is left out. */
export function measureText(text: string, style: TextStyle): number {
  return (widthInUnits(text, faceOf(style)) * style.size) / inter.unitsPerEm
}

/** The distance from the top of a line box to the baseline, as CSS places Inter in it. */
export function baseline(lineHeight: number, size: number): number {
  const ascent = inter.ascent / inter.unitsPerEm
  const descent = -inter.descent / inter.unitsPerEm
  return (lineHeight - (ascent + descent) * size) / 2 + ascent * size
}

/** The text, cut with an ellipsis when it is wider than `width`. */
export function fitText(text: string, width: number, style: TextStyle): string {
  if (measureText(text, style) <= width) return text
  const room = width - measureText(ellipsis, style)
  let cut = ''
  let used = 0
  for (const character of text) {
    used += measureText(character, style)
    if (used > room) break
    cut += character
  }
  return `${cut.trimEnd()}${ellipsis}`
}

/**
 * Breaks a text into lines no wider than `width`: at spaces, inside words that are too long by
 * themselves (at soft hyphens where they have some), and at the text's own line breaks. With more than `maxLines` the last one is cut with an
 * ellipsis. An empty text has no lines.
 */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  maxLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  if (text === '') return noLines
  const key = `${faceOf(style)} ${style.size} ${width} ${maxLines} ${text}`
  const known = wrapped.get(key)
  if (known) return known
  const lines = cutLines(breakLines(text, width, style), width, style, maxLines)
  if (wrapped.size >= wrappedLimit) wrapped.clear()
  wrapped.set(key, lines)
  return lines
}

/** How many lines `wrapText` would make; nothing is kept of them. */
export function countLines(
  text: string,
  width: number,
  style: TextStyle,
  maxLines: number,
): number {
  return text === '' ? 0 : Math.min(maxLines, breakLines(text, width, style).length)
}

const noLines: readonly string[] = []
const wrapped = new Map<string, readonly string[]>()
const wrappedLimit = 20_000

function breakLines(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = []
  for (const paragraph of text.trimEnd().split(lineBreak)) {
    const whole = paragraph.trim()
    // Most cards' texts fit one line; the others are measured part by part, and each part once.
    if (measureText(whole, style) <= width) lines.push(whole)
    else breakParagraph(whole, width, style, lines)
  }
  return text.includes(softHyphen) ? lines.map((line) => line.replaceAll(softHyphen, '')) : lines
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/u

/** Adds the lines of a paragraph that has more than one. */
function breakParagraph(whole: string, width: number, style: TextStyle, lines: string[]): void {
  let line = ''
  /** How wide the line is with the spaces at its end, and without. */
  let used = 0
  let shown = 0
  for (const part of whole.split(breakable)) {
    const word = part.trimEnd()
    const least = word === '' ? shown : used + measureText(word, style)
    if (least <= width) {
      line += part
      used += measureText(part, style)
      shown = least
    } else {
      if (line.trim() !== '') lines.push(line.trimEnd())
      const pieces = breakWord(part.trimStart(), width, style)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
      used = measureText(line, style)
      shown = used
    }
  }
  lines.push(line.trimEnd())
}

/** A word in pieces that fit: at soft hyphens if it has any, or else after any character. */
function breakWord(word: string, width: number, style: TextStyle): string[] {
  const hyphenated = word.includes(softHyphen)
  if (!hyphenated && measureText(word, style) <= width) return [word]
  const units = hyphenated ? word.split(softHyphen) : [...word]
  const end = hyphenated ? '-' : ''
  const pieces: string[] = []
  let piece = ''
  for (const unit of units) {
    if (piece !== '' && measureText(`${piece}${unit}${end}`, style) > width) {
      pieces.push(`${piece}${end}`)
      piece = ''
    }
    piece += unit
  }
  pieces.push(piece)
  return pieces
}

function cutLines(
  lines: readonly string[],
  width: number,
  style: TextStyle,
  maxLines: number,
): readonly string[] {
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  const last = kept.pop() ?? ''
  const room = width - measureText(ellipsis, style)
  const cut = measureText(last, style) <= room ? last : fitText(last, width, style)
  return [...kept, cut.endsWith(ellipsis) ? cut : `${cut}${ellipsis}`]
}

function faceOf({ weight, italic }: TextStyle): Face {
  return italic && weight === 400 ? '400i' : `${weight}`
}

function widthInUnits(text: string, face: Face): number {
  const latin = latinAdvances[face]
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const known = latin[code]
    if (known === undefined) return width + widthOfCharacters(text.slice(at), face)
    width += known
  }
  return width
}

/** As far as the common characters go, widths are found by code: a map's texts are measured letter by letter. */
const latinAdvances = {
  400: latinOf('400'),
  500: latinOf('500'),
  600: latinOf('600'),
  '400i': latinOf('400i'),
} as const satisfies Record<Face, readonly number[]>

function latinOf(face: Face): readonly number[] {
  return Array.from({ length: 0x180 }, (_, code) =>
    widthOfCharacters(String.fromCharCode(code), face),
  )
}

function widthOfCharacters(text: string, face: Face): number {
  const advances = inter.advances[face]
  let width = 0
  for (const character of text) {
    const place = places.get(character)
    width += place === undefined ? unknownWidth(character) : (advances[place] ?? 0)
  }
  return width
}

function unknownWidth(character: string): number {
  if (zeroWidth.test(character)) return 0
  if (character === inlineObject) return inlineObjectEm * inter.unitsPerEm
  return (wide.test(character) ? wideEm : otherEm) * inter.unitsPerEm
}
