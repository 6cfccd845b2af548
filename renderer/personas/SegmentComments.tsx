import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverlayFilter } from '../../shared/feedback/overlay.ts'
import type { Output, storageContract } from '../../shared/rpc/contract.ts'
import { formatDate } from '../../shared/scene/format.ts'
import { storage } from '../app/bridge.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument, useJourney } from '../document/session-context.ts'

const few = 4

/** What people of the group wrote last; hidden where they are too few. */
export function SegmentComments({ filter }: { readonly filter: OverlayFilter }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const { id: journeyId } = useJourney()
  const touchpoints = useDocument((document) => document.touchpoint)
  const [found, setFound] = useState<Output<(typeof storageContract)['comments']> | null>(null)
  useEffect(() => {
    let stale = false
    storage.comments({ journeyId, filter, limit: few }).then(
      (comments) => !stale && setFound(comments),
      // Numbers stand without comments.
      () => !stale && setFound(null),
    )
    return () => {
      stale = true
    }
  }, [journeyId, filter])
  if (!found || found.state === 'none') return null
  return (
    <>
      <h2>{t('evidence.comments')}</h2>
      {found.state === 'suppressed' && (
        <p className="persona-quiet">{t('evidence.commentsHidden')}</p>
      )}
      <ul className="segment-comments">
        {found.comments.map(({ text, value, date, touchpointId }, index) => (
          // Two people can write the same on the same day: only the place tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <i>{value}</i>
            <p>
              {text}
              <small>
                {[
                  date ? formatDate(date, language) : '',
                  (touchpointId && touchpoints[touchpointId]?.title) || '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
