import { z } from 'zod'
import type { MapDocument } from './document.ts'
import { type AnyRecord, type RecordTypeName, recordSchema } from './record.ts'

/** A change as a value: what came, what is different, what went. Each id stands in one of the three at most. */
export interface Diff {
  readonly added: Readonly<Record<string, AnyRecord>>
  readonly updated: Readonly<
    Record<string, { readonly before: AnyRecord; readonly after: AnyRecord }>
  >
  readonly removed: Readonly<Record<string, AnyRecord>>
}

const table = <V extends z.ZodType>(value: V) => z.record(z.string(), value)
export const diffSchema = z.strictObject({
  added: table(recordSchema),
  updated: table(z.strictObject({ before: recordSchema, after: recordSchema })),
  removed: table(recordSchema),
})

export const emptyDiff: Diff = { added: {}, updated: {}, removed: {} }

/** Whether the diff changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return [diff.added, diff.updated, diff.removed].every((part) => Object.keys(part).length === 0)
}

/** The diff that adds, puts in place of their former selves, and removes these records. */
export function diffOf(
  document: MapDocument,
  changes: {
    readonly put?: readonly AnyRecord[]
    readonly remove?: readonly AnyRecord[]
  },
): Diff {
  const added: Record<string, AnyRecord> = {}
  const updated: Record<string, { before: AnyRecord; after: AnyRecord }> = {}
  const removed: Record<string, AnyRecord> = {}
  for (const record of changes.put ?? []) {
    const before: AnyRecord | undefined = document[record.type][record.id]
    if (!before) added[record.id] = record
    else if (!sameRecord(before, record)) updated[record.id] = { before, after: record }
  }
  for (const record of changes.remove ?? []) {
    const before: AnyRecord | undefined = document[record.type][record.id]
    delete added[record.id]
    delete updated[record.id]
    if (before) removed[record.id] = before
  }
  return { added, updated, removed }
}

/** Whether two records hold the same fields with the same values. */
export function sameRecord(a: AnyRecord, b: AnyRecord): boolean {
  return a === b || sameValue(a, b)
}

/** Whether two plain values are alike in depth. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  )
}

/** The document after the diff. Tables that the diff does not touch keep their identity. */
export function applyDiff(document: MapDocument, diff: Diff): MapDocument {
  const tables: Partial<Record<RecordTypeName, Record<string, AnyRecord>>> = {}
  const tableOf = (record: AnyRecord): Record<string, AnyRecord> => {
    tables[record.type] ??= { ...document[record.type] }
    return tables[record.type] as Record<string, AnyRecord>
  }
  for (const record of Object.values(diff.removed)) delete tableOf(record)[record.id]
  for (const { after } of Object.values(diff.updated)) tableOf(after)[after.id] = after
  for (const record of Object.values(diff.added)) tableOf(record)[record.id] = record
  return { ...document, ...(tables as Partial<MapDocument>) }
}

/** The diff that takes this one back. */
export function reverseDiff(diff: Diff): Diff {
  return {
    added: diff.removed,
    removed: diff.added,
    updated: Object.fromEntries(
      Object.entries(diff.updated).map(([id, { before, after }]) => [
        id,
        { before: after, after: before },
      ]),
    ),
  }
}

/** One diff that does what the two do one after the other. What was added and removed again cancels out. */
export function squashDiffs(first: Diff, second: Diff): Diff {
  const added = { ...first.added }
  const updated = { ...first.updated }
  const removed = { ...first.removed }
  for (const [id, record] of Object.entries(second.removed)) {
    if (added[id]) delete added[id]
    else {
      removed[id] = updated[id]?.before ?? record
      delete updated[id]
    }
  }
  for (const [id, { before, after }] of Object.entries(second.updated)) {
    if (added[id]) added[id] = after
    else putUpdate(updated, id, updated[id]?.before ?? before, after)
  }
  for (const [id, record] of Object.entries(second.added)) {
    const gone = removed[id]
    if (gone) {
      delete removed[id]
      putUpdate(updated, id, gone, record)
    } else added[id] = record
  }
  return { added, updated, removed }
}

function putUpdate(
  updated: Record<string, { readonly before: AnyRecord; readonly after: AnyRecord }>,
  id: string,
  before: AnyRecord,
  after: AnyRecord,
): void {
  if (sameRecord(before, after)) delete updated[id]
  else updated[id] = { before, after }
}
