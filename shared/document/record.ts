import { z } from 'zod'
import { type Ballot, ballotSchema, ballotType } from './ballot.ts'
import { type Card, cardSchema, cardType } from './card.ts'
import { type Connection, connectionSchema, connectionType } from './connection.ts'
import { type Emotion, emotionSchema, emotionType } from './emotion.ts'
import { type Journey, journeySchema, journeyType } from './journey.ts'
import { type Lane, laneSchema, laneType } from './lane.ts'
import { type Note, noteSchema, noteType } from './note.ts'
import { type Persona, personaSchema, personaType } from './persona.ts'
import { type Remark, remarkSchema, remarkType } from './remark.ts'
import { type Stage, stageSchema, stageType } from './stage.ts'
import { type Touchpoint, touchpointSchema, touchpointType } from './touchpoint.ts'
import { type Vote, voteSchema, voteType } from './vote.ts'

/** Every record type by its name. */
export interface RecordByType {
  persona: Persona
  journey: Journey
  stage: Stage
  touchpoint: Touchpoint
  lane: Lane
  card: Card
  emotion: Emotion
  connection: Connection
  note: Note
  remark: Remark
  ballot: Ballot
  vote: Vote
}
export type RecordTypeName = keyof RecordByType
export type AnyRecord = RecordByType[RecordTypeName]

export const recordSchema = z.discriminatedUnion('type', [
  personaSchema,
  journeySchema,
  stageSchema,
  touchpointSchema,
  laneSchema,
  cardSchema,
  emotionSchema,
  connectionSchema,
  noteSchema,
  remarkSchema,
  ballotSchema,
  voteSchema,
])

export const recordTypes = {
  persona: personaType,
  journey: journeyType,
  stage: stageType,
  touchpoint: touchpointType,
  lane: laneType,
  card: cardType,
  emotion: emotionType,
  connection: connectionType,
  note: noteType,
  remark: remarkType,
  ballot: ballotType,
  vote: voteType,
} as const

/**
 * The names of the record types, parents before children: rows inserted in this order never miss
 * their foreign key, and removed in the reverse order they never leave one dangling.
 */
export const recordTypeNames = [
  'persona',
  'journey',
  'stage',
  'touchpoint',
  'lane',
  'card',
  'emotion',
  'connection',
  'note',
  'remark',
  'ballot',
  'vote',
] as const satisfies readonly RecordTypeName[]
