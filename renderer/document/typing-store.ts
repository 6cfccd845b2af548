import { createStore, type StoreApi } from 'zustand/vanilla'

/** What is read from a store. */
export type ReadonlyStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>

export interface TypingStore<T> extends ReadonlyStore<T> {
  readonly set: (part: Partial<T>) => void
  /** Sets a part of the state now; those who listen hear of it once the next picture is on the screen. */
  readonly setBehindPaint: (part: Partial<T>) => void
  /** Sets a part of the state that those who listen may hear of together with what they wait for. */
  readonly setAlong: (part: Partial<T>) => void
}

/**
 * A store whose state is always the newest, and whose listeners can be made to wait for one picture.
 * The field that is typed into shows its letter by itself: were the whole map drawn again before the
 * first picture, a large one would hold up each letter by a frame.
 */
export function createTypingStore<T extends object>(
  initial: T,
  afterPaint: (callback: () => void) => () => void,
): TypingStore<T> {
  const store = createStore<T>()(() => initial)
  const listeners = new Set<(state: T, before: T) => void>()
  let told = initial
  let waiting: (() => void) | null = null

  function tell(): void {
    waiting?.()
    waiting = null
    const before = told
    told = store.getState()
    if (told !== before) for (const listener of [...listeners]) listener(told, before)
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    set(part) {
      store.setState(part)
      tell()
    },
    setBehindPaint(part) {
      store.setState(part)
      waiting ??= afterPaint(tell)
    },
    setAlong(part) {
      store.setState(part)
      if (!waiting) tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
