import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { heatCuts } from '../../shared/feedback/statistics/heat.ts'
import type en from './locales/en.json'

/** A sentence in the words of this folder under `metric`, and what it says of the interval. */
export interface MetricSentence {
  readonly key: keyof (typeof en)['metric']
  readonly low: number
  readonly high: number
}

/**
 * What a number's interval means, for people who have never heard of one; null where there is no
 * number to speak of. What only seems to be the case is not said: an interval that reaches over the
 * middle favours neither side, and few answers say how far they can be off.
 */
export function metricSentence(result: MetricResult): MetricSentence | null {
  const { metric, interval, state, scale, value } = result
  if (value === null || state === 'suppressed' || state === 'none') return null
  if (!interval) return { key: 'alone', low: value, high: value }
  const { low, high } = interval
  if (state === 'few') return { key: 'few', low, high }
  const middle = heatCuts(metric, scale)?.reference ?? null
  const side =
    middle === null ? 'around' : low > middle ? 'above' : high < middle ? 'below' : 'around'
  switch (metric) {
    case 'nps':
      return {
        key: ({ above: 'npsHigh', below: 'npsLow', around: 'npsEven' } as const)[side],
        low,
        high,
      }
    case 'csat':
      return {
        key: ({ above: 'csatHigh', below: 'csatLow', around: 'csatEven' } as const)[side],
        low,
        high,
      }
    case 'share':
      return {
        key: ({ above: 'shareHigh', below: 'shareLow', around: 'shareEven' } as const)[side],
        low,
        high,
      }
    case 'ces':
    case 'rating': {
      const good = scale?.higherIsBetter === false ? 'below' : 'above'
      const key = side === 'around' ? 'meanEven' : side === good ? 'meanGood' : 'meanBad'
      return { key, low, high }
    }
    case 'duration':
    case 'number':
      return { key: 'median', low, high }
  }
}

/** What came of the comparison of the halves of a period, in the words of this folder under `change`. */
export interface ChangeSentence {
  readonly key: 'up' | 'down' | 'none'
  /** The difference, or where none can be told the smallest that could; in the metric's unit, without sign. */
  readonly size: number
  /** The first day of the later half, ISO; null where it is not known. */
  readonly since: string | null
}

/** The change of a result in words; null where nothing was compared, or nothing may be shown. */
export function changeSentence({ change, state }: MetricResult): ChangeSentence | null {
  if (!change || state !== 'ok') return null
  const since = change.halves?.second ?? null
  if (!change.detectable) {
    return { key: 'none', size: (change.interval.high - change.interval.low) / 2, since }
  }
  return {
    key: change.difference > 0 ? 'up' : 'down',
    size: Math.abs(change.difference),
    since,
  }
}
