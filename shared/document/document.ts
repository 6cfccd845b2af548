import type { Journey, JourneyId } from './journey.ts'
import {
  type AnyRecord,
  type RecordByType,
  type RecordTypeName,
  recordTypeNames,
} from './record.ts'

/**
 * Everything that one map's window edits: the journey with all its records, and all personas of the
 * workspace. One table of records by id for each type; a table that did not change keeps its identity
 * from one document to the next, so that what is derived from it can be kept.
 */
export type MapDocument = {
  readonly [T in RecordTypeName]: Readonly<Record<string, RecordByType[T]>>
} & { readonly journeyId: JourneyId }

/** A document with one journey and nothing in it. */
export function createDocument(journey: Journey): MapDocument {
  return documentOf(journey, [])
}

/** A document from a flat list of records, one of which is the journey. */
export function documentOf(journey: Journey, records: readonly AnyRecord[]): MapDocument {
  const tables = Object.fromEntries(recordTypeNames.map((type) => [type, {}])) as Record<
    RecordTypeName,
    Record<string, AnyRecord>
  >
  tables.journey[journey.id] = journey
  for (const record of records) tables[record.type][record.id] = record
  return { journeyId: journey.id, ...(tables as Omit<MapDocument, 'journeyId'>) }
}

/** The journey of the document. */
export function journeyOf(document: MapDocument): Journey {
  const journey = document.journey[document.journeyId]
  if (!journey) throw new TypeError(`The document has no journey ${document.journeyId}`)
  return journey
}

/** All records of the document, parents before children; within a type in the order of the table. */
export function recordsOf(document: MapDocument): AnyRecord[] {
  return recordTypeNames.flatMap((type): AnyRecord[] => Object.values(document[type]))
}

/** The record with this id, whatever its type. */
export function findRecord(document: MapDocument, id: string): AnyRecord | undefined {
  const type = id.slice(0, id.indexOf('_'))
  return type in document
    ? (document[type as RecordTypeName][id] as AnyRecord | undefined)
    : undefined
}
