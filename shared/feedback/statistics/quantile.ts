import { type SortedPairs, totalOf } from './value-counts.ts'

/** The answer at a rank from 1 to n; the ends for ranks outside. Undefined without answers. */
export function atRank(pairs: SortedPairs, rank: number): number | undefined {
  let passed = 0
  for (const [value, count] of pairs) {
    passed += count
    if (rank <= passed) return value
  }
  return pairs.at(-1)?.[0]
}

/**
 * The quantile p of 0 … 1 by linear interpolation at h = (n − 1)p + 1: "type 7" of Hyndman and Fan
 * 1996, the default of R and of spreadsheets. Null without answers.
 */
export function quantile(pairs: SortedPairs, p: number): number | null {
  const h = (totalOf(pairs) - 1) * p + 1
  const rank = Math.floor(h)
  const below = atRank(pairs, rank)
  const above = atRank(pairs, rank + 1)
  if (below === undefined || above === undefined) return null
  return below + (h - rank) * (above - below)
}
