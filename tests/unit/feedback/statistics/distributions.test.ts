import { describe, expect, it } from 'vitest'
import { incompleteBeta, logBeta, logGamma } from '../../../../shared/feedback/statistics/beta.ts'
import {
  normalCdf,
  normalQuantile,
  twoSidedNormal,
  Z95,
} from '../../../../shared/feedback/statistics/normal.ts'
import { tCdf, tQuantile, twoSidedT } from '../../../../shared/feedback/statistics/student-t.ts'

/** Relative closeness, since tails are tiny. */
function expectClose(actual: number, expected: number, relative = 1e-10) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))
}

describe('the normal distribution', () => {
  // Reference: complementary error function of the C library.
  it.each([
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [-1, 0.15865525393145707],
    [1.959963984540054, 0.975],
    [-2.9, 0.0018658133003840384],
    [-3.1, 0.0009676032132183562],
    [-6, 9.865876450377012e-10],
    [-10, 7.619853024160593e-24],
    [4, 0.9999683287581669],
  ])('P(Z <= %d) = %d', (x, p) => {
    expectClose(normalCdf(x), p)
  })

  it('has the usual 97.5 % point, and its quantiles undo its probabilities', () => {
    expectClose(normalQuantile(0.975), Z95, 1e-14)
    for (const p of [1e-12, 0.001, 0.2, 0.5, 0.77, 0.999]) {
      expectClose(normalCdf(normalQuantile(p)), p, 1e-12)
    }
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(1.1)).toBeNaN()
  })

  it('is certain of nothing at z = 0', () => {
    expect(twoSidedNormal(0)).toBe(1)
  })
})

describe('gamma and beta functions', () => {
  it('agrees with the C library and with exact binomial sums', () => {
    expectClose(logGamma(0.5), 0.5723649429247004)
    expectClose(logGamma(10.3), 13.48203678613836)
    expectClose(logGamma(49.9), 144.17564605375034)
    expectClose(logGamma(1000.5), 5908.674175848678)
    expectClose(logBeta(3, 80), -12.49004785605058)
    expectClose(incompleteBeta(0.3, 2, 5), 0.579825)
    expectClose(incompleteBeta(0.5, 40, 61), 0.9823998998911476)
    expectClose(incompleteBeta(0.01, 10, 2), 1.09e-19)
    expect(incompleteBeta(0, 2, 3)).toBe(0)
    expect(incompleteBeta(1, 2, 3)).toBe(1)
  })
})

describe("Student's t", () => {
  // Reference: the finite sums of Abramowitz and Stegun 26.7.3-4 in 50 digits.
  it.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.302652729749464],
    [0.975, 4, 2.7764451051977943],
    [0.975, 29, 2.0452296421327043],
    [0.975, 2254, 1.9610170120250456],
    [0.995, 10, 3.1692726726169513],
    [0.6, 7, 0.26316686135202283],
  ])('the quantile of %d with %d degrees of freedom is %d', (p, df, t) => {
    expectClose(tQuantile(p, df), t)
    expectClose(tQuantile(1 - p, df), -t, 1e-9)
  })

  it.each([
    [1.5, 3, 0.8847080673775884],
    [0.01, 8, 0.5038669177050429],
    [-2.75, 12, 0.008801139242196828],
    [12, 5, 0.9999645525374142],
    [2, 1001, 0.9771149617232898],
  ])('P(T <= %d) with %d degrees of freedom is %d', (t, df, p) => {
    expectClose(tCdf(t, df), p)
  })

  it('becomes the normal distribution with many degrees of freedom', () => {
    expectClose(tQuantile(0.975, 1e9), Z95, 1e-8)
    expectClose(twoSidedT(2, 1e8), twoSidedNormal(2), 1e-7)
  })
})
