import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { journeyOf, type MapDocument } from '../../shared/document/document.ts'
import type { Journey } from '../../shared/document/journey.ts'
import type { SaveStatus } from './save-status.ts'
import type { EditingTarget, Selection } from './selection.ts'
import type { MapSession, SessionState } from './session.ts'

const SessionContext = createContext<MapSession | null>(null)
/** Gives everything inside it the open map. */
export const SessionProvider = SessionContext.Provider

/** The open map's session: the same object as long as the map is open. For handlers. */
export function useSession(): MapSession {
  const session = useContext(SessionContext)
  if (!session) throw new TypeError('There is no open map above this component')
  return session
}

/** A part of the session's state. The selector must give something that stays the same while it does not change. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select)
}

/** A part of the document; like `useSessionState`. */
export function useDocument<T>(select: (document: MapDocument) => T): T {
  return useSessionState((state) => select(state.document))
}

export const useJourney = (): Journey => useDocument(journeyOf)
export const useSelection = (): Selection => useSessionState((state) => state.selection)
export const useEditing = (): EditingTarget | null => useSessionState((state) => state.editing)
export const useSaveStatus = (): SaveStatus => useSessionState((state) => state.status)
