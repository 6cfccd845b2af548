import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openPanel } from '../app/panels.ts'
import { showRemarksOn } from '../remarks/remarks-store.ts'
import type { Talk } from './talk.ts'
import './talk-marks.css'

interface TalkMarksProps {
  readonly id: string
  /** What is spoken of, in words. */
  readonly name: string
  readonly talk: Talk
}

/** How many comments and dots a thing has; each number leads to them. */
export function TalkMarks({ id, name, talk: { comments, dots } }: TalkMarksProps) {
  const { t } = useTranslation('remarks')
  const { t: tVotes } = useTranslation('votes')
  const says = t('badge', { count: comments, target: name })
  const given = tVotes('mark', { target: name, dots: tVotes('dots', { count: dots }) })
  if (comments === 0 && dots === 0) return null
  return (
    <span className="talk-marks">
      {comments > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className="talk-mark talk-mark-comments"
          aria-label={says}
          title={says}
          onClick={() => showRemarksOn(id)}
        >
          <MessageSquare size={10} strokeWidth={2.25} aria-hidden />
          {comments}
        </button>
      )}
      {dots > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className="talk-mark"
          aria-label={given}
          title={given}
          onClick={() => openPanel('votes')}
        >
          <i aria-hidden />
          {dots}
        </button>
      )}
    </span>
  )
}
