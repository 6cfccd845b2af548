import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { againstOthers, type Pair } from '../../shared/feedback/against-others.ts'
import { drivingResult } from '../../shared/feedback/driving-metric.ts'
import type { MetricResult, Overlay } from '../../shared/feedback/overlay.ts'
import { formatDifference, formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { shownMetric } from '../../shared/scene/shown-metric.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { IntervalLine } from './IntervalLine.tsx'
import './segments-beside.css'

interface SegmentsBesideProps {
  readonly overlay: Overlay
  readonly touchpointId: string
}

/** What each group of customers said at a touchpoint, beside each other; of two groups, how far they are apart. */
export function SegmentsBeside({ overlay, touchpointId }: SegmentsBesideProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const { groups = [], filter } = overlay
  const shown = shownMetric(overlay)
  const rows = groups.flatMap(({ value }, at) => {
    const result = resultIn(overlay, at, touchpointId)
    return result ? [{ value, result }] : []
  })
  if (!filter.by || !shown || rows.length === 0) return null
  const all = shown.resultOf(touchpointId)?.n ?? 0
  const told = rows.reduce((sum, { result }) => sum + (result.n ?? 0), 0)
  // Beside a hidden group the rest would give it away.
  const leftOut = rows.some(({ result }) => result.state === 'suppressed') ? 0 : all - told
  const say = (value: number) => formatMetric(value, shown.metric, language)
  return (
    <div className="evidence-block">
      <h4>
        {filter.by}
        <span>
          {groups.length === 2 && <Apart overlay={overlay} touchpointId={touchpointId} />}
        </span>
      </h4>
      <ul className="segments-beside" aria-label={t('compareBy.beside', { column: filter.by })}>
        {rows.map(({ value, result }) => (
          <li key={value} className={result.state === 'few' ? 'evidence-pale' : ''}>
            <span className="segments-beside-name" title={value}>
              {value}
            </span>
            {result.value === null ? (
              <span className="segments-beside-hidden">
                {result.state === 'suppressed' && <Lock size={12} strokeWidth={2} aria-hidden />}
                {t(result.state === 'suppressed' ? 'evidence.hidden' : 'evidence.none')}
              </span>
            ) : (
              <>
                <IntervalLine result={result} domain={shown.domain} reference={shown.reference} />
                <b>{say(result.value)}</b>
                <small>{t('evidence.n', { n: formatNumber(result.n ?? 0, language) })}</small>
                {result.interval && (
                  <span className="visually-hidden">
                    {t('evidence.interval', {
                      low: say(result.interval.low),
                      high: say(result.interval.high),
                    })}
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {leftOut > 0 && (
        <p className="distribution-notes">
          {t('compareBy.leftOut', {
            count: leftOut,
            formatted: formatNumber(leftOut, language),
            column: filter.by,
          })}
        </p>
      )}
    </div>
  )
}

/** How far two groups are apart, detectable after Holm's correction over all touchpoints of the map. */
function Apart({ overlay, touchpointId }: SegmentsBesideProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const pairs = overlay.touchpoints.flatMap(({ id }): Pair[] => {
    const [group, others] = [resultIn(overlay, 0, id), resultIn(overlay, 1, id)]
    return group && others ? [{ touchpointId: id, group, others }] : []
  })
  const found = againstOthers(pairs).find((each) => each.touchpointId === touchpointId)
  if (!found) return null
  const by = (value: number) => formatDifference(value, found.metric, language)
  return found.detectable
    ? t('compareBy.apart', { by: by(found.difference) })
    : t('compareBy.notApart', { by: by(found.reach) })
}

function resultIn(overlay: Overlay, group: number, touchpointId: string): MetricResult | null {
  const found = overlay.groups?.[group]?.touchpoints.find(({ id }) => id === touchpointId)
  return found ? drivingResult(found, overlay) : null
}
