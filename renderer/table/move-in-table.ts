import type { Card } from '../../shared/document/card.ts'
import { findRecord } from '../../shared/document/document.ts'
import { holdsCards, type Lane } from '../../shared/document/lane.ts'
import type { Note } from '../../shared/document/note.ts'
import { moveCard, moveLane, moveNoteTo } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { visibleLanes } from '../canvas/grid.ts'
import { moveSelected } from '../canvas/move-selected.ts'
import type { Direction } from '../canvas/navigation.ts'
import type { TableContext } from './table-context.ts'

/** Moves the one selected record a place in a direction of the table, as one step; answers whether it moved. */
export function moveInTable(
  context: Pick<TableContext, 'session' | 'canvas' | 'model'>,
  direction: Direction,
): boolean {
  const { document, selection } = context.session.store.getState()
  const [id] = selection.ids
  const record = selection.ids.size === 1 && id ? findRecord(document, id) : undefined
  const vertical = direction === 'up' || direction === 'down'
  const by = direction === 'up' || direction === 'left' ? -1 : 1
  switch (record?.type) {
    case 'stage':
    case 'touchpoint':
      return vertical && moveSelected(context, by === 1 ? 'right' : 'left')
    case 'lane':
      return !vertical && moveColumn(context, record, by)
    case 'card':
      return vertical ? moveDown(context, record, by) : moveAcross(context, record, by)
    case 'note':
      return vertical && moveInList(context, record, by)
    default:
      return false
  }
}

type Context = Parameters<typeof moveInTable>[0]

/** Past the next column that is seen. */
function moveColumn(context: Context, lane: Lane, by: 1 | -1): boolean {
  const document = presentOf(context)
  const columns = visibleLanes(document).filter(({ kind }) => kind !== 'touchpoints')
  const next = columns[columns.indexOf(lane) + by]
  if (!columns.includes(lane) || !next) return false
  const index = mapOf(document).lanes.indexOf(next)
  context.session.dispatch('moveLane', (present) => moveLane(present, { id: lane.id, index }))
  return true
}

/** Past the note that is read next, whose place on the map it takes. */
function moveInList({ session }: Context, note: Note, by: 1 | -1): boolean {
  const { notes } = mapOf(session.store.getState().document)
  const index = notes.indexOf(note) + by
  if (index < 0 || index >= notes.length) return false
  const diff = session.dispatch('moveNote', (present) =>
    moveNoteTo(present, { id: note.id, index }),
  )
  return diff.updated[note.id] !== undefined
}

/** Past the next card of its cell; from the last one into the next row, which may be that of a stage. */
function moveDown(context: Context, card: Card, by: 1 | -1): boolean {
  const document = presentOf(context)
  const { cardsOf } = mapOf(document)
  const { laneId, stageId, touchpointId } = card
  const siblings = cardsOf(laneId, touchpointId ?? stageId)
  const index = siblings.indexOf(card) + by
  if (index >= 0 && index < siblings.length) {
    place(context, card, { laneId, stageId, touchpointId }, index)
    return true
  }
  const { rows, rowAt } = context.model()
  for (let at = rowAt(touchpointId ?? stageId) + by; rows[at]; at += by) {
    const row = rows[at]
    if (row?.kind !== 'stage' && row?.kind !== 'touchpoint') continue
    const cell =
      row.kind === 'stage'
        ? { laneId, stageId: row.stage.id, touchpointId: null }
        : { laneId, stageId: row.touchpoint.stageId, touchpointId: row.touchpoint.id }
    const there = cardsOf(laneId, cell.touchpointId ?? cell.stageId)
    place(context, card, cell, by === 1 ? 0 : there.length)
    return true
  }
  return false
}

/** To the next lane that holds cards. */
function moveAcross(context: Context, card: Card, by: 1 | -1): boolean {
  const document = presentOf(context)
  const lanes = visibleLanes(document).filter(({ kind }) => holdsCards(kind))
  const lane = lanes[lanes.findIndex(({ id }) => id === card.laneId) + by]
  if (!lane) return false
  const { stageId, touchpointId } = card
  const last = mapOf(document).cardsOf(lane.id, touchpointId ?? stageId).length
  place(context, card, { laneId: lane.id, stageId, touchpointId }, last)
  return true
}

function place(
  { session }: Context,
  { id }: Card,
  cell: Pick<Card, 'laneId' | 'stageId' | 'touchpointId'>,
  index: number,
): void {
  session.dispatch('moveCard', (present) => moveCard(present, { id, index, ...cell }))
  session.select([id], { row: cell.laneId, column: cell.touchpointId ?? cell.stageId })
}
