import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import type { Db } from './database.ts'
import { numberCounts } from './number-counts.ts'
import { recordIndex } from './record-index.ts'
import { contentReader, type SharedColumns } from './response-content.ts'
import type { RowIdentity } from './row-identity.ts'
import type { Secret } from './secret.ts'
import { blocksOf, importsOf } from './stored-answers.ts'

/** What `take` says of a record that was not there before. */
export const isNew = 0
/** What `take` says of one that was there with the same content, or that this file has twice. */
export const isKnown = -1

/** Whether a record was there before. Each call takes the one that it finds. */
export interface KnownRows {
  /** Makes room for that many more records with a key. */
  readonly expect: (rows: number) => void
  /** `isNew`, `isKnown`, or the number of the stored record whose content may be another now. */
  readonly take: (identity: RowIdentity, record: () => AcceptedRecord) => number
  /** Says that records with these keys, or without one (NaN), come next: they are found sooner then. */
  readonly lookAhead: (keyHashes: Float64Array, count: number) => void
  /** Which of the records no row has taken. To be asked once, after the last row. */
  readonly left: () => boolean[]
}

/** What tells the records of a dataset: arrays of the same length, so that a thread can hand them to another. */
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
  const parts: KnownRecords[] = []
  for (const { id, importId, block } of blocksOf(db, imports)) {
    const sets = block.field('segmentSet')
    const isThere = (_: number, place: number) => sets[place] !== 0
    const rowHashes = block.field('rowHash').filter(isThere)
    const personalHashes = block.field('personalHash').filter(isThere)
    const isOurs = secrets.get(importId) === secret?.id
    parts.push({
      ids: sets.map((_, place) => id + place).filter(isThere),
      rowHashes,
      personalHashes,
      contentHashes: block.field('contentHash').filter(isThere),
      comparable: Uint8Array.from(personalHashes, (hash) => (isOurs || hash === 0 ? 1 : 0)),
      alike: null,
    })
  }
  const all = noRecords(parts.reduce((sum, { rowHashes }) => sum + rowHashes.length, 0))
  let at = 0
  for (const part of parts) {
    all.ids.set(part.ids, at)
    all.rowHashes.set(part.rowHashes, at)
    all.personalHashes.set(part.personalHashes, at)
    all.contentHashes.set(part.contentHashes, at)
    all.comparable.set(part.comparable, at)
    at += part.rowHashes.length
  }
  return all
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
  const keys = recordIndex()
  const here = numberCounts()
  const elsewhere = numberCounts()
  keys.reserve(rowHashes.length)
  here.reserve(rowHashes.length)
  for (const [at, rowHash] of rowHashes.entries()) {
    keys.put(rowHash, contentHashes[at] ?? 0, ids[at] ?? 0)
    // Hashes made with another computer's key say nothing here: the kept cells alone must do.
    if (comparable[at] === 1) here.add(sum(rowHash, personalHashes[at] ?? 0))
    else elsewhere.add(rowHash)
  }
  const takeAlike = alike ? alikeRows(alike) : () => isNew

  function takeIdentity({ rowHash, personalHash, contentHash, hasKey }: RowIdentity): number {
    if (hasKey) return keys.take(rowHash, contentHash)
    return takeRow(rowHash, personalHash) ? isKnown : isNew
  }

  function takeRow(rowHash: number, personalHash: number): boolean {
    return here.take(sum(rowHash, personalHash)) || elsewhere.take(rowHash)
  }

  return {
    expect: (rows) => keys.reserve(rowHashes.length + rows),
    take: (identity, record) => {
      const found = takeIdentity(identity)
      return found === isNew ? takeAlike(record) : found
    },
    lookAhead: (keyHashes, count) => void keys.lookAhead(keyHashes, count),
    left: () =>
      Array.from(
        rowHashes,
        (rowHash, at) => keys.isLeft(rowHash) && takeRow(rowHash, personalHashes[at] ?? 0),
      ),
  }
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
