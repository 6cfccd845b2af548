import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { channelName } from '../../shared/scene/labels.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import type { TableWords } from './describe-cell.ts'

interface ChannelCellProps {
  readonly touchpoint: Touchpoint
  readonly words: TableWords
}

/** A line for each of a touchpoint's channels. */
export function ChannelCell({ touchpoint: { channel, moreChannels }, words }: ChannelCellProps) {
  if (channel === null) return null
  return [channel, ...moreChannels].map((each) => (
    <span key={each} className="table-same table-channel-name" aria-hidden>
      <ChannelIcon channel={each} size={14} />
      {channelName(each, words.labels)}
    </span>
  ))
}
