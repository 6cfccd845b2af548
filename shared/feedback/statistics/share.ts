import { wilsonInterval } from './intervals.ts'
import type { Measured } from './measured.ts'
import { sortedPairs, type ValueCounts } from './value-counts.ts'

/** A yes/no question: the per cent of "yes" (1) among yes and no (0), with Wilson's interval. */
export function share(counts: ValueCounts): Measured {
  const pairs = new Map(sortedPairs(counts))
  const yes = pairs.get(1) ?? 0
  const no = pairs.get(0) ?? 0
  const n = yes + no
  return {
    n,
    value: n === 0 ? null : (100 * yes) / n,
    interval: wilsonInterval(yes, n),
    counts: { yes, no },
  }
}
