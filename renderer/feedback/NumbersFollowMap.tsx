import { useEffect } from 'react'
import { useSession } from '../document/session-context.ts'
import { followTouchpoints } from './follow-touchpoints.ts'
import { useOverlaySession } from './overlay-context.tsx'

/** Keeps the numbers up with the touchpoints of the open map; shows nothing. */
export function NumbersFollowMap() {
  const map = useSession()
  const numbers = useOverlaySession()
  useEffect(() => followTouchpoints(map, numbers), [map, numbers])
  return null
}
