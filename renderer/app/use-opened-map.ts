import { useEffect, useState } from 'react'
import type { JourneyId } from '../../shared/document/journey.ts'
import { type ErrorData, toErrorData } from '../../shared/rpc/errors.ts'
import { cellOfRecord } from '../canvas/grid.ts'
import { keepHistory } from '../document/kept-history.ts'
import { openMap } from '../document/open-map.ts'
import type { MapSession } from '../document/session.ts'
import { storageWithAskedMap } from './asked-map.ts'
import { takeWantedPlace } from './linked-maps.ts'
import { setLiveSession } from './live-session.ts'

export type OpenedMap =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: MapSession }
  | { readonly state: 'failed'; readonly error: ErrorData }

/**
 * The session of a map, opened when the component appears and closed when it goes. Give the component
 * a key of its own for each map.
 */
export function useOpenedMap(journeyId: JourneyId): OpenedMap {
  const [opened, setOpened] = useState<OpenedMap>({ state: 'opening' })
  useEffect(() => {
    let session: MapSession | null = null
    let gone = false
    openMap(storageWithAskedMap, journeyId).then(
      (ready) => {
        if (gone) return
        session = ready
        const place = takeWantedPlace(journeyId)
        if (place) ready.select([place], cellOfRecord(ready.store.getState().document, place))
        setLiveSession(ready)
        setOpened({ state: 'open', session: ready })
      },
      (reason: unknown) => !gone && setOpened({ state: 'failed', error: toErrorData(reason) }),
    )
    return () => {
      gone = true
      if (session) setLiveSession(null)
      if (session) keepHistory(session.store.getState())
      session?.close()
    }
  }, [journeyId])
  return opened
}
