import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { againstOthers } from '../../shared/feedback/against-others.ts'
import type { MetricResult, Overlay } from '../../shared/feedback/overlay.ts'
import { poolResults } from '../../shared/feedback/pool-results.ts'
import { formatDifference, formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { shownMetric } from '../../shared/scene/shown-metric.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import { DistributionBar } from '../feedback/DistributionBar.tsx'
import '../feedback/evidence.css'

interface SegmentHeadlineProps {
  readonly group: Overlay
  /** The same numbers of everybody else; null where there are none. */
  readonly others: Overlay | null
}

/** The group's number over all touchpoints, with its interval, beside that of the others at the same ones. */
export function SegmentHeadline({ group, others }: SegmentHeadlineProps) {
  const { t } = useTranslation('personas')
  const { t: tFeedback } = useTranslation('feedback')
  const language = useLanguage()
  const { touchpoints } = useDocument(mapOf)
  const mine = shownMetric(group)
  const theirs = others && shownMetric(others, group.drivenBy ?? undefined)
  const pairs = touchpoints.flatMap(({ id }): [MetricResult, MetricResult | undefined][] => {
    const result = mine?.resultOf(id)
    return result?.histogram ? [[result, theirs?.resultOf(id)]] : []
  })
  const pooled = poolResults(
    pairs.map(([result]) => result),
    group.filter,
  )
  if (!pooled || pooled.value === null || pooled.n === null) return null
  const { metric, value, n, interval } = pooled
  const say = (number: number) => formatMetric(number, metric, language)
  return (
    <section className="segment-headline" aria-label={t('segment.headline')}>
      <div className={`segment-headline-value segment-${pooled.state}`}>
        <b>{say(value)}</b>
        <span>
          {interval &&
            tFeedback('evidence.interval', { low: say(interval.low), high: say(interval.high) })}
          <small>
            {tFeedback(`metric.${metric}`)},{' '}
            {tFeedback('evidence.intervalOf', { n: formatNumber(n, language) })}
          </small>
        </span>
        <Against pairs={pairs} limits={group.filter} />
      </div>
      <DistributionBar result={pooled} />
    </section>
  )
}

interface AgainstProps {
  readonly pairs: readonly (readonly [MetricResult, MetricResult | undefined])[]
  readonly limits: Overlay['filter']
}

/** Only touchpoints that both have numbers at are compared, so that neither is judged by what the other never met. */
function Against({ pairs, limits }: AgainstProps) {
  const { t } = useTranslation('personas')
  const language = useLanguage()
  const both = pairs.flatMap(([one, other]) =>
    other?.histogram && other.metric === one.metric ? [{ one, other }] : [],
  )
  const group = poolResults(
    both.map(({ one }) => one),
    limits,
  )
  const others = poolResults(
    both.map(({ other }) => other),
    limits,
  )
  const [found] = group && others ? againstOthers([{ touchpointId: '', group, others }]) : []
  if (!found) return null
  const by = (value: number) => formatDifference(value, found.metric, language)
  return (
    <span className="segment-headline-others">
      {found.detectable ? (
        <b>
          <span aria-hidden>{found.difference > 0 ? '▲ ' : '▼ '}</span>
          {t(found.difference > 0 ? 'segment.higherSure' : 'segment.lowerSure', {
            by: by(found.difference),
          })}
        </b>
      ) : (
        t('segment.noDifference', { by: by(found.reach) })
      )}
      <small>
        {t('segment.othersAt', { value: formatMetric(found.others, found.metric, language) })}
      </small>
    </span>
  )
}
