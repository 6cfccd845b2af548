import { Lock } from 'lucide-react'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { heatClassOf } from '../../shared/scene/shown-metric.ts'
import type { TableWords } from './describe-cell.ts'
import type { Said } from './table-rows.ts'
import './cell-numbers.css'

interface MetricCellProps {
  readonly said: Said
  readonly words: TableWords
}

/** A touchpoint's number with interval and n on its tint; hidden, too few and no data look as on the map. */
export function MetricCell({ said: { result }, words }: MetricCellProps) {
  const { metric, labels, language, table } = words
  if (metric === null) return null
  if (!result || result.state === 'none') {
    return (
      <span className="table-metric table-metric-none" aria-hidden>
        <b>{labels.noData}</b>
      </span>
    )
  }
  if (result.state === 'suppressed' || result.value === null) {
    return (
      <span className="table-metric table-metric-hidden" aria-hidden>
        <Lock size={14} strokeWidth={1.75} aria-hidden />
        <b>{labels.hidden}</b>
      </span>
    )
  }
  const format = (value: number) => formatMetric(value, result.metric, language)
  const few = result.state === 'few'
  return (
    <span
      aria-hidden
      className={`table-metric${few ? ' table-metric-few' : ''}`}
      style={{ backgroundColor: `var(--${heatClassOf(result)}t)` }}
    >
      <b>{format(result.value)}</b>
      <small>
        {result.interval &&
          table('interval', {
            low: format(result.interval.low),
            high: format(result.interval.high),
          })}
      </small>
      <small>
        {labels.n(formatNumber(result.n ?? 0, language))}
        {few && `, ${labels.tooFew}`}
      </small>
    </span>
  )
}
