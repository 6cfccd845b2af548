import { Command } from 'cmdk'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import type { EntryPicture } from './entry.ts'
import type { TextRange } from './fuzzy.ts'
import { Keys } from './Keys.tsx'
import type { Found } from './search.ts'

interface PaletteRowProps {
  readonly found: Found
  readonly onChoose: () => void
}

/**
 * One line: its picture, its name with what fits marked, where it stands, its keys. One that cannot be done now
 * is greyed and says why; it can be stood on, so that the reason is read out, and Enter does nothing there.
 */
export function PaletteRow({ found, onChoose }: PaletteRowProps) {
  const { entry, labelRanges, detail, detailRanges } = found
  return (
    <Command.Item
      className="palette-row"
      value={entry.id}
      // Not disabled, which would be passed over.
      data-unavailable={!entry.enabled}
      onSelect={() => entry.enabled && onChoose()}
    >
      <span className="palette-picture">
        <Picture picture={entry.picture} />
      </span>
      <span className="palette-label">
        <Marked text={entry.label} ranges={labelRanges} />
      </span>
      {detail && (
        <small>
          <Marked text={detail} ranges={detailRanges} />
        </small>
      )}
      <span className="palette-aside">
        {entry.heat && <span className={`heat-swatch heat-swatch-${entry.heat}`} aria-hidden />}
        {entry.aside}
        <Keys written={entry.keys} />
      </span>
    </Command.Item>
  )
}

function Picture({ picture }: { readonly picture: EntryPicture }) {
  switch (picture.kind) {
    case 'icon':
      return <picture.icon size={16} strokeWidth={1.75} aria-hidden />
    case 'channel':
      return <ChannelIcon channel={picture.channel} size={16} />
    case 'avatar':
      return (
        <Avatar name={picture.name} colour={picture.colour} portrait={picture.portrait} size={20} />
      )
  }
}

interface MarkedProps {
  readonly text: string
  readonly ranges: readonly TextRange[]
}

function Marked({ text, ranges }: MarkedProps) {
  let end = 0
  const parts = ranges.flatMap(([from, to]) => {
    const before = text.slice(end, from)
    end = to
    return [before, <mark key={from}>{text.slice(from, to)}</mark>]
  })
  return [...parts, text.slice(end)]
}
