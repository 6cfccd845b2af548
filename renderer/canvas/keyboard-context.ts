import type { GestureContext } from './gesture-context.ts'
import type { Focus } from './grid.ts'

/** What the keyboard needs of the canvas around it. */
export interface KeyboardContext extends GestureContext {
  /** Brings a place into view and says its name. */
  readonly reveal: () => void
  readonly say: (key: 'needsPersona' | 'chooseTarget' | 'atEdge' | 'emotionLevel') => void
  readonly zoomToFit: () => void
  readonly zoomTo100: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** Makes a free note in view, to be typed into. */
  readonly addNote: () => void
  /** Leaves the grid upwards, to the persona's card. */
  readonly focusHeader: () => void
}

/** The part of a keyboard event that the keys are told by. */
export interface Key {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly altGraph: boolean
}

/** Sets the keyboard's place and selects what stands there. */
export function moveTo({ session, reveal }: KeyboardContext, focus: Focus): true {
  const alone = focus.id === null ? [] : [focus.id]
  session.select(alone, focus.cell)
  reveal()
  return true
}
