import type { TouchpointId } from '../../../shared/document/touchpoint.ts'
import { heatClassOf, shownMetric } from '../../../shared/scene/shown-metric.ts'
import { useOverlay } from '../../feedback/overlay-context.tsx'

/** What customers said at a touchpoint as one small square; the words are on the map and in the inspector. */
export function HeatSwatch({ touchpointId }: { readonly touchpointId: TouchpointId }) {
  const shown = shownMetric(useOverlay())
  if (!shown) return null
  const result = shown.resultOf(touchpointId)
  const state = result?.state ?? 'none'
  const heat = result && state === 'ok' ? heatClassOf(result) : null
  return <span className={`heat-swatch heat-swatch-${heat ?? state}`} aria-hidden />
}
