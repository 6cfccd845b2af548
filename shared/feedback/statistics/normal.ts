/** The 97.5 % point of the standard normal distribution: two-sided 95 %. */
export const Z95 = 1.959963984540054

const SQRT_2PI = Math.sqrt(2 * Math.PI)

/** Density of the standard normal distribution. */
function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / SQRT_2PI
}

/**
 * P(Z <= x), accurate to about 1e-15. Near the middle the series of Abramowitz and Stegun 26.2.11,
 * in the tails Laplace's continued fraction (26.2.14), so that small tails keep their digits.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN
  if (Math.abs(x) < 3) {
    let term = x
    let sum = x
    for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
      term *= (x * x) / k
      sum += term
    }
    return 0.5 + normalDensity(x) * sum
  }
  const a = Math.abs(x)
  let fraction = a
  for (let k = 200; k >= 1; k--) fraction = a + k / fraction
  const tail = normalDensity(a) / fraction
  return x < 0 ? tail : 1 - tail
}

/** The x with P(Z <= x) = p. Newton's steps from a rough start; p outside of 0 … 1 gives NaN. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return -Infinity
  if (p === 1) return Infinity
  if (p > 0.5) return -normalQuantile(1 - p)
  // Abramowitz and Stegun 26.2.22, off by less than 0.003.
  const t = Math.sqrt(-2 * Math.log(p))
  let x = -(t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)))
  for (let i = 0; i < 8; i++) {
    // Newton on the logarithm converges in the far tail too.
    const cdf = normalCdf(x)
    const step = ((Math.log(cdf) - Math.log(p)) * cdf) / normalDensity(x)
    x -= step
    if (Math.abs(step) < 1e-14 * Math.abs(x)) break
  }
  return x
}

/** Two-sided p of a z statistic. */
export function twoSidedNormal(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)))
}
