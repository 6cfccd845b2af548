import { foldWords } from './clean-text.ts'
import { type LabelFamily, type LabelWord, labelPhrases, labelWords } from './label-words.ts'

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

/** Null unless every word of the text is known; a long word may have one letter wrong. */
export function readLabel(text: string): LabelReading | null {
  if (text.length > 80) return null
  // `zadowolony/a`, `zadowolony(a)`: the second ending says nothing.
  let folded = foldWords(text.replace(/(\p{L})\s?[/(]\s?(?:\p{L}{1,3})\)?(?=\s|$)/gu, '$1'))
  if (folded === '') return null
  for (const [pattern, word] of labelPhrases) folded = folded.replace(pattern, word)
  const words = folded.split(' ').filter((word) => word !== '')
  if (words.length > MAX_WORDS) return null
  if (words.length === 1) {
    const only = words[0] ?? ''
    if (only === 'nem' || only === 'nie') return { family: 'yesno', strength: -1, absolute: false }
  }

  let family: LabelFamily | null = null
  let strength: number | null = null
  let degree: number | null = null
  let negated = false
  let absolute = false
  for (const word of words) {
    const known = lookUp(word)
    if (!known) return null
    if (known.kind === 'neutral') return { family: null, strength: 0, absolute: false }
    if (known.kind === 'stem') {
      if (family !== null && family !== known.family) return null
      family = known.family
      strength = known.strength
    } else if (known.kind === 'degree') degree = known.strength
    else if (known.kind === 'not') negated = true
    else if (known.kind === 'never') absolute = true
  }
  if (strength === null || family === null) return null
  if (family === 'yesno') return words.length === 1 ? { family, strength, absolute: false } : null
  if (absolute) return { family, strength: -4, absolute: true }
  const sign = strength * (negated ? -1 : 1) < 0 ? -1 : 1
  return { family, strength: sign * (degree ?? Math.abs(strength)), absolute: false }
}

function lookUp(word: string): LabelWord | null {
  const known = labelWords.get(word)
  if (known || word.length < 5) return known ?? null
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

export interface LabelScale {
  readonly family: LabelFamily
  readonly min: number
  readonly max: number
  /** From the cell's text to its point. */
  readonly labels: Readonly<Record<string, number>>
  /** Answers whose text is among the labels. */
  readonly answers: number
}

/** Below this a point that nobody chose may still have been offered. */
const ENOUGH = 30

/**
 * The points of a column of labels by the order of their meaning, whatever numbers the tool gave
 * them. Null where the texts are not labels of one family.
 */
export function scaleOfLabels(values: Iterable<readonly [string, number]>): LabelScale | null {
  const read: { text: string; count: number; reading: LabelReading }[] = []
  const families = new Map<LabelFamily, number>()
  let answers = 0
  for (const [text, count] of values) {
    const reading = readLabel(text)
    if (!reading) continue
    read.push({ text, count, reading })
    answers += count
    if (reading.family) families.set(reading.family, (families.get(reading.family) ?? 0) + count)
  }
  const [first] = [...families].sort((a, b) => b[1] - a[1])
  if (!first) return null
  const family = first[0]
  const own = read.filter(({ reading }) => reading.family === family || reading.family === null)
  const lost = read
    .filter((entry) => !own.includes(entry))
    .reduce((sum, { count }) => sum + count, 0)
  const { min, max, pointOf } = points(
    family,
    own.map(({ reading }) => reading),
    answers - lost,
  )
  const labels: Record<string, number> = {}
  for (const { text, reading } of own) labels[text] = pointOf(reading.strength)
  return { family, min, max, labels, answers: answers - lost }
}

function points(
  family: LabelFamily,
  readings: readonly LabelReading[],
  answers: number,
): { min: number; max: number; pointOf: (strength: number) => number } {
  if (family === 'yesno') return { min: 0, max: 1, pointOf: (strength) => (strength > 0 ? 1 : 0) }
  const strengths = [...new Set(readings.map(({ strength }) => strength))].sort((a, b) => a - b)
  // "Not at all" is the low end of a scale without a bad side, unless it has one all the same.
  const oneSided =
    (readings.some(({ absolute }) => absolute) &&
      !readings.some(({ absolute, strength }) => !absolute && strength < 0)) ||
    (family === 'quality' && strengths.length >= 4 && lopsided(strengths))
  if (oneSided) {
    const size = answers >= ENOUGH ? Math.max(strengths.length, 2) : Math.max(strengths.length, 5)
    return {
      min: 1,
      max: size,
      pointOf: (strength) => {
        const rank = strengths.indexOf(strength)
        return strength > 0 ? size - (strengths.length - 1 - rank) : rank + 1
      },
    }
  }
  const sizes = [...new Set(strengths.filter((s) => s !== 0).map(Math.abs))].sort((a, b) => a - b)
  const neutral = strengths.includes(0)
  const bothSides = strengths.some((s) => s < 0) && strengths.some((s) => s > 0)
  let levels = Math.max(sizes.length, 1)
  // One strength alone: the other may not have been chosen, but for a clear two or three points.
  const lone = levels === 1
  if (lone && !(sizes[0] === 2 && answers >= ENOUGH && bothSides)) levels = 2
  const even = !neutral && bothSides && answers >= ENOUGH
  const max = levels * 2 + (even ? 0 : 1)
  return {
    min: 1,
    max,
    pointOf: (strength) => {
      if (strength === 0) return levels + 1
      const size = Math.abs(strength)
      const level = lone && levels === 2 ? (size > 2 ? 2 : 1) : sizes.indexOf(size) + 1
      return strength < 0 ? levels + 1 - level : max - levels + level
    },
  }
}

function lopsided(strengths: readonly number[]): boolean {
  const good = strengths.filter((s) => s > 0).length
  const bad = strengths.filter((s) => s < 0).length
  return Math.abs(good - bad) > 1
}

const leading =
  /^\s*[([]?\s*([+\-−]?\d{1,3})\s*[)\]]?\s*(?:[-–—:.=)]|\s(?=[("]))\s*(?=\D*\p{L})(?!\s*\d)/u
const starred =
  /^\s*(\d{1,2})\s*(?:\*|★|stars?|csillag|gwiazd\p{L}*|sterne?|étoiles?|points?|pont|pkt|punkt\p{L}*)\s*$/iu
const outOf = /^\s*(\d{1,2})\s*(?:\/|out of)\s*(?:5|7|10)\s*$/i
const trailing = /\p{L}[^\d]*[([]\s*([+\-−]?\d{1,2})\s*[)\]]\s*$/u

/** The number that a label carries: `10 - Extremely likely`, `(3) Neutral`, `approve (1)`, `4 stars`. */
export function numberInLabel(text: string): number | null {
  if (text.length > 120) return null
  const found = leading.exec(text) ?? starred.exec(text) ?? outOf.exec(text) ?? trailing.exec(text)
  return found?.[1] === undefined ? null : Number(found[1].replace('−', '-'))
}

/** The text without the number that it carries. */
export function wordsOfLabel(text: string): string {
  return text
    .replace(leading, '')
    .replace(/[([]\s*[+\-−]?\d{1,2}\s*[)\]]\s*$/, '')
    .trim()
}
