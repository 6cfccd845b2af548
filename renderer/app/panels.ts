import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What the left panel of the editor shows; null: it is closed. */
export type Panel = 'outline' | 'personas' | 'datasets'

const store = createStore<{ panel: Panel | null }>()(() => ({ panel: 'outline' }))

export const usePanel = (): Panel | null => useStore(store, ({ panel }) => panel)

/** Opens the panel, or closes it when it is open. */
export const togglePanel = (panel: Panel): void =>
  store.setState((state) => ({ panel: state.panel === panel ? null : panel }))

export const closePanel = (): void => store.setState({ panel: null })
