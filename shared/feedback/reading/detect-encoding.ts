import { type CodePageLanguage, codePageLanguages, type SingleByte } from './code-pages.ts'
import { SNIFF_BYTES, utf16Bom, utf16Guess } from './sniff-bytes.ts'

export interface EncodingFacts {
  /** As the WHATWG Encoding Standard names it, lower case; `TextDecoder` takes it. */
  readonly encoding:
    | 'utf-8'
    | 'utf-16le'
    | 'utf-16be'
    | 'windows-1250'
    | 'windows-1252'
    | 'macintosh'
  readonly bom: boolean
  /** Bytes of two encodings in one file: some characters will come out wrong whatever is chosen. */
  readonly mixed: boolean
  /** Position of the first NUL byte in a text that is not UTF-16, or -1: such a file is not text. */
  readonly nulAt: number
}

/**
 * The encoding of a file given in pieces of any size. All bytes count, not just the first ones:
 * a survey in windows-1250 may hold four bytes beyond ASCII, all near its end.
 */
export interface EncodingDetector {
  push(bytes: Uint8Array): void
  finish(): EncodingFacts
}

/** What stands beside a byte: a lower-case letter, an upper-case one, or something else. */
const OTHER = 0
const LOWER = 1
const UPPER = 2
const besides = new Uint8Array(256)
for (let byte = 0x61; byte <= 0x7a; byte++) besides[byte] = LOWER
for (let byte = 0x41; byte <= 0x5a; byte++) besides[byte] = UPPER

/** Letters that are frequent in Polish, Czech and Hungarian and rare in western languages. */
const easternLetters = new Set([...'kwzjKWZJ'].map((letter) => letter.charCodeAt(0)))
/** Their share of the letters: Polish 16 %, Hungarian 10 %, German 5 %, English 3 %, French 1 %. */
const EASTERN_SHARE = 0.075

