import { useTranslation } from 'react-i18next'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { goToRecord } from '../app/go-to-record.ts'
import { HeatSwatch } from '../app/outline/HeatSwatch.tsx'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useSession } from '../document/session-context.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'

/** The touchpoints of a card, each a way to it on the map. */
export function TouchpointChips({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const { t } = useTranslation('board')
  const session = useSession()
  const labels = useSceneLabels()
  return (
    <span className="board-chips">
      {touchpoints.map(({ id, title, channel }) => (
        <button
          key={id}
          type="button"
          className="board-chip"
          aria-label={t('goTo', { title: title || labels.untitled.touchpoint })}
          onClick={(event) => {
            event.stopPropagation()
            goToRecord(session, id)
          }}
        >
          <ChannelIcon channel={channel ?? 'other'} size={12} />
          <span className="board-chip-text">{title || labels.untitled.touchpoint}</span>
          <HeatSwatch touchpointId={id} />
        </button>
      ))}
    </span>
  )
}
