import { readLabel } from './labels.ts'
import { isMissing } from './missing.ts'

/** What a question says about its own scale: `(1 = very good, 6 = very bad)`. */
export interface Anchors {
  /** The least and the greatest point; null where the question does not name both. */
  readonly range: Range | null
  /** Null where no words say which end is good. */
  readonly higherIsBetter: boolean | null
}

interface Range {
  readonly min: number
  readonly max: number
}

/** A number with its words behind it, or in brackets behind it: `5 - very easy`, `7 (strongly agree)`. */
const anchor =
  /(?<![\p{L}\d.,])(\d{1,2})\s*(?:[=:–—-]\s*|(\())(\p{L}[^\d,;/()[\]=:]{1,40}|\p{L}[^()]{1,40}(?=\)))/gu
/** `1 very hard … 7 very easy`, `-2 very bad`: nothing but a blank between them. */
const bareAnchor = /(?<![\p{L}\d.,])([-−+]?\d{1,2})()\s(\p{L}[^\d,;/()[\]=:…]{1,40})/gu
const connectors = /\s+(?:to|and|bis|und|do|i|és|a|à|et|through)$/i

/** Null where the question says nothing of its scale. */
export function anchorsIn(question: string): Anchors | null {
  if (question.length > 500) return null
  const range = signedRangeIn(question) ?? rangeIn(question)
  const worded = wordedEnds(question, anchor) ?? bareEnds(question)
  if (!worded) return range && { range, higherIsBetter: null }
  return { range: worded.range ?? range, higherIsBetter: worded.higherIsBetter }
}

const coded = /(?<![\p{L}\d.,])(-?\d{1,3})\s*[=:–—-]\s*(\p{L}[^\d,;/()[\]=:]{1,30})/gu

/** The numbers that the question gives to those who do not answer: `8 = don't know, 9 = refused`. */
export function codesInQuestion(question: string): number[] {
  if (question.length > 500) return []
  return [...question.matchAll(coded)].flatMap(([, number, words = '']) =>
    isMissing(wordsOf(words)) ? [Number(number)] : [],
  )
}

const from = String.raw`(?<![\d.,])(\d{1,2})`
const to = String.raw`(\d{1,3})(?![\d.,]*\d)`
const notTime = `(?! ?(?:days?|weeks?|months?|years?|hours?|min|nap|het|honap|ev|dni|tyg|mies|lat|tag|woche|monat|jahr))`
const scaleWord = String.raw`(?:scale|rat(?:e|ing)|skal\p{L}*|ocen\p{L}*|ertekel\p{L}*|echelle|note[rsz]?|satisfaction|elegedettseg\p{L}*|zadowoleni[ae]|zufriedenheit)`
const ranges: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:from|od|von|del?|between) ${from} (?:to|do|bis|al?|and) ${to}${notTime}`,
    'u',
  ),
  new RegExp(`${from} ?-?t[oe]l ${to} ?-?ig`, 'u'),
  new RegExp(`${from} es ${to} kozott`, 'u'),
  new RegExp(String.raw`[([]\s*${from}\s*(?:[-–—]|to|do|bis|\.\.+)\s*${to}[^)\]]{0,12}[)\]]`, 'u'),
  new RegExp(
    String.raw`${scaleWord}[^\d]{0,20}${from}\s*(?:[-–—]|to|do|bis|es)\s*${to}${notTime}`,
    'u',
  ),
  new RegExp(String.raw`${from}\s*[-–—]\s*${to}(?:-?(?:[aeo]s|ig|ban|ben))?\s+${scaleWord}`, 'u'),
]

/** `from 1 to 10`, `1-től 10-ig`, `w skali od 1 do 5`, `auf einer Skala von 0 bis 10`, `(0-10)`. */
function rangeIn(question: string): Range | null {
  const text = question.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  for (const pattern of ranges) {
    const found = pattern.exec(text)
    const min = Number(found?.[1])
    const max = Number(found?.[2])
    if (found && min <= 1 && ((max >= 3 && max <= 10) || max === 100)) return { min, max }
  }
  return null
}

const signed =
  /(?<![\p{L}\d.,])[-−–]\s?([1-5])\s*(?:[-–—]|to|do|bis|\.\.+|…|and|i|és)\s*\+?([1-5])(?![\d.,])/u

/** `(-2 to 2)`, `-3 … +3`: as far below zero as above it. */
function signedRangeIn(question: string): Range | null {
  const [, low, high] = signed.exec(question) ?? []
  return low !== undefined && low === high ? { min: -Number(low), max: Number(high) } : null
}

interface WordedEnds {
  readonly range: Range | null
  readonly higherIsBetter: boolean
}

/** Numbers stand before words in any sentence: both must be known for the ends of one scale. */
function bareEnds(question: string): WordedEnds | null {
  const ends = wordedEnds(question, bareAnchor, 'both')
  const range = ends?.range
  const isScale = range && (range.min === -range.max || (range.min >= 0 && range.min <= 1))
  return isScale && range.max - range.min >= 2 ? ends : null
}

/** What the words at the ends say, if those at one end at least are known for good or bad. */
function wordedEnds(
  question: string,
  pattern: RegExp,
  needed: 'one' | 'both' = 'one',
): WordedEnds | null {
  const read: { readonly point: number; readonly strength: number }[] = []
  const points: number[] = []
  for (const [, number, , words = ''] of question.matchAll(pattern)) {
    const reading = readLabel(wordsOf(words))
    // A high effort is not good, a high quality is: low and high do not say which end is better.
    const strength = reading === null || reading.family === 'level' ? 0 : reading.strength
    const point = Number(number?.replace('−', '-'))
    if (point > 10) continue
    points.push(point)
    if (strength !== 0) read.push({ point, strength })
  }
  read.sort((a, b) => a.point - b.point)
  const low = read[0]
  const high = read.at(-1)
  if (!low || !high) return null
  if (low.point === high.point) {
    if (needed === 'both') return null
    // The other end may have words that are not known: `0 = no pain, 10 = worst`.
    const [min, max] = [Math.min(...points), Math.max(...points)]
    const range = min <= 1 && max >= 3 ? { min, max } : null
    if (low.point <= 1) return { range, higherIsBetter: low.strength < 0 }
    return low.point === max && max >= 3 ? { range, higherIsBetter: low.strength > 0 } : null
  }
  if (Math.sign(low.strength) === Math.sign(high.strength)) return null
  return {
    range: { min: low.point, max: high.point },
    higherIsBetter: high.strength > low.strength,
  }
}

function wordsOf(text: string): string {
  return text
    .replace(/\s[–—-].*$/u, '')
    .trim()
    .replace(connectors, '')
}
