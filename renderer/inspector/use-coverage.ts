import { useMemo } from 'react'
import { type EvidenceCoverage, evidenceCoverage } from '../../shared/document/evidence-coverage.ts'
import { useDocument } from '../document/session-context.ts'
import { useOverlayState } from '../feedback/overlay-context.tsx'

/** On what the open map rests; touchpoints with answers count as observed, also while numbers are off. */
export function useCoverage(): EvidenceCoverage {
  const document = useDocument((present) => present)
  const overlay = useOverlayState((state) => state.overlay)
  return useMemo(() => {
    const answered = new Set(
      overlay?.touchpoints.flatMap(({ id, metrics }) =>
        metrics.some(({ state }) => state !== 'none') ? [id] : [],
      ),
    )
    return evidenceCoverage(document, (id) => answered.has(id))
  }, [document, overlay])
}
