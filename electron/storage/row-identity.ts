import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { createContentHash } from './record-content.ts'
import { readSecret, type Secret } from './secret.ts'

/**
 * What makes a response the same as one that was imported before. With a response key: the key.
 * Without: the whole record, in two hashes: of the cells that are kept, and, keyed with the user's
 * secret, of the personal ones, so that the file cannot be used to try out names and addresses.
 */
export interface RowIdentity {
  readonly rowHash: number
  /** 0 where the record has no personal cells, or a key. */
  readonly personalHash: number
  /** With a key: tells whether what is kept of the response has changed. Else 0. */
  readonly contentHash: number
  readonly hasKey: boolean
}

/** The identity of records under this mapping. */
export function createIdentifier(
  complete: CompleteMapping,
  secret: Secret | null,
): (cells: readonly string[], record: AcceptedRecord) => RowIdentity {
  const unkeyed = unkeyedIdentity(complete, secret)
  const contentHash = createContentHash(complete)
  return (cells, record) =>
    record.key === null
      ? unkeyed(cells)
      : {
          rowHash: hashKey(record.key),
          personalHash: 0,
          contentHash: contentHash(record),
          hasKey: true,
        }
}

/** The identity of records without a key. */
export function unkeyedIdentity(
  complete: CompleteMapping,
  secret: Secret | null,
): (cells: readonly string[]) => RowIdentity {
  const isPersonal = (role: string) => role === 'personal' || role === 'respondent'
  const personal = complete.columns.filter(({ role }) => isPersonal(role)).map(({ index }) => index)
  const skipped = new Set(personal)
  return (cells) => ({
    rowHash: hashCells(cells, skipped),
    personalHash: secret ? hashPersonal(cells, personal, secret) : 0,
    contentHash: 0,
    hasKey: false,
  })
}

/** The secret that the mapping's columns call for; null where nothing personal is in the file. */
export function secretFor(complete: CompleteMapping): Secret | null {
  const isNeeded = complete.columns.some(({ role }) => role === 'personal' || role === 'respondent')
  return isNeeded ? readSecret() : null
}

const keySeed = 1
const rowSeed = 2

/** 53 bits, so that a hash is a whole number in JavaScript as in SQLite. After Bryc's cyrb53 (public domain). */
function hashCells(cells: readonly string[], skipped: ReadonlySet<number>): number {
  let high = 0xdeadbeef ^ rowSeed
  let low = 0x41c6ce57 ^ rowSeed
  let last = cells.length
  // Blank cells at the end come and go with the program that wrote the file.
  while (last > 0 && cells[last - 1] === '') last--
  for (let index = 0; index < last; index++) {
    if (skipped.has(index)) continue
    const cell = cells[index] ?? ''
    for (let at = 0; at < cell.length; at++) {
      const code = cell.charCodeAt(at)
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
    high = Math.imul(high ^ 0x1f, 2654435761)
    low = Math.imul(low ^ 0x1f, 1597334677)
  }
  return mix(high, low, 0)
}

/** The hash of a response's key, which tells its record for good. */
export function hashKey(key: string): number {
  return hashText(key, keySeed)
}

function hashText(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return mix(high, low, seed)
}

/**
 * The same straight from the bytes of a key in ASCII; NaN where a closer look has to say whether it is one:
 * it does not begin with a letter or digit, has no digit, or blanks at its end.
 */
export function hashKeyBytes(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] ?? 0
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a
  if (!(isLetter || isDigit(first)) || (bytes[to - 1] ?? 0) <= 0x20) return Number.NaN
  let high = 0xdeadbeef ^ keySeed
  let low = 0x41c6ce57 ^ keySeed
  let hasDigit = false
  for (let at = from; at < to; at++) {
    const code = bytes[at] ?? 0
    if (isDigit(code)) hasDigit = true
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return hasDigit ? mix(high, low, keySeed) : Number.NaN
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function mix(first: number, second: number, seed: number): number {
  let high = first ^ seed
  let low = second
  high = Math.imul(high ^ (high >>> 16), 2246822507)
  high ^= Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507)
  low ^= Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

function hashPersonal(
  cells: readonly string[],
  columns: readonly number[],
  secret: Secret,
): number {
  const text = columns.map((index) => cells[index] ?? '').join('\u001f')
  if (text.replaceAll('\u001f', '') === '') return 0
  return secret.quickHash(text)
}
