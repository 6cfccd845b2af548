import { createStore } from 'zustand/vanilla'
import type { EditorContext, KeyboardContext } from './keyboard-context.ts'

/** An editor of the map that is on the screen. */
export interface LiveEditor extends EditorContext {
  /** Gives it the keyboard. */
  readonly refocus: () => void
}

/** The canvas that is on the screen, for what is asked of it from elsewhere in the window. */
export interface LiveCanvas extends KeyboardContext, LiveEditor {}

const store = createStore<{ canvas: LiveCanvas | null }>()(() => ({ canvas: null }))

export const liveCanvas = (): LiveCanvas | null => store.getState().canvas

export function setLiveCanvas(canvas: LiveCanvas | null): void {
  store.setState({ canvas })
}

/** Calls back with the canvas: now, or as soon as it stands at its place. */
export function whenCanvas(callback: (canvas: LiveCanvas) => void): void {
  const present = liveCanvas()
  if (present) {
    callback(present)
    return
  }
  const end = store.subscribe(({ canvas }) => {
    if (!canvas) return
    end()
    callback(canvas)
  })
}
