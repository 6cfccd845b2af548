import { z } from 'zod'
import { evidence, grade, isoDate, orderKey, pictureHash, text, tint } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { LaneId } from './lane.ts'
import type { RecordType } from './record-type.ts'
import type { StageId } from './stage.ts'

export type CardId = Id<'card'>

export const opportunityStatus = z.enum(['idea', 'planned', 'doing', 'done'])

/**
 * What stands in a cell of a lane. It stands under a touchpoint (`touchpointId`, spanning `span`
 * columns to the right, also into the next stage), or belongs to its whole stage (`touchpointId` null).
 */
export const cardSchema = z.strictObject({
  type: z.literal('card'),
  id: idSchema('card'),
  journeyId: idSchema('journey'),
  laneId: idSchema('lane'),
  stageId: idSchema('stage'),
  touchpointId: idSchema('touchpoint').nullable(),
  span: z.int().min(1).max(100),
  /** Orders the cards of one cell from top to bottom. */
  order: orderKey,
  text,
  evidence: evidence.nullable(),
  /** Pain points. */
  severity: grade.nullable(),
  frequency: grade.nullable(),
  /** Opportunities. */
  impact: grade.nullable(),
  effort: grade.nullable(),
  owner: text,
  status: opportunityStatus.nullable(),
  due: isoDate.nullable(),
  picture: pictureHash.nullable(),
  colour: tint.nullable(),
})
export type Card = z.infer<typeof cardSchema>

export const cardType: RecordType<'card', typeof cardSchema> = {
  type: 'card',
  schema: cardSchema,
  migrations: [],
}

/** A card with defaults for what is not given. */
export function createCard(
  given: Partial<Omit<Card, 'type'>> & {
    journeyId: JourneyId
    laneId: LaneId
    stageId: StageId
    order: string
  },
): Card {
  return {
    type: 'card',
    id: newId('card'),
    touchpointId: null,
    span: 1,
    text: '',
    evidence: null,
    severity: null,
    frequency: null,
    impact: null,
    effort: null,
    owner: '',
    status: null,
    due: null,
    picture: null,
    colour: null,
    ...given,
  }
}
