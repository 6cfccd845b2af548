import { applyDiff, type Diff, emptyDiff, squashDiffs } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import {
  moveCard,
  moveNote,
  moveStage,
  moveTouchpoint,
  setEmotion,
  setSpan,
} from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { yToLevel } from '../../shared/scene/emotion-plot.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import { endGesture, type Lifted } from './canvas-store.ts'
import { type CanvasContext, connectTouchpoints, makeTouchpoint } from './commands.ts'
import { dropCard, dropEdge, dropStage, dropTouchpoint } from './drop.ts'
import { between, holds, meets, type Point } from './geometry.ts'
import type { Target } from './hit.ts'

/**
 * One drag of the pointer, from the moment it leaves its place. `move` only shows; `end` makes the one
 * change; a gesture that is given up has changed nothing.
 */
export interface Gesture {
  readonly move: (point: Point) => void
  readonly end: (point: Point) => void
}

export interface GestureContext extends CanvasContext {
  readonly layout: () => Layout
}

/** The gesture that begins on a target; null where there is nothing to drag. */
export function startGesture(
  context: GestureContext,
  target: Target,
  start: Point,
  adding: boolean,
): Gesture | null {
  switch (target.kind) {
    case 'emotionPoint':
      return dragEmotion(context, target, start)
    case 'handle':
      return drawConnection(context, target.id)
    case 'spanEdge':
      return dragEdge(context, target.id)
    case 'card':
      return dragCards(context, target.id, start)
    case 'touchpoint':
      return lift(context, { kind: 'touchpoint', id: target.id }, start, (point) => {
        const { place, bar } = dropTouchpoint(context.layout(), target.id, point)
        return {
          bar,
          commit: () =>
            context.session.dispatch('moveTouchpoint', (document) =>
              moveTouchpoint(document, { id: target.id, ...place }),
            ),
        }
      })
    case 'stage':
      return lift(context, { kind: 'stage', id: target.id }, start, (point) => {
        const { place, bar } = dropStage(context.layout(), target.id, point)
        return {
          bar,
          commit: () =>
            context.session.dispatch('moveStage', (document) =>
              moveStage(document, { id: target.id, index: place }),
            ),
        }
      })
    case 'note':
      return dragNote(context, target.id, start)
    case 'cell':
    case 'canvas':
      return drawMarquee(context, start, adding)
    default:
      return null
  }
}

function dragEmotion(
  { session, canvas, layout }: GestureContext,
  { personaId, touchpointId }: Extract<Target, { kind: 'emotionPoint' }>,
  start: Point,
): Gesture | null {
  const plot = layout().emotions
  const point = plot?.points.find(
    (each) => each.personaId === personaId && each.touchpointId === touchpointId,
  )
  if (!plot || !point) return null
  // The pointer rarely grabs the exact middle; the point must not jump to it.
  const offset = point.y - start.y
  const levelAt = ({ y }: Point) => yToLevel(plot, y + offset)
  const before = session.store.getState().document
  return {
    move(at) {
      const level = levelAt(at)
      canvas.setState({
        emotion: { personaId, touchpointId, level, before: point.level },
        draft: setEmotion(before, { personaId, touchpointId, level }),
      })
    },
    end(at) {
      const level = levelAt(at)
      endGesture(canvas)
      session.dispatch('moveEmotion', (document) =>
        setEmotion(document, { personaId, touchpointId, level }),
      )
      const { document } = session.store.getState()
      const emotion = mapOf(document).emotionOf(personaId, touchpointId)
      if (emotion) session.select([emotion.id], { row: plot.laneId, column: touchpointId })
    },
  }
}

function drawConnection(
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
        const { place } = dropTouchpoint(layout(), '', point)
        makeTouchpoint(context, place.stageId, place.index, from)
      }
    },
  }
}

function dragEdge(
  { session, canvas, layout }: GestureContext,
  id: Extract<Target, { kind: 'spanEdge' }>['id'],
): Gesture {
  const before = session.store.getState().document
  const atStart = layout()
  const spanAt = ({ x }: Point) => dropEdge(atStart, id, x)
  return {
    move: (point) => canvas.setState({ draft: setSpan(before, { id, span: spanAt(point) }) }),
    end(point) {
      endGesture(canvas)
      session.dispatch('spanCard', (document) => setSpan(document, { id, span: spanAt(point) }))
    },
  }
}

/** Carries the card, with all other cards that are selected behind it. */
function dragCards(
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

/** Several operations one after the other as one diff. */
export function compose(
  document: MapDocument,
  operations: readonly ((document: MapDocument) => Diff)[],
): Diff {
  let present = document
  let whole = emptyDiff
  for (const operation of operations) {
    const diff = operation(present)
    present = applyDiff(present, diff)
    whole = squashDiffs(whole, diff)
  }
  return whole
}

function dragNote({ session, canvas, layout }: GestureContext, id: string, start: Point): Gesture {
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

function drawMarquee(
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

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}
