import type { Interval } from '../overlay.ts'
import { incompleteBeta } from './beta.ts'
import { Z95 } from './normal.ts'
import { atRank } from './quantile.ts'
import { tQuantile } from './student-t.ts'
import { type SortedPairs, totalOf } from './value-counts.ts'

/** All intervals are two-sided 95 %. */
const LEVEL = 0.95

/** NPS with ¾ added to promoters and detractors and 1½ to the passives: estimate and squared error as shares. */
export function adjustedNps(promoters: number, detractors: number, n: number) {
  const p = (promoters + 0.75) / (n + 3)
  const d = (detractors + 0.75) / (n + 3)
  const estimate = p - d
  return { estimate, squaredError: (p + d - estimate * estimate) / (n + 3) }
}

/** Adjusted Wald interval of an NPS (Rocks 2016), centred on the adjusted value, kept inside −100 … 100. */
export function npsInterval(promoters: number, detractors: number, n: number): Interval | null {
  if (n === 0) return null
  const { estimate, squaredError } = adjustedNps(promoters, detractors, n)
  const reach = Z95 * Math.sqrt(squaredError)
  return {
    low: Math.max(-100, 100 * (estimate - reach)),
    high: Math.min(100, 100 * (estimate + reach)),
    level: LEVEL,
    method: 'adjusted-wald',
  }
}

/** Wilson's score interval of a share (1927), in per cent. */
export function wilsonInterval(successes: number, n: number): Interval | null {
  if (n === 0) return null
  const p = successes / n
  const z2 = Z95 * Z95
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const reach = (Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return {
    // At the ends the bound is exactly 0 or 1; rounding must not leave a crumb.
    low: successes === 0 ? 0 : 100 * (centre - reach),
    high: successes === n ? 100 : 100 * (centre + reach),
    level: LEVEL,
    method: 'wilson',
  }
}

/** Student's interval of a mean, n − 1 degrees of freedom; null for a single answer. */
export function meanInterval(given: {
  n: number
  mean: number | null
  variance: number | null
}): Interval | null {
  if (given.mean === null || given.variance === null) return null
  const reach = tQuantile((1 + LEVEL) / 2, given.n - 1) * Math.sqrt(given.variance / given.n)
  return { low: given.mean - reach, high: given.mean + reach, level: LEVEL, method: 't' }
}

/**
 * Distribution-free interval of the median: the r-th smallest and r-th largest answer, with the
 * largest r for which P(Binomial(n, ½) < r) <= 2.5 %. Fewer than 6 answers have none.
 */
export function medianInterval(pairs: SortedPairs): Interval | null {
  const n = totalOf(pairs)
  // P(X <= k) = I_½(n − k, k + 1)
  const tail = (r: number) => incompleteBeta(0.5, n - r + 1, r)
  const enough = (1 - LEVEL) / 2
  if (n === 0 || tail(1) > enough) return null
  let r = Math.max(1, Math.floor(n / 2 - (Z95 * Math.sqrt(n)) / 2))
  while (r > 1 && tail(r) > enough) r--
  while (tail(r + 1) <= enough) r++
  const low = atRank(pairs, r)
  const high = atRank(pairs, n - r + 1)
  if (low === undefined || high === undefined) return null
  return { low, high, level: LEVEL, method: 'order-statistics' }
}
