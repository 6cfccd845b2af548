import { nanoid } from 'nanoid'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { JourneyId } from '../../shared/document/journey.ts'
import { onEvent, storage } from '../app/bridge.ts'
import { createImportSession, type ImportSession } from './import-session.ts'
import type { ImportState, SurveyFile } from './import-state.ts'
import { setLiveImport } from './live-import.ts'

const ImportContext = createContext<ImportSession | null>(null)

interface ImportProviderProps {
  readonly journeyId: JourneyId
  readonly survey: SurveyFile | null
  readonly children: ReactNode
}

/** One run of the wizard for everything inside it. */
export function ImportProvider({ journeyId, survey, children }: ImportProviderProps) {
  const [session, setSession] = useState<ImportSession | null>(null)
  useEffect(() => {
    const opened = createImportSession(
      {
        storage,
        onProgress: (listener) => onEvent('importProgress', listener),
        newImportId: nanoid,
        now: () => performance.now(),
      },
      journeyId,
    )
    setSession(opened)
    setLiveImport(opened)
    if (survey) void opened.open(survey)
    return () => {
      setLiveImport(null)
      opened.close()
    }
  }, [journeyId, survey])
  return session && <ImportContext value={session}>{children}</ImportContext>
}

export function useImportSession(): ImportSession {
  const session = useContext(ImportContext)
  if (!session) throw new TypeError('There is no ImportProvider above this component')
  return session
}

export function useImportState<T>(select: (state: ImportState) => T): T {
  return useStore(useImportSession().store, select)
}
