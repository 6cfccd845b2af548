import type { Scale } from '../metric.ts'
import { type Measured, perCent } from './measured.ts'
import { rating } from './rating.ts'
import { onScale, topShare, type ValueCounts } from './value-counts.ts'

/**
 * Customer effort: the mean as answered. On seven points (CES 2.0) also the shares of the three and
 * of the two best points, 5-7 and 6-7 where high is good. CES 1.0 is the scale 1-5 with low good.
 */
export function ces(counts: ValueCounts, scale: Scale): Measured {
  const measured = rating(counts, scale)
  if (scale.max - scale.min !== 6) return measured
  const pairs = onScale(counts, scale)
  return {
    ...measured,
    share57: perCent(topShare(pairs, scale, 2)),
    share67: perCent(topShare(pairs, scale, 1)),
  }
}
