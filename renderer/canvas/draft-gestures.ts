import { setEmotion, setSpan } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { yToLevel } from '../../shared/scene/emotion-plot.ts'
import { endGesture } from './canvas-store.ts'
import { dropEdge } from './drop.ts'
import type { Point } from './geometry.ts'
import type { Gesture, GestureContext } from './gesture-context.ts'
import type { Target } from './hit.ts'

/** Drags whose result is shown as a draft of the map while they last. */

/** Up and down only; the curve follows. */
export function dragEmotion(
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

/** The right edge of a card, by whole columns. */
export function dragEdge(
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
