import { z } from 'zod'
import type { BallotId } from './ballot.ts'
import { text } from './field.ts'
import { idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'

/** The dots that one person gives to one card or touchpoint in one ballot. At most one record for each three. */
export const voteSchema = z.strictObject({
  type: z.literal('vote'),
  id: idSchema('vote'),
  journeyId: idSchema('journey'),
  ballotId: idSchema('ballot'),
  /** A card's or touchpoint's id. */
  targetId: z.string().max(80),
  voter: text,
  dots: z.int().min(1).max(100),
})
export type Vote = z.infer<typeof voteSchema>

export const voteType: RecordType<'vote', typeof voteSchema> = {
  type: 'vote',
  schema: voteSchema,
  migrations: [],
}

/** A vote with defaults for what is not given. */
export function createVote(
  given: Partial<Omit<Vote, 'type'>> & {
    journeyId: JourneyId
    ballotId: BallotId
    targetId: string
    voter: string
  },
): Vote {
  return { type: 'vote', id: newId('vote'), dots: 1, ...given }
}
