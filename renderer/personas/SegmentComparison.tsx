import { useTranslation } from 'react-i18next'
import type { PersonaColour } from '../../shared/document/field.ts'
import { mapOf } from '../../shared/document/query.ts'
import { type AgainstOthers, againstOthers } from '../../shared/feedback/against-others.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { formatDifference } from '../../shared/scene/format.ts'
import { shownMetric } from '../../shared/scene/shown-metric.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import '../feedback/interval-line.css'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'

interface SegmentComparisonProps {
  readonly group: Overlay
  /** The same numbers of everybody else. */
  readonly others: Overlay
  readonly colour: PersonaColour
}

const most = 5

/** Where the group differs most from the other customers; what cannot be told apart says so. */
export function SegmentComparison({ group, others, colour }: SegmentComparisonProps) {
  const { t } = useTranslation('personas')
  const { touchpoints } = useDocument(mapOf)
  const mine = shownMetric(group)
  const theirs = shownMetric(others, mine?.overlay.drivenBy ?? undefined)
  const pairs = touchpoints.flatMap(({ id }) => {
    const [one, other] = [mine?.resultOf(id), theirs?.resultOf(id)]
    return one && other && one.metric === other.metric
      ? [{ touchpointId: id, group: one, others: other }]
      : []
  })
  const rows = againstOthers(pairs).slice(0, most)
  if (!mine || rows.length === 0) return null
  return (
    <>
      <h2>
        {t('segment.against')}
        <span className="segment-keys">
          <i className={`segment-dot avatar-${colour}`} aria-hidden />
          {t('segment.group')}
          <i className="segment-dot segment-dot-others" aria-hidden />
          {t('segment.others')}
        </span>
      </h2>
      <ul>
        {rows.map((row) => (
          <Row key={row.touchpointId} row={row} domain={mine.domain} colour={colour} />
        ))}
      </ul>
    </>
  )
}

const width = 106

interface RowProps {
  readonly row: AgainstOthers
  readonly domain: readonly [number, number]
  readonly colour: PersonaColour
}

function Row({ row, domain: [low, high], colour }: RowProps) {
  const { t } = useTranslation('personas')
  const labels = useSceneLabels()
  const language = useLanguage()
  const touchpoint = useDocument((document) => document.touchpoint[row.touchpointId])
  const title = touchpoint?.title || labels.untitled.touchpoint
  const at = (value: number) => {
    const share = high > low ? (value - low) / (high - low) : 0.5
    return 5 + Math.max(0, Math.min(1, share)) * (width - 10)
  }
  const by = (value: number) => formatDifference(value, row.metric, language)
  return (
    <li className="segment-touchpoint segment-against">
      {touchpoint?.channel ? <ChannelIcon channel={touchpoint.channel} size={14} /> : <i />}
      <span className="segment-name" title={title}>
        {title}
      </span>
      <svg width={width} height={10} viewBox={`0 0 ${width} 10`} aria-hidden="true">
        <line x1="1" x2={width - 1} y1="5" y2="5" className="interval-track" />
        <line x1={at(row.group)} x2={at(row.others)} y1="5" y2="5" className="segment-apart" />
        <circle cx={at(row.others)} cy="5" r="3.5" className="segment-others" />
        <circle cx={at(row.group)} cy="5" r="4" fill={`var(--${colour})`} />
      </svg>
      {row.detectable ? (
        <b>
          <span aria-hidden>{row.difference > 0 ? '▲ ' : '▼ '}</span>
          {t(row.difference > 0 ? 'segment.higher' : 'segment.lower', { by: by(row.difference) })}
        </b>
      ) : (
        <small title={t('segment.notTold', { by: by(row.reach) })}>±{by(row.reach)}</small>
      )}
    </li>
  )
}
