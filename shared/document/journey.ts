import { z } from 'zod'
import { text } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { RecordType } from './record-type.ts'

export type JourneyId = Id<'journey'>

export const journeyState = z.enum(['current', 'future'])
export const journeyBasis = z.enum(['assumption', 'research', 'both'])

/** One map: whose journey, in which situation, and on what ground it stands. */
export const journeySchema = z.strictObject({
  type: z.literal('journey'),
  id: idSchema('journey'),
  title: text,
  scenario: text,
  expectations: text,
  state: journeyState,
  basis: journeyBasis,
  /** The personas on the map; the first one is the map's point of view. */
  personaIds: z.array(idSchema('persona')),
  /** The journey that this one is the future state of. */
  futureOf: idSchema('journey').nullable(),
})
export type Journey = z.infer<typeof journeySchema>

export const journeyType: RecordType<'journey', typeof journeySchema> = {
  type: 'journey',
  schema: journeySchema,
  migrations: [],
}

/** A journey with defaults for what is not given. */
export function createJourney(given: Partial<Omit<Journey, 'type'>> = {}): Journey {
  return {
    type: 'journey',
    id: newId('journey'),
    title: '',
    scenario: '',
    expectations: '',
    state: 'current',
    basis: 'assumption',
    personaIds: [],
    futureOf: null,
    ...given,
  }
}
