import { createStore } from 'zustand/vanilla'
import type { KeyboardContext } from './keyboard-context.ts'

/** The canvas that is on the screen, for what is asked of it from elsewhere in the window. */
export interface LiveCanvas extends KeyboardContext {
  /** Gives it the keyboard. */
  readonly refocus: () => void
}

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
