import type { Card } from './card.ts'
import type { MapDocument } from './document.ts'
import type { LaneKind } from './lane.ts'
import { mapOf } from './query.ts'
import type { Touchpoint } from './touchpoint.ts'

/** The touchpoints that a card stands under, from left to right: those that it spans, or all of its stage. */
export function touchpointsOfCard(document: MapDocument, card: Card): readonly Touchpoint[] {
  const map = mapOf(document)
  if (card.touchpointId === null) return map.touchpointsOf(card.stageId)
  const column = map.columnOf(card.touchpointId)
  if (column === undefined) return []
  return map.columns.slice(column, column + card.span).flatMap(({ touchpoint }) => touchpoint ?? [])
}

/** All cards in lanes of a kind, hidden lanes too, in the order of the map: by column, lane and place in the cell. */
export function cardsOfKind(document: MapDocument, kind: LaneKind): readonly Card[] {
  const { columns, lanes, cardsOfLane } = mapOf(document)
  const firstOf = (card: Card) =>
    columns.findIndex(
      ({ touchpoint, stage }) =>
        (card.touchpointId === null ? stage.id : touchpoint?.id) ===
        (card.touchpointId ?? card.stageId),
    )
  return lanes
    .filter((lane) => lane.kind === kind)
    .flatMap(({ id }) => cardsOfLane(id).map((card) => ({ card, column: firstOf(card) })))
    .sort((a, b) => a.column - b.column)
    .map(({ card }) => card)
}
