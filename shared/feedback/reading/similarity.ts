import { nameWords } from './clean-text.ts'
import { journeyThing, journeyThings } from './journey-words.ts'

/** How alike the name of a column or a value of the file and a touchpoint's title are. */

/** Words that survey tools and people put around what a column is about, in four languages. */
const noise = new Set(
  [
    'rating ratings rate rated score scores satisfaction satisfied csat nps ces value question q overall how was were is the a an of with your our you did to for and at in on stars star points please tell us about',
    'ertekeles ertekelese ertekeld elegedettseg elegedett mennyire milyen milyennek hogyan volt voltal vagy az egy es ezzel kerjuk kerlek pont pontszam',
    'ocena oceny ocen ocenia oceniasz zadowolenie zadowolony zadowolona jak bardzo byla bylo byl jest z ze w na do i o prosze pan pani nasza nasze naszej',
    'bewertung zufriedenheit zufrieden note wie waren sie mit der die das den dem und unser unsere bitte',
  ].flatMap((words) => words.split(' ')),
)

/** The words that carry meaning; all of them where none does. `Q1_wifi_rating` -> wifi. */
function tellingWords(name: string): string[] {
  const words = nameWords(name)
  const telling = words.filter((word) => !noise.has(word) && !/^q?\d+$/.test(word))
  return telling.length > 0 ? telling : words
}

/** A name as it is compared: its telling words, and what they mean in whatever language. */
export interface ComparedName {
  readonly words: readonly string[]
  readonly things: readonly string[]
}

export function comparedName(name: string): ComparedName {
  const words = tellingWords(name)
  return { words, things: journeyThings(words) }
}

/** A meaning found in the dictionary counts for a little less than the word itself. */
const byMeaning = 0.94

/**
 * 0 … 1. Words of one text that the other has count by their length, in whatever order, with small
 * differences of spelling (wifi, Wi-Fi; check-in, checkin; Paymnt, Payment), and words of journeys by what
 * they mean (Kosár, Basket). A short title that a longer name holds in full is nearly as good as an equal
 * one: `bar_beverages_rating` is about "Bar".
 */
export function similarity(a: ComparedName, b: ComparedName): number {
  return Math.max(
    likeness(a.words, b.words),
    // A meaning in passing says nothing: it must be at least half of the longer text.
    byMeaning * likeness([...new Set(a.things)], [...new Set(b.things)], 0.5),
  )
}

/** `leastHeld`: the part of the longer text that a text held in it must be. */
function likeness(left: readonly string[], right: readonly string[], leastHeld = 0): number {
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
  const isWord = left.length === 1 && right.length === 1
  const whole = isWord ? nearness(leftText, rightText) : bigramDice(leftText, rightText)
  // Being held in full counts for less the smaller a part of the other text it is.
  const isHeld = contained > 0.99 && shortLength >= leastHeld * longLength
  const held = isHeld ? 0.68 + 0.27 * Math.min(1, (2 * shortLength) / longLength) : 0
  return Math.min(0.99, Math.max(dice, whole, held))
}

/** Words that are known to mean different things, however alike they look: parking, packing. */
function meanOthers(a: string, b: string): boolean {
  const thing = journeyThing(a)
  const other = journeyThing(b)
  return thing !== null && other !== null && thing !== other
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
        const near = nearness(word, run)
        if (near >= ofSlip) best = Math.max(best, near)
      }
    }
    shared += word.length * best
  }
  return shared
}

/** A word with a slip of typing is worth a look, not more. */
const ofSlip = 0.78

/** How alike two words are, 0 … 1. */
function nearness(a: string, b: string): number {
  if (meanOthers(a, b)) return 0
  if (stemmed(a) === stemmed(b)) return 0.95
  return Math.max(isSlip(a, b) ? ofSlip : 0, bigramDice(a, b))
}

/** One letter left out, put in, wrong or changed with its neighbour, behind the same first letter. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 5 || long.length - short.length > 1 || short[0] !== long[0]) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return isSwapped && short.slice(at + 2) === long.slice(at + 2)
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
