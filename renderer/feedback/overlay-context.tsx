import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { storage } from '../app/bridge.ts'
import { setLiveOverlay } from './live-overlay.ts'
import { metricChoices } from './metric-choices.ts'
import { createOverlaySession, type OverlaySession, type OverlayState } from './overlay-store.ts'
import { rememberedMetric, rememberMetric } from './remembered-metric.ts'

const OverlayContext = createContext<OverlaySession | null>(null)

interface OverlayProviderProps {
  readonly journeyId: JourneyId
  readonly children: ReactNode
}

/** Gives everything inside it the numbers of the map; they are asked for as soon as it is shown. */
export function OverlayProvider({ journeyId, children }: OverlayProviderProps) {
  const [session, setSession] = useState<OverlaySession | null>(null)
  useEffect(() => {
    const opened = createOverlaySession(storage, journeyId)
    setSession(opened)
    setLiveOverlay(opened)
    void beginAsLeft(opened)
    return () => {
      setLiveOverlay(null)
      opened.close()
    }
  }, [journeyId])
  return session && <OverlayContext value={session}>{children}</OverlayContext>
}

/** Shows the metric that was shown last, unless its answers are gone, and remembers what is chosen from now on. */
async function beginAsLeft(session: OverlaySession): Promise<void> {
  const { store, journeyId, chooseMetric } = session
  const left = rememberedMetric(journeyId)
  if (left) {
    const { filter } = store.getState()
    store.setState({
      shown: left.shown,
      ...(left.metric && { filter: { ...filter, metric: left.metric } }),
    })
  }
  await session.refresh()
  const { overlay, filter } = store.getState()
  const [first] = overlay ? metricChoices(overlay) : []
  const stands = overlay && metricChoices(overlay).some(({ value }) => value === filter.metric)
  if (left?.metric && left.shown && first && !stands) chooseMetric(first.value)
  store.subscribe((state, before) => {
    if (state.shown === before.shown && state.filter.metric === before.filter.metric) return
    rememberMetric(journeyId, {
      shown: state.shown,
      ...(state.filter.metric && { metric: state.filter.metric }),
    })
  })
}

export function useOverlaySession(): OverlaySession {
  const session = useContext(OverlayContext)
  if (!session) throw new TypeError('There is no OverlayProvider above this component')
  return session
}

/** A part of the overlay's state. */
export function useOverlayState<T>(select: (state: OverlayState) => T): T {
  return useStore(useOverlaySession().store, select)
}

/** The numbers to draw on the map; null while there are none, or while they are switched off. */
export const useOverlay = (): Overlay | null =>
  useOverlayState(({ overlay, shown }) => (shown ? overlay : null))
