import type { Point } from './geometry.ts'

/** How near to the canvas's edge a drag begins to move the map, in px on the screen. */
const edge = 32
/** Px on the screen in one frame, at the very edge. */
const fastest = 14

/** By how much the map moves in one frame under a pointer at this place; nothing away from the edges. */
export function edgePan(
  pane: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  },
  { x, y }: Point,
): Point {
  return { x: along(x, pane.left, pane.right), y: along(y, pane.top, pane.bottom) }
}

function along(at: number, low: number, high: number): number {
  if (at < low + edge) return (Math.min(edge, low + edge - at) / edge) * fastest
  if (at > high - edge) return (-Math.min(edge, at - high + edge) / edge) * fastest
  return 0
}
