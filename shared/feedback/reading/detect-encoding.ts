import type { FileReasons } from '../guess-reason.ts'
import { readAs, type SingleByte } from './code-pages.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import {
  isNonsense,
  judgeCodePages,
  languageBits,
  secondCodePage,
  wordsOfUtf8,
} from './judge-encoding.ts'
import type { MixedEncoding } from './mixed-text.ts'
import { SNIFF_BYTES, utf16Bom, utf16Guess } from './sniff-bytes.ts'
import { createWordCollector } from './word-collector.ts'

export interface EncodingFacts {
  /**
   * As the WHATWG Encoding Standard names it, lower case (and `ibm850`, `ibm852`, which it leaves
   * out); of two encodings in one file the one that most of it is in.
   */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte
  readonly bom: boolean
  /** Bytes of two encodings in one file. */
  readonly mixed: boolean
  /** How such a file is read, word by word; null where it is not mixed. */
  readonly parts: MixedEncoding | null
  /** Position of the first NUL byte in a text that is not UTF-16, or -1: such a file is not text. */
  readonly nulAt: number
  readonly reason: NonNullable<FileReasons['encoding']>
  /** What it could be, the likeliest first, each with the same words as they read in it. */
  readonly candidates: readonly EncodingCandidate[]
}

export interface EncodingCandidate {
  readonly encoding: string
  readonly sample: string
}

/**
 * The encoding of a file given in pieces of any size. All bytes count, not just the first ones:
 * a survey in windows-1250 may hold four bytes beyond ASCII, all near its end.
 */
export interface EncodingDetector {
  push(bytes: Uint8Array): void
  finish(): EncodingFacts
}

/** `isAscii` says of some bytes whether all of them are below 0x80; who has no quick way leaves it out. */
export function createEncodingDetector(
  isAscii: (bytes: Uint8Array) => boolean = () => false,
): EncodingDetector {
  const head = new Uint8Array(SNIFF_BYTES)
  let headLength = 0
  const words = createWordCollector(isAscii)

  return {
    push(bytes) {
      if (headLength < head.length) {
        const part = bytes.subarray(0, head.length - headLength)
        head.set(part, headLength)
        headLength += part.length
      }
      words.push(bytes)
    },
    finish() {
      const first = head.subarray(0, headLength)
      const wide = utf16Bom(first)
      if (wide) return certain(wide, true, -1, 'byte_order_mark')
      const guess = utf16Guess(first)
      if (guess) return certain(guess, false, -1, 'zero_bytes')
      const { nulAt, valid, broken, validWords, brokenWords } = words.finish()
      const bom = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf
      if (broken === 0) {
        const why = bom ? 'byte_order_mark' : valid === 0 ? 'only_ascii' : 'valid_utf8'
        return certain('utf-8', bom, nulAt, why)
      }
      const known = [...asciiWords(first), ...[...validWords.keys()].map(decodeUtf8)]
      const ranking = judgeCodePages(brokenWords, languageBits(known))
      const [best, ...others] = ranking
      if (!best) return certain('utf-8', bom, nulAt, 'valid_utf8')
      const { language } = best
      // Two bytes of a code page are rarely a character of UTF-8 by chance.
      const isMuch = bom || (valid >= 2 && valid * 20 >= broken)
      const isUtf8 = isMuch || wordsOfUtf8(validWords.keys(), best) >= ENOUGH_UTF8
      const main = isMuch ? 'utf-8' : best.encoding
      const sample = sampleWords(brokenWords, best.encoding)
      const reading = (encoding: SingleByte, count = SAMPLE_WORDS) =>
        sample
          .slice(0, count)
          .map((word) => readAs(encoding, word))
          .join(', ')
      const chosen = reading(best.encoding)
      const different = others.filter(({ encoding }) => reading(encoding) !== chosen)
      const rival = different[0]
      const isUnsure =
        (rival !== undefined && rival.bits - best.bits < UNSURE) || isNonsense(brokenWords, best)
      // Letters that hardly tell of a first code page tell nothing of a second one.
      const second = isUtf8 ? best.encoding : isUnsure ? null : secondCodePage(brokenWords, best)
      return {
        encoding: main,
        bom,
        mixed: second !== null,
        parts:
          second === null ? null : { first: isUtf8 ? 'utf-8' : best.encoding, second, language },
        nulAt,
        reason: {
          code: 'letters',
          evidence: reading(best.encoding, EVIDENCE_WORDS),
          ...(isUnsure && { unsure: true as const }),
        },
        candidates: [best, ...different.slice(0, MOST_CANDIDATES - 1)].map(({ encoding }) => ({
          encoding,
          sample: reading(encoding),
        })),
      }
    },
  }
}

/** Bits between the best reading and the next that differs: below this either may be right. */
const UNSURE = 8
/** Words that are UTF-8 for certain, so that a code page with so many of them is mixed with it. */
const ENOUGH_UTF8 = 3
const SAMPLE_WORDS = 6
const EVIDENCE_WORDS = 2
const MOST_CANDIDATES = 4

function certain(
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  bom: boolean,
  nulAt: number,
  code: EncodingFacts['reason']['code'],
): EncodingFacts {
  return { encoding, bom, mixed: false, parts: null, nulAt, reason: { code }, candidates: [] }
}

/**
 * The most frequent words, those of several letters first: they are judged at a glance. Words with a
 * capital may be names of people, and stand back where there are others.
 */
function sampleWords(words: ReadonlyMap<string, number>, encoding: SingleByte): string[] {
  const small = [...words].filter(([word]) => !/^\p{Lu}/u.test(readAs(encoding, word)))
  return (small.length > 0 ? small : [...words])
    .sort(
      ([one, count], [other, times]) =>
        Number(other.length > 3) - Number(one.length > 3) || times - count,
    )
    .slice(0, SAMPLE_WORDS)
    .map(([word]) => word)
}

const ENOUGH_ASCII_WORDS = 1000

function asciiWords(head: Uint8Array): string[] {
  let text = ''
  for (let at = 0; at < head.length; at += 8192) {
    text += String.fromCharCode(...head.subarray(at, at + 8192))
  }
  const found = text.match(/(?<![A-Za-z\x80-\xff])[A-Za-z]{3,24}(?![A-Za-z\x80-\xff])/g) ?? []
  return [...new Set(found)].slice(0, ENOUGH_ASCII_WORDS)
}

/** The encoding of bytes that are all there. */
export function detectEncoding(bytes: Uint8Array): EncodingFacts {
  const detector = createEncodingDetector()
  detector.push(bytes)
  return detector.finish()
}
