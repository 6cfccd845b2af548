import { CircleDashed, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { channels, isKnownChannel } from '../../shared/document/touchpoint.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'

interface ChannelListProps {
  /** Channels as on touchpoints, or any other word; the preferred one first. */
  readonly chosen: readonly string[]
  readonly onSet: (chosen: string[]) => void
}

/** The channels that the persona prefers, with their icons. */
export function ChannelList({ chosen, onSet }: ChannelListProps) {
  const { t } = useTranslation('personas')
  const { channels: names } = useSceneLabels()
  const nameOf = (channel: string) => (isKnownChannel(channel) ? names[channel] : channel)
  const others = channels.filter((channel) => channel !== 'other' && !chosen.includes(channel))
  const title = t('page.channels')
  return (
    <section className="persona-block" aria-label={title}>
      <h2>
        {title}
        <Menu
          trigger={
            <IconButton
              className="persona-add"
              icon={Plus}
              iconSize={14}
              small
              label={t('page.addTo', { list: title })}
            />
          }
        >
          {others.map((channel) => (
            <MenuItem key={channel} onSelect={() => onSet([...chosen, channel])}>
              {names[channel]}
            </MenuItem>
          ))}
        </Menu>
        <span className="persona-aside">{t('page.preferred')}</span>
      </h2>
      <ul className="persona-channels">
        {chosen.map((channel) => (
          <li key={channel}>
            {isKnownChannel(channel) ? (
              <ChannelIcon channel={channel} size={14} />
            ) : (
              <CircleDashed size={14} strokeWidth={1.75} aria-hidden />
            )}
            <span>{nameOf(channel)}</span>
            <IconButton
              className="persona-remove"
              icon={X}
              iconSize={12}
              small
              label={t('page.removeEntry', { entry: nameOf(channel) })}
              onClick={() => onSet(chosen.filter((each) => each !== channel))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
