import { createHash } from 'node:crypto'
import type { AnyRecord } from '../../shared/document/record.ts'

/**
 * A hash over a set of records that can be kept up to date record by record: the sum of the records'
 * SHA-256 modulo 2^256, as 64 hexadecimal digits. It finds damage that SQLite's own checks do not see
 * (they look at the structure of pages, not at what is written in them).
 */
export type ContentHash = string

export const emptyContentHash: ContentHash = '0'.repeat(64)

const modulus = 1n << 256n

/** The hash after these records came and those went. */
export function changeContentHash(
  hash: ContentHash,
  change: { readonly added: Iterable<AnyRecord>; readonly removed: Iterable<AnyRecord> },
): ContentHash {
  let sum = BigInt(`0x${hash}`)
  for (const record of change.added) sum += recordHash(record)
  for (const record of change.removed) sum += modulus - recordHash(record)
  return (sum % modulus).toString(16).padStart(64, '0')
}

export function contentHashOf(records: Iterable<AnyRecord>): ContentHash {
  return changeContentHash(emptyContentHash, { added: records, removed: [] })
}

function recordHash(record: AnyRecord): bigint {
  return BigInt(`0x${createHash('sha256').update(canonical(record)).digest('hex')}`)
}

/** The record as JSON with its keys in order, whatever order it was made in. */
function canonical(record: AnyRecord): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
