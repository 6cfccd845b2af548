import { holdsCards, type LaneId } from '../../shared/document/lane.ts'
import { setEmotion } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { yToLevel } from '../../shared/scene/emotion-plot.ts'
import { laneTitleLines } from '../../shared/scene/lane-rows.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import { mainPersona, speakingPersona } from './commands.ts'
import type { Point } from './geometry.ts'
import type { GestureContext } from './gesture-context.ts'
import { cellOfRecord } from './grid.ts'
import type { Target } from './hit.ts'
import { toggleCollapsed } from './lane-commands.ts'
import { makeIn, makeNote } from './make-commands.ts'
import { usualHeight, usualWidths } from './resize-commands.ts'
import { editRecord } from './text-commands.ts'

/** Whether two targets are the same thing, so that hovering it tells nobody twice. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === b) return true
  if (!a || !b || a.kind !== b.kind) return false
  if ('id' in a && 'id' in b) return a.id === b.id
  if (a.kind === 'cell' && b.kind === 'cell') {
    return a.cell.laneId === b.cell.laneId && a.cell.column === b.cell.column
  }
  if (a.kind === 'emotionPoint' && b.kind === 'emotionPoint') {
    return a.personaId === b.personaId && a.touchpointId === b.touchpointId
  }
  return true
}

/** The record that a target stands for, if there is one. */
export function recordOf({ session, layout }: GestureContext, target: Target): string | null {
  switch (target.kind) {
    case 'emotionPoint': {
      const { document } = session.store.getState()
      return mapOf(document).emotionOf(target.personaId, target.touchpointId)?.id ?? null
    }
    case 'cell':
      return ownTouchpoint(layout(), target.cell)
    case 'header':
    case 'canvas':
      return null
    case 'columnEdge':
    case 'stageEdge':
    case 'laneEdge':
      return target.id
    default:
      return target.id
  }
}

/** The room around a touchpoint's card, where connections run, is no place for another one but its own. */
function ownTouchpoint(layout: Layout, { laneId, touchpointId }: CellTarget) {
  return layout.lanes.get(laneId)?.lane.kind === 'touchpoints' ? touchpointId : null
}

/** A press selects what it meets. */
export function selectTarget(context: GestureContext, target: Target): void {
  const { session } = context
  const { document } = session.store.getState()
  const id = recordOf(context, target)
  if (id !== null) session.select([id], cellOfRecord(document, id))
  else if (target.kind === 'cell') {
    const { laneId, touchpointId, stageId } = target.cell
    session.focusCell({ row: laneId, column: touchpointId ?? stageId })
  } else if (target.kind === 'emotionPoint') {
    const lane = mapOf(document).lanes.find(({ kind }) => kind === 'emotions')
    if (lane) session.focusCell({ row: lane.id, column: target.touchpointId })
  } else session.select([])
}

/** A press that was no drag. */
export function clickTarget(context: GestureContext, target: Target, adding: boolean): void {
  const { session } = context
  const id = recordOf(context, target)
  if (adding) {
    if (id !== null) session.toggleSelected(id)
    return
  }
  if (session.store.getState().selection.ids.size > 1) selectTarget(context, target)
  if (target.kind === 'cell' && isFirstPlace(context, target.cell)) {
    makeIn(context, { row: target.cell.laneId, column: target.cell.stageId })
  }
}

/** A second click on a lane's name edits it; anywhere else on its header it folds or opens the lane. */
function openLane(context: GestureContext, id: LaneId, point: Point): void {
  const row = context.layout().lanes.get(id)
  if (!row) return
  const title = row.lane.title || ' '
  const named = 10 + laneTitleLines(title).length * 16
  if (!row.lane.collapsed && point.y <= row.box.y + named + 4) editRecord(context, id)
  else toggleCollapsed(context, id)
}

type CellTarget = Extract<Target, { kind: 'cell' }>['cell']

/** The always visible plus of a stage without touchpoints: one click is enough. */
function isFirstPlace({ layout }: GestureContext, cell: CellTarget): boolean {
  return cell.touchpointId === null && layout().lanes.get(cell.laneId)?.lane.kind === 'touchpoints'
}

/** A double click edits what is there, or makes something where nothing is. */
export function openTarget(context: GestureContext, target: Target, point: Point): void {
  const { session, layout } = context
  const { document, editing } = session.store.getState()
  if (editing) return
  switch (target.kind) {
    case 'canvas':
      makeNote(context, { x: point.x - 66, y: point.y - 20 })
      return
    case 'header': {
      const persona = mainPersona(document)
      if (persona) editRecord(context, persona)
      return
    }
    case 'cell': {
      const lane = document.lane[target.cell.laneId]
      const { touchpointId, stageId, laneId } = target.cell
      const personaId = speakingPersona(document)
      const plot = layout().emotions
      if (lane && holdsCards(lane.kind)) {
        makeIn(context, { row: laneId, column: touchpointId ?? stageId })
      } else if (lane?.kind === 'emotions' && plot && personaId && touchpointId) {
        session.dispatch('moveEmotion', (present) =>
          setEmotion(present, { personaId, touchpointId, level: yToLevel(plot, point.y) }),
        )
      }
      return
    }
    case 'emotionPoint':
      return
    case 'columnEdge':
      usualWidths(context, [target.id])
      return
    case 'stageEdge':
      usualWidths(
        context,
        mapOf(document)
          .touchpointsOf(target.id)
          .map(({ id }) => id),
      )
      return
    case 'laneEdge':
      usualHeight(context, target.id)
      return
    case 'lane':
      openLane(context, target.id, point)
      return
    default:
      editRecord(context, target.id)
  }
}
