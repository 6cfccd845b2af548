import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { LaneRow } from '../../shared/scene/layout.ts'
import { columnWidth } from '../../shared/scene/measures.ts'
import { type CanvasContext, presentOf } from './canvas-context.ts'
import { compose } from './compose.ts'
import type { GestureContext } from './gesture-context.ts'
import { focusOf } from './grid.ts'
import { laneInHand } from './lane-commands.ts'

/** Sizes that a person gives to columns and lanes; null is the usual one. */

export const leastWidth = 96
const mostWidth = 600
const mostHeight = 2000
/** What one press of a key adds or takes. */
const keyStep = 24

/** The columns meant: those of the selected touchpoints or stages, else the one in which the keyboard stands. */
export function columnsInHand({ session }: CanvasContext): readonly Touchpoint[] {
  const { document, selection } = session.store.getState()
  const { touchpoints } = mapOf(document)
  const chosen = touchpoints.filter(
    ({ id, stageId }) => selection.ids.has(id) || selection.ids.has(stageId),
  )
  if (chosen.length > 0) return chosen
  const focus = focusOf(document, selection)
  const own = focus && document.touchpoint[focus.cell.column]
  return own ? [own] : []
}

export function widthOf({ width }: Touchpoint): number {
  return width ?? columnWidth
}

/** A width as it is kept: whole px within the limits, and null for the usual one. */
export function keptWidth(width: number): number | null {
  const whole = Math.round(Math.max(leastWidth, Math.min(mostWidth, width)))
  return whole === columnWidth ? null : whole
}

/** The same columns with these widths, as one change. */
export function withWidths(
  document: MapDocument,
  widths: readonly { readonly id: string; readonly width: number | null }[],
) {
  return compose(
    document,
    widths.map(
      ({ id, width }) =>
        (present: MapDocument) =>
          setFields(present, { type: 'touchpoint', id, fields: { width } }),
    ),
  )
}

/** Makes the columns in hand a step wider or narrower; answers whether they could be. */
export function resizeColumns(context: CanvasContext, by: 1 | -1): boolean {
  const columns = columnsInHand(context)
  const widths = columns.map((touchpoint) => ({
    id: touchpoint.id,
    width: keptWidth(nextStep(widthOf(touchpoint), columnWidth, by)),
  }))
  const diff = context.session.dispatch('resizeColumn', (document) => withWidths(document, widths))
  return Object.keys(diff.updated).length > 0
}

/** Gives columns their usual width again. */
export function usualWidths(context: CanvasContext, ids: readonly string[]): void {
  context.session.dispatch('resizeColumn', (document) =>
    withWidths(
      document,
      ids.map((id) => ({ id, width: null })),
    ),
  )
}

/** A height as it is kept: null where the lane would be no higher than by itself. */
export function keptHeight(height: number, { least }: Pick<LaneRow, 'least'>): number | null {
  const whole = Math.round(Math.min(mostHeight, height))
  return whole <= least ? null : whole
}

/** Makes the lane in hand a step higher or lower; answers whether it could be. */
export function resizeLane(context: GestureContext, by: 1 | -1): boolean {
  const lane = laneInHand(context)
  const row = lane && context.layout().lanes.get(lane.id)
  if (!row || row.lane.collapsed) return false
  const height = keptHeight(nextStep(row.box.height, row.least, by), row)
  const diff = context.session.dispatch('resizeLane', (document) =>
    setFields(document, { type: 'lane', id: row.lane.id, fields: { height } }),
  )
  return Object.keys(diff.updated).length > 0
}

export function usualHeight(context: CanvasContext, id: string): void {
  context.session.dispatch('resizeLane', (document) =>
    setFields(document, { type: 'lane', id, fields: { height: null } }),
  )
}

/** Whether what is in hand has a size of its own, and what that is. */
export function ownSizes(context: CanvasContext): {
  readonly columns: readonly string[]
  readonly lane: string | null
} {
  const { selection } = context.session.store.getState()
  const [id] = selection.ids
  const record = id === undefined ? undefined : findRecord(presentOf(context), id)
  const lane = record?.type === 'lane' ? record : undefined
  return {
    columns: lane
      ? []
      : columnsInHand(context).flatMap((each) => (each.width === null ? [] : [each.id])),
    lane: lane && lane.height !== null ? lane.id : null,
  }
}

/** The next size on the ladder of steps that starts at the usual one. */
function nextStep(size: number, usual: number, by: 1 | -1): number {
  const steps = (size - usual) / keyStep
  return usual + (by === 1 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * keyStep
}
