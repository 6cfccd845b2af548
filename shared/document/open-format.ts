import { z } from 'zod'
import { ballotSchema } from './ballot.ts'
import { opportunityStatus } from './card.ts'
import { connectionKind } from './connection.ts'
import { emotionSchema } from './emotion.ts'
import {
  emotionLevel,
  evidence,
  grade,
  isoDate,
  isoMoment,
  personaColour,
  pictureHash,
  text,
  tint,
} from './field.ts'
import { journeyBasis, journeyState } from './journey.ts'
import { laneKind, laneRole } from './lane.ts'
import { personaSchema } from './persona.ts'
import { targetSchema } from './target.ts'
import { touchpointKind, touchpointSchema } from './touchpoint.ts'
import { voteSchema } from './vote.ts'

/**
 * The open JSON format of a map: nested and short, so that a person or a script can write it. Its zod
 * schema is the only definition; the JSON Schema that ships with the app is made from it.
 */

const list = z.array(text).optional()
/** Ids are optional: one that fits and is still free is kept, else a new one is made. Dumps leave them out. */
const id = z.string().max(80).optional()

/** What somebody of the team says about the thing that it stands in. */
const openCommentSchema = z.strictObject({
  id,
  author: text.optional(),
  text,
  at: isoMoment,
  resolved: z.boolean().optional(),
})
const comments = z.array(openCommentSchema).max(10_000).optional()

/** Dots that one person gave to the card or touchpoint that they stand in. */
const openDotsSchema = z.strictObject({
  id,
  /** A ballot's title, or `#2` for the map's second one. */
  ballot: z.string(),
  voter: text,
  dots: voteSchema.shape.dots,
})
const dots = z.array(openDotsSchema).max(10_000).optional()

const openPersonaSchema = z.strictObject({
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
  traits: personaSchema.shape.traits.optional(),
  basedOn: text.optional(),
  portrait: pictureHash.optional(),
  colour: personaColour.optional(),
  segment: personaSchema.shape.segment.optional(),
  comments,
})

const openLaneSchema = z.strictObject({
  id,
  kind: laneKind,
  title: text.optional(),
  height: z.number().min(22).max(2000).optional(),
  hidden: z.boolean().optional(),
  collapsed: z.boolean().optional(),
  role: laneRole.optional(),
  comments,
})

const openCardSchema = z.strictObject({
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
  picture: pictureHash.optional(),
  colour: tint.optional(),
  /** The touchpoint columns that the card covers, from its own to the right; 1 if left out. */
  span: z.int().min(1).max(100).optional(),
  comments,
  dots,
})

const openEmotionSchema = z.strictObject({
  id,
  /** A persona's name, or `#2` for the map's second persona. */
  persona: z.string(),
  level: emotionLevel,
  feeling: text.optional(),
  quote: text.optional(),
  /** What each person in the room said, -2 … 2; kept where `level` is their mean. */
  votes: emotionSchema.shape.votes.optional(),
  comments,
})

const openTouchpointSchema = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  channel: z.string().max(100).optional(),
  moreChannels: touchpointSchema.shape.moreChannels.optional(),
  kind: touchpointKind.optional(),
  owner: text.optional(),
  systems: list,
  momentOfTruth: z.boolean().optional(),
  target: targetSchema.optional(),
  /** The id of the map that shows this touchpoint in detail. */
  linkedMap: z.string().max(80).optional(),
  width: z.number().min(96).max(600).optional(),
  emotions: z.array(openEmotionSchema).optional(),
  cards: z.array(openCardSchema).optional(),
  comments,
  dots,
})

const openStageSchema = z.strictObject({
  id,
  title: text,
  goal: text.optional(),
  period: text.optional(),
  colour: tint.optional(),
  comments,
  cards: z.array(openCardSchema).optional(),
  touchpoints: z.array(openTouchpointSchema).optional(),
})

const openConnectionSchema = z.strictObject({
  id,
  /** A touchpoint's title, `Stage / Touchpoint` where titles repeat, or `#5` for the fifth touchpoint. */
  from: z.string(),
  to: z.string(),
  label: text.optional(),
  kind: connectionKind.optional(),
  comments,
})

const openNoteSchema = z.strictObject({
  id,
  x: z.number().min(-100_000).max(100_000),
  y: z.number().min(-100_000).max(100_000),
  text: text.optional(),
  colour: tint.optional(),
  comments,
})

const openBallotSchema = z.strictObject({
  id,
  title: text.optional(),
  budget: ballotSchema.shape.budget,
  at: isoMoment,
  /** False: closed, its result is shown. */
  open: z.boolean().optional(),
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
    comments,
    ballots: z.array(openBallotSchema).max(1000).optional(),
  })
  .meta({ id: 'touchline-map', title: 'Touchline map' })

export type OpenMap = z.infer<typeof openMapSchema>
export type OpenCard = z.infer<typeof openCardSchema>
export type OpenTouchpoint = z.infer<typeof openTouchpointSchema>
export type OpenPersona = z.infer<typeof openPersonaSchema>
export type OpenComment = z.infer<typeof openCommentSchema>
export type OpenDots = z.infer<typeof openDotsSchema>
