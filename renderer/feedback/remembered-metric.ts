import { z } from 'zod'
import type { JourneyId } from '../../shared/document/journey.ts'

const rememberedSchema = z.object({ metric: z.string().optional(), shown: z.boolean() })
type Remembered = z.infer<typeof rememberedSchema>

const keyOf = (journeyId: JourneyId) => `metric of ${journeyId}`

/** The metric that was shown on a map last on this computer, and whether numbers were shown at all. */
export function rememberedMetric(journeyId: JourneyId): Remembered | null {
  const stored = localStorage.getItem(keyOf(journeyId))
  try {
    return stored === null ? null : rememberedSchema.parse(JSON.parse(stored))
  } catch {
    return null
  }
}

export function rememberMetric(journeyId: JourneyId, { metric, shown }: Remembered): void {
  localStorage.setItem(keyOf(journeyId), JSON.stringify({ metric, shown }))
}
