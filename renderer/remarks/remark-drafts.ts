import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Comments that are begun and not sent, each by the id of what it is about: looking elsewhere loses none. */
const drafts = createStore<Readonly<Record<string, string>>>()(() => ({}))

export const useRemarkDraft = (targetId: string): string =>
  useStore(drafts, (begun) => begun[targetId] ?? '')

export function setRemarkDraft(targetId: string, text: string): void {
  const { [targetId]: _before, ...others } = drafts.getState()
  drafts.setState(text === '' ? others : { ...others, [targetId]: text }, true)
}
