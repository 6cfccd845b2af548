import { Command } from 'cmdk'
import { Popover } from 'radix-ui'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { setFields } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { channels, type TouchpointId } from '../../shared/document/touchpoint.ts'
import { connectTouchpoints } from '../canvas/commands.ts'
import { useDocument } from '../document/session-context.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import type { TableWords } from './describe-cell.ts'
import type { TableContext } from './table-context.ts'
import { useTableState } from './table-store.ts'
import './choose.css'

interface ChoosePopoverProps {
  readonly context: TableContext
  readonly frame: RefObject<HTMLElement | null>
  readonly words: TableWords
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly aside?: string
  readonly icon?: ReactNode
  readonly choose: () => void
}

/** A list under the keyboard's cell: the channels of a touchpoint, or the touchpoints that it can lead to. */
export function ChoosePopover({ context, frame, words }: ChoosePopoverProps) {
  const choosing = useTableState((state) => state.choosing)
  const close = () => context.table.setState({ choosing: null })
  const cell = useMemo(
    () => ({
      getBoundingClientRect: () =>
        (
          frame.current?.querySelector('[data-cell][tabindex="0"]') ?? frame.current
        )?.getBoundingClientRect() ?? new DOMRect(),
    }),
    [frame],
  )
  return (
    <Popover.Root open={choosing !== null} onOpenChange={(open) => !open && close()}>
      <Popover.Anchor virtualRef={{ current: cell }} />
      <Popover.Portal>
        <Popover.Content
          className="popover choose"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={words.table('choose.label')}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            context.refocus()
          }}
        >
          {choosing?.what === 'channel' && (
            <Channels of={choosing.of} context={context} words={words} onDone={close} />
          )}
          {choosing?.what === 'target' && (
            <Targets of={choosing.of} context={context} words={words} onDone={close} />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface ListProps {
  readonly of: TouchpointId
  readonly context: TableContext
  readonly words: TableWords
  readonly onDone: () => void
}

function Channels({ of, context, words, onDone }: ListProps) {
  const { labels, table } = words
  const { title = '', moreChannels = [] } = useDocument((document) => document.touchpoint[of]) ?? {}
  const set = (channel: string | null) => {
    // The first channel is none of the further ones; without a first one there are no others.
    const others = channel === null ? [] : moreChannels.filter((each) => each !== channel)
    context.session.dispatch('editTouchpoint', (document) =>
      setFields(document, {
        type: 'touchpoint',
        id: of,
        fields: { channel, moreChannels: others },
      }),
    )
  }
  const choices: Choice[] = [
    { value: 'none', label: table('choose.noChannel'), choose: () => set(null) },
    ...channels.map((channel) => ({
      value: channel,
      label: labels.channels[channel],
      icon: <ChannelIcon channel={channel} size={14} />,
      choose: () => set(channel),
    })),
  ]
  const name = table('choose.channelOf', { touchpoint: title || labels.untitled.touchpoint })
  return <Choices name={name} choices={choices} words={words} onDone={onDone} />
}

function Targets({ of, context, words, onDone }: ListProps) {
  const { labels, table } = words
  const document = useDocument((present) => present)
  const taken = new Set(
    Object.values(document.connection).flatMap(({ from, to }) => (from === of ? [to] : [])),
  )
  const choices = mapOf(document)
    .touchpoints.map((touchpoint, at) => ({ touchpoint, number: at + 1 }))
    .filter(({ touchpoint: { id } }) => id !== of && !taken.has(id))
    .map(({ touchpoint, number }) => ({
      value: touchpoint.id,
      label: touchpoint.title || labels.untitled.touchpoint,
      aside: document.stage[touchpoint.stageId]?.title || labels.untitled.stage,
      icon: <span className="choose-number">{number}</span>,
      choose: () => connectTouchpoints(context, of, touchpoint.id),
    }))
  const title = document.touchpoint[of]?.title || labels.untitled.touchpoint
  const name = table('choose.targetOf', { touchpoint: title })
  return <Choices name={name} choices={choices} words={words} onDone={onDone} />
}

function Choices(props: {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly words: TableWords
  readonly onDone: () => void
}) {
  const { name, choices, words, onDone } = props
  return (
    <Command label={name} loop>
      <p className="choose-name">{name}</p>
      <Command.Input className="text-input" autoFocus placeholder={words.table('choose.search')} />
      <Command.List className="choose-list">
        <Command.Empty className="choose-nothing">{words.table('choose.nothing')}</Command.Empty>
        {choices.map(({ value, label, aside, icon, choose }) => (
          <Command.Item
            key={value}
            value={value}
            keywords={[label, aside ?? '']}
            className="choose-item"
            onSelect={() => {
              choose()
              onDone()
            }}
          >
            <span className="choose-icon">{icon}</span>
            <span className="menu-item-label">{label}</span>
            {aside && <span className="menu-item-keys">{aside}</span>}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}
