import './remarks.css'
import { useStore } from '@xyflow/react'
import { MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePicture } from '../canvas/picture-context.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { badgePlace } from './badge-place.ts'
import { openCounts } from './remarks-of.ts'
import { showRemarksOn } from './remarks-store.ts'
import { targetTitle } from './target-title.ts'

/** Below this zoom the map shows no details, and so no badges. */
const leastZoom = 0.4

/** On each thing with open comments their number; they are drawn over the map and stay out of every export. */
export function RemarkBadges() {
  const { t } = useTranslation('remarks')
  const labels = useSceneLabels()
  const { layout, document } = usePicture()
  const far = useStore(({ transform }) => transform[2] < leastZoom)
  const counts = useMemo(() => openCounts(document.remark), [document.remark])
  if (far) return null
  return [...counts].flatMap(([targetId, count]) => {
    const place = badgePlace(layout, document, targetId)
    if (!place) return []
    const target = targetTitle(document, targetId, labels, t)
    return [
      <button
        key={targetId}
        type="button"
        data-interactive
        tabIndex={-1}
        className="remark-badge"
        style={{ left: place.x, top: place.y }}
        aria-label={t('badge', { count, target })}
        title={t('badge', { count, target })}
        onClick={() => showRemarksOn(targetId)}
      >
        <MessageSquare size={10} strokeWidth={2.25} aria-hidden />
        {count}
      </button>,
    ]
  })
}
