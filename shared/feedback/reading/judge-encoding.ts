import { type CodePage, codePages, readAs, type SingleByte } from './code-pages.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { knownLanguages, wordBits } from './letter-pairs/letter-pairs.ts'

/** Which code page words are written in, by the letter pairs of the languages that use it. */

/** Words as their bytes (characters U+0000-U+00FF), with how often they occur. */
export type ByteWords = ReadonlyMap<string, number>

export interface Judgement {
  readonly encoding: SingleByte
  /** The language that most of the words are in. */
  readonly language: string
  /** How unlikely all of the words are, read so: the smaller the better. */
  readonly bits: number
}

/** A word of another language than the others. */
const OTHER_LANGUAGE = 6
/** What the words in plain ASCII may say against a language: as much as one unusual letter. */
const PRIOR = 10
/** More words than this tell nothing new. */
const ENOUGH_WORDS = 3000

const lookup = new Map(codePages.map((page) => [page.encoding, page]))

const pageOf = (encoding: SingleByte): CodePage | undefined => lookup.get(encoding)

/** How unlikely it is that a word was written so, by the likeliest of the page's languages. */
export function bitsIn(encoding: SingleByte, word: string, language: string): number {
  return bitsOf(readAs(encoding, word), encoding, language)
}

/** The same of a text, for the languages of that page. */
export function bitsOf(text: string, encoding: SingleByte, language: string): number {
  let least = Number.POSITIVE_INFINITY
  for (const candidate of pageOf(encoding)?.languages ?? []) {
    const bits = wordBits(text, candidate) + (candidate === language ? 0 : OTHER_LANGUAGE)
    if (bits < least) least = bits
  }
  return least
}

/** For each language how unlikely it is that the file is in it, by words that can be read already. */
export function languageBits(words: Iterable<string>): ReadonlyMap<string, number> {
  const sums = new Map(knownLanguages.map((language) => [language, 0]))
  let count = 0
  for (const word of words) {
    for (const [language, sum] of sums) sums.set(language, sum + wordBits(word, language))
    count++
  }
  const least = Math.min(...sums.values())
  // One odd name says little against a language, many ordinary words say much.
  const share = count === 0 ? 0 : PRIOR / Math.max(PRIOR, Math.sqrt(count))
  return new Map(
    [...sums].map(([language, sum]) => [language, Math.min(PRIOR, (sum - least) * share)]),
  )
}

/** The single-byte encodings, the likeliest first. */
export function judgeCodePages(
  words: ByteWords,
  prior: ReadonlyMap<string, number>,
): readonly Judgement[] {
  const weighed = weighedWords(words)
  return codePages
    .map((page) => judgePage(page, weighed, prior))
    .sort((one, other) => one.bits - other.bits)
}

type Weighed = readonly (readonly [word: string, weight: number])[]

/** Every word counts, the hundredth repetition little. */
function weighedWords(words: ByteWords): Weighed {
  const step = Math.ceil(words.size / ENOUGH_WORDS)
  return [...words]
    .filter((_, at) => at % step === 0)
    .map(([word, count]) => [word, 1 + Math.log2(count)] as const)
}

function judgePage(page: CodePage, words: Weighed, prior: ReadonlyMap<string, number>): Judgement {
  const { encoding, languages } = page
  const sums = languages.map((language) => page.rarity + (prior.get(language) ?? PRIOR))
  for (const [word, weight] of words) {
    const text = readAs(encoding, word)
    const bits = languages.map((language) => wordBits(text, language))
    const otherwise = Math.min(...bits) + OTHER_LANGUAGE
    for (const [at, own] of bits.entries()) {
      sums[at] = (sums[at] ?? 0) + weight * Math.min(own, otherwise)
    }
  }
  const least = Math.min(...sums)
  return { encoding, language: languages[sums.indexOf(least)] ?? '', bits: least }
}

/** Bits by which a word must read better in the second encoding, so that it tells of a second one. */
const CLEARLY_BETTER = 10
/** Words that read a little better each tell of it together: `très`, `où`, `à` among Hungarian ones. */
const BETTER = 3
const TOGETHER_WORDS = 5
const TOGETHER_BITS = 50
/** Letters that make a word: fewer may be anything. Without some such words there is no second language. */
const WORD_LETTERS = 4
const ENOUGH_LONG_WORDS = 2
const SENSIBLE_BITS_A_LETTER = 6
/** A word that reads no better than this may be another one. */
const DOUBTFUL_BITS_A_LETTER = 5
/** Words in which so much stands are in none of the encodings. */
const NONSENSE_BITS_A_LETTER = 8

/** Whether the words are no words in the encoding either: it is the least bad one. */
export function isNonsense(words: ByteWords, { encoding, language }: Judgement): boolean {
  let bits = 0
  let letters = 0
  for (const [word, weight] of weighedWords(words)) {
    bits += weight * bitsIn(encoding, word, language)
    letters += weight * (word.length + 1)
  }
  return bits > letters * NONSENSE_BITS_A_LETTER
}

/** How many of the words that are valid UTF-8 read clearly better so than in the code page. */
export function wordsOfUtf8(words: Iterable<string>, { encoding, language }: Judgement): number {
  let count = 0
  for (const word of words) {
    const better = bitsIn(encoding, word, language) - bitsOf(decodeUtf8(word), encoding, language)
    if (better > CLEARLY_BETTER) count++
  }
  return count
}

/**
 * A second code page that part of the words are in: several of them read as nonsense in the first
 * and as words in it.
 */
export function secondCodePage(words: ByteWords, first: Judgement): SingleByte | null {
  // What reads as nonsense throughout reads a little better in many encodings, and is in none of them.
  if (isNonsense(words, first)) return null
  const suspects: [string, number, number][] = []
  for (const [word, weight] of weighedWords(words)) {
    const bits = bitsIn(first.encoding, word, first.language)
    if (bits > word.length * DOUBTFUL_BITS_A_LETTER) suspects.push([word, weight, bits])
  }
  let best: SingleByte | null = null
  let most = 0
  for (const { encoding, languages } of codePages) {
    if (encoding === first.encoding) continue
    let gain = 0
    let count = 0
    let together = 0
    let telling = 0
    let long = 0
    for (const [word, weight, bits] of suspects) {
      const other = bitsIn(encoding, word, first.language)
      if (bits - other >= BETTER) {
        together += bits - other
        telling++
        if (word.length >= WORD_LETTERS) long++
      }
      if (bits - other < CLEARLY_BETTER || other > word.length * SENSIBLE_BITS_A_LETTER) continue
      gain += weight * (bits - other)
      count++
    }
    if (long < ENOUGH_LONG_WORDS) continue
    const enough = languages.includes(first.language) ? 3 : 6
    const isTogether = telling >= TOGETHER_WORDS && together >= TOGETHER_BITS
    const found = Math.max(count >= enough ? gain : 0, isTogether ? together : 0)
    if (found > most) {
      best = encoding
      most = found
    }
  }
  return best
}
