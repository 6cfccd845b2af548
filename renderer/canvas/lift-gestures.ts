import type { MapDocument } from '../../shared/document/document.ts'
import {
  moveCard,
  moveLane,
  moveNote,
  moveStage,
  moveTouchpoint,
} from '../../shared/document/operations/operations.ts'
import { endGesture, type Lifted } from './canvas-store.ts'
import { compose } from './compose.ts'
import { dropCard, dropLane, dropStage, dropTouchpoint } from './drop.ts'
import type { Point } from './geometry.ts'
import type { Gesture, GestureContext } from './gesture-context.ts'
import type { Target } from './hit.ts'

/** What a lane looks like in the air. */
export const laneChip = { width: 116, height: 30 } as const

/** Drags in which something is lifted, carried, and set down where a bar shows it. */

export function dragTouchpoint(context: GestureContext, id: string, start: Point): Gesture {
  return lift(context, { kind: 'touchpoint', id }, start, (point) => {
    const { place, bar } = dropTouchpoint(context.layout(), id, point)
    return {
      bar,
      commit: () =>
        context.session.dispatch('moveTouchpoint', (document) =>
          moveTouchpoint(document, { id, ...place }),
        ),
    }
  })
}

export function dragStage(context: GestureContext, id: string, start: Point): Gesture {
  return lift(context, { kind: 'stage', id }, start, (point) => {
    const { place, bar } = dropStage(context.layout(), id, point)
    return {
      bar,
      commit: () =>
        context.session.dispatch('moveStage', (document) =>
          moveStage(document, { id, index: place }),
        ),
    }
  })
}

/** Carries the card, with all other cards that are selected behind it. */
export function dragCards(
  context: GestureContext,
  id: Extract<Target, { kind: 'card' }>['id'],
  start: Point,
): Gesture {
  const { session, layout } = context
  const { selection, document } = session.store.getState()
  const others = selection.ids.has(id)
    ? [...selection.ids].filter((each) => each !== id && document.card[each])
    : []
  return lift(context, { kind: 'card', id }, start, (point) => {
    const drop = dropCard(layout(), id, point)
    if (!drop) return null
    return {
      bar: drop.bar,
      commit: () => {
        session.dispatch('moveCard', (present) =>
          compose(
            present,
            [id, ...others].map(
              (each, step) => (at: MapDocument) =>
                moveCard(at, { id: each, ...drop.place, index: drop.place.index + step }),
            ),
          ),
        )
        if (others.length === 0) {
          const { laneId, touchpointId, stageId } = drop.place
          session.select([id], { row: laneId, column: touchpointId ?? stageId })
        }
      },
    }
  })
}

/** A lane by its header: a chip with its name follows the pointer. */
export function dragLane(
  context: GestureContext,
  id: Extract<Target, { kind: 'lane' }>['id'],
  start: Point,
): Gesture | null {
  const row = context.layout().lanes.get(id)
  if (!row) return null
  const held = { x: start.x, y: row.box.y + laneChip.height / 2 }
  return lift(context, { kind: 'lane', id }, held, (point) => {
    const { place, bar } = dropLane(context.layout(), id, point)
    return {
      bar,
      commit: () =>
        context.session.dispatch('moveLane', (document) =>
          moveLane(document, { id, index: place }),
        ),
    }
  })
}

export function dragNote(
  { session, canvas, layout }: GestureContext,
  id: string,
  start: Point,
): Gesture {
  const box = [...layout().notes].find(([each]) => each === id)?.[1]
  return {
    move: (point) =>
      canvas.setState({
        lifted: { kind: 'note', id, by: minus(point, start), bar: null },
      }),
    end(point) {
      endGesture(canvas)
      if (!box) return
      const by = minus(point, start)
      session.dispatch('moveNote', (document) =>
        moveNote(document, { id, x: box.x + by.x, y: box.y + by.y }),
      )
    },
  }
}

interface Landing {
  readonly bar: Lifted['bar']
  readonly commit: () => unknown
}

/** Lifts one thing; it follows the pointer until it lands where `landAt` says, or goes back. */
function lift(
  { canvas }: GestureContext,
  what: Pick<Lifted, 'kind' | 'id'>,
  start: Point,
  landAt: (point: Point) => Landing | null,
): Gesture {
  return {
    move: (point) =>
      canvas.setState({
        lifted: { ...what, by: minus(point, start), bar: landAt(point)?.bar ?? null },
      }),
    end(point) {
      endGesture(canvas)
      landAt(point)?.commit()
    },
  }
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}
