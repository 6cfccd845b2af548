import type { ConnectionRoute } from '../../shared/scene/connection-routes.ts'
import { cellKey, type Layout } from '../../shared/scene/layout.ts'
import {
  headerGap,
  headerHeight,
  labelWidth,
  leastHeaderWidth,
} from '../../shared/scene/measures.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import type { Cell } from '../document/selection.ts'
import type { Focus } from './grid.ts'

/** Where a record is drawn; undefined for what is not on the map at this moment. */
export function boxOf(layout: Layout, id: string): Box | undefined {
  const touchpoints: ReadonlyMap<string, Box> = layout.touchpoints
  const cards: ReadonlyMap<string, { readonly box: Box }> = layout.cards
  const stages: ReadonlyMap<string, Box> = layout.stages
  const notes: ReadonlyMap<string, Box> = layout.notes
  const lanes: ReadonlyMap<string, { readonly box: Box }> = layout.lanes
  const routes: ReadonlyMap<string, ConnectionRoute> = layout.connections
  const route = routes.get(id)
  const lane = lanes.get(id)
  return (
    touchpoints.get(id) ??
    cards.get(id)?.box ??
    stages.get(id) ??
    notes.get(id) ??
    (route && (route.label?.box ?? route.box)) ??
    (lane && { ...lane.box, width: labelWidth }) ??
    emotionBox(layout, id)
  )
}

function emotionBox(layout: Layout, id: string): Box | undefined {
  const point = layout.emotions?.points.find(({ emotionId }) => emotionId === id)
  return point && { x: point.x - 10, y: point.y - 10, width: 20, height: 20 }
}

/** Where a map that has no header yet is asked whose journey it is. */
export function promptBox({ sheet }: Layout): Box {
  return {
    x: 0,
    y: -headerHeight - headerGap,
    width: Math.max(leastHeaderWidth, sheet.width),
    height: headerHeight,
  }
}

/** The box of an empty place: the slot in which a card would stand. */
export function slotOf(layout: Layout, cell: Cell): Box | undefined {
  const [firstOfStage] = layout.index.touchpointsOf(cell.column)
  const found = layout.cells.get(cellKey(cell.row, firstOfStage?.id ?? cell.column))
  if (!found) return undefined
  const { box } = found
  const row = layout.lanes.get(found.laneId)
  if (row?.lane.collapsed) return undefined
  const cards = [...layout.cards.values()].filter(
    (place) =>
      place.card.laneId === found.laneId &&
      place.column <= found.column &&
      place.column + place.span > found.column,
  )
  const top = Math.max(box.y, ...cards.map((place) => place.box.y + place.box.height))
  const bottom = box.y + box.height
  const room =
    bottom - top >= 32 ? { y: top, height: bottom - top } : { y: bottom - 32, height: 32 }
  const lane = row?.lane.kind
  if (lane === 'touchpoints') {
    const sample = layout.touchpoints.values().next().value
    const height = sample?.height ?? 52
    return { x: box.x + 4, y: sample?.y ?? bottom - height - 8, width: box.width - 8, height }
  }
  return { x: box.x + 4, y: room.y + 4, width: box.width - 8, height: room.height - 8 }
}

/** The box of the keyboard's place. */
export function focusBox(layout: Layout, { cell, id }: Focus): Box | undefined {
  return (id === null ? undefined : boxOf(layout, id)) ?? slotOf(layout, cell)
}
