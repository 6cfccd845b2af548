import { useStore } from '@xyflow/react'
import { heldHeaders } from './held-headers.ts'
import { usePicture } from './picture-context.ts'

/** Whether the lanes' headers are held at the canvas's left edge; changes rarely, unlike the viewport. */
export function useLanesHeld(): boolean {
  const { layout } = usePicture()
  return useStore(({ transform: [x, y, zoom] }) => heldHeaders(layout, { x, y, zoom }).lanes)
}
