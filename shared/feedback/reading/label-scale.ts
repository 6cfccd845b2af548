import { foldWords } from './clean-text.ts'
import { type LabelFamily, twoSided } from './label-words.ts'
import { type LabelReading, numberInLabel, readDegree, readLabel, wordsOfLabel } from './labels.ts'

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
  const letters = yesNoLetters(all)
  if (letters) return letters
  const known = ofOneFamily(all)
  const total = all.reduce((sum, [, count]) => sum + count, 0)
  if (known && (known.answers >= total * 0.9 || known.distinct >= 3)) return known.scale
  return ofOneAdjective(all, total) ?? known?.scale ?? null
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
  const answers = own.reduce((sum, { count }) => sum + count, 0)
  const scale = placed(family, own, answers)
  return { scale, answers, distinct: new Set(Object.values(scale.labels)).size }
}

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

const letterPairs: readonly (readonly [string, string])[] = [
  ['y', 'n'],
  ['t', 'f'],
  ['i', 'n'],
  ['t', 'n'],
  ['j', 'n'],
  ['o', 'n'],
]

/** Y and N, T and F, I and N (igen, nem), T and N (tak, nie), J and N, O and N: both must be there. */
function yesNoLetters(values: readonly (readonly [string, number])[]): LabelScale | null {
  if (values.length > 4) return null
  const letters = new Set(values.map(([text]) => text.trim().toLowerCase()))
  const pair = letterPairs.find(([yes, no]) => letters.has(yes) && letters.has(no))
  if (!pair || letters.size !== 2) return null
  const labels = Object.fromEntries(
    values.map(([text]) => [text, text.trim().toLowerCase() === pair[0] ? 1 : 0]),
  )
  const answers = values.reduce((sum, [, count]) => sum + count, 0)
  return { family: 'yesno', min: 0, max: 1, labels, answers }
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

interface Places {
  readonly min: number
  readonly max: number
  readonly pointOf: (strength: number) => number
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

/** Ladders of five whose rungs are not each other's mirror, low end first. */
const ladders: ReadonlyMap<LabelFamily, readonly number[]> = new Map([
  // Poor, fair, good, very good, excellent.
  ['quality', [-2, 0, 2, 3, 4]],
  // Never, rarely, sometimes, often, always.
  ['frequency', [-5, -3, -1, 2, 5]],
])

function places(family: LabelFamily, readings: readonly LabelReading[], enough: boolean): Places {
  const strengths = [...new Set(readings.map(({ strength }) => strength))].sort((a, b) => a - b)
  const bad = strengths.filter((strength) => strength < 0)
  const good = strengths.filter((strength) => strength > 0)
  const neutral = strengths.includes(0)
  const absolute = readings.some((reading) => reading.absolute)
  // "Not at all" is the low end of a scale without a bad side, unless it has one all the same.
  const oneSided = absolute && !neutral && bad.every((strength) => strength === -4 || strength > -2)
  const fewest = family === 'face' && neutral ? 1 : 2
  const paired = bad.length === good.length && bad.length >= fewest
  if (family !== 'frequency' && paired) return mirrored(bad, good, neutral, enough)
  if (oneSided) return ofLadder(strengths, rungOfAmount, enough)
  const ladder = ladders.get(family)
  if (ladder && strengths.every((strength) => ladder.includes(strength))) {
    return ofLadder(strengths, (strength) => ladder.indexOf(strength) + 1, enough)
  }
  const lopsided = bad.length !== good.length
  const isWhole = strengths.length >= 5 || (enough && strengths.length >= 4)
  const ranked = family === 'frequency' || (lopsided && !twoSided.has(family) && family !== 'face')
  if (ranked && (isWhole || family === 'frequency')) return byRank(strengths, enough)
  if (lopsided && Math.abs(bad.length - good.length) > 1 && isWhole)
    return byRank(strengths, enough)
  return byStrength(family, strengths, neutral, enough)
}

/** Not at all, slightly (or not so), somewhat (or moderately), very, extremely; 0 where it is none. */
function rungOfAmount(strength: number): number {
  if (strength <= -4) return 1
  if (strength < 1) return 2
  if (strength <= 2) return 3
  return strength < 4 ? 4 : 5
}

/** Both ends seen by enough people: what is there is the ladder. Else there are five rungs. */
function ofLadder(
  strengths: readonly number[],
  rungOf: (strength: number) => number,
  enough: boolean,
): Places {
  const rungs = strengths.map(rungOf)
  const top = Math.max(...rungs)
  const whole = enough && rungs.includes(1) && (top === 5 || (top === 4 && rungs.length === 3))
  const distinct = new Set(rungs).size === rungs.length
  if (whole || !distinct) return byRank(strengths, enough)
  return { min: 1, max: 5, pointOf: (strength) => rungOf(strength) }
}

function byRank(strengths: readonly number[], enough: boolean): Places {
  const size = enough ? Math.max(strengths.length, 2) : Math.max(strengths.length, 5)
  return {
    min: 1,
    max: size,
    pointOf: (strength) => {
      const rank = strengths.indexOf(strength)
      return strength > 0 ? size - (strengths.length - 1 - rank) : rank + 1
    },
  }
}

/** As many rungs on the bad side as on the good one, whichever words they have. */
function mirrored(
  bad: readonly number[],
  good: readonly number[],
  neutral: boolean,
  enough: boolean,
): Places {
  const odd = neutral || (!enough && bad.length < 3)
  const max = bad.length * 2 + (odd ? 1 : 0)
  return {
    min: 1,
    max,
    pointOf: (strength) => {
      if (strength === 0) return bad.length + 1
      if (strength < 0) return bad.indexOf(strength) + 1
      return max - good.length + good.indexOf(strength) + 1
    },
  }
}

/** Each strength has its counterpart on the other side, whether someone chose it or not. */
function byStrength(
  family: LabelFamily,
  strengths: readonly number[],
  neutral: boolean,
  enough: boolean,
): Places {
  const sizes = [...new Set(strengths.filter((s) => s !== 0).map(Math.abs))].sort((a, b) => a - b)
  const bothSides = strengths.some((s) => s < 0) && strengths.some((s) => s > 0)
  // More strengths than a ladder of few labels has: the words of both sides differ.
  const uneven = sizes.length >= 3 && strengths.length <= 4
  if (uneven && enough && !neutral) return byRank(strengths, enough)
  // One strength alone: the other may not have been chosen, but for a clear two or three points.
  const lone = sizes.length <= 1
  const clear = family === 'face' ? neutral : enough && sizes[0] === 2
  const two = uneven || (lone && !(clear && bothSides))
  const levels = two ? 2 : Math.max(sizes.length, 1)
  const even = !neutral && bothSides && enough
  const max = levels * 2 + (even ? 0 : 1)
  const pointOf = (strength: number) => {
    if (strength === 0) return levels + 1
    const size = Math.abs(strength)
    const level = two && sizes.length !== 2 ? (size > 2 ? 2 : 1) : sizes.indexOf(size) + 1
    return strength < 0 ? levels + 1 - level : max - levels + level
  }
  const distinct = new Set(strengths.map(pointOf)).size === strengths.length
  return distinct ? { min: 1, max, pointOf } : byRank(strengths, enough)
}
