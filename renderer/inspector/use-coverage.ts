import { type EvidenceCoverage, evidenceCoverage } from '../../shared/document/evidence-coverage.ts'
import { createMemo } from '../../shared/document/memo.ts'
import { useDocument } from '../document/session-context.ts'
import { useOverlayState } from '../feedback/overlay-context.tsx'

/** The bar and the inspector show the same counts: one of them counts. */
const memo = createMemo<EvidenceCoverage>()

/** On what the open map rests; touchpoints with answers count as observed, also while numbers are off. */
export function useCoverage(): EvidenceCoverage {
  const document = useDocument((present) => present)
  const overlay = useOverlayState((state) => state.overlay)
  return memo(document, [overlay], () => {
    const answered = new Set(
      overlay?.touchpoints.flatMap(({ id, metrics }) =>
        metrics.some(({ state }) => state !== 'none') ? [id] : [],
      ),
    )
    return evidenceCoverage(document, (id) => answered.has(id))
  })
}
