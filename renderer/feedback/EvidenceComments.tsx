import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { metricKind } from '../../shared/feedback/metric.ts'
import type { OverlayFilter } from '../../shared/feedback/overlay.ts'
import type { Comment, Output, storageContract } from '../../shared/rpc/contract.ts'
import { formatDate, formatNumber } from '../../shared/scene/format.ts'
import { storage } from '../app/bridge.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useOverlaySession } from './overlay-context.tsx'

type Comments = Output<(typeof storageContract)['comments']>

const few = 3
const page = 100
/** The storage gives no more at once; whoever wants others can search. */
const most = 500

interface EvidenceCommentsProps {
  readonly touchpointId: string
  readonly filter: OverlayFilter
}

/** What people wrote at a touchpoint; hidden where their number is too small. */
export function EvidenceComments({ touchpointId, filter }: EvidenceCommentsProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const { journeyId } = useOverlaySession()
  const [limit, setLimit] = useState(few)
  const [search, setSearch] = useState('')
  const [comments, setComments] = useState<Comments | null>(null)
  useEffect(() => {
    let stale = false
    storage.comments({ journeyId, filter, touchpointId, search, limit }).then(
      (found) => !stale && setComments(found),
      // Numbers stand without comments; the bar says when the storage does not answer.
      () => !stale && setComments(null),
    )
    return () => {
      stale = true
    }
  }, [journeyId, filter, touchpointId, search, limit])
  if (!comments) return null
  const { total } = comments
  const shown = comments.comments.length
  const searchable = comments.state === 'ok' && (total > few || search !== '')
  return (
    <div className="evidence-block">
      <h4>
        {t('evidence.comments')}
        {limit === few && total > shown && (
          <button type="button" className="evidence-more" onClick={() => setLimit(page)}>
            {t('evidence.showAll')} ({formatNumber(total, language)})
          </button>
        )}
      </h4>
      {searchable && (
        <div className="search-field comment-search">
          <Search size={14} strokeWidth={1.75} aria-hidden />
          <input
            type="search"
            value={search}
            placeholder={t('evidence.searchComments')}
            aria-label={t('evidence.searchComments')}
            spellCheck={false}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      {searchable && total === 0 && (
        <p className="evidence-quiet" role="status">
          {t('evidence.noneFound')}
        </p>
      )}
      {comments.state === 'suppressed' && (
        <p className="evidence-quiet">{t('evidence.commentsHidden')}</p>
      )}
      {comments.state === 'none' && <p className="evidence-quiet">{t('evidence.noComments')}</p>}
      <ul className="comments">
        {comments.comments.map((comment, index) => (
          // Two people can write the same on the same day: only the place tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <Value comment={comment} />
            <p>
              {comment.text}
              <small className="comment-about">
                {about(comment, (date) => formatDate(date, language))}
              </small>
            </p>
          </li>
        ))}
      </ul>
      {limit > few && shown < total && shown < most && (
        <button type="button" className="evidence-more" onClick={() => setLimit(limit + page)}>
          {t('evidence.showMore', {
            shown: formatNumber(shown, language),
            total: formatNumber(total, language),
          })}
        </button>
      )}
    </div>
  )
}

function Value({ comment: { value, metric } }: { readonly comment: Comment }) {
  const language = useLanguage()
  if (value === null) return <i className="comment-value" aria-hidden />
  const kind = metricKind.safeParse(metric)
  const nps = kind.success && kind.data === 'nps'
  const look = !nps ? '' : value >= 9 ? ' comment-good' : value >= 7 ? '' : ' comment-bad'
  return (
    <i className={`comment-value${look}`}>
      {formatNumber(value, language, { digits: Number.isInteger(value) ? 0 : 1 })}
    </i>
  )
}

function about({ segments, date }: Comment, say: (date: string) => string): string {
  return [...Object.values(segments), ...(date ? [say(date)] : [])].join(', ')
}
