import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { spreadOfVotes } from '../../shared/document/emotion-votes.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'

interface VoteWordsProps {
  readonly votes: readonly number[]
  /** The team's estimate that stands without votes; null where there is none. */
  readonly kept: number | null
}

/** Three people have a mean worth saying; what fewer said, their dots say. */
const leastForMean = 3

/** What the votes say together: mean and number, their range, and where half of the room stands. */
export function VoteWords({ votes, kept }: VoteWordsProps) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const spread = spreadOfVotes(votes)
  const say = (level: number) =>
    formatNumber(level, language, { digits: Number.isInteger(level) ? 0 : 1, sign: true })
  if (!spread) {
    return (
      <div className="presentation-tally">
        <p>
          {t('votes.none')}
          {kept !== null && ` · ${t('votes.kept', { level: say(kept) })}`}
        </p>
      </div>
    )
  }
  const { n, mean, low, high, middle, divided } = spread
  const facts = [
    t('votes.count', { count: n }),
    low === high
      ? t('votes.allAlike', { level: say(low) })
      : t('votes.range', { low: say(low), high: say(high) }),
    ...(middle && low !== high
      ? [
          middle[0] === middle[1]
            ? t('votes.middleAlike', { level: say(middle[0]) })
            : t('votes.middle', { low: say(middle[0]), high: say(middle[1]) }),
        ]
      : []),
  ]
  return (
    <div className="presentation-tally">
      {n >= leastForMean && (
        <b>{t('votes.mean', { level: formatNumber(mean, language, { digits: 1, sign: true }) })}</b>
      )}
      <p>{facts.join(', ')}</p>
      {divided && (
        <p className="presentation-divided">
          <Users aria-hidden />
          {t('votes.divided')}
        </p>
      )}
    </div>
  )
}
