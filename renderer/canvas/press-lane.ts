import type { Lane } from '../../shared/document/lane.ts'
import { mapOf } from '../../shared/document/query.ts'
import { presentOf } from './canvas-context.ts'
import { cellAt, type Focus, recordsIn, rowsOf, visibleLanes } from './grid.ts'
import { type KeyboardContext, moveTo } from './keyboard-context.ts'
import type { Direction } from './navigation.ts'

/**
 * The keyboard on the headers of the lanes, left of the first column: up and down go from lane to lane,
 * also to those that are collapsed or only show numbers; right goes back among the cells.
 */

/** An arrow key on a lane's header. */
export function stepFromLane(context: KeyboardContext, lane: Lane, direction: Direction): void {
  const document = presentOf(context)
  const lanes = visibleLanes(document)
  const at = lanes.findIndex(({ id }) => id === lane.id)
  const [column] = mapOf(document).columns
  switch (direction) {
    case 'left':
      context.say('atEdge')
      return
    case 'right': {
      const row = column && rowsOf(document).includes(lane.id) ? lane.id : undefined
      if (!column || !row) context.say('atEdge')
      else {
        const cell = cellAt(row, column)
        moveTo(context, { cell, id: recordsIn(document, cell)[0] ?? null })
      }
      return
    }
    default: {
      const next = lanes[at + (direction === 'down' ? 1 : -1)]
      if (next) goToLane(context, next.id)
      else if (direction === 'up' && column) {
        moveTo(context, { cell: cellAt('stages', column), id: column.stage.id })
      } else context.say('atEdge')
    }
  }
}

/** Left of the first column stands the lane's header; answers whether there is one. */
export function goToHeader(context: KeyboardContext, { cell }: Focus): boolean {
  if (cell.row === 'stages') return false
  goToLane(context, cell.row)
  return true
}

export function goToLane(context: KeyboardContext, id: string): void {
  context.session.select([id])
  context.reveal()
}
