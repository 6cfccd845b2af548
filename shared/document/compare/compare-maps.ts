import { sameValue } from '../diff.ts'
import { findRecord, journeyOf, type MapDocument } from '../document.ts'
import { mapOf } from '../query.ts'
import type { AnyRecord, RecordTypeName } from '../record.ts'
import { longestRise } from './longest-rise.ts'
import { comparedRecords, type Matching, matchMaps, type Origins } from './match-maps.ts'

export type DifferenceKind = 'added' | 'changed' | 'gone'

/** One thing that is not the same on two maps. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly type: RecordTypeName
  /** Null for what is new. */
  readonly before: AnyRecord | null
  /** Null for what is gone. */
  readonly after: AnyRecord | null
  /** The names of the fields that differ. */
  readonly fields: readonly string[]
  /** `elsewhere`: it stands under another stage, in another cell or on other ends; `order`: among the same siblings. */
  readonly moved: 'elsewhere' | 'order' | null
  /** What came or went with it: the cards of a new touchpoint, the touchpoints of a stage that is gone. */
  readonly within: readonly Difference[]
}

export interface Comparison {
  readonly matching: Matching
  /** Added, then changed, then gone; within each in the order of the map. What came with something stands under it. */
  readonly differences: readonly Difference[]
}

/**
 * What differs between two maps. Sizes and folded lanes, comments and votes are no differences, and
 * between two maps (not two moments of one) neither are title, state and basis. Where the order of
 * siblings differs, the least that must have been moved is told.
 */
export function compareMaps(
  before: MapDocument,
  after: MapDocument,
  origins: { readonly before?: Origins; readonly after?: Origins } = {},
): Comparison {
  const matching = matchMaps(before, after, origins)
  const { beforeOf, afterOf } = matching
  const movedInOrder = reordered(before, after, matching)
  const changed = [journeyOf(after), ...comparedRecords(after)].flatMap((record): Difference[] => {
    const then = findRecord(before, beforeOf(record.id) ?? '')
    if (!then) return []
    const fields = changedFields(before, after, matching, then, record)
    const moved = isElsewhere(matching, then, record)
      ? 'elsewhere'
      : movedInOrder.has(record.id)
        ? 'order'
        : null
    if (fields.length === 0 && moved === null) return []
    const { type } = record
    return [{ kind: 'changed', type, before: then, after: record, fields, moved, within: [] }]
  })
  const added = comparedRecords(after).filter(({ id }) => beforeOf(id) === undefined)
  const gone = comparedRecords(before).filter(({ id }) => afterOf(id) === undefined)
  return {
    matching,
    differences: [
      ...inOrderOf(after, nested(added, 'added')),
      ...inOrderOf(after, changed),
      ...inOrderOf(before, nested(gone, 'gone')),
    ],
  }
}

/** Where a record stands among others is compared by itself, and what a drawing needs is not compared at all. */
const passedOver: ReadonlySet<string> = new Set([
  'type',
  'id',
  'journeyId',
  'order',
  'stageId',
  'touchpointId',
  'laneId',
  'personaId',
  'personaIds',
  'from',
  'to',
  'x',
  'y',
  'votes',
  'width',
  'height',
  'collapsed',
  'futureOf',
])
const ofOneMap: ReadonlySet<string> = new Set(['title', 'state', 'basis'])

function changedFields(
  before: MapDocument,
  after: MapDocument,
  matching: Matching,
  then: AnyRecord,
  now: AnyRecord,
): string[] {
  const former = new Map(Object.entries(then))
  const other = now.type === 'journey' && then.id !== now.id
  return Object.entries(now)
    .filter(([name, value]) => {
      if (passedOver.has(name) || (other && ofOneMap.has(name))) return false
      if (sameValue(value, former.get(name))) return false
      return name !== 'span' || coversOthers(before, after, matching, then, now)
    })
    .map(([name]) => name)
}

/** A card grows shorter with a touchpoint that is gone under it; that alone is no change of the card. */
function coversOthers(
  before: MapDocument,
  after: MapDocument,
  { beforeOf, afterOf }: Matching,
  then: AnyRecord,
  now: AnyRecord,
): boolean {
  const covered = coveredBy(before, then).filter((id) => afterOf(id) !== undefined)
  const still = coveredBy(after, now).flatMap((id) => beforeOf(id) ?? [])
  return covered.join() !== still.join()
}

/** The touchpoints that a card covers, from left to right. */
export function coveredBy(document: MapDocument, card: AnyRecord): string[] {
  if (card.type !== 'card' || card.touchpointId === null) return []
  const { columns, columnOf } = mapOf(document)
  const start = columnOf(card.touchpointId)
  if (start === undefined) return []
  return columns.slice(start, start + card.span).flatMap(({ touchpoint }) => touchpoint?.id ?? [])
}

