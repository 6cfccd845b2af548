import { Lock, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { drivingResult } from '../../shared/feedback/driving-metric.ts'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatDifference, formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { DistributionBar } from './DistributionBar.tsx'
import './evidence.css'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { EvidenceComments } from './EvidenceComments.tsx'
import { formatMonth } from './format.ts'
import { useOverlayState } from './overlay-context.tsx'
import { SegmentsBeside } from './SegmentsBeside.tsx'
import { TrendChart } from './TrendChart.tsx'

/** What customers said at a touchpoint: the metric on the map with its interval, by month, and comments. */
export function TouchpointEvidence({ touchpointId }: { readonly touchpointId: string }) {
  const { t } = useTranslation('feedback')
  const overlay = useOverlayState((state) => state.overlay)
  const datasets = useOverlayState((state) => state.facets?.datasets ?? null)
  const touchpoint = overlay?.touchpoints.find(({ id }) => id === touchpointId)
  if (!overlay || overlay.questions.length === 0) return null
  const result = touchpoint ? drivingResult(touchpoint, overlay) : null
  const about = [...(result ? [t(`metric.${result.metric}`)] : []), ...(datasets ?? [])].join(', ')
  return (
    <section className="evidence" aria-label={t('evidence.title')}>
      <h3>
        {t('evidence.title')}
        <span title={about}>{about}</span>
      </h3>
      <Result result={result} minN={overlay.filter.minN} reliableN={overlay.filter.reliableN} />
      <SegmentsBeside overlay={overlay} touchpointId={touchpointId} />
      {touchpoint && <OtherMetrics metrics={touchpoint.metrics} driving={result} />}
      <EvidenceComments touchpointId={touchpointId} filter={overlay.filter} />
    </section>
  )
}

interface ResultProps {
  readonly result: MetricResult | null
  readonly minN: number
  readonly reliableN: number
}

function Result({ result, minN, reliableN }: ResultProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  if (result?.state === 'suppressed') {
    return (
      <p className="evidence-note">
        <b>
          <Lock size={14} strokeWidth={1.75} aria-hidden />
          {t('evidence.hidden')}
        </b>
        {t('evidence.hiddenDetail', { n: minN })}
      </p>
    )
  }
  if (!result || result.value === null || result.n === null) {
    return (
      <p className="evidence-note evidence-note-none">
        <b>{t('evidence.none')}</b>
        {t('evidence.noneDetail')}
      </p>
    )
  }
  const { n } = result
  return (
    <>
      <Headline result={result} value={result.value} n={n} />
      {result.state === 'few' && (
        <p className="evidence-few">
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
          {t('evidence.few', { count: n, formatted: formatNumber(n, language), n: reliableN })}
        </p>
      )}
      <DistributionBar result={result} />
      <TrendChart result={result} />
    </>
  )
}

interface HeadlineProps {
  readonly result: MetricResult
  readonly value: number
  readonly n: number
}

function Headline({ result, value, n }: HeadlineProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const { metric, interval, state } = result
  const say = (number: number) => formatMetric(number, metric, language)
  const count = formatNumber(n, language)
  return (
    <div className={`evidence-headline${state === 'few' ? ' evidence-pale' : ''}`}>
      <b>{say(value)}</b>
      <span>
        <em>
          {interval
            ? t('evidence.interval', { low: say(interval.low), high: say(interval.high) })
            : t(`metric.${metric}`)}
        </em>
        {interval ? t('evidence.intervalOf', { n: count }) : t('evidence.n', { n: count })}
      </span>
      <span className="evidence-change">
        <Change result={result} />
      </span>
    </div>
  )
}

/** The change between the halves of the period; an arrow only where it is detectable. */
function Change({ result }: { readonly result: MetricResult }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const { change, metric } = result
  if (!change) return null
  const size = (value: number) => formatDifference(value, metric, language)
  const since = change.halves
    ? ` ${t('evidence.since', { month: formatMonth(change.halves.second, language) })}`
    : ''
  if (!change.detectable) {
    const reach = (change.interval.high - change.interval.low) / 2
    return (
      <>
        {t('evidence.noChange', { difference: size(reach) })}
        {since}
      </>
    )
  }
  const up = change.difference > 0
  return (
    <>
      <em>
        <span aria-hidden>{up ? '▲ ' : '▼ '}</span>
        {t(up ? 'evidence.up' : 'evidence.down', { difference: size(change.difference) })}
      </em>
      {since}
    </>
  )
}

interface OtherMetricsProps {
  readonly metrics: readonly MetricResult[]
  readonly driving: MetricResult | null
}

/** What else was asked here, one line each. */
function OtherMetrics({ metrics, driving }: OtherMetricsProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const others = metrics.filter((result) => result !== driving && result.value !== null)
  if (others.length === 0) return null
  return (
    <div className="evidence-block">
      <h4>{t('evidence.otherMetrics')}</h4>
      <ul className="evidence-others">
        {others.map(({ name, metric, question, value, n, interval, state }) => (
          <li key={name} className={state === 'few' ? 'evidence-pale' : ''}>
            <span className="evidence-other-name" title={question}>
              {t(`metric.${metric}`)} <small>{name}</small>
            </span>
            <span>
              <b>{value === null ? '' : formatMetric(value, metric, language)}</b>
              {interval && (
                <small className="evidence-other-interval">
                  {t('evidence.interval', {
                    low: formatMetric(interval.low, metric, language),
                    high: formatMetric(interval.high, metric, language),
                  })}
                </small>
              )}
            </span>
            <small className="evidence-other-n">
              {t('evidence.n', { n: formatNumber(n ?? 0, language) })}
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
