import { z } from 'zod'
import { emotionLevel, text } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { PersonaId } from './persona.ts'
import type { RecordType } from './record-type.ts'
import type { TouchpointId } from './touchpoint.ts'

export type EmotionId = Id<'emotion'>

/** What the team believes that a persona feels at a touchpoint. At most one for each pair. */
export const emotionSchema = z.strictObject({
  type: z.literal('emotion'),
  id: idSchema('emotion'),
  journeyId: idSchema('journey'),
  personaId: idSchema('persona'),
  touchpointId: idSchema('touchpoint'),
  level: emotionLevel,
  feeling: text,
  quote: text,
  /** What each person in the room said, -2 … +2; `level` is their mean then. Empty: one estimate of the team. */
  votes: z.array(z.number().min(-2).max(2)).max(500),
})
export type Emotion = z.infer<typeof emotionSchema>

export const emotionType: RecordType<'emotion', typeof emotionSchema> = {
  type: 'emotion',
  schema: emotionSchema,
  migrations: [],
}

/** An emotion with defaults for what is not given. */
export function createEmotion(
  given: Partial<Omit<Emotion, 'type'>> & {
    journeyId: JourneyId
    personaId: PersonaId
    touchpointId: TouchpointId
  },
): Emotion {
  return {
    type: 'emotion',
    id: newId('emotion'),
    level: 0,
    feeling: '',
    quote: '',
    votes: [],
    ...given,
  }
}
