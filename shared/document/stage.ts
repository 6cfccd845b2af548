import { z } from 'zod'
import { orderKey, text, tint } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'

export type StageId = Id<'stage'>

/** A group of neighbouring touchpoints: one phase of the journey. */
export const stageSchema = z.strictObject({
  type: z.literal('stage'),
  id: idSchema('stage'),
  journeyId: idSchema('journey'),
  title: text,
  /** What the customer wants in this stage. */
  goal: text,
  /** A short word at the right of the header, for instance "Day 2–5". */
  period: text,
  colour: tint.nullable(),
  order: orderKey,
})
export type Stage = z.infer<typeof stageSchema>

export const stageType: RecordType<'stage', typeof stageSchema> = {
  type: 'stage',
  schema: stageSchema,
  migrations: [],
}

/** A stage with defaults for what is not given. */
export function createStage(
  given: Partial<Omit<Stage, 'type'>> & { journeyId: JourneyId; order: string },
): Stage {
  return {
    type: 'stage',
    id: newId('stage'),
    title: '',
    goal: '',
    period: '',
    colour: null,
    ...given,
  }
}
