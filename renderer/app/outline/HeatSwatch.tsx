import type { TouchpointId } from '../../../shared/document/touchpoint.ts'
import { heatClassOf, type ShownMetric, shownMetric } from '../../../shared/scene/shown-metric.ts'
import { useOverlay } from '../../feedback/overlay-context.tsx'

/** What customers said at a touchpoint as one small square; the words are on the map and in the inspector. */
export function HeatSwatch({ touchpointId }: { readonly touchpointId: TouchpointId }) {
  return heatSwatch(shownMetric(useOverlay()), touchpointId)
}

/** The same for long lists, which know the numbers already. */
export function heatSwatch(shown: ShownMetric | null, touchpointId: TouchpointId) {
  if (!shown) return null
  const result = shown.resultOf(touchpointId)
  const state = result?.state ?? 'none'
  const heat = result && state === 'ok' ? heatClassOf(result) : null
  return <span className={`heat-swatch heat-swatch-${heat ?? state}`} aria-hidden />
}
