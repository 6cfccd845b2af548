import { foldWords, plainText } from './clean-text.ts'
import { timesAYear } from './label-frequency.ts'
import { faceStrength, picturedNumber, starsIn, thumbOf } from './label-glyphs.ts'
import { labelPhrases } from './label-phrases.ts'
import { type LabelFamily, type LabelWord, labelWords } from './label-words.ts'

/** Answers in words: which family they belong to and where on its range they stand. */

export interface LabelReading {
  /** Null for a neutral label, which fits any family. */
  readonly family: LabelFamily | null
  /** Below 0 the bad end, above 0 the good end, by the strength of the words; 0 neutral. */
  readonly strength: number
  /** "Not at all …": the lowest point of a scale that has only one side. */
  readonly absolute: boolean
}

const MAX_WORDS = 8
const LONGEST = 100

const reading = (family: LabelFamily | null, strength: number, absolute = false): LabelReading => ({
  family,
  strength,
  absolute,
})

/**
 * Null unless every word of the text is known; a long word may have one letter wrong. What stands
 * in brackets or after a dash may be anything where the words before it are known.
 */
export function readLabel(label: string): LabelReading | null {
  if (label.length > LONGEST) return null
  const text = /[<&]/.test(label) ? plainText(label) : label
  const face = faceStrength(text)
  if (face !== null) return reading('face', face)
  const thumb = thumbOf(text)
  if (thumb !== null) return reading('yesno', thumb ? 1 : -1)
  const whole = readWords(text)
  if (whole) return whole
  const lead = /^([^([]{2,60}?)\s*(?:[([].*[)\]]|\s[-–—]\s.*)$/u.exec(text)?.[1]
  return lead === undefined ? null : readWords(lead)
}

/** A label's folded words with phrases replaced. */
function wordsIn(text: string): string[] {
  // `zadowolony/a`, `zadowolony(a)`: the second ending says nothing.
  let folded = foldWords(text.replace(/(\p{L})\s?[/(]\s?(?:\p{L}{1,3})\)?(?=\s|$)/gu, '$1'))
  for (const [pattern, word] of labelPhrases) folded = folded.replace(pattern, word)
  return folded.split(' ').filter((word) => word !== '')
}

function readWords(text: string): LabelReading | null {
  const words = wordsIn(text)
  if (words.length === 0 || words.length > MAX_WORDS) return null
  if (words.length === 1 && /^n(?:em|ie)$/.test(words[0] ?? '')) return reading('yesno', -1)

  let family: LabelFamily | null = null
  let strength: number | null = null
  let degree: number | null = null
  let ofChance = false
  let answer = 0
  let negated = false
  let absolute = false
  for (const word of words) {
    const known = lookUp(word)
    if (!known) return ofCalendar(text)
    if (known.kind === 'neutral') return reading(null, 0)
    if (known.kind === 'not') negated = true
    else if (known.kind === 'never') absolute = true
    else if (known.kind === 'degree') {
      degree = together(degree, known.strength)
      ofChance ||= known.ofChance === true
    } else if (known.kind === 'stem') {
      if (known.family === 'yesno') answer = known.strength
      else if (family === null || family === known.family) {
        family = known.family
        strength = known.strength
      } else if (known.family === 'frequency') degree = Math.min(4, Math.abs(known.strength))
      else return null
    }
  }
  if (words.every((word) => lookUp(word)?.kind === 'filler')) return null
  const sign = negated || answer < 0 ? -1 : 1
  if (strength === null || family === null) {
    if (absolute)
      return reading(answer === 0 ? 'extent' : 'yesno', answer === 0 ? -4 : -1, answer === 0)
    if (degree === null) return answer !== 0 && words.length === 1 ? reading('yesno', answer) : null
    // "Definitely", "rather not", "inkább igen": how sure someone is.
    return reading(ofChance || answer !== 0 || negated ? 'likelihood' : 'extent', sign * degree)
  }
  if (absolute) return reading(family, -4, true)
  if (family === 'frequency') {
    const shift = degree === null ? 0 : degree >= 3 ? 0.7 : -0.4
    return reading(family, (strength + Math.sign(strength) * shift) * sign)
  }
  const side = strength * sign < 0 ? -1 : 1
  return reading(family, side * (degree ?? Math.abs(strength)))
}

/** Of two words of degree the later one counts; but "very little" is less than little. */
function together(before: number | null, strength: number): number {
  if (before === null || Math.min(before, strength) >= 1) return strength
  return Math.max(before, strength) >= 3 ? 0.5 : 0.7
}

/** Once in two weeks is the middle between never and every day. */
function ofCalendar(text: string): LabelReading | null {
  const times = timesAYear(foldWords(text))
  return times === null ? null : reading('frequency', Math.log10(times / 26))
}

/**
 * A label of an unknown adjective: `extremely friendly`, `not so friendly`. Words of degree are
 * taken off; what is left must be the same in all labels of a column.
 */
export function readDegree(text: string): { stem: string; strength: number } | null {
  if (text.length > LONGEST) return null
  const words = wordsIn(text)
  if (words.length === 0 || words.length > MAX_WORDS) return null
  let degree: number | null = null
  let negated = false
  let absolute = false
  const rest: string[] = []
  for (const word of words) {
    const known = labelWords.get(word)
    if (known?.kind === 'degree') degree = together(degree, known.strength)
    else if (known?.kind === 'not') negated = true
    else if (known?.kind === 'never') absolute = true
    else if (known?.kind !== 'filler') rest.push(word)
  }
  const strength = absolute ? -4 : (negated ? -1 : 1) * (degree ?? 2)
  return rest.length === 0 || rest.length > 3 ? null : { stem: rest.join(' '), strength }
}

function lookUp(word: string): LabelWord | null {
  const known = labelWords.get(word)
  // A word of four letters may have lost its fifth.
  if (known || word.length < 4) return known ?? null
  let near: LabelWord | null = null
  for (const [candidate, meaning] of labelWords) {
    if (candidate.length >= 5 && isOneEdit(word, candidate)) {
      if (near && !sameMeaning(near, meaning)) return null
      near = meaning
    }
  }
  return near
}

function sameMeaning(a: LabelWord, b: LabelWord): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Whether two texts differ by one letter put in, left out, changed, or swapped with its neighbour. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  if (a.length === b.length) {
    if (a.slice(at + 1) === b.slice(at + 1)) return true
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.slice(at) === long.slice(at + 1)
}

const leading =
  /^\s*[([]?\s*([+\-−]?\d{1,3})\s*[)\]]?\s*(?:[-–—:.=)]|\s(?=[("]))\s*(?=\D*\p{L})(?!\s*\d)/u
const starred =
  /^\s*(\d{1,2})\s*(?:\*|★|stars?|csillag|gwiazd\p{L}*|sterne?|étoiles?|points?|pont|pkt|punkt\p{L}*)\s*$/iu
const outOf =
  /^\s*(\d{1,2}(?:[.,]\d)?)\s*(?:\/|out of|of|von|z)\s*(?:5|6|7|10|100)(?:[.,]0)?\s*(?:\p{L}{3,8}|[★⭐*])?\s*$/iu
const trailing = /\p{L}[^\d]*(?:[([]\s*([+\-−]?\d{1,2})\s*[)\]]|\s[-–—=]\s*(\d{1,2}))\s*$/u

/** The number that a label carries: `10 - Extremely likely`, `(3) Neutral`, `approve (1)`, `4 stars`. */
export function numberInLabel(text: string): number | null {
  if (text.length > 120) return null
  const drawn = starsIn(text) ?? picturedNumber(text)
  if (drawn !== null) return drawn
  // Most texts are told by this; looking for a number at their end takes long.
  if (!/\d/.test(text)) return null
  const found = leading.exec(text) ?? starred.exec(text) ?? outOf.exec(text) ?? trailing.exec(text)
  const number = found?.[1] ?? found?.[2]
  return number === undefined ? null : Number(number.replace('−', '-').replace(',', '.'))
}

/** The text without the number that it carries. */
export function wordsOfLabel(text: string): string {
  if (picturedNumber(text) !== null) return text.replace(/\d+/, '').trim()
  return text
    .replace(leading, '')
    .replace(/(?:[([]\s*[+\-−]?\d{1,2}\s*[)\]]|\s[-–—=]\s*\d{1,2})\s*$/, '')
    .trim()
}
