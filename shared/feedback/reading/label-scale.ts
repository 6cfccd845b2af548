import { foldWords } from './clean-text.ts'
import { initials, yesNoLetters } from './label-initials.ts'
import { places } from './label-places.ts'
import type { LabelFamily } from './label-words.ts'
import { type LabelReading, numberInLabel, readDegree, readLabel, wordsOfLabel } from './labels.ts'
import { isTooMuch } from './too-much.ts'

/** The points of a column of labels, by the order of their meaning. */
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
export const ENOUGH = 30

interface ReadLabel {
  readonly text: string
  readonly count: number
  readonly reading: LabelReading
}

/**
 * The points of labels by the order of their meaning, whatever numbers the tool gave them. Null
 * where the texts are not labels of one family.
 */
export function scaleOfLabels(values: Iterable<readonly [string, number]>): LabelScale | null {
  const all = [...values]
  const letters = yesNoLetters(all) ?? initials(all)
  if (letters) return letters
  // "Too short", "too long": the best lies between them, and no end is good.
  if (all.some(([text]) => isTooMuch(text))) return null
  const known = ofOneFamily(all)
  const total = all.reduce((sum, [, count]) => sum + count, 0)
  if (known && (known.answers >= total * 0.9 || known.distinct >= 3)) return known.scale
  return ofOneAdjective(all, total) ?? known?.scale ?? withoutSharedWords(all, total)
}

/** `Very bad experience` … `Very good experience`: the words that all labels have say nothing. */
function withoutSharedWords(
  values: readonly (readonly [string, number])[],
  total: number,
): LabelScale | null {
  const words = values.map(([text]) => foldWords(text).split(' '))
  const shared = (words[0] ?? []).filter((word) => words.every((others) => others.includes(word)))
  if (values.length < 3 || shared.length === 0) return null
  const rest = values.map(([text, count], at) => {
    const bare = (words[at] ?? []).filter((word) => !shared.includes(word)).join(' ')
    return { text, bare, count }
  })
  const known = ofOneFamily(rest.map(({ bare, count }) => [bare, count] as const))
  if (!known || known.distinct < 3 || known.answers < total * 0.9) return null
  const labels = Object.fromEntries(
    rest.flatMap(({ text, bare }) => {
      const point = known.scale.labels[bare]
      return point === undefined ? [] : [[text, point] as const]
    }),
  )
  return { ...known.scale, labels }
}

function ofOneFamily(
  values: readonly (readonly [string, number])[],
): { scale: LabelScale; answers: number; distinct: number } | null {
  const read: ReadLabel[] = []
  const families = new Map<LabelFamily, number>()
  for (const [text, count] of values) {
    const reading = readLabel(text) ?? yesNoBehindNumber(text)
    if (!reading) continue
    read.push({ text, count, reading })
    if (reading.family) families.set(reading.family, (families.get(reading.family) ?? 0) + count)
  }
  const [first] = [...families]
    .filter(([family]) => family !== 'extent' || families.size === 1)
    .sort((a, b) => b[1] - a[1])
  if (!first) return null
  const family = first[0]
  const own = read.flatMap((entry) => {
    const reading = inFamily(entry, family)
    return reading ? [{ ...entry, reading }] : []
  })
  if (family === 'frequency' && isBilling(own)) return null
  if (needsThree.has(family) && own.length < 3) return null
  // Low, medium and high are sizes and priorities; very low and very high are mostly opinions.
  if (family === 'level' && own.length < 4) return null
  const answers = own.reduce((sum, { count }) => sum + count, 0)
  if (isBlurred(own, answers)) return null
  const scale = placed(family, own, answers)
  return { scale, answers, distinct: new Set(Object.values(scale.labels)).size }
}

/**
 * Three different labels of one meaning, each of them used: the words are not understood well enough. In a file
 * of several languages most meanings have as many.
 */
function isBlurred(labels: readonly ReadLabel[], answers: number): boolean {
  const same = new Map<number, Set<string>>()
  for (const { text, count, reading } of labels) {
    if (count < answers * 0.05) continue
    const known = same.get(reading.strength) ?? new Set()
    same.set(reading.strength, known.add(foldWords(text)))
  }
  const sizes = [...same.values()].map((texts) => texts.size)
  if (labels.length >= 20 && labels.length > new Set(labels.map(meaningOf)).size * MOST_WORDINGS) {
    return true
  }
  const areLanguages =
    sizes.length >= 3 && sizes.filter((size) => size >= 2).length > sizes.length / 2
  return !areLanguages && sizes.some((size) => size >= 3)
}

const meaningOf = ({ reading }: ReadLabel): number => reading.strength
/** Wordings of one point; sentences that share a word with an answer have many more. */
const MOST_WORDINGS = 8

/** Two of their words are two kinds of something more often than two answers. */
const needsThree: ReadonlySet<LabelFamily> = new Set([
  'extent',
  'manner',
  'comparison',
  'clarity',
  'frequency',
])

/** Ranges that questions are asked on, the shorter ones first. */
const usualRanges: readonly (readonly [number, number])[] = [
  [1, 4],
  [1, 5],
  [0, 5],
  [1, 6],
  [1, 7],
  [1, 10],
  [0, 10],
]

