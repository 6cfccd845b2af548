import { useTranslation } from 'react-i18next'
import type { PersonaId } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import { emotionSlide, emotionSlideHeight } from '../../shared/scene/emotion-slide.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import type { ShownMetric } from '../../shared/scene/shown-metric.ts'
import { SvgPrimitives } from '../canvas/SvgPrimitives.tsx'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import './emotion-figure.css'

interface EmotionFigureProps {
  readonly personaId: PersonaId
  readonly touchpointId: TouchpointId
  readonly shown: ShownMetric | null
  /** Units. */
  readonly width: number
}

/** What the team expected against what customers report, over the whole map, with both at the touchpoint. */
export function EmotionFigure({ personaId, touchpointId, shown, width }: EmotionFigureProps) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const index = useDocument(mapOf)
  const persona = index.personas.find(({ id }) => id === personaId)
  if (!persona) return null
  const overlay = shown?.touchpointOf(touchpointId)
  const team = index.emotionOf(personaId, touchpointId)?.level ?? null
  const customers = overlay?.emotion.state === 'ok' ? overlay.emotion.evidence : null
  const say = (level: number) => formatNumber(level, language, { digits: 1, sign: true })
  const title = index.touchpoints.find(({ id }) => id === touchpointId)?.title ?? ''
  const what = [
    ...(team === null ? [] : [t('emotion.team', { level: say(team) })]),
    ...(customers === null ? [] : [t('emotion.customers', { level: say(customers) })]),
  ].join(', ')
  const primitives = emotionSlide({
    index,
    shown,
    personaId,
    colour: index.personas[0]?.colour ?? 'u1',
    touchpointId,
    width: width / 2,
    language,
    words: {
      team: (level) => t('emotion.team', { level }),
      customers: (level) => t('emotion.customers', { level }),
      good: (level) => t('emotion.good', { level }),
      bad: (level) => t('emotion.bad', { level }),
      noSurvey: t('emotion.noSurvey'),
      tooFew: (n) => t('emotion.tooFew', { n }),
      hidden: t('emotion.hidden'),
    },
  })
  const label = t('emotion.label', { persona: persona.name || t('unnamed') })
  const here = t('emotion.at', { title, what: what || t('emotion.unknown') })
  return (
    <section className="presentation-figure">
      <p className="presentation-legend">
        <span>
          <svg viewBox="0 0 36 16" aria-hidden>
            <path className="presentation-expected" d="M0 8H36" />
          </svg>
          {t('emotion.expected')}
        </span>
        {shown?.hasEvidence && (
          <span>
            <svg
              viewBox="0 0 36 16"
              aria-hidden
              style={{ color: `var(--${index.personas[0]?.colour ?? 'u1'})` }}
            >
              <rect className="presentation-band" width="36" height="16" rx="4" />
              <path className="presentation-reported" d="M0 8H36" />
            </svg>
            {t('emotion.reported')}
          </span>
        )}
        <Gap team={team} customers={customers} interval={overlay?.emotion.interval ?? null} />
      </p>
      <svg
        className="presentation-curves"
        viewBox={`0 0 ${width / 2} ${emotionSlideHeight}`}
        role="img"
        aria-label={`${label}. ${here}`}
      >
        <SvgPrimitives primitives={primitives} />
      </svg>
    </section>
  )
}

interface GapProps {
  readonly team: number | null
  readonly customers: number | null
  readonly interval: readonly [number, number] | null
}

/** How far the customers are from what the team expected; a gap only where their interval leaves it out. */
function Gap({ team, customers, interval }: GapProps) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  if (team === null || customers === null || !interval) return null
  const [low, high] = interval
  if (low <= team && team <= high) {
    return <span className="presentation-gap">{t('emotion.asExpected')}</span>
  }
  const gap = formatNumber(Math.abs(customers - team), language, { digits: 1 })
  const below = customers < team
  return (
    <span className={`presentation-gap presentation-gap-${below ? 'below' : 'above'}`}>
      {t(below ? 'emotion.below' : 'emotion.above', { gap })}
    </span>
  )
}
