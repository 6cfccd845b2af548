import { dragEdge, dragEmotion } from './draft-gestures.ts'
import { drawConnection, drawMarquee } from './draw-gestures.ts'
import type { Point } from './geometry.ts'
import type { Gesture, GestureContext } from './gesture-context.ts'
import type { Target } from './hit.ts'
import { dragCards, dragLane, dragNote, dragStage, dragTouchpoint } from './lift-gestures.ts'
import { dragColumnEdge, dragLaneEdge, dragStageEdge } from './resize-gestures.ts'

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
      return dragTouchpoint(context, target.id, start)
    case 'stage':
      return dragStage(context, target.id, start)
    case 'lane':
      return dragLane(context, target.id, start)
    case 'columnEdge':
      return dragColumnEdge(context, target, start)
    case 'stageEdge':
      return dragStageEdge(context, target, start)
    case 'laneEdge':
      return dragLaneEdge(context, target, start)
    case 'note':
      return dragNote(context, target.id, start)
    case 'cell':
    case 'canvas':
      return drawMarquee(context, start, adding)
    default:
      return null
  }
}
