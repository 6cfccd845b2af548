import { type CountedAnswers, mergeCounts } from '../counted-answers.ts'
import type { MetricKind, Scale } from '../metric.ts'
import type { MetricResult } from '../overlay.ts'
import { hiddenGroups, isGivingAway, type Limits, stateOf } from './anonymity.ts'
import type { Difference } from './compare.ts'
import { compareCounts } from './compare-counts.ts'
import { measure } from './measure.ts'
import type { ValueCounts } from './value-counts.ts'

type TrendPoint = NonNullable<MetricResult['trend']>[number]

export interface Trend {
  readonly points: readonly TrendPoint[]
  /** Second half minus first half; null where a half has too few answers to compare or to show. */
  readonly change: Difference | null
}

const NOBODY: ValueCounts = new Map()

/**
 * The metric by period, and its change from the first half of the periods to the second (of an odd
 * number the second half is the longer one): the two periods between which the map draws a hairline.
 *
 * The points add up to the result that is shown, and within each half to what the change rests on,
 * so a period below the anonymity threshold takes another one of its half with it. `widerSizes` are the
 * answers in each period under wider filters, from which the points must not differ by a few either.
 */
export function trendOf(
  question: { readonly metric: MetricKind; readonly scale: Scale | null },
  answers: CountedAnswers,
  periods: readonly string[],
  limits: Limits,
  widerSizes: readonly (readonly number[])[] = [],
): Trend {
  const parts = periods.map((period) => answers.periods.get(period) ?? NOBODY)
  const measured = parts.map((counts) => measure(question.metric, counts, question.scale))
  const sizes = measured.map(({ n }) => n)
  const middle = Math.floor(periods.length / 2)
  const halves = [parts.slice(0, middle), parts.slice(middle)] as const
  const enough = halves.every(
    (half) =>
      measure(question.metric, mergeCounts(half), question.scale).n >= Math.max(1, limits.minN),
  )
  const change = enough
    ? compareCounts(question.metric, question.scale, mergeCounts(halves[0]), mergeCounts(halves[1]))
    : null
  const givingAway = sizes.flatMap((n, index) =>
    isGivingAway(n, widerSizes[index] ?? [], limits.minN) ? [index] : [],
  )
  const hiddenIn = (from: number, to: number) => {
    const own = givingAway.filter((index) => index >= from && index < to)
    const found = hiddenGroups(sizes.slice(from, to), limits.minN, {
      hidden: own.map((index) => index - from),
    })
    return [...found].map((index) => index + from)
  }
  const hidden = hiddenGroups(sizes, limits.minN, {
    outside: measure(question.metric, answers.undated, question.scale).n,
    hidden: change ? [...hiddenIn(0, middle), ...hiddenIn(middle, sizes.length)] : givingAway,
  })
  const points = measured.map((point, index): TrendPoint => {
    const from = periods[index] ?? ''
    if (hidden.has(index)) {
      return { from, n: null, value: null, interval: null, state: 'suppressed' }
    }
    return {
      from,
      n: point.n,
      value: point.value,
      interval: point.interval,
      state: stateOf(point.n, limits),
    }
  })
  return { points, change }
}
