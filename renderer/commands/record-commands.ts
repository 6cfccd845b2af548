import { CircleDot, Gauge, type LucideIcon, RadioTower, Waypoints } from 'lucide-react'
import type { Card } from '../../shared/document/card.ts'
import { connectionKind } from '../../shared/document/connection.ts'
import { evidence, type Grade } from '../../shared/document/field.ts'
import { setFields, setFieldsOfMany } from '../../shared/document/operations/operations.ts'
import { channels } from '../../shared/document/touchpoint.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { type EditorCommand, soleRecord } from './canvas-command.ts'
import type { CommandName } from './command.ts'

/** What is set on everything selected that has it, by its name: what the inspector does by mouse. */

const group = 'selection'
type Context = Parameters<EditorCommand['available']>[0]

/** The selected cards that have the field; other records that are selected with them are left alone. */
const cardsIn = (context: Context, kind?: 'opportunities'): readonly Card[] => {
  const { card, lane } = presentOf(context)
  return [...context.session.store.getState().selection.ids].flatMap((id) => {
    const found = card[id]
    return found && (kind === undefined || lane[found.laneId]?.kind === kind) ? [found] : []
  })
}

const onCards = (
  face: Pick<EditorCommand, 'id' | 'name' | 'what'> & { readonly icon: LucideIcon },
  fields: Partial<Pick<Card, 'evidence' | 'effort'>>,
  kind?: 'opportunities',
): EditorCommand => ({
  ...face,
  group,
  needs: kind === 'opportunities' ? 'opportunity' : 'card',
  available: (context) => cardsIn(context, kind).length > 0,
  perform: (context) => {
    const ids = cardsIn(context, kind).map(({ id }) => id)
    context.session.dispatch('editCard', (document) =>
      setFieldsOfMany(document, { type: 'card', ids, fields }),
    )
  },
})

const effort = (name: CommandName, value: Grade | null): EditorCommand =>
  onCards({ id: name, name, icon: Gauge }, { effort: value }, 'opportunities')

const touchpointsIn = (context: Context): readonly string[] => {
  const { touchpoint } = presentOf(context)
  return [...context.session.store.getState().selection.ids].filter((id) => id in touchpoint)
}

const channel = (value: (typeof channels)[number] | null): EditorCommand => ({
  id: `channel.${value ?? 'none'}`,
  name: value ? 'channel' : 'channelNone',
  ...(value && { what: (labels) => labels.channels[value] }),
  group,
  needs: 'touchpoint',
  icon: RadioTower,
  available: (context) => touchpointsIn(context).length > 0,
  perform: (context) => {
    const ids = touchpointsIn(context)
    context.session.dispatch('editTouchpoint', (document) =>
      setFieldsOfMany(document, { type: 'touchpoint', ids, fields: { channel: value } }),
    )
  },
})

const connectionNames = {
  next: 'connectionNext',
  alternative: 'connectionAlternative',
  back: 'connectionBack',
} as const satisfies Record<(typeof connectionKind.options)[number], CommandName>

export const recordCommands: readonly EditorCommand[] = [
  ...evidence.options.map((value) =>
    onCards(
      {
        id: `evidence.${value}`,
        name: 'evidence',
        what: (labels) => labels.evidence[value],
        icon: CircleDot,
      },
      { evidence: value },
    ),
  ),
  onCards({ id: 'evidence.none', name: 'evidenceNone', icon: CircleDot }, { evidence: null }),
  effort('effortHigh', 3),
  effort('effortMedium', 2),
  effort('effortLow', 1),
  effort('effortNone', null),
  ...connectionKind.options.map(
    (kind): EditorCommand => ({
      id: `connection.${kind}`,
      name: connectionNames[kind],
      group,
      needs: 'connection',
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
