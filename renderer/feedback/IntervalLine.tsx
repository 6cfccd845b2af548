import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { heatClassOf } from '../../shared/scene/shown-metric.ts'
import './interval-line.css'

const width = 106

interface IntervalLineProps {
  readonly result: MetricResult
  /** The values at both ends of the line. */
  readonly domain: readonly [number, number]
  readonly reference: number | null
}

/** A value with its interval on a line; open where answers are few. Its numbers stand beside it in words. */
export function IntervalLine({ result, domain: [low, high], reference }: IntervalLineProps) {
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
      <line x1="1" x2={width - 1} y1="5" y2="5" className="interval-track" />
      {reference !== null && (
        <line x1={at(reference)} x2={at(reference)} y1="2" y2="8" className="interval-reference" />
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
        <line x1={at(value)} x2={at(value)} y1="0" y2="10" className="interval-value" />
      )}
    </svg>
  )
}
