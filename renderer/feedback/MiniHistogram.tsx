import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { heatOf } from '../../shared/feedback/statistics/heat.ts'
import { scaleOf } from './column-role.ts'

const width = 96
const height = 22

interface MiniHistogramProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
}

/** How often each value occurs: of a metric from low to high, coloured by what it means; else by frequency. */
export function MiniHistogram({ column, mapping }: MiniHistogramProps) {
  if (mapping.role === 'personal' || mapping.role === 'ignored') {
    return (
      <svg className="mini-histogram" width={width} height={height} aria-hidden="true">
        <rect x=".5" y="13.5" width={width - 1} height="8" rx="2" className="mini-unused" />
      </svg>
    )
  }
  const bars = mapping.role === 'metric' ? byValue(column, mapping) : byFrequency(column)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const step = width / Math.max(1, bars.length)
  return (
    <svg className="mini-histogram" width={width} height={height} aria-hidden="true">
      {bars.map(({ key, count, colour }, index) => {
        const tall = count === 0 ? 0 : Math.max(1.5, (height * count) / most)
        return (
          <rect
            key={key}
            x={index * step}
            y={height - tall}
            width={Math.max(1, step - (step > 4 ? 1.5 : 0))}
            height={tall}
            rx={step > 6 ? 1 : 0}
            fill={colour}
          />
        )
      })}
    </svg>
  )
}

interface Bar {
  readonly key: string
  readonly count: number
  readonly colour: string
}

const NEUTRAL = 'var(--z0)'

function byFrequency({ values }: ColumnProfile): Bar[] {
  return values.slice(0, 12).map(({ value, count }) => ({ key: value, count, colour: NEUTRAL }))
}

function byValue(column: ColumnProfile, mapping: ColumnMapping): Bar[] {
  const scale = scaleOf(mapping)
  const labels = mapping.scale?.labels ?? {}
  const counts = new Map<number, number>()
  for (const { value, count } of column.values) {
    const number = labels[value] ?? Number(value.trim().replace(',', '.'))
    if (value.trim() !== '' && Number.isFinite(number)) {
      counts.set(number, (counts.get(number) ?? 0) + count)
    }
  }
  if (counts.size === 0) return byFrequency(column)
  if (!scale || scale.max - scale.min > 20) {
    return [...counts]
      .sort(([a], [b]) => a - b)
      .map(([value, count]) => ({ key: String(value), count, colour: NEUTRAL }))
  }
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i)
  return points.map((point) => ({
    key: String(point),
    count: counts.get(point) ?? 0,
    colour: colourOf(point, mapping.metric ?? 'rating', scale),
  }))
}

/** A point's own colour: promoters and detractors of NPS, else bad and good half of the scale. */
function colourOf(
  point: number,
  metric: NonNullable<ColumnMapping['metric']>,
  scale: { min: number; max: number; higherIsBetter: boolean },
): string {
  if (metric === 'nps') return point >= 9 ? 'var(--p2)' : point >= 7 ? 'var(--line-2)' : 'var(--n2)'
  const heat = heatOf({
    metric: 'rating',
    value: point,
    interval: { low: point, high: point },
    scale,
  })
  return heat === null || heat === 'z0' ? NEUTRAL : heat < 'p' ? 'var(--n2)' : 'var(--p2)'
}
