import { useMemo } from 'react'
import {
  type RankedOpportunity,
  rankOpportunities,
} from '../../shared/document/rank-opportunities.ts'
import { type RankedPainPoint, rankPainPoints } from '../../shared/document/rank-pain-points.ts'
import { unhappyShare } from '../../shared/feedback/unhappy-share.ts'
import { shownMetric } from '../../shared/scene/shown-metric.ts'
import { useDocument } from '../document/session-context.ts'
import { useOverlayState } from '../feedback/overlay-context.tsx'

/** The map's opportunities and pain points in their order, by the numbers of the metric that the map shows. */
export function useRanking(): {
  readonly opportunities: readonly RankedOpportunity[]
  readonly painPoints: readonly RankedPainPoint[]
} {
  const document = useDocument((present) => present)
  // The tints may be switched off on the map: what customers answered is no less true for that.
  const overlay = useOverlayState((state) => state.overlay)
  return useMemo(() => {
    const shown = shownMetric(overlay)
    return {
      opportunities: rankOpportunities(document, (id) => unhappyShare(shown?.resultOf(id))),
      painPoints: rankPainPoints(document),
    }
  }, [document, overlay])
}
