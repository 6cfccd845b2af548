import type { MapDocument } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { MetricResult, Overlay } from '../../shared/feedback/overlay.ts'

/** What customers said at one touchpoint, named by its title. */
export type Said =
  | 'hidden'
  | {
      readonly value: number
      readonly low: number
      readonly high: number
      readonly n: number
      readonly change?: { readonly difference: number; readonly detectable: boolean }
    }

/** An NPS overlay of a map: touchpoints that are not named have no answers. */
export function npsOverlay(
  document: MapDocument,
  said: Readonly<Record<string, Said>>,
  filter: Partial<Overlay['filter']> = {},
): Overlay {
  const index = mapOf(document)
  const journey = document.journey[document.journeyId]
  const touchpoints = index.columns.flatMap(({ stage, touchpoint }) => {
    if (!touchpoint) return []
    const answer = said[touchpoint.title]
    const result = answer && resultOf(answer)
    const level = result?.value == null ? null : result.value / 50
    const interval = result?.interval
    return [
      {
        id: touchpoint.id,
        title: touchpoint.title,
        stage: stage.title,
        metrics: result ? [result] : [],
        emotion: {
          evidence: level,
          interval: interval ? ([interval.low / 50, interval.high / 50] as [number, number]) : null,
          state: result?.state ?? ('none' as const),
          hypothesis: [],
          gap: null,
        },
      },
    ]
  })
  const answers = touchpoints.reduce((sum, { metrics }) => sum + (metrics[0]?.n ?? 0), 0)
  return {
    map: { id: document.journeyId, title: journey?.title ?? '' },
    filter: { minN: 5, reliableN: 30, ...filter },
    touchpoints,
    unmatched: [],
    answers,
    questions: [
      {
        name: 'nps',
        question: 'How likely are you to recommend us?',
        metric: 'nps',
        answers,
        touchpoints: touchpoints.filter(({ metrics }) => metrics.length > 0).map(({ id }) => id),
      },
    ],
    drivenBy: 'nps',
    drivers: ['nps'],
  }
}

function resultOf(said: Said): MetricResult {
  const base = {
    metric: 'nps' as const,
    name: 'nps',
    question: 'How likely are you to recommend us?',
    scale: { min: 0, max: 10, higherIsBetter: true },
  }
  if (said === 'hidden') {
    return { ...base, n: null, value: null, interval: null, state: 'suppressed' }
  }
  const { value, low, high, n, change } = said
  const few = n < 30
  const trend = Array.from({ length: 12 }, (_, month) => ({
    from: `2024-${String(month + 1).padStart(2, '0')}-01`,
    n: Math.round(n / 12),
    value: value - (change?.difference ?? 0) * (1 - month / 11) + 4 * Math.sin(month * 2),
    interval: null,
    state: 'ok' as const,
  }))
  return {
    ...base,
    n,
    value,
    interval: { low, high, level: 0.95, method: 'adjusted-wald' },
    state: few ? 'few' : 'ok',
    ...(!few && { trend }),
    ...(change && {
      change: {
        difference: change.difference,
        interval: { low: change.difference - 6, high: change.difference + 6 },
        p: change.detectable ? 0.001 : 0.4,
        detectable: change.detectable,
        halves: { first: '2024-01-01', second: '2024-07-01', end: '2025-01-01' },
      },
    }),
  }
}
