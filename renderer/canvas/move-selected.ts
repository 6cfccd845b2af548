import { findRecord, type MapDocument } from '../../shared/document/document.ts'
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
import { compose } from './compose.ts'
import type { GestureContext } from './gesture-context.ts'
import { visibleLanes } from './grid.ts'
import { lanePlace } from './lane-commands.ts'
import { blockBeside, moveBlock, shiftCards } from './move-together.ts'
import type { Direction } from './navigation.ts'
import { noteStep, stepOfNote } from './note-snap.ts'
import { boxOf } from './place-box.ts'

/** The canvas, and where things lie on it: only notes need to know. */
type MoveContext = CanvasContext & Partial<Pick<GestureContext, 'layout'>>

/** Moves what is selected a place in a direction, as one step; answers whether it moved. */
export function moveSelected(context: MoveContext, direction: Direction): boolean {
  const { session } = context
  const { document, selection } = session.store.getState()
  if (selection.ids.size > 1) return moveSeveral(context, direction)
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
      const layout = context.layout?.()
      const box = layout && boxOf(layout, record.id)
      if (!box) return false
      const { x, y, guides } = stepOfNote(layout, record.id, box, direction)
      session.dispatch('moveNote', (present) => moveNote(present, { id: record.id, x, y }))
      context.canvas.setState({ guides })
      return true
    }
    default:
      return false
  }
}

/** Several touchpoints go as a block, else several cards by a column or a lane, else notes by a step. */
function moveSeveral({ session }: MoveContext, direction: Direction): boolean {
  const { document, selection } = session.store.getState()
  const ids = [...selection.ids]
  const by = direction === 'left' || direction === 'up' ? -1 : 1
  const sideways = direction === 'left' || direction === 'right'
  const moved = () => {
    session.select(ids)
    return true
  }
  const touchpoints = ids.filter((id) => document.touchpoint[id])
  if (touchpoints.length > 0) {
    const place = sideways ? blockBeside(document, touchpoints, by) : null
    if (!place) return false
    session.dispatch('moveTouchpoint', (present) => moveBlock(present, touchpoints, place))
    return moved()
  }
  const cards = ids.filter((id) => document.card[id])
  if (cards.length > 0) {
    const diff = session.dispatch('moveCard', (present) =>
      shiftCards(present, cards, { columns: sideways ? by : 0, lanes: sideways ? 0 : by }),
    )
    return Object.keys(diff.updated).length > 0 && moved()
  }
  const notes = ids.filter((id) => document.note[id])
  session.dispatch('moveNote', (present) =>
    compose(
      present,
      notes.map((id) => (at: MapDocument) => {
        const { x = 0, y = 0 } = at.note[id] ?? {}
        const step = by * noteStep
        return moveNote(at, { id, x: x + (sideways ? step : 0), y: y + (sideways ? 0 : step) })
      }),
    ),
  )
  return notes.length > 0
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
