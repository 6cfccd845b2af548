import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { heatClassOf } from '../../shared/scene/shown-metric.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'

interface SegmentTouchpointProps {
  readonly touchpoint: Touchpoint
  readonly result: MetricResult
  /** The values at both ends of the bar. */
  readonly domain: readonly [number, number]
  readonly reference: number | null
}

/** A touchpoint as the group of customers judged it; what is too little is pale, what must be hidden is. */
export function SegmentTouchpoint(props: SegmentTouchpointProps) {
  const { touchpoint, result, domain, reference } = props
  const { t } = useTranslation('feedback')
  const labels = useSceneLabels()
  const language = useLanguage()
  const { value, n, interval, state, metric } = result
  const say = (number: number) => formatMetric(number, metric, language)
  const title = touchpoint.title || labels.untitled.touchpoint
  return (
    <li className={`segment-touchpoint segment-${state}`}>
      {touchpoint.channel ? <ChannelIcon channel={touchpoint.channel} size={14} /> : <i />}
      <span className="segment-name" title={title}>
        {title}
      </span>
      {value === null ? (
        <span className="segment-absent">
          {state === 'suppressed' && <Lock size={12} strokeWidth={2} aria-hidden />}
          {t(state === 'suppressed' ? 'evidence.hidden' : 'evidence.none')}
        </span>
      ) : (
        <>
          <IntervalLine result={result} domain={domain} reference={reference} />
          <b>{say(value)}</b>
          <small>{t('evidence.n', { n: formatNumber(n ?? 0, language) })}</small>
        </>
      )}
      {interval && value !== null && (
        <span className="visually-hidden">
          {t('evidence.interval', { low: say(interval.low), high: say(interval.high) })}
        </span>
      )}
    </li>
  )
}

const width = 106

function IntervalLine({
  result,
  domain: [low, high],
  reference,
}: Pick<SegmentTouchpointProps, 'result' | 'domain' | 'reference'>) {
  const { value, interval, state } = result
  const at = (number: number) => {
    const share = high > low ? (number - low) / (high - low) : 0.5
    return 1 + Math.max(0, Math.min(1, share)) * (width - 2)
  }
  const mark = `var(--${heatClassOf(result)}x)`
  const from = interval ? at(interval.low) : 0
  const to = interval ? at(interval.high) : 0
  return (
    <svg width={width} height={10} viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <line x1="1" x2={width - 1} y1="5" y2="5" className="segment-track" />
      {reference !== null && (
        <line x1={at(reference)} x2={at(reference)} y1="2" y2="8" className="segment-reference" />
      )}
      {interval && (
        <rect
          x={from}
          y={2.5}
          width={Math.max(2, to - from)}
          height={5}
          rx="2"
          {...(state === 'few' ? { fill: 'var(--app)', stroke: mark } : { fill: mark })}
        />
      )}
      {value !== null && (
        <line x1={at(value)} x2={at(value)} y1="0" y2="10" className="segment-value" />
      )}
    </svg>
  )
}
