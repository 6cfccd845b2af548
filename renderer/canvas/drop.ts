import { holdsCards } from '../../shared/document/lane.ts'
import type { Cell as CardCell } from '../../shared/document/operations/add.ts'
import { columnAt, columnCentre, columnX } from '../../shared/scene/column-edges.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import {
  blueprintLineHeight,
  cardGap,
  cardMargin,
  stageHeight,
} from '../../shared/scene/measures.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import type { Point } from './geometry.ts'
import { cellAtPoint } from './hit.ts'
import type { BlockPlace } from './move-together.ts'

/** Where something that is dragged would land, and the bar that shows it. */
export interface Drop<Place> {
  readonly place: Place
  readonly bar: Box
}

export interface CardPlaceInCell extends CardCell {
  /** Among the cell's cards without the dragged one. */
  readonly index: number
}

/** Where a card dropped at a point would stand; null outside the lanes that hold cards. */
export function dropCard(layout: Layout, id: string, point: Point): Drop<CardPlaceInCell> | null {
  const cell = cellAtPoint(layout, point)
  const lane = cell && layout.lanes.get(cell.laneId)?.lane
  if (!cell || !lane || !holdsCards(lane.kind)) return null
  const others = layout.index
    .cardsOf(lane.id, cell.touchpointId ?? cell.stageId)
    .flatMap((card) => (card.id === id ? [] : (layout.cards.get(card.id)?.box ?? [])))
  const index = others.filter((box) => box.y + box.height / 2 < point.y).length
  const before = others[index - 1]
  const after = others[index]
  const y = before
    ? before.y + before.height + cardGap / 2
    : after
      ? after.y - cardGap / 2
      : cell.box.y + cardMargin
  return {
    place: {
      laneId: cell.laneId,
      stageId: cell.stageId,
      touchpointId: cell.touchpointId,
      index,
    },
    bar: {
      x: cell.box.x + cardMargin,
      y: y - 1,
      width: cell.box.width - 2 * cardMargin,
      height: 2,
    },
  }
}

/** Where touchpoints dropped at a point would stand: before or after the column that it is over. */
export function dropTouchpoint(
  layout: Layout,
  moved: ReadonlySet<string>,
  point: Point,
): Drop<BlockPlace> {
  const last = layout.columns.length - 1
  const { edges, index } = layout
  const column = layout.columns[Math.max(0, Math.min(last, columnAt(edges, point.x)))]
  if (!column) throw new TypeError('A map with a touchpoint has a column')
  const behind = column.touchpoint !== null && point.x >= columnCentre(edges, column.index)
  const siblings = index.touchpointsOf(column.stage.id)
  const own = siblings.findIndex(({ id }) => id === column.touchpoint?.id)
  const before = siblings.slice(0, Math.max(0, own + (behind ? 1 : 0)))
  const box = layout.touchpoints.values().next().value
  return {
    place: {
      stageId: column.stage.id,
      after: before.findLast(({ id }) => !moved.has(id))?.id ?? null,
    },
    bar: {
      x: columnX(edges, column.index + (behind ? 1 : 0)) - 1,
      y: box?.y ?? layout.sheet.y,
      width: 2,
      height: box?.height ?? layout.sheet.height,
    },
  }
}

/** Where a stage dropped at a point would stand among the other stages. */
export function dropStage(layout: Layout, id: string, point: Point): Drop<number> {
  const others = layout.index.stages.filter((stage) => stage.id !== id)
  const boxes = others.flatMap((stage) => layout.stages.get(stage.id) ?? [])
  const index = boxes.filter((box) => box.x + box.width / 2 < point.x).length
  const before = boxes[index - 1]
  const x = before ? before.x + before.width + cardMargin : columnX(layout.edges, 0)
  return {
    place: index,
    bar: { x: x - 1, y: cardMargin, width: 2, height: layout.sheet.height - 2 * cardMargin },
  }
}

/** Where a lane dropped at a point would stand among all other lanes, hidden ones too. */
export function dropLane(layout: Layout, id: string, point: Point): Drop<number> {
  const others = layout.rows.filter(({ lane }) => lane.id !== id)
  const above = others.filter(({ box }) => box.y + box.height / 2 < point.y)
  const before = above.at(-1)
  const after = others[above.length]
  const lanes = layout.index.lanes.filter((lane) => lane.id !== id)
  const y = after
    ? after.box.y - (after.lineAbove ? blueprintLineHeight : 0)
    : before
      ? before.box.y + before.box.height
      : stageHeight
  return {
    place: after ? lanes.indexOf(after.lane) : lanes.length,
    bar: { x: 0, y: y - 1, width: layout.sheet.width, height: 2 },
  }
}

/** The span of a card whose right edge is dragged to `x`: whole columns, at least one. */
export function dropEdge(layout: Layout, id: string, x: number): number {
  const place = [...layout.cards.values()].find(({ card }) => card.id === id)
  if (!place) return 1
  const most = layout.columns.length - place.column
  const past = layout.columns.filter(
    ({ index }) => index > place.column && columnCentre(layout.edges, index) < x,
  ).length
  return Math.min(most, 1 + past)
}
