import { type ReactFlowState, useStore } from '@xyflow/react'
import type { Box } from '../../shared/scene/primitive.ts'

/** The view grows and shrinks by steps of so many px on the screen: not with every move. */
const step = 128

/**
 * The part of the map that is on the screen, and a little around it; another object only when the canvas
 * has moved by a step.
 */
export function useView(): Box {
  return useStore(viewOf, isSameBox)
}

/** Whether a box is drawn where the canvas stands; for one that is not known it is taken to be. */
export function useIsInView(box: Box | undefined): boolean {
  return useStore((state) => box === undefined || meets(box, viewOf(state)))
}

function viewOf({ transform: [x, y, zoom], width, height }: ReactFlowState): Box {
  const left = Math.floor(-x / step)
  const top = Math.floor(-y / step)
  const right = Math.ceil((width - x) / step)
  const bottom = Math.ceil((height - y) / step)
  const unit = step / zoom
  return {
    x: left * unit,
    y: top * unit,
    width: (right - left) * unit,
    height: (bottom - top) * unit,
  }
}

function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** Whether two boxes have a point in common. */
export function meets(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  )
}
