import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { openPanel } from '../app/panels.ts'

/** What is passing in the panel of comments; nothing of it is saved. */
export interface RemarksState {
  readonly filter: 'open' | 'resolved'
  /** What the next comment is on, where that is not what is selected: a persona, the map. */
  readonly targetId: string | null
  /** Grows each time that somebody wants to write: the field takes the keyboard then. */
  readonly asked: number
  /** Whose comments are to be brought into view. */
  readonly shown: string | null
}

export const remarksStore = createStore<RemarksState>()(() => ({
  filter: 'open',
  targetId: null,
  asked: 0,
  shown: null,
}))

export const useRemarksPanel = (): RemarksState => useStore(remarksStore)

/** Opens the panel with the keyboard in the field for a comment on the record. */
export function commentOn(targetId: string): void {
  remarksStore.setState(({ asked }) => ({ filter: 'open', targetId, asked: asked + 1 }))
  openPanel('remarks')
}

/** Opens the panel at the comments on the record. */
export function showRemarksOn(targetId: string): void {
  remarksStore.setState({ filter: 'open', shown: targetId })
  openPanel('remarks')
}
