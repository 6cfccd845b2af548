import { type CounterpartPair, copyMap, withoutWorkshop } from '../../shared/document/copy-map.ts'
import type { Journey, JourneyId } from '../../shared/document/journey.ts'
import type { Language } from '../../shared/rpc/contract.ts'
import { type Db, inTransaction } from './database.ts'
import { addOpenMap, insertMap, readDocument } from './maps.ts'
import { findAnyTemplate } from './own-templates.ts'

interface MapRef {
  readonly id: JourneyId
  readonly title: string
}

/** Makes a map from a template that ships with the app or is the workspace's own. Throws `not_found`. */
export function newMap(
  db: Db,
  args: {
    readonly template: string
    readonly language: Language
    readonly title?: string | undefined
  },
): MapRef {
  return addOpenMap(db, findAnyTemplate(db, args.template, args.language).map, args.title)
}

/**
 * Makes a copy of a map with its own ids; its personas are shared, its answers stay behind. The copy of a
 * future state is one of the same current map.
 */
export function duplicateMap(db: Db, journeyId: JourneyId, title: string): MapRef {
  return inTransaction(db, () => {
    const { journey, records, pairs } = copyMap(readDocument(db, journeyId), { title })
    insertMap(db, { journey, records }, new Date())
    const origins = new Map(counterparts(db, journeyId).map(({ id, originId }) => [id, originId]))
    insertCounterparts(
      db,
      journey,
      pairs.flatMap(({ id, originId }) => {
        const origin = origins.get(originId)
        return origin === undefined ? [] : [{ id, originId: origin }]
      }),
    )
    return { id: journey.id, title }
  })
}

/**
 * Makes the future state of a map: a copy in which every record knows the one that it was made from,
 * without comments and votes.
 */
export function makeFutureState(db: Db, journeyId: JourneyId, title: string): MapRef {
  return inTransaction(db, () => {
    const current = withoutWorkshop(readDocument(db, journeyId))
    const { journey, records, pairs } = copyMap(current, {
      title,
      state: 'future',
      // What is not yet so cannot have been researched.
      basis: 'assumption',
      futureOf: journeyId,
    })
    insertMap(db, { journey, records }, new Date())
    insertCounterparts(db, journey, pairs)
    return { id: journey.id, title }
  })
}

/** Which record of its current map each record of a future state was made from. */
export function counterparts(db: Db, journeyId: JourneyId): CounterpartPair[] {
  return db
    .prepare<[string], CounterpartPair>(
      'SELECT id, origin_id AS originId FROM counterpart WHERE journey_id = ? ORDER BY id',
    )
    .all(journeyId)
}

function insertCounterparts(db: Db, { id }: Journey, pairs: readonly CounterpartPair[]): void {
  const insert = db.prepare('INSERT INTO counterpart (id, journey_id, origin_id) VALUES (?, ?, ?)')
  for (const pair of pairs) insert.run(pair.id, id, pair.originId)
}
