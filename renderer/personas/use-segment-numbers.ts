import { useEffect, useState } from 'react'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { Segment } from '../../shared/document/persona.ts'
import {
  type Overlay,
  type OverlayFilter,
  overlayFilterSchema,
} from '../../shared/feedback/overlay.ts'
import { storage } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'

/** What the surveys of a map say of one group of customers. */
export interface SegmentNumbers {
  readonly filter: OverlayFilter
  readonly overlay: Overlay
  /** Answers of everybody, of which the group's are a part; null where they must stay hidden. */
  readonly allAnswers: number | null
  /** The same numbers of those with another value in the segment's column; null where there are none. */
  readonly others: Overlay | null
  readonly datasets: readonly string[]
}

/** The numbers of a segment on the map; null while they are on their way, or without a segment. */
export function useSegmentNumbers(
  journeyId: JourneyId,
  segment: Segment | null,
): SegmentNumbers | null {
  const [numbers, setNumbers] = useState<SegmentNumbers | null>(null)
  const { column, value } = segment ?? {}
  useEffect(() => {
    let stale = false
    setNumbers(null)
    if (column === undefined || value === undefined) return
    const filter = overlayFilterSchema.parse({ where: { [column]: [value] } })
    const everybody = overlayFilterSchema.parse({})
    const ask = async () => {
      const [overlay, all, { datasets, segments }] = await Promise.all([
        storage.overlay({ journeyId, filter }),
        storage.overlay({ journeyId, filter: everybody }),
        storage.overlayFacets({ journeyId }),
      ])
      const values = segments.find((each) => each.column === column)?.values ?? []
      const rest = values.filter((each) => each !== value)
      const others =
        rest.length > 0
          ? await storage.overlay({
              journeyId,
              filter: overlayFilterSchema.parse({ where: { [column]: rest } }),
            })
          : null
      if (!stale) setNumbers({ filter, overlay, allAnswers: all.answers, others, datasets })
    }
    attempt(ask())
    return () => {
      stale = true
    }
  }, [journeyId, column, value])
  return numbers
}
