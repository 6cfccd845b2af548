import { type MetricKind, type Scale, usualScale } from '../metric.ts'
import { ces } from './ces.ts'
import { csat } from './csat.ts'
import type { Measured } from './measured.ts'
import { nps } from './nps.ts'
import { numbers } from './numbers.ts'
import { rating } from './rating.ts'
import { share } from './share.ts'
import type { ValueCounts } from './value-counts.ts'

const FIVE_POINTS: Scale = { min: 1, max: 5, higherIsBetter: true }

/** The numbers of a metric. A bounded metric without a scale of its own takes the usual one. */
export function measure(metric: MetricKind, counts: ValueCounts, scale: Scale | null): Measured {
  const used = scale ?? usualScale(metric) ?? FIVE_POINTS
  switch (metric) {
    case 'nps':
      return nps(counts)
    case 'csat':
      return csat(counts, used)
    case 'ces':
      return ces(counts, used)
    case 'rating':
      return rating(counts, used)
    case 'share':
      return share(counts)
    case 'duration':
    case 'number':
      return numbers(counts)
  }
}
