import { logGamma } from './beta.ts'

/** Fisher's exact test of the table a b / c d, two-sided: all tables no likelier than this one. */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const row = a + b
  const column = a + c
  const total = row + c + d
  const constant = logChoose(total, column) // the same for every table with these margins
  const logP = (x: number) => logChoose(row, x) + logChoose(total - row, column - x) - constant
  const observed = logP(a) + 1e-7
  let p = 0
  for (let x = Math.max(0, column - (total - row)); x <= Math.min(row, column); x++) {
    const other = logP(x)
    if (other <= observed) p += Math.exp(other)
  }
  return Math.min(1, p)
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
