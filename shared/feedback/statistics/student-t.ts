import { incompleteBeta, logBeta } from './beta.ts'
import { normalQuantile } from './normal.ts'

/** Density of Student's t with `df` > 0 degrees of freedom (whole or not). */
function tDensity(t: number, df: number): number {
  return Math.exp(
    -((df + 1) / 2) * Math.log1p((t * t) / df) - Math.log(df) / 2 - logBeta(df / 2, 0.5),
  )
}

/** P(T <= t) of Student's t with `df` > 0 degrees of freedom. */
export function tCdf(t: number, df: number): number {
  const square = t * t
  // Near zero 1 - x keeps more digits than x.
  const tail =
    square < df
      ? (1 - incompleteBeta(square / (df + square), 0.5, df / 2)) / 2
      : incompleteBeta(df / (df + square), df / 2, 0.5) / 2
  return t < 0 ? tail : 1 - tail
}

/** The t with P(T <= t) = p. Newton's steps kept inside a bracket; p outside of 0 … 1 gives NaN. */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return Number.NaN
  if (p === 0) return -Infinity
  if (p === 1) return Infinity
  if (p === 0.5) return 0
  if (p < 0.5) return -tQuantile(1 - p, df)
  let low = 0
  let high = Math.max(1, normalQuantile(p))
  while (tCdf(high, df) < p) {
    low = high
    high *= 2
  }
  let t = (low + high) / 2
  for (let i = 0; i < 200; i++) {
    const error = tCdf(t, df) - p
    if (error > 0) high = t
    else low = t
    const newton = t - error / tDensity(t, df)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - t) <= 1e-15 * Math.abs(t)) return next
    t = next
  }
  return t
}

/** Two-sided p of a t statistic. */
export function twoSidedT(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df))
}
