import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { useDocument } from '../document/session-context.ts'
import { type Slide, slideAbout } from './slides.ts'
import './stage-progress.css'

interface StageProgressProps {
  readonly slides: readonly Slide[]
  readonly at: number
  readonly onGo: (at: number) => void
}

/** Where we are: a bar for each touchpoint under its stage's name. A click goes there. */
export function StageProgress({ slides, at, onGo }: StageProgressProps) {
  const { t } = useTranslation('presentation')
  const { stages, touchpointsOf, touchpoints } = useDocument(mapOf)
  const slide = slides[at]
  const stageId = slide && slide.kind !== 'map' ? slide.stageId : null
  const touchpointId = slide?.kind === 'touchpoint' ? slide.touchpointId : null
  return (
    <nav className="presentation-progress" aria-label={t('progress.label')}>
      {stages.map((stage) => {
        const inStage = touchpointsOf(stage.id)
        const here = stage.id === stageId
        return (
          <div
            key={stage.id}
            className={`presentation-progress-stage${here ? ' presentation-here' : ''}`}
            style={{ flexGrow: Math.max(1, inStage.length) }}
          >
            <button
              type="button"
              className="presentation-progress-title"
              aria-current={here ? 'step' : undefined}
              onClick={() => onGo(slideAbout(slides, stage.id))}
            >
              <span>{stage.title || t('untitledStage')}</span>
              {slide?.kind === 'touchpoint' && here && (
                <small>{t('progress.of', { number: slide.number, all: touchpoints.length })}</small>
              )}
            </button>
            <div className="presentation-progress-bars">
              {inStage.map(({ id, title }) => {
                const place = slideAbout(slides, id)
                const state =
                  id === touchpointId ? ' presentation-now' : place < at ? ' presentation-done' : ''
                return (
                  <button
                    key={id}
                    type="button"
                    className={`presentation-progress-bar${state}`}
                    aria-label={title || t('untitledTouchpoint')}
                    aria-current={id === touchpointId ? 'step' : undefined}
                    onClick={() => onGo(place)}
                  />
                )
              })}
              {inStage.length === 0 && <i className="presentation-progress-none" />}
            </div>
          </div>
        )
      })}
    </nav>
  )
}
