import { emptyDiff } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { moveLane, moveNote, moveStage } from '../../shared/document/operations/operations.ts'
import { endGesture, type Lifted } from './canvas-store.ts'
import { compose } from './compose.ts'
import { dropCard, dropLane, dropStage, dropTouchpoint } from './drop.ts'
import type { Point } from './geometry.ts'
import type { Gesture, GestureContext } from './gesture-context.ts'
import type { Target } from './hit.ts'
import { moveBlock, moveCardWith } from './move-together.ts'
import { snapNote } from './note-snap.ts'
import { boxOf } from './place-box.ts'

/** What a lane looks like in the air. */
export const laneChip = { width: 116, height: 30 } as const

/** Drags in which something is lifted, carried, and set down where a bar shows it. */

/** Carries the touchpoint, with all others that are selected; their cards go along. */
export function dragTouchpoint(context: GestureContext, id: string, start: Point): Gesture {
  const { session, layout } = context
  const { selection, document } = session.store.getState()
  const carried = selection.ids.has(id)
    ? [...selection.ids].filter((each) => document.touchpoint[each])
    : [id]
  return lift(context, { kind: 'touchpoint', id, count: carried.length }, start, (point) => {
    const { place, bar } = dropTouchpoint(layout(), new Set(carried), point)
    return {
      bar,
      commit: () => {
        session.dispatch('moveTouchpoint', (present) => moveBlock(present, carried, place))
      },
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

/**
 * Carries the card. Other selected cards keep their places to it; with its touchpoint selected too the
 * whole column goes.
 */
export function dragCards(
  context: GestureContext,
  id: Extract<Target, { kind: 'card' }>['id'],
  start: Point,
): Gesture {
  const { session, layout } = context
  const { selection, document } = session.store.getState()
  const card = document.card[id]
  const together = selection.ids.has(id)
  if (together && card?.touchpointId && selection.ids.has(card.touchpointId)) {
    return dragTouchpoint(context, card.touchpointId, start)
  }
  const others = together
    ? [...selection.ids].filter((each) => each !== id && document.card[each])
    : []
  const count = others.length + 1
  return lift(context, { kind: 'card', id, count }, start, (point) => {
    const drop = dropCard(layout(), id, point)
    if (!drop || !card) return null
    return {
      bar: drop.bar,
      commit: () => {
        session.dispatch('moveCard', (present) =>
          moveCardWith(present, others, { id, ...drop.place }),
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

/** Carries a note, drawn to the lines of others; other selected notes go along. */
export function dragNote(
  { session, canvas, layout }: GestureContext,
  id: string,
  start: Point,
): Gesture {
  const { selection, document } = session.store.getState()
  const carried = new Set<string>(
    selection.ids.has(id) ? [...selection.ids].filter((each) => document.note[each]) : [id],
  )
  const box = boxOf(layout(), id)
  const landAt = (point: Point, free: boolean) => {
    const by = minus(point, start)
    if (!box) return { by, guides: [] }
    const moved = { ...box, x: box.x + by.x, y: box.y + by.y }
    if (free) return { by, guides: [] }
    const { x, y, guides } = snapNote(layout(), carried, moved)
    return { by: { x: x - box.x, y: y - box.y }, guides }
  }
  return {
    move(point, free) {
      const { by, guides } = landAt(point, free)
      canvas.setState({
        lifted: { kind: 'note', id, by, bar: null, count: carried.size },
        guides,
      })
    },
    end(point, free) {
      const { by } = landAt(point, free)
      endGesture(canvas)
      session.dispatch('moveNote', (present) =>
        compose(
          present,
          [...carried].map((each) => (at: MapDocument) => {
            const note = at.note[each]
            return note ? moveNote(at, { id: each, x: note.x + by.x, y: note.y + by.y }) : emptyDiff
          }),
        ),
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
  what: Pick<Lifted, 'kind' | 'id' | 'count'>,
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
