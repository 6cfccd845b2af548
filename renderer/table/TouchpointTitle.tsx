import { GripVertical, Map as MapIcon, Star } from 'lucide-react'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { channelName } from '../../shared/scene/labels.ts'
import { wrapText } from '../../shared/scene/text-metrics.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import type { TableWords } from './describe-cell.ts'
import { titleStyle, titleWidth } from './measure-table.ts'
import { TalkMarks } from './TalkMarks.tsx'
import type { Talk } from './talk.ts'

interface TouchpointTitleProps {
  readonly touchpoint: Touchpoint
  readonly number: number
  readonly talk: Talk
  readonly words: TableWords
}

/** The first cell of a row: number, icon of the channel, title and star; channel and owner below. */
export function TouchpointTitle({ touchpoint, number, talk, words }: TouchpointTitleProps) {
  const { channel, moreChannels, owner, momentOfTruth, linkedMap, title } = touchpoint
  const name = title || words.labels.untitled.touchpoint
  const lines = wrapText(name, titleWidth, titleStyle, 6)
  const channels = [...(channel ? [channel] : []), ...moreChannels]
  const more = [...channels.map((each) => channelName(each, words.labels)), owner]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <GripVertical className="table-grip" size={12} strokeWidth={2} aria-hidden />
      <span className="table-number" aria-hidden>
        {number}
      </span>
      <span className="table-channel">
        {channel !== null && <ChannelIcon channel={channel} size={14} />}
      </span>
      <span className="table-title">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <b key={at} className={title === '' ? 'table-untitled' : ''} aria-hidden>
            {line}
            {momentOfTruth && at === lines.length - 1 && (
              <Star size={12} strokeWidth={2} fill="currentColor" aria-hidden />
            )}
            {linkedMap && at === lines.length - 1 && (
              <MapIcon size={12} strokeWidth={2} aria-hidden />
            )}
          </b>
        ))}
        <span className="table-title-foot">
          <small className="table-more" aria-hidden title={more}>
            {more}
          </small>
          <TalkMarks id={touchpoint.id} name={name} talk={talk} />
        </span>
      </span>
    </>
  )
}
