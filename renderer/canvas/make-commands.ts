import { applyDiff, type Diff, squashDiffs } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { newId } from '../../shared/document/id.ts'
import { holdsCards, type LaneKind } from '../../shared/document/lane.ts'
import {
  addCard,
  addLane,
  addNote,
  addPersona,
  addStage,
  addTouchpoint,
  connect,
} from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { StageId } from '../../shared/document/stage.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import type { Cell, EditingTarget } from '../document/selection.ts'
import type { StepName } from '../document/step-name.ts'
import { type CanvasContext, presentOf } from './canvas-context.ts'
import type { Point } from './geometry.ts'
import { cellOfRecord, columnOfCell } from './grid.ts'
import { finishEdit, typingKey } from './text-commands.ts'

/** Makes a record, selects it and starts typing into it. */
function make(
  context: CanvasContext,
  step: StepName,
  target: EditingTarget,
  operation: (document: MapDocument) => Diff,
): void {
  finishEdit(context)
  const { session } = context
  const diff = session.dispatch(step, operation, { typing: typingKey(target) })
  if (!diff.added[target.id]) return
  session.select([target.id], cellOfRecord(presentOf(context), target.id))
  session.edit(target)
}

/** Makes a card in a cell of the grid, below `after` or last; in the touchpoints' row a touchpoint, in the stages' a stage. */
export function makeIn(context: CanvasContext, cell: Cell, after?: string): void {
  const document = presentOf(context)
  const column = columnOfCell(document, cell)
  if (!column) return
  const lane = cell.row === 'stages' ? undefined : document.lane[cell.row]
  if (cell.row === 'stages') makeStage(context, mapOf(document).stages.indexOf(column.stage) + 1)
  else if (lane?.kind === 'touchpoints') {
    makeTouchpoint(context, column.stage.id, placeAfter(document, column.stage.id, after))
  } else if (lane && holdsCards(lane.kind)) {
    // A stage's own cell: the card belongs to the whole stage.
    const touchpointId = document.touchpoint[cell.column]?.id ?? null
    const id = newId('card')
    const siblings = mapOf(document).cardsOf(lane.id, touchpointId ?? column.stage.id)
    const place = siblings.findIndex((card) => card.id === after)
    const index = place === -1 ? siblings.length : place + 1
    const args = { id, index, laneId: lane.id, stageId: column.stage.id, touchpointId }
    make(context, 'addCard', { id, field: 'text' }, (present) => addCard(present, args))
  }
}

function placeAfter(document: MapDocument, stageId: string, after?: string): number {
  const siblings = mapOf(document).touchpointsOf(stageId)
  const place = siblings.findIndex(({ id }) => id === after)
  return place === -1 ? siblings.length : place + 1
}

/** Makes a touchpoint at a place of its stage, joined to `from` where that is given. */
export function makeTouchpoint(
  context: CanvasContext,
  stageId: StageId,
  index: number,
  from?: TouchpointId,
): void {
  const id = newId('touchpoint')
  make(context, 'addTouchpoint', { id, field: 'title' }, (document) => {
    const added = addTouchpoint(document, { id, stageId, index })
    if (!from) return added
    return squashDiffs(added, connect(applyDiff(document, added), { from, to: id }))
  })
}

export function makeStage(context: CanvasContext, index: number): void {
  const id = newId('stage')
  make(context, 'addStage', { id, field: 'title' }, (document) => addStage(document, { id, index }))
}

export function makePersona(context: CanvasContext): void {
  const id = newId('persona')
  make(context, 'addPersona', { id, field: 'title' }, (document) => addPersona(document, { id }))
}

/** A place, or one a little further down where a note lies there: none is laid right over another. */
function beside(notes: readonly Point[], place: Point): Point {
  const near = notes.some(({ x, y }) => Math.abs(x - place.x) < 16 && Math.abs(y - place.y) < 16)
  return near ? beside(notes, { x: place.x + 24, y: place.y + 24 }) : place
}

export function makeNote(context: CanvasContext, { x, y }: Point): void {
  const id = newId('note')
  const place = beside(Object.values(presentOf(context).note), {
    x: Math.round(x),
    y: Math.round(y),
  })
  make(context, 'addNote', { id, field: 'text' }, (document) => addNote(document, { id, ...place }))
}

/**
 * Adds a lane below `after`, or below the last one of its kind, or at the end, and selects it. One of
 * several of a kind is told apart by its title: that is typed at once.
 */
export function makeLane(context: CanvasContext, kind: LaneKind, after?: string): void {
  finishEdit(context)
  const { session } = context
  const id = newId('lane')
  const target: EditingTarget = { id, field: 'title' }
  const { lanes } = mapOf(presentOf(context))
  const above = lanes.findLastIndex((lane) => (after ? lane.id === after : lane.kind === kind))
  const diff = session.dispatch(
    'addLane',
    (document) => addLane(document, { id, kind, index: above === -1 ? lanes.length : above + 1 }),
    { typing: typingKey(target) },
  )
  if (!diff.added[id]) return
  session.select([id])
  if (lanes.some((lane) => lane.kind === kind)) session.edit(target)
  else session.endTyping()
}
