import { z } from 'zod'
import { orderKey, text } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'
import type { StageId } from './stage.ts'
import { targetSchema } from './target.ts'

export type TouchpointId = Id<'touchpoint'>

/** The channels with an icon of their own, in the order in which pickers show them. */
export const channels = [
  'web',
  'app',
  'ad',
  'search',
  'social',
  'review',
  'email',
  'sms',
  'chat',
  'chatbot',
  'phone',
  'contactCentre',
  'store',
  'courier',
  'parcel',
  'return',
  'technician',
  'letter',
  'payment',
  'appointment',
  'kiosk',
  'event',
  'video',
  'qr',
  'other',
] as const
export type Channel = (typeof channels)[number]

/** Whether a channel is one of those with an icon and a translated name; any other is shown as it was typed. */
export function isKnownChannel(value: string | null): value is Channel {
  return (channels as readonly (string | null)[]).includes(value)
}

/** Digital (site, app, mail), personal (store, call, meeting) or the product itself (parcel, use). */
export const touchpointKind = z.enum(['digital', 'personal', 'product'])

/** One contact between customer and organisation: a column of the map under its stage. */
export const touchpointSchema = z.strictObject({
  type: z.literal('touchpoint'),
  id: idSchema('touchpoint'),
  journeyId: idSchema('journey'),
  stageId: idSchema('stage'),
  title: text,
  description: text,
  /** One of `channels`, or any other word that the team uses. */
  channel: z.string().max(100).nullable(),
  /** Further channels on which the same touchpoint happens. */
  moreChannels: z.array(z.string().max(100)).max(24),
  kind: touchpointKind.nullable(),
  owner: text,
  systems: z.array(text),
  momentOfTruth: z.boolean(),
  /** What it is meant to reach. */
  target: targetSchema.nullable(),
  /** Another map of the workspace that shows this touchpoint in detail; it may have been deleted since. */
  linkedMap: idSchema('journey').nullable(),
  /** The column's width in px at 100 %; null is the usual one. */
  width: z.number().min(96).max(600).nullable(),
  /** Orders the touchpoints of one stage. */
  order: orderKey,
})
export type Touchpoint = z.infer<typeof touchpointSchema>

export const touchpointType: RecordType<'touchpoint', typeof touchpointSchema> = {
  type: 'touchpoint',
  schema: touchpointSchema,
  migrations: [(old) => ({ ...old, target: null })],
}

/** A touchpoint with defaults for what is not given. */
export function createTouchpoint(
  given: Partial<Omit<Touchpoint, 'type'>> & {
    journeyId: JourneyId
    stageId: StageId
    order: string
  },
): Touchpoint {
  return {
    type: 'touchpoint',
    id: newId('touchpoint'),
    title: '',
    description: '',
    channel: null,
    moreChannels: [],
    kind: null,
    owner: '',
    systems: [],
    momentOfTruth: false,
    target: null,
    linkedMap: null,
    width: null,
    ...given,
  }
}
