import type { MetricResult } from '../../shared/feedback/overlay.ts'

type TrendPoint = NonNullable<MetricResult['trend']>[number]

/** A point that can be drawn: with a value, at its place among all periods. */
export interface PlottedPoint {
  readonly index: number
  readonly from: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** Runs of neighbouring periods with values; the line breaks where one is missing or hidden. */
export function runsOf(trend: readonly TrendPoint[]): PlottedPoint[][] {
  const runs: PlottedPoint[][] = []
  let broken = true
  trend.forEach(({ from, value, interval, n }, index) => {
    if (value === null) {
      broken = true
      return
    }
    const point = {
      index,
      from,
      value,
      low: interval?.low ?? value,
      high: interval?.high ?? value,
      n: n ?? 0,
    }
    const last = runs.at(-1)
    if (broken || !last) runs.push([point])
    else last.push(point)
    broken = false
  })
  return runs
}

/** Round numbers between two values at which to draw lines, `wanted` of them or a few more or less. */
export function ticksBetween(low: number, high: number, wanted: number): number[] {
  const span = high - low || 1
  const most = (1.5 * span) / wanted
  const power = 10 ** Math.floor(Math.log10(most))
  const step = ([5, 2, 1].find((factor) => factor * power <= most) ?? 1) * power
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => round((first + i) * step))
}

/** Without the crumbs of binary fractions, and without a negative zero. */
function round(value: number): number {
  return Number(value.toPrecision(12)) + 0
}
