import type { Card } from '../../shared/document/card.ts'
import { type Diff, emptyDiff } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { holdsCards, type Lane } from '../../shared/document/lane.ts'
import { moveCard, moveTouchpoint } from '../../shared/document/operations/operations.ts'
import { type Column, mapOf } from '../../shared/document/query.ts'
import type { StageId } from '../../shared/document/stage.ts'
import { compose } from './compose.ts'
import { visibleLanes } from './grid.ts'

/** Several selected things moved as one: they keep their places to each other. */

/** How far cards go: columns to the right, and lanes that hold cards downwards. */
export interface Shift {
  readonly columns: number
  readonly lanes: number
}

/** The column in which a card begins. */
function columnOfCard(document: MapDocument, card: Card): Column | undefined {
  return mapOf(document).columns.find(({ touchpoint, stage }) =>
    card.touchpointId === null ? stage.id === card.stageId : touchpoint?.id === card.touchpointId,
  )
}

/** The lanes into which cards can be moved, from top to bottom. */
function cardLanes(document: MapDocument): readonly Lane[] {
  return visibleLanes(document).filter(({ kind, collapsed }) => holdsCards(kind) && !collapsed)
}

/** Moves cards by as many columns and lanes, each to the end of its new cell; at the edge of the map they gather. */
export function shiftCards(document: MapDocument, ids: readonly string[], by: Shift): Diff {
  const { columns } = mapOf(document)
  const lanes = cardLanes(document)
  const inOrder = ids
    .flatMap((id) => document.card[id] ?? [])
    .map((card) => ({ card, column: columnOfCard(document, card)?.index ?? 0 }))
    .sort((a, b) => a.column - b.column || (a.card.order < b.card.order ? -1 : 1))
  return compose(
    document,
    inOrder.map(({ card, column: from }) => (present: MapDocument) => {
      const column = columns[clamp(from + by.columns, columns.length)]
      const at = lanes.findIndex(({ id }) => id === card.laneId)
      const lane = lanes[clamp(at + by.lanes, lanes.length)]
      if (!column || !lane) return emptyDiff
      const whole = card.touchpointId === null && by.columns === 0
      const touchpointId = whole ? null : (column.touchpoint?.id ?? null)
      if (lane.id === card.laneId && touchpointId === card.touchpointId) return emptyDiff
      const there = mapOf(present).cardsOf(lane.id, touchpointId ?? column.stage.id)
      return moveCard(present, {
        id: card.id,
        laneId: lane.id,
        stageId: column.stage.id,
        touchpointId,
        index: there.length,
      })
    }),
  )
}

/** Moves a card to a place; others keep their places to it. */
export function moveCardWith(
  document: MapDocument,
  others: readonly string[],
  place: Parameters<typeof moveCard>[1],
): Diff {
  const card = document.card[place.id]
  if (!card) return emptyDiff
  const columns = mapOf(document).columns
  const column = columns.find(({ stage, touchpoint }) =>
    place.touchpointId === null
      ? stage.id === place.stageId
      : touchpoint?.id === place.touchpointId,
  )
  const lanes = cardLanes(document).map(({ id }) => id)
  const by = {
    columns: (column?.index ?? 0) - (columnOfCard(document, card)?.index ?? 0),
    lanes: lanes.indexOf(place.laneId) - lanes.indexOf(card.laneId),
  }
  return compose(document, [(at) => moveCard(at, place), (at) => shiftCards(at, others, by)])
}

/** A place among the touchpoints of a stage: right behind one of them, or (null) before the first. */
export interface BlockPlace {
  readonly stageId: StageId
  readonly after: string | null
}

/** Moves touchpoints one behind the other to a place; they keep their order. */
export function moveBlock(
  document: MapDocument,
  ids: readonly string[],
  { stageId, after }: BlockPlace,
): Diff {
  const block = mapOf(document).touchpoints.filter(({ id }) => ids.includes(id))
  return compose(
    document,
    block.map(({ id }, step) => (present: MapDocument) => {
      const previous = step === 0 ? after : (block[step - 1]?.id ?? null)
      const siblings = mapOf(present)
        .touchpointsOf(stageId)
        .filter((each) => each.id !== id)
      const index = siblings.findIndex((each) => each.id === previous) + 1
      return moveTouchpoint(present, { id, stageId, index })
    }),
  )
}

/** Where a block of touchpoints goes by one place to the left or right; null at the edge of the map. */
export function blockBeside(
  document: MapDocument,
  ids: readonly string[],
  by: 1 | -1,
): BlockPlace | null {
  const { columns } = mapOf(document)
  const own = columns.filter(({ touchpoint }) => touchpoint && ids.includes(touchpoint.id))
  const edge = by === 1 ? own.at(-1) : own[0]
  const next = edge && columns[edge.index + by]
  if (!next) return null
  const stageId = next.stage.id
  const entered = next.stage !== edge.stage
  if (!next.touchpoint) return { stageId, after: null }
  // Into the next stage at its beginning, into the one before at its end; else past the neighbour.
  if (entered) return { stageId, after: by === 1 ? null : next.touchpoint.id }
  const before = columns[next.index - 1]
  const behind = before?.stage === next.stage ? (before.touchpoint?.id ?? null) : null
  return { stageId, after: by === 1 ? next.touchpoint.id : behind }
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, place))
}
