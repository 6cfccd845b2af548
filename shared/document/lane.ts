import { z } from 'zod'
import { orderKey, text } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'

export type LaneId = Id<'lane'>

export const laneKinds = [
  'touchpoints',
  'actions',
  'thoughts',
  'emotions',
  'painPoints',
  'opportunities',
  'metrics',
  'channels',
  'backstage',
  'text',
  'images',
] as const
export const laneKind = z.enum(laneKinds)
export type LaneKind = z.infer<typeof laneKind>

/** The lanes that hold cards. The others draw what touchpoints, emotions and surveys say. */
export const cardLaneKinds = [
  'actions',
  'thoughts',
  'painPoints',
  'opportunities',
  'backstage',
  'text',
  'images',
] as const satisfies readonly LaneKind[]

/** Lanes that a map has once: what they show belongs to the map, not to the lane. */
export const singleLaneKinds = [
  'touchpoints',
  'emotions',
  'metrics',
  'channels',
] as const satisfies readonly LaneKind[]

/** The lanes of a new map, from top to bottom. */
export const usualLaneKinds = [
  'touchpoints',
  'actions',
  'thoughts',
  'emotions',
  'painPoints',
  'opportunities',
  'metrics',
  'backstage',
] as const satisfies readonly LaneKind[]

/**
 * Whose work a lane shows. Between neighbours of different roles run a service blueprint's lines: of
 * interaction (customer | frontstage), of visibility (frontstage | backstage) and of internal
 * interaction (backstage | support).
 */
export const laneRole = z.enum(['customer', 'frontstage', 'backstage', 'support'])
export type LaneRole = z.infer<typeof laneRole>

/** One row of the map. */
export const laneSchema = z.strictObject({
  type: z.literal('lane'),
  id: idSchema('lane'),
  journeyId: idSchema('journey'),
  kind: laneKind,
  /** Empty: the kind's name in the window's language. */
  title: text,
  order: orderKey,
  /** Least height in px at 100 %; null is the kind's own. */
  height: z.number().min(22).max(2000).nullable(),
  hidden: z.boolean(),
  /** Shown as one line with its title and how much it holds. */
  collapsed: z.boolean(),
  /** Null: the kind's own role. */
  role: laneRole.nullable(),
})
export type Lane = z.infer<typeof laneSchema>

export const laneType: RecordType<'lane', typeof laneSchema> = {
  type: 'lane',
  schema: laneSchema,
  migrations: [],
}

/** A lane with defaults for what is not given. */
export function createLane(
  given: Partial<Omit<Lane, 'type'>> & { journeyId: JourneyId; kind: LaneKind; order: string },
): Lane {
  return {
    type: 'lane',
    id: newId('lane'),
    title: '',
    height: null,
    hidden: false,
    collapsed: false,
    role: null,
    ...given,
  }
}

/** Whether cards can stand in lanes of this kind. */
export function holdsCards(kind: LaneKind): boolean {
  return (cardLaneKinds as readonly LaneKind[]).includes(kind)
}
