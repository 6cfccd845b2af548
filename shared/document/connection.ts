import { z } from 'zod'
import { text } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'
import type { TouchpointId } from './touchpoint.ts'

export type ConnectionId = Id<'connection'>

export const connectionKind = z.enum(['next', 'alternative', 'back'])
export type ConnectionKind = z.infer<typeof connectionKind>

/** A way from one touchpoint to another; journeys are not linear. At most one for each ordered pair. */
export const connectionSchema = z.strictObject({
  type: z.literal('connection'),
  id: idSchema('connection'),
  journeyId: idSchema('journey'),
  from: idSchema('touchpoint'),
  to: idSchema('touchpoint'),
  label: text,
  kind: connectionKind,
})
export type Connection = z.infer<typeof connectionSchema>

export const connectionType: RecordType<'connection', typeof connectionSchema> = {
  type: 'connection',
  schema: connectionSchema,
  migrations: [],
}

/** A connection with defaults for what is not given. */
export function createConnection(
  given: Partial<Omit<Connection, 'type'>> & {
    journeyId: JourneyId
    from: TouchpointId
    to: TouchpointId
  },
): Connection {
  return { type: 'connection', id: newId('connection'), label: '', kind: 'next', ...given }
}
