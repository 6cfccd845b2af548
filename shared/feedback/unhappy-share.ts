import type { Reach } from '../document/rank-opportunities.ts'
import type { MetricResult } from './overlay.ts'
import { wilsonInterval } from './statistics/intervals.ts'

/**
 * How many of the answers to a question at a touchpoint are unhappy ones, with Wilson's interval: NPS
 * detractors (0-6), the two worst points of CSAT, ratings and effort on the bad side of the middle, "no"
 * to a yes/no question whose "yes" is good. Null where nothing honest can be said: too few answers, hidden
 * ones, or a metric without a bad end.
 */
export function unhappyShare(result: MetricResult | undefined): Reach | null {
  if (result?.state !== 'ok' || !result.n) return null
  const unhappy = unhappyAnswers(result, result.n)
  const interval = unhappy === null ? null : wilsonInterval(unhappy, result.n)
  if (unhappy === null || !interval) return null
  return {
    share: (100 * unhappy) / result.n,
    low: interval.low,
    high: interval.high,
    n: result.n,
  }
}

function unhappyAnswers({ metric, counts, top2, net, scale }: MetricResult, n: number) {
  switch (metric) {
    case 'nps':
      return counts?.detractors ?? null
    case 'csat':
      return typeof top2 === 'number' && typeof net === 'number'
        ? Math.round(((top2 - net) * n) / 100)
        : null
    case 'ces':
    case 'rating':
      return (scale?.higherIsBetter === false ? counts?.high : counts?.low) ?? null
    case 'share':
      return (scale?.higherIsBetter === false ? counts?.yes : counts?.no) ?? null
    case 'duration':
    case 'number':
      return null
  }
}
