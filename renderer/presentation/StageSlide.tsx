import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import type { StageId } from '../../shared/document/stage.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { formatMetric } from '../../shared/scene/format.ts'
import { heatClassOf, type ShownMetric } from '../../shared/scene/shown-metric.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import './stage-slide.css'

interface StageSlideProps {
  readonly stageId: StageId
  readonly shown: ShownMetric | null
}

/** More would not be read from the last row. */
const most = 8

/** The title of a stage: when it is, what the customer wants in it, and its touchpoints. */
export function StageSlide({ stageId, shown }: StageSlideProps) {
  const { t } = useTranslation('presentation')
  const { stages, touchpointsOf, columnOf } = useDocument(mapOf)
  const place = stages.findIndex(({ id }) => id === stageId)
  const stage = stages[place]
  if (!stage) return null
  const touchpoints = touchpointsOf(stageId)
  const first = (touchpoints[0] && columnOf(touchpoints[0].id)) ?? 0
  return (
    <article className="presentation-slide presentation-stage">
      <header>
        <p className="presentation-kicker">
          {[t('stage.place', { number: place + 1, all: stages.length }), stage.period]
            .filter(Boolean)
            .join(', ')}
        </p>
        <h1>{stage.title || t('untitledStage')}</h1>
        {stage.goal && <p className="presentation-goal">{stage.goal}</p>}
      </header>
      {touchpoints.length === 0 ? (
        <p className="presentation-quiet">{t('stage.none')}</p>
      ) : (
        <ol className="presentation-touchpoints" start={first + 1}>
          {touchpoints.slice(0, most).map((touchpoint) => (
            <TouchpointLine key={touchpoint.id} touchpoint={touchpoint} shown={shown} />
          ))}
        </ol>
      )}
      {touchpoints.length > most && (
        <p className="presentation-quiet">
          {t('stage.more', { count: touchpoints.length - most })}
        </p>
      )}
    </article>
  )
}

function TouchpointLine(props: {
  readonly touchpoint: Touchpoint
  readonly shown: ShownMetric | null
}) {
  const { touchpoint, shown } = props
  const { t } = useTranslation('presentation')
  return (
    <li>
      <span className="presentation-channel">
        {touchpoint.channel && <ChannelIcon channel={touchpoint.channel} size={24} />}
      </span>
      <b>
        {touchpoint.title || t('untitledTouchpoint')}
        {touchpoint.momentOfTruth && (
          <Star className="presentation-star" aria-label={t('momentOfTruth')} />
        )}
      </b>
      {shown && <Value touchpointId={touchpoint.id} shown={shown} />}
    </li>
  )
}

function Value({
  touchpointId,
  shown,
}: {
  readonly touchpointId: string
  readonly shown: ShownMetric
}) {
  const labels = useSceneLabels()
  const language = useLanguage()
  const result = shown.resultOf(touchpointId)
  if (!result || result.state === 'none') {
    return <span className="presentation-value presentation-hatch">{labels.noData}</span>
  }
  if (result.value === null) {
    return <span className="presentation-value presentation-hidden">{labels.hidden}</span>
  }
  const few = result.state === 'few' ? ' presentation-few' : ''
  return (
    <span className={`presentation-value presentation-heat-${heatClassOf(result)}${few}`}>
      {formatMetric(result.value, result.metric, language)}
    </span>
  )
}
