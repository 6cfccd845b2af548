import { z } from 'zod'

/** What a question measures. `share` is yes/no, `duration` and `number` are unbounded. */
export const metricKinds = ['nps', 'csat', 'ces', 'rating', 'share', 'duration', 'number'] as const
export const metricKind = z.enum(metricKinds)
export type MetricKind = z.infer<typeof metricKind>

/** The points of an answer scale and which end is good. `labels` maps the words of the file to points. */
export const scaleSchema = z.strictObject({
  min: z.number(),
  max: z.number(),
  higherIsBetter: z.boolean(),
  labels: z.record(z.string(), z.number()).optional(),
})
export type Scale = z.infer<typeof scaleSchema>

/** The scale that a metric has when nothing else is known; null for unbounded ones. */
export function usualScale(metric: MetricKind): Scale | null {
  switch (metric) {
    case 'nps':
      return { min: 0, max: 10, higherIsBetter: true }
    case 'csat':
    case 'rating':
      return { min: 1, max: 5, higherIsBetter: true }
    case 'ces':
      return { min: 1, max: 7, higherIsBetter: true }
    case 'share':
      return { min: 0, max: 1, higherIsBetter: true }
    case 'duration':
    case 'number':
      return null
  }
}
