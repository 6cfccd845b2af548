import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import type { Db } from './database.ts'
import { type NumberCounts, numberCounts } from './number-counts.ts'
import { isNewKey, isSeenKey, type RecordIndex, recordIndex } from './record-index.ts'
import { contentReader, type SharedColumns } from './response-content.ts'
import type { RowIdentity } from './row-identity.ts'
import type { Secret } from './secret.ts'
import { blocksOf, importsOf, mostPlaces } from './stored-answers.ts'

/** What `take` says of a record that was not there before. */
export const isNew = 0
/** What `take` says of one that was there with the same content, or that this file has twice. */
export const isKnown = -1

/** Whether a record was there before. Each call takes the one that it finds. */
export interface KnownRows {
  /** Makes room for a file of that many records with a key. */
  readonly expect: (rows: number) => void
  /** `isNew`, `isKnown`, or the number of the stored record whose content may be another now. */
  readonly take: (identity: RowIdentity, record: () => AcceptedRecord) => number
  /** Says that records with these keys, or without one (NaN), come next: they are found sooner then. */
  readonly lookAhead: (keyHashes: Float64Array, count: number) => void
  /** Which of the records no row has taken. To be asked once, after the last row. */
  readonly left: () => boolean[]
}

/**
 * What tells the records of a dataset: arrays of the same length, so that a thread can hand them to another.
 * They may lie in memory that is larger than they are.
 */
export interface KnownRecords {
  readonly ids: Float64Array
  readonly rowHashes: Float64Array
  readonly personalHashes: Float64Array
  readonly contentHashes: Float64Array
  /** 1 where the personal hash was made with this user's key, or there is none. */
  readonly comparable: Uint8Array
  /** Null where what a response says does not tell it. */
  readonly alike: AlikeRecords | null
}

/** Records that are told by what they say: the file wrote them down otherwise, or gave them other keys. */
export interface AlikeRecords {
  readonly shared: SharedColumns
  /** Whether it is all that the file says: then there is nothing to bring up to date. */
  readonly isAll: boolean
  readonly ids: Float64Array
  /** The content of each. */
  readonly contents: Float64Array
}

/** The memory of all the arrays, to be handed over instead of copied: for millions of records that would be felt. */
export function buffersOf({ alike, ...known }: KnownRecords): ArrayBuffer[] {
  const { ids, rowHashes, personalHashes, contentHashes, comparable } = known
  return [ids, rowHashes, personalHashes, contentHashes, comparable, alike?.ids, alike?.contents]
    .flatMap((array) => (array && array.byteLength > 0 ? [array.buffer] : []))
    .filter((buffer) => buffer instanceof ArrayBuffer)
}

/** Nothing that tells a record but, perhaps, its content. */
export function recordsAlike(alike: AlikeRecords | null): KnownRecords {
  return { ...noRecords(0), alike }
}

function noRecords(size: number): KnownRecords {
  return {
    ids: new Float64Array(size),
    rowHashes: new Float64Array(size),
    personalHashes: new Float64Array(size),
    contentHashes: new Float64Array(size),
    comparable: new Uint8Array(size),
    alike: null,
  }
}

/** Reads what the dataset has; nothing for a new one. */
export function knownRecords(
  db: Db,
  datasetId: string | null,
  secret: Secret | null,
): KnownRecords {
  const imports = datasetId === null ? [] : importsOf(db, datasetId)
  const secrets = secretsOf(db, imports)
  const all = noRecords(mostPlaces(db, imports))
  let used = 0
  for (const { id, importId, block } of blocksOf(db, imports)) {
    const sets = block.field('segmentSet')
    const rowHashes = block.field('rowHash')
    const personalHashes = block.field('personalHash')
    const contentHashes = block.field('contentHash')
    const isOurs = secrets.get(importId) === secret?.id
    for (let place = 0; place < block.size; place++) {
      if (sets[place] === 0) continue
      const personalHash = personalHashes[place] ?? 0
      all.ids[used] = id + place
      all.rowHashes[used] = rowHashes[place] ?? 0
      all.personalHashes[used] = personalHash
      all.contentHashes[used] = contentHashes[place] ?? 0
      all.comparable[used] = isOurs || personalHash === 0 ? 1 : 0
      used++
    }
  }
  return {
    ids: all.ids.subarray(0, used),
    rowHashes: all.rowHashes.subarray(0, used),
    personalHashes: all.personalHashes.subarray(0, used),
    contentHashes: all.contentHashes.subarray(0, used),
    comparable: all.comparable.subarray(0, used),
    alike: null,
  }
}

