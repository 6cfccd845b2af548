import { z } from 'zod'
import { isoMoment, text } from './field.ts'
import { idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'

/**
 * What somebody of the team says about something on the map. The window calls it a comment; in code it
 * is a remark, because a comment is what a customer wrote in a survey.
 */
export const remarkSchema = z.strictObject({
  type: z.literal('remark'),
  id: idSchema('remark'),
  journeyId: idSchema('journey'),
  /** The id of any record of the map, the journey and its personas too. */
  targetId: z.string().max(80),
  author: text,
  text,
  at: isoMoment,
  resolved: z.boolean(),
})
export type Remark = z.infer<typeof remarkSchema>

export const remarkType: RecordType<'remark', typeof remarkSchema> = {
  type: 'remark',
  schema: remarkSchema,
  migrations: [],
}

/** A remark with defaults for what is not given. */
export function createRemark(
  given: Partial<Omit<Remark, 'type'>> & { journeyId: JourneyId; targetId: string; at: string },
): Remark {
  return { type: 'remark', id: newId('remark'), author: '', text: '', resolved: false, ...given }
}
