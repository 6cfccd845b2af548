import { type Card, type CardId, createCard } from '../card.ts'
import { applyDiff, type Diff } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { brandId } from '../id.ts'
import type { LaneId, LaneKind } from '../lane.ts'
import { byOrder, type Ordered, orderAt } from '../order.ts'
import { mapOf } from '../query.ts'
import type { AnyRecord } from '../record.ts'
import type { StageId } from '../stage.ts'
import type { TouchpointId } from '../touchpoint.ts'
import { type Comparison, coveredBy } from './compare-maps.ts'
import { type DifferenceMark, markDifferences } from './mark-differences.ts'

export interface MergedMap {
  /** The map after, with what is gone from the map before at its old place. Only to be drawn. */
  readonly document: MapDocument
  /** By the ids of `document`. */
  readonly marks: ReadonlyMap<string, DifferenceMark>
}

/**
 * One map that shows both: what is gone stands between its old neighbours (unless `gone` is false), and
 * what moved stands at its new place. In lanes for which `showsFormer` holds, a rewritten card has its
 * former text above it.
 */
export function mergeMaps(
  before: MapDocument,
  after: MapDocument,
  { matching, differences }: Comparison,
  {
    gone: showsGone = true,
    showsFormer,
  }: { readonly gone?: boolean; readonly showsFormer: (kind: LaneKind) => boolean },
): MergedMap {
  const marks = markDifferences(differences)
  const gone = showsGone ? goneRecords(before, after, matching.afterOf) : []
  const added = Object.fromEntries(gone.map((record) => [record.id, record]))
  const merged = applyDiff(after, { added, updated: {}, removed: {} })
  const former = differences.flatMap((difference): Card[] => {
    const { type, kind, before: then, after: now, fields } = difference
    if (kind !== 'changed' || type !== 'card' || !fields.includes('text')) return []
    if (then?.type !== 'card' || now?.type !== 'card' || then.text === '') return []
    const lane = after.lane[now.laneId]
    return lane && showsFormer(lane.kind) ? [formerOf(merged, then, now)] : []
  })
  for (const { id } of former) marks.set(id, { kind: 'former', quiet: true, rewritten: false })
  const whole = applyDiff(merged, {
    added: Object.fromEntries(former.map((card) => [card.id, card])),
    updated: {},
    removed: {},
  })
  return { document: widened(whole, before, after, matching.afterOf), marks }
}

type AfterOf = (beforeId: string) => string | undefined

/** What is gone, as it stands on the merged map: its parents there, and an order between its old neighbours. */
function goneRecords(before: MapDocument, after: MapDocument, afterOf: AfterOf): AnyRecord[] {
  const [then, now] = [mapOf(before), mapOf(after)]
  const { journeyId } = after
  const isGone = ({ id }: { readonly id: string }) => afterOf(id) === undefined
  const stageOf = (id: StageId): StageId => brandId('stage', afterOf(id) ?? id)
  const touchpointOf = (id: TouchpointId): TouchpointId => brandId('touchpoint', afterOf(id) ?? id)
  const laneOf = (id: LaneId): LaneId => brandId('lane', afterOf(id) ?? id)
  const among = <T extends Ordered>(former: readonly T[], present: readonly Ordered[]) =>
    placeGone(former, present, afterOf)
  const cells = [
    ...then.touchpoints.map(({ id, stageId }) => ({ id, stageId, touchpointId: id })),
    ...then.stages.map(({ id }) => ({ id, stageId: id, touchpointId: null })),
  ]
  return [
    ...among(then.stages, now.stages).map((stage) => ({ ...stage, journeyId })),
    ...among(then.lanes, now.lanes).map((lane) => ({ ...lane, journeyId })),
    ...then.stages.flatMap(({ id }) => {
      const stageId = stageOf(id)
      return among(then.touchpointsOf(id), now.touchpointsOf(stageId)).map((touchpoint) => ({
        ...touchpoint,
        journeyId,
        stageId,
      }))
    }),
    ...then.lanes.flatMap(({ id: formerLane }) =>
      cells.flatMap((cell) => {
        const laneId = laneOf(formerLane)
        const touchpointId = cell.touchpointId && touchpointOf(cell.touchpointId)
        // A touchpoint that went to another stage has taken its cards along.
        const stageId =
          (touchpointId && after.touchpoint[touchpointId]?.stageId) || stageOf(cell.stageId)
        return among(
          then.cardsOf(formerLane, cell.id),
          now.cardsOf(laneId, touchpointId ?? stageId),
        ).map((card) => ({ ...card, journeyId, laneId, stageId, touchpointId }))
      }),
    ),
    ...Object.values(before.connection)
      .filter(isGone)
      .map((one) => ({
        ...one,
        journeyId,
        from: touchpointOf(one.from),
        to: touchpointOf(one.to),
      })),
    ...Object.values(before.note)
      .filter(isGone)
      .map((note) => ({ ...note, journeyId })),
  ]
}

/** Those of some siblings that are gone, each with an order behind the one that stood before it. */
function placeGone<T extends Ordered>(
  then: readonly T[],
  now: readonly Ordered[],
  afterOf: AfterOf,
): T[] {
  const siblings: Ordered[] = [...now]
  return then.flatMap((record, place) => {
    if (afterOf(record.id) !== undefined) return []
    const known = new Map(siblings.map(({ id }, index) => [id, index]))
    const neighbour = then
      .slice(0, place)
      .map(({ id }) => known.get(afterOf(id) ?? id))
      .findLast((index) => index !== undefined)
    const index = (neighbour ?? -1) + 1
    const placed = { ...record, order: orderAt(siblings, index) }
    siblings.splice(index, 0, placed)
    return [placed]
  })
}

/** The former text of a card, as a card right above it. */
function formerOf(merged: MapDocument, then: Card, now: Card): Card {
  const { laneId, stageId, touchpointId, journeyId, span } = now
  const siblings = [...mapOf(merged).cardsOf(laneId, touchpointId ?? stageId)].sort(byOrder)
  const id: CardId = brandId('card', `${now.id}-former`)
  const order = orderAt(
    siblings,
    siblings.findIndex((card) => card.id === now.id),
  )
  return createCard({ id, journeyId, laneId, stageId, touchpointId, span, text: then.text, order })
}

/** Cards that span over a touchpoint that is gone cover it too, so that they end where they did. */
function widened(
  merged: MapDocument,
  before: MapDocument,
  after: MapDocument,
  afterOf: AfterOf,
): MapDocument {
  const { columnOf } = mapOf(merged)
  const updated: Record<string, Diff['updated'][string]> = {}
  for (const card of Object.values(merged.card)) {
    const [own, former] = [after.card[card.id], before.card[card.id]]
    const covered = own
      ? coveredBy(after, own)
      : former
        ? coveredBy(before, former).map((id) => afterOf(id) ?? id)
        : []
    const columns = covered.flatMap((id) => columnOf(id) ?? [])
    if (columns.length < 2) continue
    const span = Math.max(...columns) - Math.min(...columns) + 1
    if (span !== card.span) updated[card.id] = { before: card, after: { ...card, span } }
  }
  return applyDiff(merged, { added: {}, updated, removed: {} })
}
