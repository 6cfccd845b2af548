import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { openPanel } from '../app/panels.ts'
import type { Selection } from '../document/selection.ts'
import type { MapSession } from '../document/session.ts'

/** What is passing in the panel of comments; nothing of it is saved. */
export interface RemarksState {
  readonly filter: 'open' | 'resolved'
  /**
   * What the next comment was asked to be on, and what was selected then: it holds until something else
   * is selected. A persona can be spoken of without being selected.
   */
  readonly target: { readonly id: string; readonly selection: Selection } | null
  /** Grows each time that somebody wants to write: the field takes the keyboard then. */
  readonly asked: number
  /** Whose comments are to be brought into view. */
  readonly shown: string | null
}

export const remarksStore = createStore<RemarksState>()(() => ({
  filter: 'open',
  target: null,
  asked: 0,
  shown: null,
}))

export const useRemarksPanel = (): RemarksState => useStore(remarksStore)

/** Opens the panel with the keyboard in the field for a comment on the record. */
export function commentOn(session: MapSession, id: string): void {
  const { selection } = session.store.getState()
  remarksStore.setState(({ asked }) => ({
    filter: 'open',
    target: { id, selection },
    asked: asked + 1,
  }))
  openPanel('remarks')
}

/** Opens the panel at the comments on the record. */
export function showRemarksOn(targetId: string): void {
  remarksStore.setState({ filter: 'open', shown: targetId })
  openPanel('remarks')
}
