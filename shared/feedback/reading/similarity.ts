import { nameWords } from './clean-text.ts'

/** How alike the name of a column or a value of the file and a touchpoint's title are. */

/** Words that survey tools and people put around what a column is about. */
const noise = new Set(
  'rating ratings rate rated score scores satisfaction satisfied csat nps ces value question q overall how was were is the a an of with your our you did to for and at in on stars star points ertekeles elegedettseg ocena oceny zadowolenie bewertung zufriedenheit note satisfaction'.split(
    ' ',
  ),
)

/** The words that carry meaning; all of them where none does. `Q1_wifi_rating` -> wifi. */
function tellingWords(name: string): string[] {
  const words = nameWords(name)
  const telling = words.filter((word) => !noise.has(word) && !/^q?\d+$/.test(word))
  return telling.length > 0 ? telling : words
}

/**
 * 0 … 1. Words of one text that the other has count by their length, in whatever order, with small
 * differences of spelling (wifi, Wi-Fi; check-in, checkin). A short title that a longer name holds
 * in full is nearly as good as an equal one: `bar_beverages_rating` is about "Bar".
 */
export function similarity(a: string, b: string): number {
  const left = tellingWords(a)
  const right = tellingWords(b)
  const leftText = left.join('')
  const rightText = right.join('')
  if (leftText === '' || rightText === '') return 0
  if (leftText === rightText) return 1
  const [short, long] = leftText.length <= rightText.length ? [left, right] : [right, left]
  const shared = overlap(short, long)
  const shortLength = short.join('').length
  const longLength = long.join('').length
  const contained = shared / shortLength
  const dice = (2 * shared) / (shortLength + longLength)
  const whole = bigramDice(leftText, rightText)
  // Being held in full counts for less the smaller a part of the other text it is.
  const held = contained > 0.99 ? 0.68 + 0.27 * Math.min(1, (2 * shortLength) / longLength) : 0
  return Math.min(0.99, Math.max(dice, whole, held))
}

/** Letters of the short text's words that the long one has, whole words or words run together. */
function overlap(short: readonly string[], long: readonly string[]): number {
  const runs = new Set(long)
  long.forEach((word, index) => {
    const next = long[index + 1]
    if (next !== undefined) runs.add(word + next)
  })
  const joined = short.join('')
  if (runs.has(joined)) return joined.length
  let shared = 0
  for (const word of short) {
    let best = 0
    for (const run of runs) {
      if (run === word) best = 1
      else if (word.length >= 4 && run.length >= 4) {
        const near = stemmed(word) === stemmed(run) ? 0.95 : bigramDice(word, run)
        if (near >= 0.8) best = Math.max(best, near)
      }
    }
    shared += word.length * best
  }
  return shared
}

function stemmed(word: string): string {
  return word.replace(/(?:ies|es|s|ing|ed|y)$/, '')
}

/** Dice's coefficient over pairs of neighbouring letters. */
function bigramDice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      shared++
      pairs.set(pair, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length - 2)
}
