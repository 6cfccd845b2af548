/**
 * The words of a file that hold bytes beyond ASCII, collected in one pass over all of its bytes:
 * those that are valid UTF-8, and those that must be something else.
 */

export interface CollectedWords {
  /** Occurrences of words that are valid UTF-8, and of words that are not. */
  readonly valid: number
  readonly broken: number
  /** As strings of the characters U+0000-U+00FF, with their counts; a sample where there are many. */
  readonly validWords: ReadonlyMap<string, number>
  readonly brokenWords: ReadonlyMap<string, number>
  /** Position of the first NUL byte, or -1. */
  readonly nulAt: number
}

export interface WordCollector {
  push(bytes: Uint8Array): void
  finish(): CollectedWords
}

/** Bytes of a word that are kept, and of these the ASCII letters before its first other one. */
const MAX_WORD = 64
const MAX_BEFORE = 32
/** Different words that are kept: of UTF-8 they only tell the language. */
const MAX_VALID = 500
const MAX_BROKEN = 20_000

const isLetter = new Uint8Array(256)
for (let byte = 0x61; byte <= 0x7a; byte++) isLetter[byte] = 1
for (let byte = 0x41; byte <= 0x5a; byte++) isLetter[byte] = 1
for (let byte = 0x80; byte <= 0xff; byte++) isLetter[byte] = 1

/** Half of the words, so that those of the whole file have their part in the sample. */
function thin(words: Map<string, number>): void {
  let at = 0
  for (const word of words.keys()) if (at++ % 2 === 0) words.delete(word)
}

/** Bytes that are looked at as one by who knows a quick way. */
const ASCII_BLOCK = 4096

/** `isAscii` may be quicker than looking at byte after byte. */
export function createWordCollector(isAscii: (bytes: Uint8Array) => boolean): WordCollector {
  const validWords = new Map<string, number>()
  const brokenWords = new Map<string, number>()
  let valid = 0
  let broken = 0
  let position = 0
  let nulAt = -1
  // UTF-8: bytes still to come of the character begun, and the range that the next one must be in.
  let pending = 0
  let lowest = 0x80
  let highest = 0xbf
  // The word that is being read, or the ASCII letters that one may begin with.
  const word = new Uint8Array(MAX_WORD)
  let length = 0
  let isOpen = false
  let isBroken = false

  /** One step of a UTF-8 validator: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
  function follow(byte: number): void {
    if (pending > 0) {
      if (byte >= lowest && byte <= highest) {
        pending--
        lowest = 0x80
        highest = 0xbf
        return
      }
      pending = 0
      lowest = 0x80
      highest = 0xbf
      isBroken = true
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
    } else isBroken = true
  }

  function close(): void {
    if (isBroken) {
      broken++
      remember(brokenWords, MAX_BROKEN)
    } else {
      valid++
      if (validWords.size < MAX_VALID) remember(validWords, MAX_VALID)
    }
    isOpen = false
    isBroken = false
    length = 0
  }

  function remember(words: Map<string, number>, limit: number): void {
    const text = String.fromCharCode(...word.subarray(0, length))
    const count = words.get(text)
    words.set(text, (count ?? 0) + 1)
    if (words.size > limit) thin(words)
  }

  return {
    push(bytes) {
      const size = bytes.length
      let at = 0
      while (at < size) {
        if (!isOpen) {
          // Long stretches of ASCII are the rule: nothing of them matters but the last letters.
          const from = at
          while (at + ASCII_BLOCK <= size) {
            const block = bytes.subarray(at, at + ASCII_BLOCK)
            if (!isAscii(block) || (nulAt < 0 && block.includes(0))) break
            at += ASCII_BLOCK
          }
          while (at < size) {
            const byte = bytes[at] ?? 0
            if (byte >= 0x80) break
            if (byte === 0 && nulAt < 0) nulAt = position + at
            at++
          }
          let first = at
          while (first > from && at - first < MAX_BEFORE && isLetter[bytes[first - 1] ?? 0] === 1) {
            first--
          }
          if (first > from || at - first === MAX_BEFORE) length = 0
          else if (length + at - first > MAX_BEFORE) {
            const surplus = length + at - first - MAX_BEFORE
            word.copyWithin(0, surplus, length)
            length -= surplus
          }
          for (let index = first; index < at; index++) word[length++] = bytes[index] ?? 0
          if (at === size) break
          isOpen = true
        }
        const byte = bytes[at] ?? 0
        const isContinued = byte >= 0x80 && byte <= 0xbf && pending > 0
        if (isLetter[byte] === 0 || (length >= MAX_WORD - 4 && !isContinued)) {
          follow(0)
          close()
          continue
        }
        follow(byte)
        if (length < MAX_WORD) word[length++] = byte
        at++
      }
      position += size
    },
    finish() {
      if (isOpen) {
        follow(0)
        close()
      }
      return { valid, broken, validWords, brokenWords, nulAt }
    },
  }
}
