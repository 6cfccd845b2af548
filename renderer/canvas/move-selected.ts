import { findRecord } from '../../shared/document/document.ts'
import { holdsCards } from '../../shared/document/lane.ts'
import {
  moveCard,
  moveLane,
  moveNote,
  moveStage,
  moveTouchpoint,
  setSpan,
} from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { CanvasContext } from './canvas-context.ts'
import { visibleLanes } from './grid.ts'
import { lanePlace } from './lane-commands.ts'
import type { Direction } from './navigation.ts'

/** Moves the one selected record a place in a direction, as one step; answers whether it moved. */
export function moveSelected({ session }: CanvasContext, direction: Direction): boolean {
  const { document, selection } = session.store.getState()
  const [id] = selection.ids
  const record = selection.ids.size === 1 && id ? findRecord(document, id) : undefined
  const map = mapOf(document)
  const by = direction === 'left' || direction === 'up' ? -1 : 1
  const sideways = direction === 'left' || direction === 'right'
  switch (record?.type) {
    case 'stage': {
      const index = map.stages.indexOf(record) + by
      if (!sideways || index < 0 || index >= map.stages.length) return false
      session.dispatch('moveStage', (present) => moveStage(present, { id: record.id, index }))
      return true
    }
    case 'lane': {
      const index = sideways ? null : lanePlace(document, record.id, by)
      if (index === null) return false
      session.dispatch('moveLane', (present) => moveLane(present, { id: record.id, index }))
      return true
    }
    case 'touchpoint': {
      if (!sideways) return false
      const siblings = map.touchpointsOf(record.stageId)
      const index = siblings.indexOf(record) + by
      const stage = map.stages[map.stages.findIndex(({ id }) => id === record.stageId) + by]
      const inside = index >= 0 && index < siblings.length
      if (!inside && !stage) return false
      const stageId = inside ? record.stageId : (stage?.id ?? record.stageId)
      const last = map.touchpointsOf(stageId).length
      const place = inside ? index : by === 1 ? 0 : last
      session.dispatch('moveTouchpoint', (present) =>
        moveTouchpoint(present, { id: record.id, stageId, index: place }),
      )
      return true
    }
    case 'card': {
      const { laneId, stageId, touchpointId } = record
      const siblings = map.cardsOf(laneId, touchpointId ?? stageId)
      const index = siblings.indexOf(record) + by
      if (!sideways && index >= 0 && index < siblings.length) {
        session.dispatch('moveCard', (present) =>
          moveCard(present, { id: record.id, laneId, stageId, touchpointId, index }),
        )
        return true
      }
      const cell = sideways
        ? neighbourColumn(map, touchpointId ?? stageId, by)
        : { stageId, touchpointId }
      const lane = sideways ? laneId : neighbourLane(visibleLanes(document), laneId, by)
      if (!cell || !lane) return false
      const there = map.cardsOf(lane, cell.touchpointId ?? cell.stageId)
      const place = direction === 'down' ? 0 : there.length
      session.dispatch('moveCard', (present) =>
        moveCard(present, { id: record.id, laneId: lane, ...cell, index: place }),
      )
      session.select([record.id], { row: lane, column: cell.touchpointId ?? cell.stageId })
      return true
    }
    case 'note': {
      const [dx, dy] = sideways ? [by * noteStep, 0] : [0, by * noteStep]
      session.dispatch('moveNote', (present) =>
        moveNote(present, { id: record.id, x: record.x + dx, y: record.y + dy }),
      )
      return true
    }
    default:
      return false
  }
}

/** Makes the one selected card a column wider or narrower, as one step; answers whether it could be. */
export function spanSelected({ session }: CanvasContext, by: 1 | -1): boolean {
  const { document, selection } = session.store.getState()
  const [id] = selection.ids
  const card = selection.ids.size === 1 && id ? document.card[id] : undefined
  if (!card) return false
  const diff = session.dispatch('spanCard', (present) =>
    setSpan(present, { id: card.id, span: card.span + by }),
  )
  return diff.updated[card.id] !== undefined
}

/** A note goes from dot to dot of the canvas. */
const noteStep = 16

function neighbourColumn(map: ReturnType<typeof mapOf>, id: string, by: number) {
  const own = map.columns.find(({ touchpoint, stage }) => touchpoint?.id === id || stage.id === id)
  const column = own && map.columns[own.index + by]
  return column && { stageId: column.stage.id, touchpointId: column.touchpoint?.id ?? null }
}

function neighbourLane(lanes: ReturnType<typeof visibleLanes>, id: string, by: number) {
  const own = lanes.findIndex((lane) => lane.id === id)
  const beyond = by === 1 ? lanes.slice(own + 1) : lanes.slice(0, Math.max(0, own)).reverse()
  return beyond.find(({ kind, collapsed }) => holdsCards(kind) && !collapsed)?.id
}
