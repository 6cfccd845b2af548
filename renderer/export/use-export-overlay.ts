import { useEffect, useState } from 'react'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { storage } from '../app/bridge.ts'
import { sayError } from '../app/say-error.ts'
import { useOverlaySession, useOverlayState } from '../feedback/overlay-context.tsx'

/**
 * The numbers as the export will have them: filtered like the map, for the metric chosen here. Null
 * while they are on their way, and for a map without numbers.
 */
export function useExportOverlay(metric: string | null): Overlay | null {
  const { journeyId } = useOverlaySession()
  const filter = useOverlayState((state) => state.filter)
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  useEffect(() => {
    let stale = false
    setOverlay(null)
    if (metric === null) return
    storage
      .overlay({ journeyId, filter: { ...filter, metric } })
      .then((found) => !stale && setOverlay(found), sayError)
    return () => {
      stale = true
    }
  }, [journeyId, filter, metric])
  return overlay
}
