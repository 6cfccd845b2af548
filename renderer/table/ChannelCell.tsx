import { channelName } from '../../shared/scene/labels.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import type { TableWords } from './describe-cell.ts'

interface ChannelCellProps {
  readonly channel: string | null
  readonly words: TableWords
}

export function ChannelCell({ channel, words }: ChannelCellProps) {
  if (channel === null) return null
  return (
    <span className="table-same table-channel-name" aria-hidden>
      <ChannelIcon channel={channel} size={14} />
      {channelName(channel, words.labels)}
    </span>
  )
}
