import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Diff } from '../../shared/document/diff.ts'
import type { PersonaId } from '../../shared/document/persona.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import type { Point } from './geometry.ts'
import type { Target } from './hit.ts'
import type { Footprint } from './navigation.ts'
import type { Guide } from './snap.ts'

/** Something lifted from the map: it follows the pointer, a bar shows where it would land. */
export interface Lifted {
  readonly kind: 'card' | 'touchpoint' | 'stage' | 'note' | 'lane'
  readonly id: string
  /** How far it has been carried from where it was. */
  readonly by: Point
  readonly bar: Box | null
  /** How many things are carried in all; left out for one. */
  readonly count?: number
}

/** An emotion's point on its way up or down. */
export interface EmotionDrag {
  readonly personaId: PersonaId
  readonly touchpointId: TouchpointId
  readonly level: number
  readonly before: number | null
}

/** What has been typed of an emotion's level. */
export interface TypedLevel {
  readonly personaId: PersonaId
  readonly touchpointId: TouchpointId
  readonly text: string
}

/** A connection being drawn: to a touchpoint, or (by pointer) to a point where there is none. */
export interface Connecting {
  readonly from: TouchpointId
  readonly to: TouchpointId | null
  readonly point: Point | null
}

/** A column or a lane that is given another size; `id` is the touchpoint or the lane, `size` is in px. */
export interface Resizing {
  readonly kind: 'column' | 'lane'
  readonly id: string
  readonly size: number
}

/** What is passing on the canvas: nothing here is ever saved. */
export interface CanvasState {
  /** A change that is shown but not made yet: a dragged emotion, a card's edge. */
  readonly draft: Diff | null
  readonly lifted: Lifted | null
  readonly emotion: EmotionDrag | null
  readonly connecting: Connecting | null
  readonly marquee: Box | null
  readonly resizing: Resizing | null
  /** The lines along which something that is moved lies with others. */
  readonly guides: readonly Guide[]
  readonly hover: Target | null
  /** Where a picture that is dragged over the map would go. */
  readonly pictureOver: Box | null
  /** Where the keyboard stood last: an arrow key goes on from there when nothing is selected. */
  readonly stood: Footprint | null
  /** The level of an emotion that is being typed: the keys so far, and the place that they are for. */
  readonly typedLevel: TypedLevel | null
  /** What is told to screen readers. */
  readonly said: string
}

export const noGuides: readonly Guide[] = []

const atRest: CanvasState = {
  draft: null,
  lifted: null,
  emotion: null,
  connecting: null,
  marquee: null,
  resizing: null,
  guides: noGuides,
  typedLevel: null,
  hover: null,
  pictureOver: null,
  stood: null,
  said: '',
}

export type CanvasStore = StoreApi<CanvasState>

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>()(() => atRest)
}

/** Ends every gesture without a change. */
export function endGesture(store: CanvasStore): void {
  store.setState({
    draft: null,
    lifted: null,
    emotion: null,
    connecting: null,
    marquee: null,
    resizing: null,
    guides: noGuides,
  })
}

const CanvasContext = createContext<CanvasStore | null>(null)
export const CanvasStoreProvider = CanvasContext.Provider

export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext)
  if (!store) throw new TypeError('There is no canvas above this component')
  return store
}

/** A part of what is passing; the selector must give something that stays the same while it does not change. */
export function useCanvasState<T>(select: (state: CanvasState) => T): T {
  return useStore(useCanvasStore(), select)
}
