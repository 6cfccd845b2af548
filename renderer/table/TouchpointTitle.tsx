import { GripVertical, Star } from 'lucide-react'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { channelName } from '../../shared/scene/labels.ts'
import { wrapText } from '../../shared/scene/text-metrics.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import type { TableWords } from './describe-cell.ts'
import { titleStyle, titleWidth } from './measure-table.ts'

interface TouchpointTitleProps {
  readonly touchpoint: Touchpoint
  readonly number: number
  readonly words: TableWords
}

/** The first cell of a row: number, icon of the channel, title and star; channel and owner below. */
export function TouchpointTitle({ touchpoint, number, words }: TouchpointTitleProps) {
  const { channel, owner, momentOfTruth, title } = touchpoint
  const lines = wrapText(title || words.labels.untitled.touchpoint, titleWidth, titleStyle, 6)
  const more = [channel && channelName(channel, words.labels), owner].filter(Boolean).join(', ')
  return (
    <>
      <GripVertical className="table-grip" size={12} strokeWidth={2} aria-hidden />
      <span className="table-number" aria-hidden>
        {number}
      </span>
      <span className="table-channel">
        {channel !== null && <ChannelIcon channel={channel} size={14} />}
      </span>
      <span className="table-title" aria-hidden>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <b key={at} className={title === '' ? 'table-untitled' : ''}>
            {line}
            {momentOfTruth && at === lines.length - 1 && (
              <Star size={12} strokeWidth={2} fill="currentColor" aria-hidden />
            )}
          </b>
        ))}
        <small>{more}</small>
      </span>
    </>
  )
}
