import type { MapSession } from '../document/session.ts'

/** The session of the map that is open, for what happens outside of React: closing, keys, storage. */
let live: MapSession | null = null

export const liveSession = (): MapSession | null => live

export function setLiveSession(session: MapSession | null): void {
  live = session
}

/** Saves what is pending; true when everything is on the disk. */
export async function flushLiveSession(): Promise<boolean> {
  return live ? live.flush() : true
}