export function createEncodingDetector(): EncodingDetector {
  const head = new Uint8Array(SNIFF_BYTES)
  let headLength = 0
  let position = 0
  let nulAt = -1
  // UTF-8: bytes still to come of the character begun, and the range that the next one must be in.
  let pending = 0
  let lowest = 0x80
  let highest = 0xbf
  let sequences = 0
  let broken = 0
  /** Bytes from 0x80 by what stands before and after them: [byte][before * 3 + after]. */
  const contexts = new Uint32Array(256 * 9)
  let previous = 0
  let open = -1

  function see(byte: number): void {
    if (open >= 0) {
      const after = byte >= 0x80 ? LOWER : (besides[byte] ?? OTHER)
      const slot = open + after
      contexts[slot] = (contexts[slot] ?? 0) + 1
      open = -1
    }
    if (byte === 0 && nulAt < 0) nulAt = position
    if (byte >= 0x80) {
      const before = previous >= 0x80 ? LOWER : (besides[previous] ?? OTHER)
      open = byte * 9 + before * 3
    }
    follow(byte)
    previous = byte
    position++
  }

  /** One step of a UTF-8 validator: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
  function follow(byte: number): void {
    if (pending > 0) {
      if (byte >= lowest && byte <= highest) {
        pending--
        lowest = 0x80
        highest = 0xbf
        if (pending === 0) sequences++
        return
      }
      pending = 0
      lowest = 0x80
      highest = 0xbf
      broken++
    }
    if (byte < 0x80) return
    if (byte >= 0xc2 && byte <= 0xdf) pending = 1
    else if (byte >= 0xe0 && byte <= 0xef) {
      pending = 2
      if (byte === 0xe0) lowest = 0xa0
      if (byte === 0xed) highest = 0x9f
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      pending = 3
      if (byte === 0xf0) lowest = 0x90
      if (byte === 0xf4) highest = 0x8f
    } else broken++
  }

  return {
    push(bytes) {
      if (headLength < head.length) {
        const part = bytes.subarray(0, head.length - headLength)
        head.set(part, headLength)
        headLength += part.length
      }
      const length = bytes.length
      let at = 0
      while (at < length) {
        // Long stretches of ASCII are the rule: nothing of them matters but their last byte.
        if (pending === 0 && open < 0) {
          const from = at
          while (at < length) {
            const byte = bytes[at] ?? 0
            if (byte >= 0x80 || byte === 0) break
            at++
          }
          if (at > from) {
            previous = bytes[at - 1] ?? 0
            position += at - from
          }
          if (at === length) break
        }
        see(bytes[at] ?? 0)
        at++
      }
    },
    finish() {
      if (open >= 0) see(0x0a)
      if (pending > 0) broken++
      const first = head.subarray(0, headLength)
      const wide = utf16Bom(first)
      if (wide) return { encoding: wide, bom: true, mixed: false, nulAt: -1 }
      const guess = utf16Guess(first)
      if (guess) return { encoding: guess, bom: false, mixed: false, nulAt: -1 }
      const bom = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf
      if (broken === 0) return { encoding: 'utf-8', bom, mixed: false, nulAt }
      if (bom || sequences > broken * 4) return { encoding: 'utf-8', bom, mixed: true, nulAt }
      const { encoding, mixed } = judge(contexts, easternShare(first) > EASTERN_SHARE)
      return { encoding, bom: false, mixed: mixed || sequences * 10 > broken, nulAt }
    },
  }
}

/** The encoding of bytes that are all there. */
export function detectEncoding(bytes: Uint8Array): EncodingFacts {
  const detector = createEncodingDetector()
  detector.push(bytes)
  return detector.finish()
}

function easternShare(head: Uint8Array): number {
  let letters = 0
  let eastern = 0
  for (const byte of head) {
    if (besides[byte] === OTHER) continue
    letters++
    if (easternLetters.has(byte)) eastern++
  }
  return letters === 0 ? 0 : eastern / letters
}

/** How well one byte in its place reads in a language: from 1 (a letter in a word) to -1 (nonsense). */
function readsAs(page: CodePageLanguage, byte: number, before: number, after: number): number {
  if (page.lower.has(byte)) {
    if (before === UPPER && after === UPPER) return -0.5
    return before === OTHER && after === OTHER ? 0.4 : 1
  }
  if (page.upper.has(byte)) {
    if (before === LOWER) return -1
    return before === OTHER && after === OTHER ? 0 : 0.9
  }
  if (page.marks.has(byte)) {
    if (before !== LOWER || after !== LOWER) return 0.6
    // don’t
    return byte === (page.encoding === 'macintosh' ? 0xd5 : 0x92) ? 1 : 0.2
  }
  return -1
}

function judge(
  contexts: Uint32Array,
  eastern: boolean,
): { encoding: Exclude<SingleByte, 'ibm850'>; mixed: boolean } {
  let best: CodePageLanguage | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const page of codePageLanguages) {
    if (page.encoding === 'ibm850') continue
    let score = 0
    for (let byte = 0x80; byte < 0x100; byte++) {
      for (let place = 0; place < 9; place++) {
        const count = contexts[byte * 9 + place] ?? 0
        if (count > 0) score += count * readsAs(page, byte, Math.floor(place / 3), place % 3)
      }
    }
    if ((page.encoding === 'windows-1250') === eastern) score += 0.01 + Math.abs(score) * 0.05
    if (score > bestScore) {
      best = page
      bestScore = score
    }
  }
  const chosen =
    best?.encoding === 'windows-1250' || best?.encoding === 'macintosh'
      ? best.encoding
      : 'windows-1252'
  return { encoding: chosen, mixed: isMixed(contexts, chosen) }
}

/** Whether a noticeable part reads as nonsense in the chosen encoding and well in another. */
function isMixed(contexts: Uint32Array, chosen: SingleByte): boolean {
  let all = 0
  let foreign = 0
  for (let byte = 0x80; byte < 0x100; byte++) {
    for (let place = 0; place < 9; place++) {
      const count = contexts[byte * 9 + place] ?? 0
      if (count === 0) continue
      all += count
      const before = Math.floor(place / 3)
      const after = place % 3
      let own = -1
      let other = -1
      for (const page of codePageLanguages) {
        const value = readsAs(page, byte, before, after)
        if (page.encoding === chosen) own = Math.max(own, value)
        else other = Math.max(other, value)
      }
      if (own <= 0.2 && other >= 0.9 && before === LOWER && after === LOWER) foreign += count
    }
  }
  return foreign >= 3 && foreign > all * 0.02
}
