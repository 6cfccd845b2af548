import { readLabel } from './labels.ts'

/** What a question says about its own scale: `(1 = very good, 6 = very bad)`. */
export interface Anchors {
  /** The least and the greatest point; null where only one of them has its words. */
  readonly range: { readonly min: number; readonly max: number } | null
  readonly higherIsBetter: boolean
}

/** A number with its words behind it, or in brackets behind it: `5 - very easy`, `7 (strongly agree)`. */
const anchor =
  /(?<![\p{L}\d.,])(\d{1,2})\s*(?:[=:–—-]\s*|(\())(\p{L}[^\d,;/()[\]=:]{1,40}|\p{L}[^()]{1,40}(?=\)))/gu
const connectors = /\s+(?:to|and|bis|und|do|i|és|a|à|et|through)$/i

/** Null unless the words at one end at least are known for good or bad. */
export function anchorsIn(question: string): Anchors | null {
  if (question.length > 500) return null
  const read: { readonly point: number; readonly strength: number }[] = []
  for (const [, number, , words = ''] of question.matchAll(anchor)) {
    const strength = readLabel(wordsOf(words))?.strength ?? 0
    if (strength !== 0 && Number(number) <= 10) read.push({ point: Number(number), strength })
  }
  read.sort((a, b) => a.point - b.point)
  const low = read[0]
  const high = read.at(-1)
  if (!low || !high) return null
  if (low.point === high.point) {
    return low.point <= 1 ? { range: null, higherIsBetter: low.strength < 0 } : null
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
