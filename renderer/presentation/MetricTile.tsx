import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatDifference, formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { heatClassOf, type ShownMetric } from '../../shared/scene/shown-metric.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { formatMonth } from '../feedback/format.ts'
import { changeSentence, metricSentence } from './metric-words.ts'
import './metric-tile.css'

interface MetricTileProps {
  readonly touchpointId: string
  readonly shown: ShownMetric
}

/** The number of a touchpoint for the room: what it is, what it rests on, and what it means. */
export function MetricTile({ touchpointId, shown }: MetricTileProps) {
  const { t } = useTranslation('presentation')
  const labels = useSceneLabels()
  const language = useLanguage()
  const result = shown.resultOf(touchpointId)
  const name = labels.metrics[shown.metric]
  if (!result || result.state === 'none') {
    return (
      <section className="presentation-tile presentation-hatch">
        <p className="presentation-tile-head">{name}</p>
        <strong>{t('metric.none')}</strong>
        <p>{t('metric.noneDetail')}</p>
      </section>
    )
  }
  if (result.state === 'suppressed' || result.value === null) {
    return (
      <section className="presentation-tile presentation-hidden">
        <p className="presentation-tile-head">{name}</p>
        <strong>
          <Lock className="presentation-lock" aria-hidden />
          {t('metric.hidden')}
        </strong>
        <p>{t('metric.hiddenDetail')}</p>
      </section>
    )
  }
  const n = result.n ?? 0
  const few = result.state === 'few' ? ' presentation-few' : ''
  return (
    <section className={`presentation-tile presentation-heat-${heatClassOf(result)}${few}`}>
      <p className="presentation-tile-head">
        {name}
        <span>{labels.answers(n, formatNumber(n, language))}</span>
      </p>
      <b className="presentation-number">{formatMetric(result.value, result.metric, language)}</b>
      <IntervalBar result={result} value={result.value} shown={shown} />
      <Meaning result={result} />
      <Change result={result} />
    </section>
  )
}

const track = 440

interface IntervalBarProps {
  readonly result: MetricResult
  readonly value: number
  readonly shown: ShownMetric
}

function IntervalBar({ result, value, shown }: IntervalBarProps) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const { interval, metric, state } = result
  const [low, high] = shown.domain
  const x = (of: number) =>
    2 + Math.max(0, Math.min(1, (of - low) / (high - low || 1))) * (track - 4)
  const say = (of: number) => formatMetric(of, metric, language)
  const label = interval
    ? t('metric.interval', { low: say(interval.low), high: say(interval.high) })
    : say(value)
  return (
    <svg
      className="presentation-interval"
      viewBox={`0 0 ${track} 24`}
      role="img"
      aria-label={label}
    >
      <path className="presentation-track" d={`M2 12H${track - 2}`} />
      {shown.reference !== null && (
        <path className="presentation-reference" d={`M${x(shown.reference)} 4V20`} />
      )}
      {interval && (
        <rect
          className={state === 'few' ? 'presentation-range-open' : 'presentation-range'}
          x={Math.min(x(interval.low), track - 8)}
          y={5}
          width={Math.max(8, x(interval.high) - x(interval.low))}
          height={14}
          rx={4}
        />
      )}
      <path className="presentation-tick" d={`M${x(value)} 0V24`} />
    </svg>
  )
}

function Meaning({ result }: { readonly result: MetricResult }) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const sentence = metricSentence(result)
  if (!sentence) return null
  const say = (of: number) => formatMetric(of, result.metric, language)
  const plain = (of: number) => formatNumber(of, language)
  return (
    <p>
      {t(`metric.${sentence.key}`, {
        low: say(sentence.low),
        high: say(sentence.high),
        min: plain(result.scale?.min ?? 0),
        max: plain(result.scale?.max ?? 0),
      })}
    </p>
  )
}

function Change({ result }: { readonly result: MetricResult }) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const sentence = changeSentence(result)
  if (!sentence) return null
  const { key, size, since } = sentence
  const words = t(`change.${key}`, {
    size: formatDifference(size, result.metric, language),
    since: since ? formatMonth(since, language) : t('change.firstHalf'),
  })
  if (key === 'none') return <p className="presentation-change">{words}</p>
  return (
    <p className="presentation-change presentation-real">
      <svg
        viewBox="0 0 8 8"
        role="img"
        aria-label={t(key === 'up' ? 'change.upWord' : 'change.downWord')}
      >
        <path d={key === 'up' ? 'M4 1.2L7.2 6.8H0.8Z' : 'M4 6.8L0.8 1.2H7.2Z'} />
      </svg>
      {words}
    </p>
  )
}
