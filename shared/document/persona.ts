import { z } from 'zod'
import { personaColour, pictureHash, text } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { RecordType } from './record-type.ts'

export type PersonaId = Id<'persona'>

/** A slider between two ends, for instance "Decides fast" … "Compares long"; `value` from 0 to 100. */
const traitSchema = z.strictObject({ low: text, high: text, value: z.int().min(0).max(100) })
export type Trait = z.infer<typeof traitSchema>

/** A group of customers: those with this value in a survey's segment column. */
const segmentSchema = z.strictObject({ column: text, value: text })
export type Segment = z.infer<typeof segmentSchema>

/** A person whose journey it is. Personas belong to the workspace and are reused by many maps. */
export const personaSchema = z.strictObject({
  type: z.literal('persona'),
  id: idSchema('persona'),
  name: text,
  role: text,
  quote: text,
  bio: text,
  demographics: text,
  goals: z.array(text),
  needs: z.array(text),
  motivations: z.array(text),
  frustrations: z.array(text),
  behaviours: z.array(text),
  /** Channel names, as on touchpoints. */
  channels: z.array(text),
  traits: z.array(traitSchema).max(50),
  /** What the persona rests on, for instance "14 interviews, Győr and Debrecen, Feb 2025". */
  basedOn: text,
  portrait: pictureHash.nullable(),
  colour: personaColour,
  /** The survey segment that stands for this persona. */
  segment: segmentSchema.nullable(),
})
export type Persona = z.infer<typeof personaSchema>

export const personaType: RecordType<'persona', typeof personaSchema> = {
  type: 'persona',
  schema: personaSchema,
  migrations: [],
}

/** A persona with defaults for what is not given. */
export function createPersona(given: Partial<Omit<Persona, 'type'>> = {}): Persona {
  return {
    type: 'persona',
    id: newId('persona'),
    name: '',
    role: '',
    quote: '',
    bio: '',
    demographics: '',
    goals: [],
    needs: [],
    motivations: [],
    frustrations: [],
    behaviours: [],
    channels: [],
    traits: [],
    basedOn: '',
    portrait: null,
    colour: 'u1',
    segment: null,
    ...given,
  }
}
