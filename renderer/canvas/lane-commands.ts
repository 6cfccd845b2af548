import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import type { Lane } from '../../shared/document/lane.ts'
import { setFields, setFieldsOfMany } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { type CanvasContext, presentOf } from './canvas-context.ts'
import { focusOf, laneOfRow, visibleLanes } from './grid.ts'

/** What is done with whole lanes. */

/** The lane that is selected, else the one in which the keyboard stands. */
export function laneInHand({ session }: CanvasContext): Lane | undefined {
  const { document, selection } = session.store.getState()
  const [id] = selection.ids
  const record = selection.ids.size === 1 && id ? findRecord(document, id) : undefined
  if (record?.type === 'lane') return record
  const focus = focusOf(document, selection)
  return focus ? laneOfRow(document, focus.cell.row) : undefined
}

/** Folds a lane to one line or opens it. Its header is selected when what was in hand goes out of sight. */
export function toggleCollapsed(context: CanvasContext, id: string): void {
  const { session } = context
  const lane = presentOf(context).lane[id]
  if (!lane) return
  const collapsed = !lane.collapsed
  session.dispatch(collapsed ? 'collapseLane' : 'expandLane', (document) =>
    setFields(document, { type: 'lane', id, fields: { collapsed } }),
  )
  if (collapsed) session.select([id])
}

/** Hides a lane; the one that comes in its place is selected. */
export function hideLane(context: CanvasContext, id: string): void {
  const { session } = context
  const neighbour = neighbourOf(presentOf(context), id)
  session.dispatch('hideLane', (document) =>
    setFields(document, { type: 'lane', id, fields: { hidden: true } }),
  )
  session.select(neighbour ? [neighbour.id] : [])
}

/** Shows every hidden lane. */
export function showLanes(context: CanvasContext): void {
  const ids = hiddenLanes(presentOf(context)).map(({ id }) => id)
  context.session.dispatch('showLane', (document) =>
    setFieldsOfMany(document, { type: 'lane', ids, fields: { hidden: false } }),
  )
  context.session.select(ids)
}

export function hiddenLanes(document: MapDocument): readonly Lane[] {
  return mapOf(document).lanes.filter(({ hidden }) => hidden)
}

/** The visible lane below, or above the last one. */
export function neighbourOf(document: MapDocument, id: string): Lane | undefined {
  const lanes = visibleLanes(document)
  const at = lanes.findIndex((lane) => lane.id === id)
  return lanes[at + 1] ?? lanes[at - 1]
}

/**
 * The place among all lanes at which a lane stands that is moved by `by` places among the visible ones;
 * null at the edge.
 */
export function lanePlace(document: MapDocument, id: string, by: 1 | -1): number | null {
  const lanes = visibleLanes(document)
  const passed = lanes[lanes.findIndex((lane) => lane.id === id) + by]
  return passed ? mapOf(document).lanes.indexOf(passed) : null
}
