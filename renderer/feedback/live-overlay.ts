import type { OverlaySession } from './overlay-store.ts'

/** The numbers of the map that is open, for what happens outside of React. */
let live: OverlaySession | null = null

export const liveOverlay = (): OverlaySession | null => live

export function setLiveOverlay(session: OverlaySession | null): void {
  live = session
}
