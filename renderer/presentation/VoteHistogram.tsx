import { useTranslation } from 'react-i18next'
import { spreadOfVotes } from '../../shared/document/emotion-votes.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { stackVotes } from './stack-votes.ts'

interface VoteHistogramProps {
  readonly votes: readonly number[]
  /** A colour token of personas. */
  readonly colour: string
  /** Units. */
  readonly width: number
}

const height = 260
const axisY = 214
const margin = 48
const levels = [-2, -1, 0, 1, 2]

/** Each vote as a dot over its level; under them the mean, and behind them the middle half of the room. */
export function VoteHistogram({ votes, colour, width }: VoteHistogramProps) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const spread = spreadOfVotes(votes)
  const x = (level: number) => margin + ((level + 2) / 4) * (width - 2 * margin)
  const { dots, radius } = stackVotes(votes, { room: axisY - 24, most: 15 })
  return (
    <svg
      className="presentation-histogram"
      viewBox={`0 0 ${width} ${height}`}
      style={{ color: `var(--${colour})` }}
      role="img"
      aria-label={t('votes.histogram')}
    >
      {spread?.middle && (
        <rect
          className="presentation-band"
          x={x(spread.middle[0]) - 18}
          y={12}
          width={x(spread.middle[1]) - x(spread.middle[0]) + 36}
          height={axisY - 12}
          rx={8}
        />
      )}
      <path className="presentation-axis" d={`M${x(-2) - 24} ${axisY}H${x(2) + 24}`} />
      {levels.map((level) => (
        <text key={level} x={x(level)} y={axisY + 38} textAnchor="middle">
          {formatNumber(level, language, { sign: true })}
        </text>
      ))}
      {dots.map(({ key, level, row }) => (
        <circle
          key={key}
          className="presentation-dot"
          cx={x(level)}
          cy={axisY - 8 - radius - row * 2 * radius}
          r={radius - 1.5}
        />
      ))}
      {spread && spread.n > 1 && (
        <path className="presentation-mean" d={`M${x(spread.mean)} ${axisY + 2}l9 14h-18Z`} />
      )}
    </svg>
  )
}
