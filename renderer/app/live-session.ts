import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { MapSession } from '../document/session.ts'

/** The session of the map that is open, for what happens outside of the map's own page. */
const store = createStore<{ session: MapSession | null }>()(() => ({ session: null }))

export const liveSession = (): MapSession | null => store.getState().session
export const useLiveSession = (): MapSession | null => useStore(store, ({ session }) => session)

export function setLiveSession(session: MapSession | null): void {
  store.setState({ session })
}

/** Saves what is pending; true when everything is on the disk. */
export async function flushLiveSession(): Promise<boolean> {
  return liveSession()?.flush() ?? true
}
