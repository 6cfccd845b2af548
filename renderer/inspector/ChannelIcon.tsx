import { channelIcon } from '../../shared/scene/icons.ts'

/** A channel's icon, the same drawing as on the map. */
export function ChannelIcon({
  channel,
  size,
}: {
  readonly channel: string
  readonly size: number
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={channelIcon(channel)} />
    </svg>
  )
}
