import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import { channelName } from '../../shared/scene/labels.ts'
import type { ShownMetric } from '../../shared/scene/shown-metric.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import { CustomerVoices } from './CustomerVoices.tsx'
import { EmotionFigure } from './EmotionFigure.tsx'
import { MetricTile } from './MetricTile.tsx'
import { PersonaMark } from './PersonaMark.tsx'
import type { Slide } from './slides.ts'
import { TeamVoices } from './TeamVoices.tsx'
import { useSlideWidth } from './use-room.ts'

interface TouchpointSlideProps {
  readonly slide: Extract<Slide, { kind: 'touchpoint' }>
  readonly shown: ShownMetric | null
  readonly persona: Persona | null
}

/** Units at both sides of a slide, and what the number and the gap beside it take. */
const side = 80
const besideTile = 504 + 48

/** One touchpoint for the room: its number, what was expected and what is reported, and voices. */
export function TouchpointSlide({ slide, shown, persona }: TouchpointSlideProps) {
  const { t } = useTranslation('presentation')
  const labels = useSceneLabels()
  const width = useSlideWidth() - 2 * side
  const document = useDocument((present) => present)
  const { stages, columnOf } = mapOf(document)
  const touchpoint = document.touchpoint[slide.touchpointId]
  const stage = stages.find(({ id }) => id === slide.stageId)
  if (!touchpoint || !stage) return null
  const { channel } = touchpoint
  const place = [stage.title || t('untitledStage'), stage.period].filter(Boolean).join(', ')
  return (
    <article className="presentation-slide presentation-touchpoint">
      <header className="presentation-head">
        <div>
          <p className="presentation-kicker">
            {channel && (
              <span title={channelName(channel, labels)}>
                <ChannelIcon channel={channel} size={26} />
                <span className="visually-hidden">{channelName(channel, labels)}</span>
              </span>
            )}
            {place}
          </p>
          <h1>
            {touchpoint.title || t('untitledTouchpoint')}
            {touchpoint.momentOfTruth && (
              <Star className="presentation-star" aria-label={t('momentOfTruth')} />
            )}
          </h1>
        </div>
        {persona && <PersonaMark persona={persona} />}
      </header>
      <div className="presentation-evidence">
        {shown && <MetricTile touchpointId={touchpoint.id} shown={shown} />}
        {persona && (
          <EmotionFigure
            personaId={persona.id}
            touchpointId={touchpoint.id}
            shown={shown}
            width={shown ? width - besideTile : width}
          />
        )}
      </div>
      {slide.part === 'customers' && shown ? (
        <CustomerVoices
          touchpointId={touchpoint.id}
          filter={shown.overlay.filter}
          metric={shown.metric}
        />
      ) : (
        <TeamVoices column={columnOf(touchpoint.id) ?? 0} />
      )}
    </article>
  )
}
