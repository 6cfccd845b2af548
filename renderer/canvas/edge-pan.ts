import type { Point } from './geometry.ts'

/** How near to the canvas's edge a drag begins to move the map, in px on the screen. */
const edge = 32
/** Px on the screen in one frame, at the very edge. */
const fastest = 14
/** How much room is shown beyond the map's end, in px on the screen. */
const beyond = 96

/** Edges on the screen, in px. */
export interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Of what stops at its end by itself. */
const boundless: Edges = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }

/**
 * By how much the map moves in one frame under a pointer at this place; nothing away from the canvas's
 * edges, and nothing where the map's own end is seen.
 */
export function edgePan(pane: Edges, { x, y }: Point, map: Edges = boundless): Point {
  return {
    x: along(x, [pane.left, pane.right], [map.left, map.right]),
    y: along(y, [pane.top, pane.bottom], [map.top, map.bottom]),
  }
}

type Stretch = readonly [low: number, high: number]

function along(at: number, [low, high]: Stretch, [begins, ends]: Stretch): number {
  if (at < low + edge) {
    const by = (Math.min(edge, low + edge - at) / edge) * fastest
    return Math.max(0, Math.min(by, low + beyond - begins))
  }
  if (at > high - edge) {
    const by = (Math.min(edge, at - high + edge) / edge) * fastest
    return -Math.max(0, Math.min(by, ends - (high - beyond)))
  }
  return 0
}
