import type { CanvasContext } from './canvas-context.ts'
import { LaneTools } from './LaneTools.tsx'
import { LaneGrip } from './SizeGrips.tsx'
import { useLanesHeld } from './use-held-headers.ts'

/** What lies on the lanes' headers in their own place; where they are held, it lies there. */
export function LaneHeads({ context }: { readonly context: CanvasContext }) {
  const held = useLanesHeld()
  if (held) return null
  return (
    <>
      <LaneTools context={context} />
      <LaneGrip />
    </>
  )
}
