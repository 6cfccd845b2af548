import type { Diff } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { columnWidth } from '../../shared/scene/measures.ts'
import type { StepName } from '../document/step-name.ts'
import { endGesture, type Resizing } from './canvas-store.ts'
import type { Point } from './geometry.ts'
import type { Gesture, GestureContext } from './gesture-context.ts'
import type { Target } from './hit.ts'
import { keptHeight, keptWidth, leastWidth, widthOf, withWidths } from './resize-commands.ts'

/** Drags of the edges of columns, stages and lanes; the map follows as a draft. */

/** Sizes go by this many px, and within it of the usual one they become the usual one. */
const grain = 4

/** The right edge of a column. Other selected columns become as wide as this one. */
export function dragColumnEdge(
  context: GestureContext,
  { id }: Extract<Target, { kind: 'columnEdge' }>,
  start: Point,
): Gesture | null {
  const { document, selection } = context.session.store.getState()
  const touchpoint = document.touchpoint[id]
  if (!touchpoint) return null
  const together = selection.ids.has(id)
    ? mapOf(document).touchpoints.filter((each) => selection.ids.has(each.id))
    : [touchpoint]
  const widthAt = ({ x }: Point) => snapped(widthOf(touchpoint) + x - start.x)
  return resize(context, 'resizeColumn', (point) => ({
    diff: (present) =>
      withWidths(
        present,
        together.map((each) => ({ id: each.id, width: keptWidth(widthAt(point)) })),
      ),
    resizing: { kind: 'column', id, size: keptWidth(widthAt(point)) ?? columnWidth },
  }))
}

/** The right edge of a stage: its columns share what is added or taken. */
export function dragStageEdge(
  context: GestureContext,
  { id }: Extract<Target, { kind: 'stageEdge' }>,
  start: Point,
): Gesture | null {
  const columns = mapOf(context.session.store.getState().document).touchpointsOf(id)
  const last = columns.at(-1)
  if (!last) return null
  const widthsAt = ({ x }: Point) => {
    const by = Math.round((x - start.x) / columns.length)
    return columns.map((each) => ({
      id: each.id,
      width: keptWidth(snapped(Math.max(leastWidth, widthOf(each) + by))),
    }))
  }
  return resize(context, 'resizeColumn', (point) => {
    const widths = widthsAt(point)
    return {
      diff: (present) => withWidths(present, widths),
      resizing: {
        kind: 'column',
        id: last.id,
        size: widths.reduce((sum, { width }) => sum + (width ?? columnWidth), 0),
      },
    }
  })
}

/** The lower edge of a lane's header; not above what the lane needs for what it holds. */
export function dragLaneEdge(
  context: GestureContext,
  { id }: Extract<Target, { kind: 'laneEdge' }>,
  start: Point,
): Gesture | null {
  const row = context.layout().lanes.get(id)
  if (!row || row.lane.collapsed) return null
  const heightAt = ({ y }: Point) =>
    keptHeight(Math.round((row.box.height + y - start.y) / grain) * grain, row)
  return resize(context, 'resizeLane', (point) => ({
    diff: (present) =>
      setFields(present, { type: 'lane', id, fields: { height: heightAt(point) } }),
    resizing: { kind: 'lane', id, size: heightAt(point) ?? row.least },
  }))
}

function snapped(width: number): number {
  if (Math.abs(width - columnWidth) <= grain) return columnWidth
  return Math.round(width / grain) * grain
}

interface Sized {
  readonly diff: (document: MapDocument) => Diff
  readonly resizing: Resizing
}

function resize(
  { session, canvas }: GestureContext,
  step: StepName,
  sizeAt: (point: Point) => Sized,
): Gesture {
  const before = session.store.getState().document
  return {
    move(point) {
      const { diff, resizing } = sizeAt(point)
      canvas.setState({ draft: diff(before), resizing })
    },
    end(point) {
      endGesture(canvas)
      session.dispatch(step, sizeAt(point).diff)
    },
  }
}
