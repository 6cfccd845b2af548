import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react'
import type { Box } from '../../shared/scene/primitive.ts'
import { endGesture, noGuides } from './canvas-store.ts'
import { speakingPersona } from './commands.ts'
import { edgePan } from './edge-pan.ts'
import { distance, type Point } from './geometry.ts'
import { startGesture } from './gesture.ts'
import type { Gesture, GestureContext } from './gesture-context.ts'
import { seenPoint } from './held-headers.ts'
import { hit, type Target } from './hit.ts'
import { clickTarget, openTarget, recordOf, sameTarget, selectTarget } from './pointer-targets.ts'
import { finishEdit } from './text-commands.ts'

/** How far the pointer moves on the screen before a press becomes a drag, in px. */
const dragThreshold = 4

interface Press {
  readonly target: Target
  readonly screen: Point
  readonly point: Point
  readonly adding: boolean
  gesture: Gesture | null
  /** Where the pointer is on the screen. */
  latest: Point
  /** Alt or Ctrl is held: nothing is drawn to lines. */
  free: boolean
  /** The map is moving along with the pointer at its edge. */
  following: boolean
}

/**
 * The pointer on the canvas: presses select, drags do one change at their end, a second click edits.
 * Things are found by the layout, not by the DOM, so that what is drawn on top never stands in the way.
 */
export function usePointer(context: GestureContext, panning: () => boolean) {
  const flow = useReactFlow()
  const press = useRef<Press | null>(null)
  const pressed = useRef(false)

  return useMemo(() => {
    const { session, canvas, layout } = context
    const pointOf = (event: MouseEvent | PointerEvent): Point =>
      flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })

    /** Of what is seen there: headers that are held lie over the map. */
    const seenAt = (point: Point) => seenPoint(layout(), flow.getViewport(), point)

    const targetAt = (point: Point): Target => {
      const { document, selection } = session.store.getState()
      const [id] = selection.ids
      const emotion = id === undefined ? undefined : document.emotion[id]
      return hit(layout(), point, {
        zoom: flow.getZoom(),
        personaId: emotion?.personaId ?? speakingPersona(document),
        selected: (each) => selection.ids.has(each) && selection.ids.size === 1,
      })
    }

    const edgesOf = ({ x, y, width, height }: Box) => {
      const start = flow.flowToScreenPosition({ x, y })
      const end = flow.flowToScreenPosition({ x: x + width, y: y + height })
      return { left: start.x, top: start.y, right: end.x, bottom: end.y }
    }

    // React hands on what happens in an open menu too, which stands elsewhere in the page.
    const outside = (event: { target: EventTarget; currentTarget: Element }) =>
      event.target instanceof Element &&
      (!event.currentTarget.contains(event.target) ||
        event.target.closest('button, textarea, input, [data-interactive]') !== null)

    /** While something is dragged to the edge, the map comes along, frame by frame. */
    const followEdge = (pane: HTMLElement) => {
      const held = press.current
      if (!held?.gesture || held.following) return
      held.following = true
      const step = () => {
        if (press.current !== held || !held.gesture) return
        const by = edgePan(pane.getBoundingClientRect(), held.latest, edgesOf(layout().bounds))
        held.following = by.x !== 0 || by.y !== 0
        if (!held.following) return
        const { x, y, zoom } = flow.getViewport()
        void flow.setViewport({ x: x + by.x, y: y + by.y, zoom })
        held.gesture.move(flow.screenToFlowPosition(held.latest), held.free)
        requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    }

    const setHover = (target: Target | null) => {
      const { hover } = canvas.getState()
      if (!sameTarget(hover, target)) canvas.setState({ hover: target })
    }

    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        pressed.current = true
        delete event.currentTarget.dataset.keys
        if (outside(event)) return
        finishEdit(context)
        if (canvas.getState().guides.length > 0) canvas.setState({ guides: noGuides })
        event.currentTarget.focus({ preventScroll: true })
        if (panning() || event.button > 2 || event.button === 1) return
        const point = seenAt(pointOf(event))
        const target = targetAt(point)
        const id = recordOf(context, target)
        const { selection } = session.store.getState()
        // A press on one of several selected things may begin dragging all of them.
        if (!event.shiftKey && !(id && selection.ids.has(id))) selectTarget(context, target)
        if (event.button !== 0) return
        // From the press on: a drag that begins at the edge leaves the canvas with its first step.
        event.currentTarget.setPointerCapture(event.pointerId)
        press.current = {
          target,
          point,
          screen: { x: event.clientX, y: event.clientY },
          adding: event.shiftKey,
          gesture: null,
          latest: { x: event.clientX, y: event.clientY },
          free: false,
          following: false,
        }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const point = pointOf(event)
        const held = press.current
        if (!held) {
          // Over a button that shows because of what is hovered, that must stay hovered.
          if (!outside(event)) setHover(panning() ? null : targetAt(seenAt(point)))
          return
        }
        // The button was let go where the canvas could not see it.
        if ((event.buttons & 1) === 0) {
          press.current = null
          endGesture(canvas)
          return
        }
        const moved = distance(held.screen, { x: event.clientX, y: event.clientY })
        if (!held.gesture && moved >= dragThreshold) {
          held.gesture = startGesture(context, held.target, held.point, held.adding)
          setHover(null)
        }
        held.latest = { x: event.clientX, y: event.clientY }
        held.free = event.altKey || event.ctrlKey || event.metaKey
        held.gesture?.move(point, held.free)
        followEdge(event.currentTarget)
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const held = press.current
        press.current = null
        pressed.current = false
        if (!held || event.button !== 0) return
        if (held.gesture)
          held.gesture.end(pointOf(event), event.altKey || event.ctrlKey || event.metaKey)
        else clickTarget(context, held.target, held.adding)
      },
      onPointerCancel() {
        press.current = null
        pressed.current = false
        endGesture(canvas)
      },
      onPointerLeave() {
        if (!press.current) setHover(null)
      },
      onDoubleClick(event: MouseEvent<HTMLElement>) {
        if (outside(event) || panning()) return
        const point = seenAt(pointOf(event))
        openTarget(context, targetAt(point), point)
      },
      isPressed: () => pressed.current,
      /** Gives up a drag that is going on; answers whether there was one. */
      cancel(): boolean {
        const going = press.current?.gesture !== null && press.current !== null
        press.current = null
        endGesture(canvas)
        return going
      },
    }
  }, [context, flow, panning])
}
