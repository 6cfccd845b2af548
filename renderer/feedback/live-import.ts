import type { ImportSession } from './import-session.ts'

/** The import wizard while it is on the screen, for what happens outside of React. */
let live: ImportSession | null = null

export const liveImport = (): ImportSession | null => live

export function setLiveImport(session: ImportSession | null): void {
  live = session
}
