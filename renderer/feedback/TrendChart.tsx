import { useTranslation } from 'react-i18next'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { formatMonth } from './format.ts'
import { runsOf, ticksBetween } from './trend-geometry.ts'

const width = 280
const left = 32
const right = 276
const top = 8
const bottom = 80

/** The metric by month with its 95 % band; months without an answer, and hidden ones, break the line. */
export function TrendChart({ result }: { readonly result: MetricResult }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const trend = result.trend ?? []
  const runs = runsOf(trend)
  const points = runs.flat()
  const first = trend.at(0)
  const last = trend.at(-1)
  if (!first || !last || points.length < 2) {
    return trend.length === 0 ? null : <p className="evidence-quiet">{t('evidence.noTrend')}</p>
  }
  const least = Math.min(...points.map(({ low }) => low))
  const most = Math.max(...points.map(({ high }) => high))
  const ticks = ticksBetween(least, most, 3)
  const x = (index: number) => left + ((right - left) * index) / Math.max(1, trend.length - 1)
  const y = (value: number) => bottom - ((bottom - top) * (value - least)) / (most - least || 1)
  const d = (places: readonly (readonly [number, number])[]) =>
    places.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')
  const step = ticks.length > 1 ? (ticks[1] ?? 0) - (ticks[0] ?? 0) : 1
  const label = (value: number) =>
    formatNumber(value, language, {
      digits: step < 1 ? (step < 0.1 ? 2 : 1) : 0,
      sign: result.metric === 'nps',
    })
  const middle = trend[Math.floor(trend.length / 2)]
  const end = points.at(-1)
  return (
    <div className="evidence-block">
      <h4>
        {t('evidence.byMonth')}
        <span>{t('evidence.band')}</span>
      </h4>
      <svg
        className="trend"
        width={width}
        height={104}
        viewBox={`0 0 ${width} 104`}
        role="img"
        aria-label={t('evidence.chart', {
          metric: t(`metric.${result.metric}`),
          from: formatMonth(first.from, language),
          to: formatMonth(last.from, language),
        })}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="trend-grid" />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">
              {label(tick)}
            </text>
          </g>
        ))}
        {runs.map((run) => (
          <path
            key={run[0]?.from}
            className="trend-band"
            d={`${d([
              ...run.map(({ index, high }) => [x(index), y(high)] as const),
              ...run.map(({ index, low }) => [x(index), y(low)] as const).reverse(),
            ])}Z`}
          />
        ))}
        {runs.map((run) =>
          run.length === 1 ? (
            run.map(({ index, value, low, high, from }) => (
              <g key={from}>
                <line x1={x(index)} x2={x(index)} y1={y(low)} y2={y(high)} className="trend-bar" />
                <circle cx={x(index)} cy={y(value)} r={2.5} className="trend-point" />
              </g>
            ))
          ) : (
            <path
              key={run[0]?.from}
              className="trend-line"
              d={d(run.map(({ index, value }) => [x(index), y(value)]))}
            />
          ),
        )}
        {end && (
          <circle cx={x(end.index)} cy={y(end.value)} r={3.5} className="trend-point trend-end" />
        )}
        {points.map(({ index, value, low, high, n, from }) => (
          <rect
            key={from}
            x={x(index) - 6}
            y={top}
            width={12}
            height={bottom - top}
            fill="transparent"
          >
            <title>
              {`${formatMonth(from, language)}: ${formatMetric(value, result.metric, language)} (${formatMetric(low, result.metric, language)} – ${formatMetric(high, result.metric, language)}), n ${formatNumber(n, language)}`}
            </title>
          </rect>
        ))}
        <text x={left} y={100}>
          {formatMonth(first.from, language)}
        </text>
        {middle && trend.length > 6 && (
          <text x={x(Math.floor(trend.length / 2))} y={100} textAnchor="middle">
            {formatMonth(middle.from, language)}
          </text>
        )}
        <text x={right} y={100} textAnchor="end">
          {formatMonth(last.from, language)}
        </text>
      </svg>
    </div>
  )
}
