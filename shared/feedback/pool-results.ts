import type { MetricResult } from './overlay.ts'
import { stateOf } from './statistics/anonymity.ts'
import { measure } from './statistics/measure.ts'
import type { ValueCounts } from './statistics/value-counts.ts'

/**
 * The answers of several touchpoints to one metric as one number: their histograms are added and measured
 * anew, so that it is no mean of means. Hidden results have no part in it, and so nothing hidden can be had
 * from it. The interval takes answers as independent: one person who answers at several touchpoints counts
 * at each. Null without answers that may be shown.
 */
export function poolResults(
  results: readonly MetricResult[],
  limits: { readonly minN: number; readonly reliableN: number },
): MetricResult | null {
  const [first] = results
  const counts = addedUp(results)
  if (!first || counts.size === 0) return null
  const { metric, name, question, scale } = first
  const measured = measure(metric, counts, scale)
  return { metric, name, question, scale, ...measured, state: stateOf(measured.n, limits) }
}

function addedUp(results: readonly MetricResult[]): ValueCounts {
  const counts = new Map<number, number>()
  for (const { histogram = {} } of results)
    for (const [value, n] of Object.entries(histogram))
      counts.set(Number(value), (counts.get(Number(value)) ?? 0) + n)
  return counts
}
