import { TouchlineError } from '../rpc/errors.ts'
import { indexCounts } from './counted-answers.ts'
import { chooseDrivers, drivingResult } from './driving-metric.ts'
import type { MetricResult, Overlay, TouchpointOverlay } from './overlay.ts'
import { type Entry, entriesByGroup, entriesOf, present, withTrend } from './overlay-entry.ts'
import type { OverlayInput, OverlayQuestion } from './overlay-input.ts'
import { periodsBetween } from './period.ts'
import { evidenceLevel } from './statistics/evidence-level.ts'

/**
 * The numbers on each touchpoint, with everything hidden that the anonymity threshold hides: small
 * results, and what subtracting shown periods or segments from a shown result would give away. Pure.
 *
 * `filter.metric` keeps the questions of that name or kind; all of them stay in `questions`. A
 * touchpoint lists the questions that have answers there, and the driving one with `none` where it
 * has none. Throws `usage` for a trend of too many periods. With `by` the groups carry results without trend and change.
 */
export function buildOverlay(input: OverlayInput): Overlay {
  const { filter } = input
  const index = indexCounts(input.counts, filter.trend)
  const wider = (input.wider ?? []).map((rows) => indexCounts(rows, filter.trend))
  const entries = entriesOf(input, index, wider)
  const asked = input.questions.filter(({ name }) => entries.some((e) => e.question.name === name))
  const { drivenBy, names: drivers } = chooseDrivers(
    asked.map((question) => ({ ...question, answers: answersTo(question, entries) })),
    filter.metric,
  )
  const wanted = entries.filter(({ question }) => isWanted(question, asked, filter.metric))
  const shown = wanted.filter(isShown)
  const touchpoints = (of: readonly Entry[]) => touchpointsOf(input, of, asked, drivers)
  return {
    map: { ...input.map },
    filter,
    touchpoints: touchpoints(
      filter.trend ? withTrend(wanted, periodsOf(input, index.periods), drivers, filter) : wanted,
    ),
    unmatched: input.unmatched.map((entry) => ({ ...entry })),
    answers:
      wanted.length > 0 && shown.length === 0
        ? null
        : shown.reduce((sum, { measured }) => sum + measured.n, 0),
    questions: asked.map((question) => ({
      name: question.name,
      question: question.question,
      metric: question.metric,
      answers: answersTo(question, entries.filter(isShown)),
      touchpoints: entries
        .filter((entry) => entry.question.name === question.name)
        .map(({ touchpointId }) => touchpointId),
    })),
    drivenBy,
    drivers: [...drivers],
    ...(filter.by !== undefined && {
      groups: entriesByGroup(wanted, index.groups, filter).map((group) => ({
        value: group.value,
        touchpoints: touchpoints(group.entries),
      })),
    }),
  }
}

function answersTo({ name }: OverlayQuestion, entries: readonly Entry[]): number {
  return entries
    .filter(({ question }) => question.name === name)
    .reduce((sum, { measured }) => sum + measured.n, 0)
}

function isShown({ result }: Entry): boolean {
  return result.state !== 'suppressed'
}

/** A name goes before a kind: a column may be called `nps` and hold something else. */
function isWanted(
  question: OverlayQuestion,
  asked: readonly OverlayQuestion[],
  metric: string | undefined,
): boolean {
  if (metric === undefined) return true
  if (asked.some(({ name }) => name === metric)) return question.name === metric
  return question.metric === metric
}

/** The months of all years that a date can have, so that the window always has its trend; or 65 years of days. */
const MOST_PERIODS = 24_000

function periodsOf({ filter }: OverlayInput, answered: readonly string[]): string[] {
  const first = answered.at(0)
  const last = answered.at(-1)
  if (!filter.trend || first === undefined || last === undefined) return []
  const periods = periodsBetween(first, last, filter.trend)
  if (periods.length <= MOST_PERIODS) return periods
  throw new TouchlineError(
    'usage',
    `The answers are from ${first} to ${last}: too long a time for a trend by ${filter.trend}. Choose longer periods, or a first and a last day; a date may be wrong in the file.`,
  )
}

function touchpointsOf(
  input: OverlayInput,
  entries: readonly Entry[],
  asked: readonly OverlayQuestion[],
  drivers: readonly string[],
): TouchpointOverlay[] {
  const [only, ...others] = asked.filter(({ name }) => drivers.includes(name))
  return input.touchpoints.map(({ id, title, stage }) => {
    const own = entries.filter(({ touchpointId }) => touchpointId === id)
    const metrics = own.map(({ result }) => result)
    if (only && others.length === 0 && !metrics.some(({ name }) => name === only.name)) {
      metrics.push(present(only, NO_ANSWERS, 'none'))
    }
    return { id, title, stage, metrics, emotion: emotionOf(input, id, own, metrics, drivers) }
  })
}

const NO_ANSWERS = { n: 0, value: null, interval: null }

function emotionOf(
  { emotions }: OverlayInput,
  touchpointId: string,
  entries: readonly Entry[],
  metrics: readonly MetricResult[],
  drivers: readonly string[],
): TouchpointOverlay['emotion'] {
  const hypothesis = emotions
    .filter((emotion) => emotion.touchpointId === touchpointId)
    .map(({ persona, level }) => ({ persona, level }))
  const result = drivingResult({ metrics: [...metrics] }, { drivers: [...drivers] })
  const entry = entries.find((candidate) => candidate.result === result)
  const evidence =
    entry && isShown(entry)
      ? evidenceLevel(entry.question.metric, entry.question.scale, entry.measured)
      : null
  const [first] = hypothesis
  return {
    evidence: evidence?.level ?? null,
    interval: evidence?.interval ? [...evidence.interval] : null,
    state: result?.state ?? 'none',
    hypothesis,
    gap: evidence && first ? evidence.level - first.level : null,
  }
}
