import type { Layout } from '../../shared/scene/layout.ts'
import { labelWidth, stageHeight } from '../../shared/scene/measures.ts'
import type { Point } from './geometry.ts'

/** Where the map lies in the canvas: its origin in px on the screen, and how large it is shown. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Which headers are held at the canvas's edges because their own place has scrolled away. */
export function heldHeaders(
  { sheet }: Pick<Layout, 'sheet'>,
  { x, y, zoom }: Viewport,
): { readonly stages: boolean; readonly lanes: boolean } {
  return {
    stages: y < 0 && y + (sheet.height - 60) * zoom > 0,
    lanes: x < 0 && x + (sheet.width - 200) * zoom > 0,
  }
}

/** The point of the map that is seen at a point: on a held header it is the header's own place. */
export function seenPoint(layout: Layout, viewport: Viewport, point: Point): Point {
  const { x, y, zoom } = viewport
  const held = heldHeaders(layout, viewport)
  const onScreen = { x: point.x * zoom + x, y: point.y * zoom + y }
  const label = held.lanes && onScreen.x >= 0 && onScreen.x < labelWidth * zoom
  const header = held.stages && onScreen.y >= 0 && onScreen.y < stageHeight * zoom
  return {
    x: label ? onScreen.x / zoom : point.x,
    y: header ? onScreen.y / zoom : point.y,
  }
}
