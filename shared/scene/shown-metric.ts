import { createMemo } from '../document/memo.ts'
import type { MetricResult, Overlay, TouchpointOverlay } from '../feedback/overlay.ts'
import { heatCuts, heatOf } from '../feedback/statistics/heat.ts'
import type { HeatClass } from './primitive.ts'

/** The overlay, or null when there is nothing to lay over the map: none given, or no answers at all. */
export function activeOverlay(overlay: Overlay | null): Overlay | null {
  return overlay && overlay.questions.length > 0 ? overlay : null
}

/** The one metric that a picture shows, touchpoint by touchpoint. */
export interface ShownMetric {
  readonly overlay: Overlay
  readonly metric: MetricResult['metric']
  /** The metric's result of a touchpoint; undefined where it was never asked. */
  readonly resultOf: (touchpointId: string) => MetricResult | undefined
  readonly touchpointOf: (touchpointId: string) => TouchpointOverlay | undefined
  /** The answers that the picture shows, of all touchpoints; null where their sum would betray hidden ones. */
  readonly answers: number | null
  /** The values at both ends of every interval bar. */
  readonly domain: readonly [low: number, high: number]
  /** The value that the heat classes are measured from; null for metrics without a good end. */
  readonly reference: number | null
  /** Whether any touchpoint has a level on the evidence curve. */
  readonly hasEvidence: boolean
}

const memo = createMemo<ShownMetric | null>()

/**
 * The metric to show of an overlay: the one asked for by a question's name or a metric's kind, or
 * else the one that drives the overlay.
 */
export function shownMetric(overlay: Overlay | null, wanted?: string): ShownMetric | null {
  const active = activeOverlay(overlay)
  return active && memo(active, [wanted], () => chooseMetric(active, wanted))
}

function chooseMetric(overlay: Overlay, wanted: string | undefined): ShownMetric | null {
  const name = wanted ?? overlay.drivenBy ?? overlay.questions[0]?.name
  const question = overlay.questions.find((candidate) => candidate.name === name)
  const metric = question?.metric ?? overlay.questions.find((one) => one.metric === name)?.metric
  if (!metric) return null
  const names = new Set(wanted === undefined ? overlay.drivers : [])
  const results = new Map(
    overlay.touchpoints.flatMap((touchpoint): [string, MetricResult][] => {
      const candidates = touchpoint.metrics.filter((result) => result.metric === metric)
      const best =
        candidates.find((result) => result.name === question?.name) ??
        candidates.find((result) => names.has(result.name)) ??
        (question && wanted !== undefined ? undefined : candidates[0])
      return best ? [[touchpoint.id, best]] : []
    }),
  )
  const touchpoints = new Map(overlay.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const first =
    [...results.values()].find(({ scale }) => scale !== null) ?? [...results.values()][0]
  return {
    overlay,
    metric,
    answers: answersTo(overlay, new Set([...results.values()].map((result) => result.name))),
    resultOf: (touchpointId) => results.get(touchpointId),
    touchpointOf: (touchpointId) => touchpoints.get(touchpointId),
    domain: domainOf(metric, first?.scale ?? null, [...results.values()]),
    reference: heatCuts(metric, first?.scale ?? null)?.reference ?? null,
    hasEvidence: overlay.touchpoints.some(({ emotion }) => emotion.evidence !== null),
  }
}

function answersTo({ answers, questions }: Overlay, names: ReadonlySet<string>): number | null {
  if (answers === null) return null
  return questions
    .filter((question) => names.has(question.name))
    .reduce((sum, question) => sum + question.answers, 0)
}

/** NPS from -60 to +60, where nearly all values lie; other scales from end to end. */
function domainOf(
  metric: MetricResult['metric'],
  scale: MetricResult['scale'],
  results: readonly MetricResult[],
): readonly [number, number] {
  switch (metric) {
    case 'nps':
      return [-60, 60]
    case 'csat':
    case 'share':
      return [0, 100]
    case 'ces':
    case 'rating':
      return scale ? [scale.min, scale.max] : [1, 5]
    case 'duration':
    case 'number': {
      const ends = results.flatMap(({ value, interval }) => [
        ...(value === null ? [] : [value]),
        ...(interval ? [interval.low, interval.high] : []),
      ])
      return ends.length === 0 ? [0, 1] : [Math.min(0, ...ends), Math.max(...ends)]
    }
  }
}

/** The heat class of a result; neutral where its metric has no good or bad end. */
export function heatClassOf(result: MetricResult): HeatClass {
  return heatOf(result) ?? 'z0'
}
