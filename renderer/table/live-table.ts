import { createStore } from 'zustand/vanilla'
import type { LiveEditor } from '../canvas/live-canvas.ts'

const store = createStore<{ table: LiveEditor | null }>()(() => ({ table: null }))

/** The table that is on the screen, for what is asked of it from elsewhere in the window. */
export const liveTable = (): LiveEditor | null => store.getState().table

export function setLiveTable(table: LiveEditor | null): void {
  store.setState({ table })
}
