import type { Scale } from '../metric.ts'
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
  /** Of all answers, those with words, 0 … 1. */
  readonly share: number
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
  const share = worded / Math.max(facts.answered, 1)
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
    return { labels, higherIsBetter: rising >= falling, family, share, greatest, recoded: null }
  }
  const byWords = scaleOfLabels(read.map(({ words, count }) => [words, count] as const))
  if (!byWords) return { labels, higherIsBetter: true, family, share, greatest, recoded: null }
  const points: Record<string, number> = {}
  for (const { text, words } of read) points[text] = byWords.labels[words] ?? byWords.min
  return {
    labels,
    higherIsBetter: true,
    family,
    share,
    greatest,
    recoded: { min: byWords.min, max: byWords.max, higherIsBetter: true, labels: points },
  }
}
