import { useEffect, useMemo, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { shownMetric } from '../../shared/scene/shown-metric.ts'
import { liveCanvas } from '../canvas/live-canvas.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { useOverlay } from '../feedback/overlay-context.tsx'
import { EmotionStep } from './EmotionStep.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { MapSlide } from './MapSlide.tsx'
import './presentation.css'
import { type Wish, wishOf } from './presenter-key.ts'
import {
  afterWish,
  type Deck,
  firstPresenting,
  type Presenting,
  placeOf,
  shownAt,
} from './presenting.ts'
import { Spotlight } from './Spotlight.tsx'
import { StageProgress } from './StageProgress.tsx'
import { StageSlide } from './StageSlide.tsx'
import { type Slide, slideAbout, slidesOf } from './slides.ts'
import { TouchpointSlide } from './TouchpointSlide.tsx'
import { useHalves } from './use-halves.ts'
import { useFullScreen, useRestingPointer } from './use-room.ts'
import { useSlideWords } from './use-slide-words.ts'

interface PresentationPageProps {
  /** The stage or the touchpoint to begin with; null for the whole map. */
  readonly about: string | null
  readonly onLeave: () => void
}

type Move = Wish | { readonly wish: 'go'; readonly at: number; readonly persona?: number }

/** The open map for a room full of people: slide by slide, by the keys of a presenter's remote. */
export function PresentationPage({ about, onLeave }: PresentationPageProps) {
  const { t } = useTranslation('presentation')
  useFullScreen()
  const session = useSession()
  const overlay = useOverlay()
  const shown = useMemo(() => shownMetric(overlay), [overlay])
  const document = useDocument((present) => present)
  const { personas, touchpoints } = mapOf(document)
  const slides = useMemo(() => slidesOf(document, shown !== null), [document, shown])
  const deck: Deck = { slides, personas: personas.length }
  const [state, move] = useReducer(
    (before: Presenting, wish: Move): Presenting =>
      wish.wish === 'go'
        ? shownAt(
            { ...before, persona: wish.persona ?? before.persona, black: false },
            wish.at,
            slides,
          )
        : afterWish(before, wish, deck),
    firstPresenting,
    (first) => shownAt(first, slideAbout(slides, about), slides),
  )
  const area = useRef<HTMLElement>(null)
  const drafts = useRef(new Map<string, string>())
  const resting = useRestingPointer(area)
  const halves = useHalves((wish) => !state.voting && !state.keysShown && move({ wish }))

  const { voting, left } = state
  useEffect(() => {
    if (!left) return
    session.endTyping()
    onLeave()
  }, [left, onLeave, session])
  // Not before the presentation has gone: the view below it takes no focus until then.
  useEffect(() => () => liveCanvas()?.refocus(), [])
  useEffect(() => {
    if (!voting) area.current?.focus()
  }, [voting])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const wish = wishOf(event)
      // While votes are typed the keys belong to their field; a button takes its own Enter and Space.
      if (voting && wish?.wish !== 'leave') return
      const onButton = event.target instanceof Element && event.target.closest('button') !== null
      if (onButton && (event.key === 'Enter' || event.key === ' ')) return
      if (wish) move(wish)
      // F5 on a remote starts a presentation, and this one is running.
      if (!wish && event.key !== 'F5') return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [voting])

  const at = placeOf(state, slides)
  const slide = slides[at] ?? { kind: 'map', key: 'map' }
  const persona = personas[state.persona] ?? personas[0] ?? null
  const spoken = touchpointOf(slides, at)
  const touchpoint = touchpoints.find(({ id }) => id === spoken)
  const said = useSlideWords(slide, state)
  const stepVotes = (by: 1 | -1): boolean => {
    const place =
      state.persona * touchpoints.length + touchpoints.findIndex(({ id }) => id === spoken) + by
    const next = touchpoints[place % touchpoints.length]
    const nextPersona = Math.floor(place / touchpoints.length)
    if (place < 0 || !next || nextPersona >= personas.length) return by < 0
    move({ wish: 'go', at: slideAbout(slides, next.id), persona: nextPersona })
    return true
  }
  return (
    <main
      ref={area}
      className={`presentation${resting ? ' presentation-resting' : ''}`}
      tabIndex={-1}
      aria-roledescription={t('title')}
      aria-label={t('title')}
      {...halves}
      onWheel={({ deltaY }) =>
        state.spotlight !== null && move({ wish: deltaY < 0 ? 'larger' : 'smaller' })
      }
    >
      <div className="presentation-stage-room">
        {state.voting && touchpoint && persona ? (
          <EmotionStep
            key={`${persona.id} ${touchpoint.id}`}
            touchpoint={touchpoint}
            persona={persona}
            shown={shown}
            drafts={drafts.current}
            onStep={stepVotes}
            onLeave={() => move({ wish: 'leave' })}
          />
        ) : (
          <SlideView slide={slide} shown={shown} overlay={overlay} persona={persona} />
        )}
      </div>
      {!state.voting && (
        <StageProgress slides={slides} at={at} onGo={(place) => move({ wish: 'go', at: place })} />
      )}
      {state.typed !== '' && <p className="presentation-typed">{said.typed}</p>}
      {state.spotlight !== null && !state.voting && (
        <Spotlight size={state.spotlight} area={area} />
      )}
      {state.black && <div className="presentation-black" />}
      {state.keysShown && <KeysSheet onClose={() => move({ wish: 'keys' })} />}
      <p className="visually-hidden" role="status" aria-live="polite">
        {said.slide}
      </p>
    </main>
  )
}

interface SlideViewProps {
  readonly slide: Slide
  readonly shown: Parameters<typeof TouchpointSlide>[0]['shown']
  readonly overlay: Parameters<typeof MapSlide>[0]['overlay']
  readonly persona: Parameters<typeof TouchpointSlide>[0]['persona']
}

function SlideView({ slide, shown, overlay, persona }: SlideViewProps) {
  switch (slide.kind) {
    case 'map':
      return <MapSlide overlay={overlay} />
    case 'stage':
      return <StageSlide key={slide.stageId} stageId={slide.stageId} shown={shown} />
    case 'touchpoint':
      return (
        <TouchpointSlide key={slide.touchpointId} slide={slide} shown={shown} persona={persona} />
      )
  }
}

/** The touchpoint that a slide is about, or the first one after it. */
function touchpointOf(slides: readonly Slide[], at: number): string | null {
  const found =
    slides.slice(at).find(({ kind }) => kind === 'touchpoint') ??
    slides.findLast(({ kind }) => kind === 'touchpoint')
  return found?.kind === 'touchpoint' ? found.touchpointId : null
}
