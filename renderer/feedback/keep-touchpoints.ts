import { sameValue } from '../../shared/document/diff.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'

/**
 * The new numbers, in which a touchpoint whose numbers are the same is the same object as before, and so
 * is each of its results: only what has changed is drawn again.
 */
export function keepTouchpoints(before: Overlay | null, after: Overlay): Overlay {
  const known = new Map(before?.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  return {
    ...after,
    touchpoints: after.touchpoints.map((touchpoint) => {
      const last = known.get(touchpoint.id)
      if (!last || sameValue(last, touchpoint)) return last ?? touchpoint
      const metrics = touchpoint.metrics.map(
        (result) => last.metrics.find((each) => sameValue(each, result)) ?? result,
      )
      return { ...touchpoint, metrics }
    }),
  }
}
