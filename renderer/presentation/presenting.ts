import type { Wish } from './presenter-key.ts'
import type { Slide } from './slides.ts'

/** How a presentation stands. */
export interface Presenting {
  /** The slide that is shown, and its place among the slides of that moment. */
  readonly key: string
  readonly at: number
  readonly black: boolean
  /** The radius of the circle that follows the pointer, in sizes from 1 to 9; null while it is off. */
  readonly spotlight: number | null
  readonly keysShown: boolean
  /** The votes of the room are being typed. */
  readonly voting: boolean
  /** The number of a touchpoint, as far as it is typed. */
  readonly typed: string
  /** The place of the persona whose emotions are shown. */
  readonly persona: number
  readonly left: boolean
}

const usualSpotlight = 4

export const firstPresenting: Presenting = {
  key: 'map',
  at: 0,
  black: false,
  spotlight: null,
  keysShown: false,
  voting: false,
  typed: '',
  persona: 0,
  left: false,
}

/** What the presenter has in hand: the slides, and how many personas the map has. */
export interface Deck {
  readonly slides: readonly Slide[]
  readonly personas: number
}

/** Where the slide stands now: the map may have changed, or its numbers have come, since it was shown. */
export function placeOf({ key, at }: Presenting, slides: readonly Slide[]): number {
  const place = slides.findIndex((slide) => slide.key === key)
  return place === -1 ? Math.min(at, slides.length - 1) : place
}

/** The presentation at another slide. */
export function shownAt(state: Presenting, at: number, slides: readonly Slide[]): Presenting {
  const place = Math.max(0, Math.min(slides.length - 1, at))
  return { ...state, at: place, key: slides[place]?.key ?? 'map' }
}

/**
 * The presentation after a wish. What lies over the slide goes first: Escape leaves only when nothing
 * does, and the first step after a black screen shows the slide again.
 */
export function afterWish(before: Presenting, wish: Wish, deck: Deck): Presenting {
  const state = { ...before, at: placeOf(before, deck.slides) }
  if (state.keysShown && wish.wish !== 'larger' && wish.wish !== 'smaller') {
    return { ...state, keysShown: false }
  }
  const go = (at: number): Presenting => {
    const shown = { ...state, typed: '', black: false }
    if (state.black) return shown
    return shownAt(shown, at, deck.slides)
  }
  switch (wish.wish) {
    case 'next':
      return go(state.at + 1)
    case 'back':
      return go(state.at - 1)
    case 'first':
      return go(0)
    case 'last':
      return go(deck.slides.length - 1)
    case 'enter':
      return state.typed === '' ? go(state.at + 1) : go(numbered(state, deck))
    case 'erase':
      return state.typed === '' ? go(state.at - 1) : { ...state, typed: state.typed.slice(0, -1) }
    case 'digit':
      return { ...state, typed: `${state.typed}${wish.digit}`.slice(-3) }
    case 'black':
      return { ...state, black: !state.black }
    case 'spotlight':
      return { ...state, spotlight: state.spotlight === null ? usualSpotlight : null }
    case 'larger':
    case 'smaller': {
      if (state.spotlight === null) return state
      const step = wish.wish === 'larger' ? 1 : -1
      return { ...state, spotlight: Math.max(1, Math.min(9, state.spotlight + step)) }
    }
    case 'otherPersona':
      return deck.personas < 2 ? state : { ...state, persona: (state.persona + 1) % deck.personas }
    case 'votes':
      return deck.personas === 0 || !deck.slides.some(({ kind }) => kind === 'touchpoint')
        ? state
        : { ...state, voting: true, black: false }
    case 'keys':
      return { ...state, keysShown: true }
    case 'leave':
      return leave(state)
  }
}

function leave(state: Presenting): Presenting {
  if (state.typed !== '') return { ...state, typed: '' }
  if (state.black) return { ...state, black: false }
  if (state.voting) return { ...state, voting: false }
  return { ...state, left: true }
}

/** The slide of the touchpoint whose number is typed; the present one where there is none. */
function numbered({ at, typed }: Presenting, { slides }: Deck): number {
  const found = slides.findIndex(
    (slide) => slide.kind === 'touchpoint' && slide.number === Number(typed),
  )
  return found === -1 ? at : found
}
