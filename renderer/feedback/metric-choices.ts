import type { MetricKind } from '../../shared/feedback/metric.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'

export interface MetricChoice {
  /** For `filter.metric`: a question's name or a kind. */
  readonly value: string
  readonly metric: MetricKind
  /** The question where its kind does not say which one; null: the kind's name is enough. */
  readonly question: string | null
}

/**
 * What the numbers can be switched between. Questions of one kind that ask about different touchpoints
 * (the columns of a wide file) are one choice; those that share a touchpoint are a choice each.
 */
export function metricChoices(overlay: Pick<Overlay, 'questions'>): MetricChoice[] {
  const kinds = [...new Set(overlay.questions.map(({ metric }) => metric))]
  return kinds.flatMap((metric): MetricChoice[] => {
    const questions = overlay.questions.filter((question) => question.metric === metric)
    const places = questions.flatMap(({ touchpoints }) => touchpoints)
    const apart = new Set(places).size === places.length
    if (questions.length === 1 || apart) return [{ value: metric, metric, question: null }]
    return questions.map(({ name, question }) => ({
      value: name,
      metric,
      question: question || name,
    }))
  })
}
