import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { currentRoute, useRoute } from './router.ts'

/** What the left panel shows; null: it is closed. */
export type Panel = 'outline' | 'personas' | 'datasets' | 'remarks' | 'votes' | 'history'

/** Up to this width a panel lies over the view, as `narrow.css` has it: then none is open to begin with. */
const narrow = 1000

type Panels = Readonly<Record<string, Panel | null>>

/** Each view of a map has a panel of its own; those that nothing was opened or closed in yet are missing. */
const store = createStore<{ readonly panels: Panels; readonly inspector: boolean }>()(() => ({
  panels: {},
  inspector: true,
}))

/** Beside the canvas stands the outline to begin with, other views are wide. */
function panelOf(panels: Panels, view: string): Panel | null {
  const chosen = panels[view]
  if (chosen !== undefined) return chosen
  return view === 'canvas' && window.innerWidth > narrow ? 'outline' : null
}

const viewOf = (route: ReturnType<typeof currentRoute>) =>
  route.page === 'map' ? route.view.kind : 'canvas'

export function usePanel(): Panel | null {
  const view = viewOf(useRoute())
  return useStore(store, ({ panels }) => panelOf(panels, view))
}

export const currentPanel = (): Panel | null =>
  panelOf(store.getState().panels, viewOf(currentRoute()))

/** Opens the panel, or closes it when it is open. */
export const togglePanel = (panel: Panel): void =>
  setPanel((present) => (present === panel ? null : panel))

export const openPanel = (panel: Panel): void => setPanel(() => panel)

export const closePanel = (): void => setPanel(() => null)

function setPanel(change: (present: Panel | null) => Panel | null): void {
  const view = viewOf(currentRoute())
  store.setState(({ panels }) => ({ panels: { ...panels, [view]: change(panelOf(panels, view)) } }))
}

/** Whether the inspector stands at the right of the canvas and of the table: they may need its place. */
export const useInspectorShown = (): boolean => useStore(store, ({ inspector }) => inspector)

export const isInspectorShown = (): boolean => store.getState().inspector

export const showInspector = (shown: boolean): void => store.setState({ inspector: shown })
