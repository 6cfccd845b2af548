import { useTranslation } from 'react-i18next'
import type { MetricKind } from '../../shared/feedback/metric.ts'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { heatCuts } from '../../shared/feedback/statistics/heat.ts'
import { formatMetric } from '../../shared/scene/format.ts'
import type { HeatClass } from '../../shared/scene/primitive.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'

const classes: readonly HeatClass[] = ['n3', 'n2', 'n1', 'z0', 'p1', 'p2', 'p3']

interface HeatLegendProps {
  readonly metric: MetricKind
  readonly scale: MetricResult['scale']
}

/** The seven heat classes with the values between them, from bad to good. */
export function HeatLegend({ metric, scale }: HeatLegendProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const cuts = heatCuts(metric, scale)
  if (!cuts) return null
  const good = cuts.higherIsBetter ? 1 : -1
  const say = (distance: number) => formatMetric(cuts.reference + good * distance, metric, language)
  const reference = formatMetric(cuts.reference, metric, language)
  // Between n3 and n2, between n2 and n1, under z0, between p1 and p2, between p2 and p3.
  const marks = [
    { at: 1, text: say(-cuts.far) },
    { at: 2, text: say(-cuts.near) },
    { at: 3.5, text: t('legend.includes', { reference }) },
    { at: 5, text: say(cuts.near) },
    { at: 6, text: say(cuts.far) },
  ]
  const name = t(`metric.${metric}`)
  return (
    <div className="overlay-group overlay-group-heat">
      <span className="overlay-label">{name}</span>
      <svg
        className="heat-legend"
        width="238"
        height="30"
        viewBox="0 0 238 30"
        role="img"
        aria-label={t('legend.label', {
          metric: name,
          marks: marks.map(({ text }) => text).join(', '),
        })}
      >
        {classes.map((heat, index) => (
          <rect
            key={heat}
            x={0.5 + 34 * index}
            y={0.5}
            width={31}
            height={12}
            rx={2}
            fill={`var(--${heat}t)`}
            stroke={`var(--${heat})`}
          />
        ))}
        {marks.map(({ at, text }) => (
          <text key={at} x={34 * at - 1} y={26} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}
