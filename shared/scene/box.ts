import type { Box } from './primitive.ts'

const boxes = new WeakMap<object, Box>()

/**
 * The box, as the same object as last time when the owner (a record) has not moved: what was drawn
 * for a box can then be kept by identity.
 */
export function reuseBox(owner: object, x: number, y: number, width: number, height: number): Box {
  const last = boxes.get(owner)
  if (last && last.x === x && last.y === y && last.width === width && last.height === height) {
    return last
  }
  const box = { x, y, width, height }
  boxes.set(owner, box)
  return box
}

/** The smallest box that holds all of these; an empty one at the origin for none. */
export function unite(parts: readonly Box[]): Box {
  if (parts.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { x, y, width, height } of parts) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The box with this much more on each side. */
export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
