import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MetricKind, metricKind } from '../../shared/feedback/metric.ts'
import type { OverlayFilter } from '../../shared/feedback/overlay.ts'
import type { Comment, Output, storageContract } from '../../shared/rpc/contract.ts'
import { formatDate, formatNumber } from '../../shared/scene/format.ts'
import { storage } from '../app/bridge.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useOverlaySession } from '../feedback/overlay-context.tsx'
import { pickComments } from './pick-comments.ts'
import './voices.css'

type Comments = Output<(typeof storageContract)['comments']>

/** The newest, out of which two are picked. */
const limit = 100

interface CustomerVoicesProps {
  readonly touchpointId: string
  readonly filter: OverlayFilter
  /** The score beside a comment is an answer to this. */
  readonly metric: MetricKind
}

/** Two customers in their own words; nobody where so few have written that they could be known. */
export function CustomerVoices({ touchpointId, filter, metric }: CustomerVoicesProps) {
  const { t } = useTranslation('presentation')
  const { journeyId } = useOverlaySession()
  const [found, setFound] = useState<Comments | null>(null)
  useEffect(() => {
    let stale = false
    const asked = { ...filter, metric: filter.metric ?? metric }
    storage.comments({ journeyId, filter: asked, touchpointId, limit }).then(
      (comments) => !stale && setFound(comments),
      // The numbers stand without comments.
      () => !stale && setFound(null),
    )
    return () => {
      stale = true
    }
  }, [journeyId, filter, touchpointId, metric])
  if (!found) return <section className="presentation-below" aria-label={t('comments.label')} />
  const voices = pickComments(found.comments)
  return (
    <section className="presentation-below" aria-label={t('comments.label')}>
      {voices.map((comment) => (
        <Voice key={`${comment.date} ${comment.text}`} comment={comment} />
      ))}
      {voices.length === 0 && (
        <p className="presentation-quiet">
          {t(found.state === 'suppressed' ? 'comments.hidden' : 'comments.none')}
        </p>
      )}
    </section>
  )
}

function Voice({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const [open, close] = useSceneLabels().quote
  const { text, value, segments, date } = comment
  const score =
    value === null
      ? null
      : formatNumber(value, language, { digits: Number.isInteger(value) ? 0 : 1 })
  const about = [...Object.values(segments), ...(date ? [formatDate(date, language)] : [])]
  return (
    <figure className={score === null ? 'presentation-voice-plain' : ''}>
      {score !== null && (
        <i className={`presentation-heat-${lookOf(comment)}`}>
          <span className="visually-hidden">{t('comments.score', { score })}</span>
          <span aria-hidden>{score}</span>
        </i>
      )}
      <div>
        <blockquote>
          {open}
          {text.trim()}
          {close}
        </blockquote>
        {about.length > 0 && <figcaption>{about.join(', ')}</figcaption>}
      </div>
    </figure>
  )
}

/** NPS has names for its scores; other scales keep to the neutral tint. */
function lookOf({ value, metric }: Comment): 'n3' | 'n2' | 'z0' | 'p2' {
  const kind = metricKind.safeParse(metric)
  if (value === null || !kind.success || kind.data !== 'nps') return 'z0'
  return value >= 9 ? 'p2' : value >= 7 ? 'z0' : value >= 3 ? 'n2' : 'n3'
}
