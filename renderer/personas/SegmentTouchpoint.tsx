import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { IntervalLine } from '../feedback/IntervalLine.tsx'
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
