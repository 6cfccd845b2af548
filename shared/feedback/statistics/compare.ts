import { fisherExact } from './fisher.ts'
import { adjustedNps } from './intervals.ts'
import { twoSidedNormal, Z95 } from './normal.ts'
import { tQuantile, twoSidedT } from './student-t.ts'

/** The second group minus the first, in the unit of the metric's value, with its two-sided p. */
export interface Difference {
  readonly difference: number
  readonly interval: { readonly low: number; readonly high: number }
  readonly p: number
}

export interface NpsGroup {
  readonly promoters: number
  readonly detractors: number
  readonly n: number
}

/**
 * Two NPS: z = Δ/√(se₁² + se₂²) on the adjusted counts of both (Rocks 2016). In
 * points. The difference is that of the values shown; test and interval stand on the adjusted ones.
 */
export function compareNps(first: NpsGroup, second: NpsGroup): Difference | null {
  if (first.n === 0 || second.n === 0) return null
  const a = adjustedNps(first.promoters, first.detractors, first.n)
  const b = adjustedNps(second.promoters, second.detractors, second.n)
  const error = Math.sqrt(a.squaredError + b.squaredError)
  const delta = b.estimate - a.estimate
  const raw =
    (second.promoters - second.detractors) / second.n -
    (first.promoters - first.detractors) / first.n
  return {
    difference: 100 * raw,
    interval: { low: 100 * (delta - Z95 * error), high: 100 * (delta + Z95 * error) },
    p: twoSidedNormal(delta / error),
  }
}

export interface ShareGroup {
  readonly successes: number
  readonly n: number
}

/**
 * Two shares, in per cent points: pooled two-proportion z with the factor √((N−1)/N) (Campbell 2007),
 * Fisher's exact test where an expected count is under 5; the interval has unpooled errors.
 */
export function compareShares(first: ShareGroup, second: ShareGroup): Difference | null {
  if (first.n === 0 || second.n === 0) return null
  const p1 = first.successes / first.n
  const p2 = second.successes / second.n
  const error = Math.sqrt((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n)
  const delta = p2 - p1
  return {
    difference: 100 * delta,
    interval: { low: 100 * (delta - Z95 * error), high: 100 * (delta + Z95 * error) },
    p: shareTest(first, second, delta),
  }
}

function shareTest(first: ShareGroup, second: ShareGroup, delta: number): number {
  const total = first.n + second.n
  const successes = first.successes + second.successes
  const least = (Math.min(successes, total - successes) * Math.min(first.n, second.n)) / total
  if (least < 5) {
    return fisherExact(
      first.successes,
      first.n - first.successes,
      second.successes,
      second.n - second.successes,
    )
  }
  const pooled = successes / total
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n))
  return twoSidedNormal((delta / error) * Math.sqrt((total - 1) / total))
}

export interface MeanGroup {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/** Two means by Welch's t; null where both groups have no spread, since there is no error to judge by. */
export function compareMeans(first: MeanGroup, second: MeanGroup): Difference | null {
  if (first.n < 2 || second.n < 2) return null
  const a = first.variance / first.n
  const b = second.variance / second.n
  const squared = a + b
  if (squared === 0) return null
  const df = squared ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
  const error = Math.sqrt(squared)
  const difference = second.mean - first.mean
  const reach = tQuantile(0.975, df) * error
  return {
    difference,
    interval: { low: difference - reach, high: difference + reach },
    p: twoSidedT(difference / error, df),
  }
}