function isElsewhere({ beforeOf }: Matching, then: AnyRecord, now: AnyRecord): boolean {
  if (then.type === 'touchpoint' && now.type === 'touchpoint')
    return beforeOf(now.stageId) !== then.stageId
  if (then.type === 'card' && now.type === 'card') {
    const place = now.touchpointId ?? now.stageId
    return (
      beforeOf(now.laneId) !== then.laneId ||
      beforeOf(place) !== (then.touchpointId ?? then.stageId)
    )
  }
  if (then.type === 'connection' && now.type === 'connection')
    return beforeOf(now.from) !== then.from || beforeOf(now.to) !== then.to
  if (then.type === 'note' && now.type === 'note') return then.x !== now.x || then.y !== now.y
  return false
}

/** The ids (after) of what must have been moved among its siblings. */
function reordered(before: MapDocument, after: MapDocument, matching: Matching): Set<string> {
  const [then, now] = [mapOf(before), mapOf(after)]
  const moved = new Set<string>()
  const look = (
    former: readonly { readonly id: string }[],
    present: readonly { readonly id: string }[],
  ) => {
    const places = new Map(former.map(({ id }, place) => [id, place]))
    const stayed = present.flatMap(({ id }) => {
      const place = places.get(matching.beforeOf(id) ?? '')
      return place === undefined ? [] : [{ id, place }]
    })
    const rise = longestRise(stayed.map(({ place }) => place))
    for (const [index, { id }] of stayed.entries()) if (!rise.has(index)) moved.add(id)
  }
  look(then.personas, now.personas)
  look(then.stages, now.stages)
  look(then.lanes, now.lanes)
  for (const { id } of now.stages)
    look(then.touchpointsOf(matching.beforeOf(id) ?? ''), now.touchpointsOf(id))
  for (const lane of now.lanes) {
    const former = matching.beforeOf(lane.id) ?? ''
    for (const { id } of [...now.touchpoints, ...now.stages])
      look(then.cardsOf(former, matching.beforeOf(id) ?? ''), now.cardsOf(lane.id, id))
  }
  return moved
}

/** What a record stands on, the nearest first. */
function groundsOf(record: AnyRecord): readonly string[] {
  switch (record.type) {
    case 'touchpoint':
      return [record.stageId]
    case 'card':
      return [record.touchpointId ?? record.stageId, record.stageId, record.laneId]
    case 'emotion':
      return [record.touchpointId, record.personaId]
    case 'connection':
      return [record.from, record.to]
    default:
      return []
  }
}

/** What came or went, each under what it came or went with. */
function nested(records: readonly AnyRecord[], kind: 'added' | 'gone'): Difference[] {
  const ids = new Set<string>(records.map(({ id }) => id))
  const under = new Map<string, AnyRecord[]>()
  const top: AnyRecord[] = []
  for (const record of records) {
    const ground = groundsOf(record).find((id) => ids.has(id))
    if (ground === undefined) top.push(record)
    else under.set(ground, [...(under.get(ground) ?? []), record])
  }
  const differenceOf = (record: AnyRecord): Difference => ({
    kind,
    type: record.type,
    before: kind === 'gone' ? record : null,
    after: kind === 'added' ? record : null,
    fields: [],
    moved: null,
    within: (under.get(record.id) ?? []).map(differenceOf),
  })
  return top.map(differenceOf)
}

const typeOrder: readonly RecordTypeName[] = [
  'journey',
  'persona',
  'stage',
  'touchpoint',
  'card',
  'emotion',
  'connection',
  'lane',
  'note',
]

/** By type, then from left to right, then from top to bottom. */
function inOrderOf(document: MapDocument, differences: readonly Difference[]): Difference[] {
  const { stages, columns, columnOf, lanes } = mapOf(document)
  const row = new Map<string, number>(lanes.map(({ id }, place) => [id, place]))
  const stageColumn = (id: string) => columns.find(({ stage }) => stage.id === id)?.index ?? 0
  const placeOf = (record: AnyRecord | null): readonly [number, number] => {
    switch (record?.type) {
      case 'stage':
        return [stages.findIndex(({ id }) => id === record.id), 0]
      case 'touchpoint':
        return [columnOf(record.id) ?? 0, 0]
      case 'lane':
        return [0, row.get(record.id) ?? 0]
      case 'card': {
        const column = record.touchpointId === null ? undefined : columnOf(record.touchpointId)
        return [column ?? stageColumn(record.stageId), row.get(record.laneId) ?? 0]
      }
      case 'emotion':
        return [columnOf(record.touchpointId) ?? 0, 0]
      case 'connection':
        return [columnOf(record.from) ?? 0, columnOf(record.to) ?? 0]
      default:
        return [0, 0]
    }
  }
  return differences
    .map((difference) => ({
      difference,
      type: typeOrder.indexOf(difference.type),
      place: placeOf(difference.kind === 'gone' ? difference.before : difference.after),
    }))
    .sort((a, b) => a.type - b.type || a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ difference }) => difference)
}
