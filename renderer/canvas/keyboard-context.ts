import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import type { CanvasContext } from './canvas-context.ts'
import type { GestureContext } from './gesture-context.ts'
import type { Focus } from './grid.ts'
import type { Direction } from './navigation.ts'

/** What commands need of an editor of the map, be it the canvas or the table. */
export interface EditorContext extends CanvasContext {
  /** Whether the map is turned on its side here: touchpoints go down, lanes across. */
  readonly turned: boolean
  /** Brings a place into view and says its name. */
  readonly reveal: () => void
  readonly say: (key: 'needsPersona' | 'chooseTarget' | 'atEdge' | 'emotionLevel') => void
  /** Makes a free note in view, to be typed into. */
  readonly addNote: () => void
  /** Asks for the other end of a connection. */
  readonly connect: (from: TouchpointId) => void
  /** Moves the one selected record a place in a direction, as it is seen here; answers whether it moved. */
  readonly move: (direction: Direction) => boolean
}

/** What the keyboard needs of the canvas around it. */
export interface KeyboardContext extends EditorContext, GestureContext {
  readonly zoomToFit: () => void
  readonly zoomTo100: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
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
export function moveTo({ session, reveal }: EditorContext, focus: Focus): true {
  const alone = focus.id === null ? [] : [focus.id]
  session.select(alone, focus.cell)
  reveal()
  return true
}
