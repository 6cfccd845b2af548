import { CircleDot, Gauge, type LucideIcon, RadioTower, Waypoints } from 'lucide-react'
import type { Card } from '../../shared/document/card.ts'
import { connectionKind } from '../../shared/document/connection.ts'
import { evidence, type Grade } from '../../shared/document/field.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { channels } from '../../shared/document/touchpoint.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { type CanvasCommand, soleRecord } from './canvas-command.ts'
import type { CommandName } from './command.ts'

/** What is set on the one selected record, by its name: what the inspector does by mouse. */

const group = 'selection'
type Context = Parameters<CanvasCommand['available']>[0]

const cardIn = (context: Context, kind?: 'opportunities'): Card | undefined => {
  const record = soleRecord(context)
  if (record?.type !== 'card') return undefined
  const lane = presentOf(context).lane[record.laneId]
  return kind === undefined || lane?.kind === kind ? record : undefined
}

const onCard = (
  face: Pick<CanvasCommand, 'id' | 'name' | 'what'> & { readonly icon: LucideIcon },
  fields: Partial<Pick<Card, 'evidence' | 'effort'>>,
  kind?: 'opportunities',
): CanvasCommand => ({
  ...face,
  group,
  available: (context) => cardIn(context, kind) !== undefined,
  perform: (context) => {
    const card = cardIn(context, kind)
    if (!card) return
    context.session.dispatch('editCard', (document) =>
      setFields(document, { type: 'card', id: card.id, fields }),
    )
  },
})

const effort = (name: CommandName, value: Grade | null): CanvasCommand =>
  onCard({ id: name, name, icon: Gauge }, { effort: value }, 'opportunities')

const channel = (value: (typeof channels)[number] | null): CanvasCommand => ({
  id: `channel.${value ?? 'none'}`,
  name: value ? 'channel' : 'channelNone',
  ...(value && { what: (labels) => labels.channels[value] }),
  group,
  icon: RadioTower,
  available: (context) => soleRecord(context)?.type === 'touchpoint',
  perform: (context) => {
    const record = soleRecord(context)
    if (record?.type !== 'touchpoint') return
    context.session.dispatch('editTouchpoint', (document) =>
      setFields(document, { type: 'touchpoint', id: record.id, fields: { channel: value } }),
    )
  },
})

const connectionNames = {
  next: 'connectionNext',
  alternative: 'connectionAlternative',
  back: 'connectionBack',
} as const satisfies Record<(typeof connectionKind.options)[number], CommandName>

export const recordCommands: readonly CanvasCommand[] = [
  ...evidence.options.map((value) =>
    onCard(
      {
        id: `evidence.${value}`,
        name: 'evidence',
        what: (labels) => labels.evidence[value],
        icon: CircleDot,
      },
      { evidence: value },
    ),
  ),
  onCard({ id: 'evidence.none', name: 'evidenceNone', icon: CircleDot }, { evidence: null }),
  effort('effortHigh', 3),
  effort('effortMedium', 2),
  effort('effortLow', 1),
  effort('effortNone', null),
  ...connectionKind.options.map(
    (kind): CanvasCommand => ({
      id: `connection.${kind}`,
      name: connectionNames[kind],
      group,
      icon: Waypoints,
      available: (context) => soleRecord(context)?.type === 'connection',
      perform: (context) => {
        const record = soleRecord(context)
        if (record?.type !== 'connection') return
        context.session.dispatch('editConnection', (document) =>
          setFields(document, { type: 'connection', id: record.id, fields: { kind } }),
        )
      },
    }),
  ),
  ...channels.map(channel),
  channel(null),
]
