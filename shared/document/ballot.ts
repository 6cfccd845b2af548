import { z } from 'zod'
import { isoMoment, text } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'

export type BallotId = Id<'ballot'>

/** One round of dot voting on cards and touchpoints: everybody has the same number of dots to give. */
export const ballotSchema = z.strictObject({
  type: z.literal('ballot'),
  id: idSchema('ballot'),
  journeyId: idSchema('journey'),
  title: text,
  /** Dots for each person. */
  budget: z.int().min(1).max(100),
  at: isoMoment,
  /** Dots are given while it is open; a closed one shows its result. */
  open: z.boolean(),
})
export type Ballot = z.infer<typeof ballotSchema>

export const ballotType: RecordType<'ballot', typeof ballotSchema> = {
  type: 'ballot',
  schema: ballotSchema,
  migrations: [],
}

/** A ballot with defaults for what is not given. */
export function createBallot(
  given: Partial<Omit<Ballot, 'type'>> & { journeyId: JourneyId; at: string },
): Ballot {
  return { type: 'ballot', id: newId('ballot'), title: '', budget: 3, open: true, ...given }
}
