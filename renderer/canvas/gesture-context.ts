import type { Layout } from '../../shared/scene/layout.ts'
import type { CanvasContext } from './canvas-context.ts'
import type { Point } from './geometry.ts'

/**
 * One drag of the pointer, from the moment it leaves its place. `move` only shows; `end` makes the one
 * change; a gesture that is given up has changed nothing. `free`: Alt or Ctrl is held, so that nothing
 * is drawn to lines.
 */
export interface Gesture {
  readonly move: (point: Point, free: boolean) => void
  readonly end: (point: Point, free: boolean) => void
}

export interface GestureContext extends CanvasContext {
  readonly layout: () => Layout
}
