import { useTranslation } from 'react-i18next'
import { usePicture } from '../canvas/picture-context.ts'
import { boxOf } from '../canvas/place-box.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { targetTitle } from '../remarks/target-title.ts'
import { shownDots } from './shown-dots.ts'
import { useVotes } from './votes-store.ts'

/** The dots on each thing: one's own during a turn, with those of others unless they are hidden; all of a result. */
export function VoteMarks() {
  const { t } = useTranslation('votes')
  const { t: tRemarks } = useTranslation('remarks')
  const labels = useSceneLabels()
  const { layout, document } = usePicture()
  const shown = shownDots(document, useVotes())
  if (!shown) return null
  const { ballot, on: marks } = shown
  return [...marks].flatMap(([targetId, { own, others }]) => {
    const box = boxOf(layout, targetId)
    if (!box) return []
    const target = targetTitle(document, targetId, labels, tRemarks)
    return [
      <span
        key={targetId}
        className="vote-marks"
        style={{ left: box.x + 8, top: box.y + box.height }}
        role="img"
        aria-label={t('mark', { target, dots: t('dots', { count: own + others }) })}
      >
        {own > 0 && <Mark dots={own} own />}
        {others > 0 && <Mark dots={others} own={!ballot.open} />}
      </span>,
    ]
  })
}

/** Up to five dots are drawn, more are counted. */
function Mark({ dots, own }: { readonly dots: number; readonly own: boolean }) {
  return (
    <span className={own ? 'vote-mark vote-mark-own' : 'vote-mark'}>
      {Array.from({ length: dots <= 5 ? dots : 1 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike, only their number counts
        <i key={at} />
      ))}
      {dots > 1 && dots}
    </span>
  )
}
