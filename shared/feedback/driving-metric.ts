import type { MetricKind, Scale } from './metric.ts'
import type { MetricResult, Overlay, TouchpointOverlay } from './overlay.ts'

/** The order in which kinds are preferred for heat and evidence curve when the user names none. */
const preference: readonly MetricKind[] = [
  'nps',
  'csat',
  'rating',
  'ces',
  'share',
  'duration',
  'number',
]

export interface Candidate {
  readonly name: string
  readonly metric: MetricKind
  readonly scale: Scale | null
  readonly answers: number
}

export interface Drivers {
  /** The question's name, or the kind where several columns drive together; null without answers. */
  readonly drivenBy: string | null
  /** The names of the questions that drive; all of one kind and one scale, so that scales never mix. */
  readonly names: readonly string[]
}

/**
 * The questions that drive heat and evidence curve. `wanted` (a question's name or a kind) is the
 * user's choice; without one the first kind of nps, csat, rating, ces, share that has answers. Where
 * questions of that kind have different scales, the scale with the most answers drives.
 */
export function chooseDrivers(candidates: readonly Candidate[], wanted?: string): Drivers {
  const answered = candidates.filter(({ answers }) => answers > 0)
  const named = answered.find(({ name }) => name === wanted)
  if (named) return { drivenBy: named.name, names: [named.name] }
  const kind =
    wanted ?? preference.find((metric) => answered.some((question) => question.metric === metric))
  const scales = new Map<string, { answers: number; names: string[] }>()
  for (const question of answered) {
    if (question.metric !== kind) continue
    const { min, max, higherIsBetter } = question.scale ?? {}
    const key = [min, max, higherIsBetter].join(' ')
    const scale = scales.get(key) ?? { answers: 0, names: [] }
    scales.set(key, {
      answers: scale.answers + question.answers,
      names: [...scale.names, question.name],
    })
  }
  const [most] = [...scales.values()].sort((a, b) => b.answers - a.answers)
  const [first, ...more] = most?.names ?? []
  if (!most || first === undefined) return { drivenBy: null, names: [] }
  return { drivenBy: more.length === 0 ? first : (kind ?? null), names: most.names }
}

/**
 * The result that a touchpoint shows on its card, in the heat and in the curve: that of the driving
 * question; of several, the one with the most answers. Null: "No data".
 */
export function drivingResult(
  touchpoint: Pick<TouchpointOverlay, 'metrics'>,
  overlay: Pick<Overlay, 'drivers'>,
): MetricResult | null {
  const results = touchpoint.metrics.filter(({ name }) => overlay.drivers.includes(name))
  return (
    results.reduce<MetricResult | null>(
      (best, result) => (best === null || (result.n ?? 0) > (best.n ?? 0) ? result : best),
      null,
    ) ?? null
  )
}
