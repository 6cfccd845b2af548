import type { MapSession } from '../document/session.ts'
import type { OverlaySession } from './overlay-store.ts'

/**
 * Asks for the numbers anew when the map has touchpoints of which the last answer knows nothing: one that an
 * undo or a snapshot brings back has its answers still, and must not say that it has none. Answers how to end it.
 */
export function followTouchpoints(map: MapSession, numbers: OverlaySession): () => void {
  let asked: object | null = null
  const look = () => {
    const { document, status } = map.store.getState()
    const { overlay } = numbers.store.getState()
    // Storage counts for what is on the disk.
    if (status.state !== 'saved' || document.touchpoint === asked) return
    if (!overlay || overlay.questions.length === 0) return
    const known = new Set<string>(overlay.touchpoints.map(({ id }) => id))
    if (Object.keys(document.touchpoint).every((id) => known.has(id))) return
    asked = document.touchpoint
    numbers.askAgain()
  }
  const ends = [
    // A document that has just changed still stands beside the status of the one before.
    map.store.subscribe(({ status }, before) => status !== before.status && look()),
    numbers.store.subscribe(look),
  ]
  return () => {
    for (const end of ends) end()
  }
}
