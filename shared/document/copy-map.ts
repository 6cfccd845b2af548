import { documentOf, journeyOf, type MapDocument, recordsOf } from './document.ts'
import { newId } from './id.ts'
import type { Journey } from './journey.ts'
import type { AnyRecord } from './record.ts'

/** Which record of another map a record of this one was copied from. */
export interface CounterpartPair {
  readonly id: string
  readonly originId: string
}

export interface MapCopy {
  readonly journey: Journey
  /** Everything of the copy but the journey and its personas, which both maps share; parents before children. */
  readonly records: readonly AnyRecord[]
  /** Each record of the copy with the one that it was made from, the journey too. */
  readonly pairs: readonly CounterpartPair[]
}

/** A copy of the map with ids of its own, alike in every field but those given for its journey. */
export function copyMap(
  document: MapDocument,
  given: Partial<Omit<Journey, 'type' | 'id'>> = {},
): MapCopy {
  const before = journeyOf(document)
  const owned = recordsOf(document).filter(({ type }) => type !== 'persona' && type !== 'journey')
  const ids = new Map<string, string>([[before.id, newId('journey')]])
  for (const { id, type } of owned) ids.set(id, newId(type))
  return {
    journey: withIds({ ...before, ...given }, ids),
    records: owned.map((record) => withIds(record, ids)),
    pairs: [...ids].map(([originId, id]) => ({ id, originId })),
  }
}

/** The record with the ids that it holds, its own among them, replaced where a new one is known. */
function withIds<R extends AnyRecord>(record: R, ids: ReadonlyMap<string, string>): R {
  const replaced: Record<string, string> = {}
  for (const [name, value] of Object.entries(record)) {
    const known = typeof value === 'string' && references.has(name) ? ids.get(value) : undefined
    if (known !== undefined) replaced[name] = known
  }
  return { ...record, ...replaced }
}

/** Fields that hold an id. `linkedMap` leads out of the map and stays. */
const references: ReadonlySet<string> = new Set([
  'id',
  'journeyId',
  'stageId',
  'touchpointId',
  'laneId',
  'from',
  'to',
  'targetId',
  'ballotId',
])

/**
 * The map without what the team said while it was made: comments, dot votes, and what each person voted
 * on an emotion. What is left is what a future state starts from, and what a template holds.
 */
export function withoutWorkshop(document: MapDocument): MapDocument {
  const journey = journeyOf(document)
  const kept = recordsOf(document).flatMap((record): AnyRecord[] => {
    if (record.type === 'journey' || record.type === 'remark') return []
    if (record.type === 'ballot' || record.type === 'vote') return []
    return [record.type === 'emotion' ? { ...record, votes: [] } : record]
  })
  return documentOf(journey, kept)
}
