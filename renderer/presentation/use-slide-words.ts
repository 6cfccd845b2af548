import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { useDocument, useJourney } from '../document/session-context.ts'
import type { Presenting } from './presenting.ts'
import type { Slide } from './slides.ts'

/** What a screen reader says of a slide, and what stands over it while a number is typed. */
export function useSlideWords(
  slide: Slide,
  state: Presenting,
): { readonly slide: string; readonly typed: string } {
  const { t } = useTranslation('presentation')
  const journey = useJourney()
  const document = useDocument((present) => present)
  const { touchpoints } = mapOf(document)
  const number = Number(state.typed)
  const meant = touchpoints[number - 1]
  const typed = meant
    ? `${t('goTo.number', { number })}: ${meant.title || t('untitledTouchpoint')}`
    : t('goTo.none', { number: state.typed })
  const said = () => {
    if (state.black) return t('said.black')
    if (state.typed !== '') return typed
    switch (slide.kind) {
      case 'map':
        return t('said.map', { title: journey.title || t('untitledMap') })
      case 'stage':
        return t('said.stage', {
          title: document.stage[slide.stageId]?.title || t('untitledStage'),
        })
      case 'touchpoint': {
        const title = document.touchpoint[slide.touchpointId]?.title || t('untitledTouchpoint')
        return slide.part === 'team'
          ? t('said.team', { title })
          : t('said.touchpoint', { number: slide.number, all: touchpoints.length, title })
      }
    }
  }
  const spot = state.spotlight === null ? '' : ` ${t('said.spotlight')}`
  return { slide: `${said()}${spot}`, typed }
}
