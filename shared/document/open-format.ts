import { z } from 'zod'
import { opportunityStatus } from './card.ts'
import { connectionKind } from './connection.ts'
import { emotionLevel, evidence, grade, isoDate, personaColour, text } from './field.ts'
import { journeyBasis, journeyState } from './journey.ts'
import { laneKind } from './lane.ts'
import { personaSchema } from './persona.ts'
import { touchpointKind } from './touchpoint.ts'

/**
 * The open JSON format of a map: nested and short, so that a person or a script can write it. Its zod
 * schema is the only definition; the JSON Schema that ships with the app is made from it.
 */

const list = z.array(text).optional()
/** Ids are optional: one that fits and is still free is kept, else a new one is made. Dumps leave them out. */
const id = z.string().max(80).optional()

export const openPersonaSchema = z.strictObject({
  id,
  name: text,
  role: text.optional(),
  quote: text.optional(),
  bio: text.optional(),
  demographics: text.optional(),
  goals: list,
  needs: list,
  motivations: list,
  frustrations: list,
  behaviours: list,
  channels: list,
  colour: personaColour.optional(),
  segment: personaSchema.shape.segment.optional(),
})

export const openLaneSchema = z.strictObject({
  id,
  kind: laneKind,
  title: text.optional(),
  height: z.number().min(22).max(2000).optional(),
  hidden: z.boolean().optional(),
})

export const openCardSchema = z.strictObject({
  id,
  /** A lane's kind or title; `kind#2` is the second lane of that kind. */
  lane: z.string(),
  text: text.optional(),
  evidence: evidence.optional(),
  severity: grade.optional(),
  frequency: grade.optional(),
  impact: grade.optional(),
  effort: grade.optional(),
  owner: text.optional(),
  status: opportunityStatus.optional(),
  due: isoDate.optional(),
  picture: z.string().optional(),
  /** The touchpoint columns that the card covers, from its own to the right; 1 if left out. */
  span: z.int().min(1).max(100).optional(),
})

export const openEmotionSchema = z.strictObject({
  id,
  /** A persona's name, or `#2` for the map's second persona. */
  persona: z.string(),
  level: emotionLevel,
  feeling: text.optional(),
  quote: text.optional(),
})

export const openTouchpointSchema = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  channel: z.string().max(100).optional(),
  kind: touchpointKind.optional(),
  owner: text.optional(),
  systems: list,
  momentOfTruth: z.boolean().optional(),
  emotions: z.array(openEmotionSchema).optional(),
  cards: z.array(openCardSchema).optional(),
})

export const openStageSchema = z.strictObject({
  id,
  title: text,
  goal: text.optional(),
  period: text.optional(),
  cards: z.array(openCardSchema).optional(),
  touchpoints: z.array(openTouchpointSchema).optional(),
})

export const openConnectionSchema = z.strictObject({
  id,
  /** A touchpoint's title, `Stage / Touchpoint` where titles repeat, or `#5` for the fifth touchpoint. */
  from: z.string(),
  to: z.string(),
  label: text.optional(),
  kind: connectionKind.optional(),
})

export const openNoteSchema = z.strictObject({
  id,
  x: z.number().min(-100_000).max(100_000),
  y: z.number().min(-100_000).max(100_000),
  text: text.optional(),
})

export const openMapSchema = z
  .strictObject({
    /** The version of the format. */
    touchline: z.literal(1),
    id,
    title: text,
    scenario: text.optional(),
    expectations: text.optional(),
    state: journeyState.optional(),
    basis: journeyBasis.optional(),
    personas: z.array(openPersonaSchema).max(1000).optional(),
    /** Left out: the usual lanes. */
    lanes: z.array(openLaneSchema).max(1000).optional(),
    stages: z.array(openStageSchema).max(10_000).optional(),
    connections: z.array(openConnectionSchema).max(100_000).optional(),
    notes: z.array(openNoteSchema).max(100_000).optional(),
  })
  .meta({ id: 'touchline-map', title: 'Touchline map' })

export type OpenMap = z.infer<typeof openMapSchema>
export type OpenCard = z.infer<typeof openCardSchema>
export type OpenTouchpoint = z.infer<typeof openTouchpointSchema>
export type OpenPersona = z.infer<typeof openPersonaSchema>
