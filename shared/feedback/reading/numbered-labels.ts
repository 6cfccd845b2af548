import type { Scale } from '../metric.ts'
import { foldWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'
import { scaleOfLabels } from './label-scale.ts'
import type { LabelFamily } from './label-words.ts'
import { numberInLabel, readLabel, wordsOfLabel } from './labels.ts'
import { parseNumber } from './numbers.ts'

/** Answers that are a number and words: `1 - Strongly disagree`. */
export interface NumberedLabels {
  /** From the cell's text to its number. */
  readonly labels: Record<string, number>
  readonly higherIsBetter: boolean
  readonly family: LabelFamily | null
  /** Most answers have words, and these are neither known nor like each other: `1 - Web shop`, `2 - Phone`. */
  readonly areOptions: boolean
  /** The greatest number whose words are known for an answer; null where no words are. */
  readonly greatest: number | null
  /** The scale by the order of the words, where the numbers are in another. */
  readonly recoded: Scale | null
}

/** `1 - Strongly disagree`: what the words say about the numbers' order and direction. */
export function labelsWithNumbers(facts: ColumnFacts): NumberedLabels | null {
  const labels: Record<string, number> = {}
  let family: LabelFamily | null = null
  let worded = 0
  const read: { text: string; words: string; count: number; number: number; strength: number }[] =
    []
  for (const [text, count] of facts.entries.slice(0, 50)) {
    if (parseNumber(text) !== null) continue
    const number = numberInLabel(text)
    if (number === null) continue
    labels[text] = number
    const words = wordsOfLabel(text)
    if (words !== text.trim() && /\p{L}{2}/u.test(words)) worded += count
    const reading = readLabel(words)
    if (!reading) continue
    family ??= reading.family
    read.push({ text, words, count, number, strength: reading.strength })
  }
  if (Object.keys(labels).length === 0) return null
  const greatest = read.length === 0 ? null : Math.max(...read.map(({ number }) => number))
  const areOptions =
    family === null && worded > facts.answered * 0.5 && !haveWordsInCommon(Object.keys(labels))
  read.sort((a, b) => a.strength - b.strength)
  let rising = 0
  let falling = 0
  read.forEach((entry, index) => {
    const before = read[index - 1]
    if (!before || before.strength === entry.strength) return
    if (entry.number > before.number) rising++
    else falling++
  })
  if (rising === 0 || falling === 0) {
    return {
      labels,
      higherIsBetter: rising >= falling,
      family,
      areOptions,
      greatest,
      recoded: null,
    }
  }
  const byWords = scaleOfLabels(read.map(({ words, count }) => [words, count] as const))
  if (!byWords) return { labels, higherIsBetter: true, family, areOptions, greatest, recoded: null }
  const points: Record<string, number> = {}
  for (const { text, words } of read) points[text] = byWords.labels[words] ?? byWords.min
  return {
    labels,
    higherIsBetter: true,
    family,
    areOptions,
    greatest,
    recoded: { min: byWords.min, max: byWords.max, higherIsBetter: true, labels: points },
  }
}

/** The rungs of a ladder in any language: `Muy malo`, `Malo`, … `Muy bueno`; no sentences. */
function haveWordsInCommon(labels: readonly string[]): boolean {
  const bags = labels.map((label) => new Set(foldWords(wordsOfLabel(label)).split(' ')))
  const words = bags.reduce((sum, bag) => sum + bag.size, 0)
  const alike = bags.filter((bag) =>
    bags.some(
      (other) => other !== bag && [...bag].some((word) => word.length > 2 && other.has(word)),
    ),
  )
  return labels.length >= 4 && words <= labels.length * LONGEST_RUNG && alike.length >= 2
}

/** Words of a rung, on average. */
const LONGEST_RUNG = 5
