import { readAs, type SingleByte } from './code-pages.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { bitsIn, bitsOf } from './judge-encoding.ts'

/** Two encodings in one text, told apart word by word. */
export interface MixedEncoding {
  readonly first: 'utf-8' | SingleByte
  readonly second: SingleByte
  /** ISO 639-1: the language that most of it is in. */
  readonly language: string
}

/** As long as words are: a longer run of letters is read in parts. */
const MAX_WORD = 64
/** Different words that are remembered with their reading. */
const MEMORY = 50_000
/** Bits by which a word must read better in the second encoding. */
const BETTER = 2
const BETTER_IN_PART = 5
/** Letters beyond ASCII in a word of which each is tried in both encodings. */
const MAX_SEPARATE = 5
const NONSENSE_BITS_A_LETTER = 10

/** ASCII letters, and every byte beyond ASCII. */
export const isWordByte = (code: number) =>
  code >= 0x80 || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
/** A byte inside a UTF-8 character: no place to cut. */
const isContinuation = (code: number) => code >= 0x80 && code <= 0xbf

/**
 * A decoder of bytes, given as a string of the characters U+0000-U+00FF. Each call must begin and
 * end between two words.
 */
export function createMixedDecoder({
  first,
  second,
  language,
}: MixedEncoding): (bytes: string) => string {
  const known = new Map<string, string>()
  const beyondAscii = /[\x80-\xff]/g

  function decodeWord(word: string): string {
    if (first === 'utf-8') {
      const text = decodeUtf8(word)
      if (!text.includes('\uFFFD')) return text
      const bits = bitsIn(second, word, language)
      // A character that was cut off at its end is no reason to spell the rest of the word anew.
      return /[^\0-\x7f\uFFFD]/.test(text) || bits > word.length * NONSENSE_BITS_A_LETTER
        ? text
        : readAs(second, word)
    }
    return likeliest(first, word)
  }

  /** Texts that were edited after they were damaged have words with letters of both. */
  function likeliest(main: SingleByte, word: string): string {
    const places = [...word.matchAll(/[\x80-\xff]/g)].map(({ index }) => index)
    const separate = places.length <= MAX_SEPARATE
    let best = readAs(main, word)
    let least = bitsOf(best, main, language)
    const choices = separate ? 2 ** places.length : 2
    for (let choice = 1; choice < choices; choice++) {
      const isSecond = (at: number) => !separate || (choice & (1 << at)) !== 0
      let text = ''
      let done = 0
      for (const [at, place] of places.entries()) {
        text += word.slice(done, place) + readAs(isSecond(at) ? second : main, word.charAt(place))
        done = place + 1
      }
      text += word.slice(done)
      const isWhole = choice === choices - 1
      // A word that is wholly in the second encoding may be in a language of that one.
      const likely = isWhole
        ? Math.min(bitsOf(text, main, language), bitsOf(text, second, language))
        : bitsOf(text, main, language)
      const bits = likely + (isWhole ? BETTER : BETTER_IN_PART)
      if (bits < least) {
        best = text
        least = bits
      }
    }
    return best
  }

  function remembered(word: string): string {
    let text = known.get(word)
    if (text === undefined) {
      text = decodeWord(word)
      if (known.size < MEMORY) known.set(word, text)
    }
    return text
  }

  return (bytes) => {
    let text = ''
    let done = 0
    for (;;) {
      beyondAscii.lastIndex = done
      const found = beyondAscii.exec(bytes)
      if (!found) return text + bytes.slice(done)
      let from = found.index
      while (
        from > done &&
        found.index - from < MAX_WORD / 2 &&
        isWordByte(bytes.charCodeAt(from - 1))
      )
        from--
      let to = found.index + 1
      while (to < bytes.length && isWordByte(bytes.charCodeAt(to))) {
        if (to - from >= MAX_WORD && !isContinuation(bytes.charCodeAt(to))) break
        to++
      }
      text += bytes.slice(done, from) + remembered(bytes.slice(from, to))
      done = to
    }
  }
}
