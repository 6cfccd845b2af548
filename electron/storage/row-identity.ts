import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import type { Db } from './database.ts'
import { numberCounts } from './number-counts.ts'
import { createContentHash } from './record-content.ts'
import { readSecret, type Secret } from './secret.ts'
import { blocksOf, importsOf } from './stored-answers.ts'

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
  const isPersonal = (role: string) => role === 'personal' || role === 'respondent'
  const personal = complete.columns.filter(({ role }) => isPersonal(role)).map(({ index }) => index)
  const skipped = new Set(personal)
  const contentHash = createContentHash(complete)
  return (cells, record) => {
    if (record.key !== null) {
      return {
        rowHash: hashKey(record.key),
        personalHash: 0,
        contentHash: contentHash(record),
        hasKey: true,
      }
    }
    return {
      rowHash: hashCells(cells, skipped),
      personalHash: secret ? hashPersonal(cells, personal, secret) : 0,
      contentHash: 0,
      hasKey: false,
    }
  }
}

/** The secret that the mapping's columns call for; null where nothing personal is in the file. */
export function secretFor(complete: CompleteMapping): Secret | null {
  const isNeeded = complete.columns.some(({ role }) => role === 'personal' || role === 'respondent')
  return isNeeded ? readSecret() : null
}

/** Whether a record was there before. Each call takes the one that it finds. */
export interface KnownRows {
  /** Makes room for that many more records with a key. */
  readonly expect: (rows: number) => void
  readonly take: (identity: RowIdentity) => boolean
}

/** What tells the records of a dataset: arrays of the same length, so that a thread can hand them to another. */
export interface KnownRecords {
  readonly rowHashes: Float64Array
  readonly personalHashes: Float64Array
  /** 1 where the personal hash was made with this user's key, or there is none. */
  readonly comparable: Uint8Array
}

/** Reads what the dataset has; nothing for a new one. */
export function knownRecords(
  db: Db,
  datasetId: string | null,
  secret: Secret | null,
): KnownRecords {
  const imports = datasetId === null ? [] : importsOf(db, datasetId)
  const secrets = secretsOf(db, imports)
  const parts: KnownRecords[] = []
  for (const { importId, block } of blocksOf(db, imports)) {
    const rowHashes = block.field('rowHash')
    const personalHashes = block.field('personalHash')
    const isThere = block.field('segmentSet').map((set) => (set === 0 ? 0 : 1))
    const isOurs = secrets.get(importId) === secret?.id
    parts.push({
      rowHashes: rowHashes.filter((_, place) => isThere[place] === 1),
      personalHashes: personalHashes.filter((_, place) => isThere[place] === 1),
      comparable: Uint8Array.from(
        personalHashes.filter((_, place) => isThere[place] === 1),
        (hash) => (isOurs || hash === 0 ? 1 : 0),
      ),
    })
  }
  const size = parts.reduce((sum, { rowHashes }) => sum + rowHashes.length, 0)
  const all = {
    rowHashes: new Float64Array(size),
    personalHashes: new Float64Array(size),
    comparable: new Uint8Array(size),
  }
  let at = 0
  for (const { rowHashes, personalHashes, comparable } of parts) {
    all.rowHashes.set(rowHashes, at)
    all.personalHashes.set(personalHashes, at)
    all.comparable.set(comparable, at)
    at += rowHashes.length
  }
  return all
}

/**
 * The records of a dataset. A key is known for good. Records without one are known as many times as they
 * are there: equal rows inside one file are different people.
 */
export function knownRows({ rowHashes, personalHashes, comparable }: KnownRecords): KnownRows {
  const keys = numberCounts()
  const here = numberCounts()
  const elsewhere = numberCounts()
  keys.reserve(rowHashes.length)
  here.reserve(rowHashes.length)
  for (const [at, rowHash] of rowHashes.entries()) {
    keys.add(rowHash)
    // Hashes made with another computer's key say nothing here: the kept cells alone must do.
    if (comparable[at] === 1) here.add(sum(rowHash, personalHashes[at] ?? 0))
    else elsewhere.add(rowHash)
  }
  return {
    expect: (rows) => keys.reserve(rowHashes.length + rows),
    take: ({ rowHash, personalHash, hasKey }) =>
      hasKey
        ? keys.add(rowHash) > 0
        : here.take(sum(rowHash, personalHash)) || elsewhere.take(rowHash),
  }
}

/** Whose key made the keyed hashes of each import. */
function secretsOf(db: Db, imports: readonly number[]): Map<number, string> {
  return new Map(
    db
      .prepare<[string], [number, string]>(
        'SELECT id, secret_id FROM import WHERE id IN (SELECT value FROM json_each(?))',
      )
      .raw()
      .all(JSON.stringify(imports)),
  )
}

/** Both hashes in one of 53 bits. */
function sum(rowHash: number, personalHash: number): number {
  const both = rowHash + personalHash
  return both > Number.MAX_SAFE_INTEGER ? both - Number.MAX_SAFE_INTEGER : both
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
