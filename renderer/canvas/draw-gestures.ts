import { endGesture } from './canvas-store.ts'
import { connectTouchpoints } from './commands.ts'
import { dropTouchpoint } from './drop.ts'
import { between, holds, meets, type Point } from './geometry.ts'
import type { Gesture, GestureContext } from './gesture-context.ts'
import type { Target } from './hit.ts'
import { makeTouchpoint } from './make-commands.ts'

/** A line from a touchpoint: to another one it connects, to an empty place it makes one. */
export function drawConnection(
  context: GestureContext,
  from: Extract<Target, { kind: 'handle' }>['id'],
): Gesture {
  const { canvas, layout } = context
  const touchpointAt = (point: Point) =>
    [...layout().touchpoints].find(([id, box]) => id !== from && holds(box, point))?.[0] ?? null
  return {
    move: (point) => canvas.setState({ connecting: { from, point, to: touchpointAt(point) } }),
    end(point) {
      endGesture(canvas)
      const to = touchpointAt(point)
      const own = layout().touchpoints.get(from)
      if (to) connectTouchpoints(context, from, to)
      else if (!own || !holds(own, point)) {
        const { place } = dropTouchpoint(layout(), new Set(), point)
        const siblings = layout().index.touchpointsOf(place.stageId)
        const index = siblings.findIndex(({ id }) => id === place.after) + 1
        makeTouchpoint(context, place.stageId, index, from)
      }
    },
  }
}

/** A frame that selects everything it meets. */
export function drawMarquee(
  { session, canvas, layout }: GestureContext,
  start: Point,
  adding: boolean,
): Gesture {
  return {
    move: (point) => canvas.setState({ marquee: between(start, point) }),
    end(point) {
      endGesture(canvas)
      const area = between(start, point)
      const { touchpoints, cards, notes } = layout()
      const inside = [
        ...touchpoints,
        ...[...cards].map(([id, { box }]) => [id, box] as const),
        ...notes,
      ].flatMap(([id, box]) => (meets(area, box) ? [id] : []))
      const kept = adding ? session.store.getState().selection.ids : []
      session.select([...kept, ...inside])
    },
  }
}
