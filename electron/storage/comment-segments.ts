import type { JourneyId } from '../../shared/document/journey.ts'
import type { OverlayFilter } from '../../shared/feedback/overlay.ts'
import { segmentNames } from './answer-filter.ts'
import type { Db } from './database.ts'
import { readOverlay } from './overlay.ts'

/** Whether a segment's value may stand beside a comment on the touchpoint (null: on the whole visit). */
export type ShownSegments = (column: string, value: string, touchpointId: string | null) => boolean

/**
 * A comment says of its writer only what the numbers show as well: a segment whose numbers on that
 * touchpoint the anonymity threshold hides is left out.
 */
export function shownSegments(db: Db, journeyId: JourneyId, filter: OverlayFilter): ShownSegments {
  if (filter.minN === 0) return () => true
  const { metric: _metric, trend: _trend, ...plain } = filter
  const shown = new Set<string>()
  const keyOf = (...parts: (string | null)[]) => JSON.stringify(parts)
  for (const column of segmentNames(db, journeyId)) {
    const { groups = [] } = readOverlay(db, journeyId, { ...plain, by: column })
    for (const { value, touchpoints } of groups) {
      for (const { id, metrics } of touchpoints) {
        if (!metrics.some(({ state }) => state === 'ok' || state === 'few')) continue
        shown.add(keyOf(column, value, id))
        shown.add(keyOf(column, value, null))
      }
    }
  }
  return (column, value, touchpointId) => shown.has(keyOf(column, value, touchpointId))
}