/** `Not at all likely`, 1, 2 … 9, `Extremely likely`: the ends have words, what is between them not. */
export function scaleOfWordedEnds(
  values: readonly (readonly [string, number])[],
): LabelScale | null {
  const numbers = values.flatMap(([text]) => (/^\s*\d{1,2}\s*$/.test(text) ? [Number(text)] : []))
  const ends = values.flatMap(([text, count]) => {
    const reading = /^\s*\d/.test(text) ? null : readLabel(text)
    return reading && reading.strength !== 0 ? [{ text, count, reading }] : []
  })
  const bad = ends.filter(({ reading }) => reading.strength < 0)
  const good = ends.filter(({ reading }) => reading.strength > 0)
  const family = ends[0]?.reading.family
  const oneEach = new Set(bad.map((end) => foldWords(end.text))).size <= 1
  const otherEach = new Set(good.map((end) => foldWords(end.text))).size <= 1
  if (numbers.length < 2 || !family || family === 'yesno' || !oneEach || !otherEach) return null
  const least = Math.min(...numbers)
  const greatest = Math.max(...numbers)
  const range = usualRanges.find(
    ([min, max]) =>
      (bad.length > 0 ? min < least : min <= least) &&
      (good.length > 0 ? max > greatest : max >= greatest),
  )
  if (!range) return null
  const [min, max] = range
  // All points from one to five are there: "does not apply" beside them is no zero.
  const isWhole = least === 1 && (greatest === 5 || greatest === 7) && good.length === 0
  if (isWhole && min < least) return null
  const labels: Record<string, number> = {}
  for (const { text } of bad) labels[text] = min
  for (const { text } of good) labels[text] = max
  const answers = values.reduce(
    (sum, [text, count]) =>
      sum + (labels[text] !== undefined || numbers.includes(Number(text)) ? count : 0),
    0,
  )
  return { family, min, max, labels, answers }
}

/** `Very satisfied`, `Satisfied`, and 5, 4 beside them: exports of words and of numbers put together. */
export function scaleOfWordsAndNumbers(
  values: readonly (readonly [string, number])[],
): LabelScale | null {
  const isNumber = ([text]: readonly [string, number]) => /^\d{1,2}$/.test(text.trim())
  const scale = scaleOfLabels(values.filter((entry) => !isNumber(entry)))
  if (!scale || scale.family === 'yesno' || new Set(Object.values(scale.labels)).size < 3) {
    return null
  }
  const numbers = values.filter(isNumber)
  const { min, max } = scale
  if (numbers.some(([text]) => Number(text) < min || Number(text) > max)) return null
  return { ...scale, answers: numbers.reduce((sum, [, count]) => sum + count, scale.answers) }
}

/** What a label means among those of a family; null where it is none of them. */
function inFamily({ text, reading }: ReadLabel, family: LabelFamily): LabelReading | null {
  if (reading.family === family || reading.family === null || reading.family === 'extent')
    return reading
  // "Nie" is never in German, and no in Polish; "no" is the low end of a ladder of chances.
  if (reading.family !== 'yesno') return null
  if (family === 'frequency' && foldWords(text) === 'nie')
    return { ...reading, family, strength: -5 }
  return family === 'likelihood' ? { ...reading, family, strength: reading.strength * 2 } : null
}

/** Monthly and yearly alone are plans that were bought, not how often something happens. */
function isBilling(labels: readonly ReadLabel[]): boolean {
  const calendar = labels.every(({ text }) =>
    /^(?:\p{L}*)(?:ly|nte|nta|nie|lich|al)$/u.test(foldWords(text)),
  )
  return calendar && labels.length <= 3 && labels.every(({ reading }) => reading.strength > -2)
}

/** `1 - Yes`, `2 - No`: the words decide, not the numbers. */
function yesNoBehindNumber(text: string): LabelReading | null {
  if (numberInLabel(text) === null) return null
  const reading = readLabel(wordsOfLabel(text))
  return reading?.family === 'yesno' ? reading : null
}

/** Extremely, very, somewhat, not so, not at all: the same adjective in each, whichever it is. */
function ofOneAdjective(
  values: readonly (readonly [string, number])[],
  total: number,
): LabelScale | null {
  if (values.length < 3) return null
  const stems = new Map<string, ReadLabel[]>()
  for (const [text, count] of values) {
    const found = readDegree(text)
    if (!found) continue
    const { stem, strength } = found
    const lowest = strength <= -2
    const reading: LabelReading = {
      family: 'extent',
      strength: lowest ? -4 : strength,
      absolute: lowest,
    }
    stems.set(stem, [...(stems.get(stem) ?? []), { text, count, reading }])
  }
  for (const labels of stems.values()) {
    const answers = labels.reduce((sum, { count }) => sum + count, 0)
    const strengths = new Set(labels.map(({ reading }) => reading.strength))
    const turned = labels.some(({ reading }) => reading.strength < 0)
    if (answers >= total * 0.8 && strengths.size >= 3 && turned)
      return placed('extent', labels, answers)
  }
  return null
}

function placed(family: LabelFamily, own: readonly ReadLabel[], answers: number): LabelScale {
  const middles = own.filter(({ reading }) => reading.family !== family)
  const middle = middles.reduce((sum, { count }) => sum + count, 0)
  if (family === 'yesno') {
    const partly = middle >= answers * 0.03
    const labels: Record<string, number> = {}
    for (const { text, reading } of own) {
      const isMiddle = reading.family !== 'yesno'
      if (partly) labels[text] = isMiddle ? 2 : reading.strength > 0 ? 3 : 1
      else if (!isMiddle) labels[text] = reading.strength > 0 ? 1 : 0
    }
    return partly
      ? { family: 'extent', min: 1, max: 3, labels, answers }
      : { family, min: 0, max: 1, labels, answers: answers - middle }
  }
  const { min, max, pointOf } = places(
    family,
    own.map(({ reading }) => reading),
    answers >= ENOUGH,
  )
  const labels: Record<string, number> = {}
  for (const { text, reading } of own) labels[text] = pointOf(reading.strength)
  return { family, min, max, labels, answers }
}
