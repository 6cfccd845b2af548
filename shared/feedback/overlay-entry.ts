import type { CountedAnswers, CountIndex } from './counted-answers.ts'
import type { MetricResult, MetricState, OverlayFilter } from './overlay.ts'
import type { OverlayInput, OverlayQuestion } from './overlay-input.ts'
import { nextPeriod } from './period.ts'
import { hiddenGroups, isGivingAway, stateOf } from './statistics/anonymity.ts'
import type { Difference } from './statistics/compare.ts'
import { holm } from './statistics/holm.ts'
import { measure } from './statistics/measure.ts'
import type { Measured } from './statistics/measured.ts'
import { trendOf } from './statistics/trend.ts'
import { onScale, totalOf, type ValueCounts } from './statistics/value-counts.ts'

/** One question at one touchpoint. `measured` is for computing on; only `result` may be shown. */
export interface Entry {
  readonly touchpointId: string
  readonly question: OverlayQuestion
  readonly answers: CountedAnswers
  /** The answers under wider filters, which can be asked for as well. */
  readonly wider: readonly CountedAnswers[]
  readonly measured: Measured
  readonly result: MetricResult
}

/** The questions at their touchpoints, where there are valid answers. */
export function entriesOf(
  input: OverlayInput,
  index: CountIndex,
  widerIndices: readonly CountIndex[],
): Entry[] {
  return input.touchpoints.flatMap(({ id }) =>
    input.questions.flatMap((question): Entry[] => {
      const answers = index.of(id, question.name)
      if (!answers) return []
      const measured = measure(question.metric, answers.all, question.scale)
      if (measured.n === 0) return []
      const wider = widerIndices.flatMap((each) => each.of(id, question.name) ?? [])
      const totals = wider.map(({ all }) => answersIn(all, question))
      const isHidden = isGivingAway(measured.n, totals, input.filter.minN)
      const state = isHidden ? 'suppressed' : stateOf(measured.n, input.filter)
      const result = present(question, measured, state)
      return [{ touchpointId: id, question, answers, wider, measured, result }]
    }),
  )
}

function answersIn(counts: ValueCounts | undefined, { scale }: OverlayQuestion): number {
  return counts ? totalOf(onScale(counts, scale)) : 0
}

/** What may be shown of the numbers in this state. */
export function present(
  { name, question, metric, scale }: OverlayQuestion,
  measured: Measured,
  state: MetricState,
): MetricResult {
  const about = {
    metric,
    name,
    question,
    scale: scale && { min: scale.min, max: scale.max, higherIsBetter: scale.higherIsBetter },
    state,
  }
  return state === 'suppressed'
    ? { ...about, n: null, value: null, interval: null }
    : { ...about, ...measured }
}

/**
 * The entries with their trend and change. A change is detectable when p stays under 5 % after Holm's
 * correction over the touchpoints that are compared: all answers to one question, or to the driving
 * questions, which stand on the map together.
 */
export function withTrend(
  entries: readonly Entry[],
  periods: readonly string[],
  drivers: readonly string[],
  filter: OverlayFilter,
): Entry[] {
  const trends = entries.map(({ question, answers, wider, result }) => {
    if (result.state === 'suppressed') return null
    const widerSizes = periods.map((period) =>
      wider.map((each) => answersIn(each.periods.get(period), question)),
    )
    return trendOf(question, answers, periods, filter, widerSizes)
  })
  const families = new Map<string, { p: number; at: number }[]>()
  entries.forEach(({ question }, at) => {
    const change = trends[at]?.change
    if (!change) return
    const family = drivers.includes(question.name) ? 'driving' : `question ${question.name}`
    families.set(family, [...(families.get(family) ?? []), { p: change.p, at }])
  })
  const detectable = new Set<number>()
  for (const family of families.values()) {
    holm(family.map(({ p }) => p)).forEach((p, place) => {
      const member = family[place]
      if (member && p < 0.05) detectable.add(member.at)
    })
  }
  return entries.map((entry, at) => {
    const trend = trends[at]
    if (!trend) return entry
    const change = trend.change && changeOf(trend.change, detectable.has(at), periods, filter)
    return {
      ...entry,
      result: { ...entry.result, trend: [...trend.points], ...(change && { change }) },
    }
  })
}

function changeOf(
  difference: Difference,
  detectable: boolean,
  periods: readonly string[],
  { trend }: OverlayFilter,
): NonNullable<MetricResult['change']> {
  const first = periods.at(0) ?? ''
  const last = periods.at(-1) ?? ''
  const second = periods[Math.floor(periods.length / 2)] ?? ''
  return {
    ...difference,
    interval: { ...difference.interval },
    detectable,
    halves: { first, second, end: trend ? nextPeriod(last, trend) : last },
  }
}

/** The entries split by segment; what subtraction from the whole would give away is hidden. */
export function entriesByGroup(
  entries: readonly Entry[],
  groups: readonly string[],
  filter: OverlayFilter,
): { value: string; entries: Entry[] }[] {
  const split = entries.map((entry) => {
    const { metric, scale } = entry.question
    const parts = groups.map((group) =>
      measure(metric, entry.answers.groups.get(group) ?? new Map(), scale),
    )
    const givingAway = parts.flatMap(({ n }, at) => {
      const totals = entry.wider.map(({ groups: wider }) =>
        answersIn(wider.get(groups[at] ?? ''), entry.question),
      )
      return isGivingAway(n, totals, filter.minN) ? [at] : []
    })
    const hidden = hiddenGroups(
      parts.map(({ n }) => n),
      filter.minN,
      { outside: measure(metric, entry.answers.ungrouped, scale).n, hidden: givingAway },
    )
    return parts.map((measured, at): Entry => {
      const state = hidden.has(at) ? 'suppressed' : stateOf(measured.n, filter)
      return { ...entry, measured, result: present(entry.question, measured, state) }
    })
  })
  return groups.map((value, at) => ({
    value,
    entries: split.flatMap((parts) => parts[at] ?? []),
  }))
}