/**
 * The records of a dataset. A key is known for good. Records without one are known as many times as they
 * are there: equal rows inside one file are different people.
 */
export function knownRows({
  ids,
  rowHashes,
  personalHashes,
  contentHashes,
  comparable,
  alike,
}: KnownRecords): KnownRows {
  // A file has keys or has none: what it never asks for is not made.
  let keys: RecordIndex | null = null
  let rows: CountedRows | null = null
  const takeAlike = alike ? alikeRows(alike) : () => isNew

  function byKey(): RecordIndex {
    if (keys) return keys
    keys = recordIndex()
    keys.reserve(rowHashes.length)
    for (const [at, rowHash] of rowHashes.entries()) keys.put(rowHash, at)
    return keys
  }

  function byRow(): CountedRows {
    if (rows) return rows
    rows = { here: numberCounts(), elsewhere: numberCounts() }
    rows.here.reserve(rowHashes.length)
    for (const [at, rowHash] of rowHashes.entries()) {
      // Hashes made with another computer's key say nothing here: the kept cells alone must do.
      if (comparable[at] === 1) rows.here.add(sum(rowHash, personalHashes[at] ?? 0))
      else rows.elsewhere.add(rowHash)
    }
    return rows
  }

  function takeKey(rowHash: number, contentHash: number): number {
    const at = byKey().take(rowHash)
    if (at === isNewKey) return isNew
    return at === isSeenKey || contentHashes[at] === contentHash ? isKnown : (ids[at] ?? 0)
  }

  function takeIdentity({ rowHash, personalHash, contentHash, hasKey }: RowIdentity): number {
    if (hasKey) return takeKey(rowHash, contentHash)
    return takeRow(rowHash, personalHash) ? isKnown : isNew
  }

  function takeRow(rowHash: number, personalHash: number): boolean {
    const { here, elsewhere } = byRow()
    return here.take(sum(rowHash, personalHash)) || elsewhere.take(rowHash)
  }

  return {
    // Mostly a file brings new records or those that are there, not as many of each.
    expect: (count) => byKey().reserve(Math.max(rowHashes.length, count)),
    take: (identity, record) => {
      const found = takeIdentity(identity)
      return found === isNew ? takeAlike(record) : found
    },
    lookAhead: (keyHashes, count) => void keys?.lookAhead(keyHashes, count),
    left: () =>
      Array.from(
        rowHashes,
        (rowHash, at) => byKey().isLeft(rowHash) && takeRow(rowHash, personalHashes[at] ?? 0),
      ),
  }
}

/** How often rows are there by their hashes: those with a personal hash that can be compared, and the others. */
interface CountedRows {
  readonly here: NumberCounts
  readonly elsewhere: NumberCounts
}

/** `isKnown`, or the number of the stored record where the file says more; each is taken once. */
function alikeRows({
  shared,
  isAll,
  ids,
  contents,
}: AlikeRecords): (record: () => AcceptedRecord) => number {
  const contentOf = contentReader(shared)
  const waiting = new Map<number, number[]>()
  // From the last one, so that the first is taken first.
  for (let at = contents.length - 1; at >= 0; at--) {
    const id = ids[at] ?? 0
    const content = contents[at] ?? 0
    const others = waiting.get(content)
    if (others) others.push(id)
    else waiting.set(content, [id])
  }
  return (record) => {
    const id = waiting.get(contentOf(record()).hash)?.pop()
    if (id === undefined) return isNew
    return isAll ? isKnown : id
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
