import type { MapDocument } from '../document.ts'
import { singleLaneKinds } from '../lane.ts'
import { mapOf } from '../query.ts'
import type { AnyRecord, RecordTypeName } from '../record.ts'

/** What each record was copied from, by its own id; a record that is not in it stands for itself. */
export type Origins = ReadonlyMap<string, string>

/** Which record of one map is which of the other. */
export interface Matching {
  /** The id in the map before of a record of the map after; undefined for one that is new. */
  readonly beforeOf: (afterId: string) => string | undefined
  /** The id in the map after of a record of the map before; undefined for one that is gone. */
  readonly afterOf: (beforeId: string) => string | undefined
}

/** The types that are compared. Comments and votes are no part of what a journey is. */
const comparedTypes = [
  'persona',
  'stage',
  'touchpoint',
  'lane',
  'card',
  'emotion',
  'connection',
  'note',
] as const satisfies readonly RecordTypeName[]

/**
 * Finds what belongs together: records with the same origin, a persona's emotions at the same touchpoint,
 * ways between the same touchpoints, and the one lane of a kind. Of two maps that have nothing in common
 * by origin (both loaded from files), things of the same name at the same place are taken for the same.
 */
export function matchMaps(
  before: MapDocument,
  after: MapDocument,
  origins: { readonly before?: Origins; readonly after?: Origins } = {},
): Matching {
  const matches = createMatches()
  matches.join(before.journeyId, after.journeyId)
  const originOf = (known: Origins | undefined, id: string) => known?.get(id) ?? id
  const [shownBefore, shownAfter] = [comparedRecords(before), comparedRecords(after)]
  const byOrigin = new Map(shownBefore.map(({ id }) => [originOf(origins.before, id), id]))
  let related = false
  for (const { id, type } of shownAfter) {
    const match = byOrigin.get(originOf(origins.after, id))
    if (match === undefined || !match.startsWith(`${type}_`)) continue
    matches.join(match, id)
    if (type !== 'persona') related = true
  }
  if (!related) matchByWords(before, after, matches)
  for (const kind of singleLaneKinds) {
    matches.pair(
      Object.values(before.lane).filter((lane) => lane.kind === kind),
      Object.values(after.lane).filter((lane) => lane.kind === kind),
      () => kind,
      () => kind,
    )
  }
  const there = (id: string) => matches.afterOf(id) ?? `gone ${id}`
  matches.pair(
    Object.values(before.emotion),
    Object.values(after.emotion),
    ({ personaId, touchpointId }) => `${there(personaId)} ${there(touchpointId)}`,
    ({ personaId, touchpointId }) => `${personaId} ${touchpointId}`,
  )
  matches.pair(
    Object.values(before.connection),
    Object.values(after.connection),
    ({ from, to }) => `${there(from)} ${there(to)}`,
    ({ from, to }) => `${from} ${to}`,
  )
  return matches
}

/** The records of a map that are compared: of the personas those that it shows. */
export function comparedRecords(document: MapDocument): AnyRecord[] {
  return comparedTypes.flatMap((type): readonly AnyRecord[] =>
    type === 'persona' ? mapOf(document).personas : Object.values(document[type]),
  )
}

interface Matches extends Matching {
  readonly join: (beforeId: string, afterId: string) => void
  /** Joins what is left of two lists where the keys agree, in the order of the lists. */
  readonly pair: <T extends { readonly id: string }>(
    before: readonly T[],
    after: readonly T[],
    keyBefore: (record: T) => string,
    keyAfter: (record: T) => string,
  ) => void
}

function createMatches(): Matches {
  const toBefore = new Map<string, string>()
  const toAfter = new Map<string, string>()
  const join = (beforeId: string, afterId: string) => {
    toBefore.set(afterId, beforeId)
    toAfter.set(beforeId, afterId)
  }
  return {
    beforeOf: (id) => toBefore.get(id),
    afterOf: (id) => toAfter.get(id),
    join,
    pair(before, after, keyBefore, keyAfter) {
      const waiting = new Map<string, string[]>()
      for (const record of before) {
        if (toAfter.has(record.id)) continue
        const key = keyBefore(record)
        const ids = waiting.get(key)
        if (ids) ids.push(record.id)
        else waiting.set(key, [record.id])
      }
      for (const record of after) {
        if (toBefore.has(record.id)) continue
        const match = waiting.get(keyAfter(record))?.shift()
        if (match !== undefined) join(match, record.id)
      }
    },
  }
}

function matchByWords(before: MapDocument, after: MapDocument, matches: Matches): void {
  const [then, now] = [mapOf(before), mapOf(after)]
  const there = (id: string) => matches.afterOf(id) ?? `gone ${id}`
  const name = ({ name: words }: { readonly name: string }) => words
  const title = ({ title: words }: { readonly title: string }) => words
  matches.pair(then.personas, now.personas, name, name)
  matches.pair(then.stages, now.stages, title, title)
  matches.pair(
    then.touchpoints,
    now.touchpoints,
    (one) => `${there(one.stageId)} ${one.title}`,
    (one) => `${one.stageId} ${one.title}`,
  )
  // A touchpoint that went to another stage keeps its name.
  matches.pair(then.touchpoints, now.touchpoints, title, title)
  const lane = (one: (typeof then.lanes)[number]) => `${one.kind} ${one.title}`
  matches.pair(then.lanes, now.lanes, lane, lane)
  const [cardsThen, cardsNow] = [
    then.lanes.flatMap(({ id }) => then.cardsOfLane(id)),
    now.lanes.flatMap(({ id }) => now.cardsOfLane(id)),
  ]
  matches.pair(
    cardsThen,
    cardsNow,
    (card) => `${there(card.laneId)} ${there(card.touchpointId ?? card.stageId)} ${card.text}`,
    (card) => `${card.laneId} ${card.touchpointId ?? card.stageId} ${card.text}`,
  )
  matches.pair(
    cardsThen,
    cardsNow,
    (card) => `${there(card.laneId)} ${card.text}`,
    (card) => `${card.laneId} ${card.text}`,
  )
  const text = ({ text: words }: { readonly text: string }) => words
  matches.pair(Object.values(before.note), Object.values(after.note), text, text)
}
