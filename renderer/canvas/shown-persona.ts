import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { MapDocument } from '../../shared/document/document.ts'
import { journeyOf } from '../../shared/document/document.ts'
import type { PersonaId } from '../../shared/document/persona.ts'

/**
 * Whose emotion curve is shown alone on each map; a map that is not among them compares all. Remembered
 * for as long as the window lives: it is a way of looking, not a part of the map.
 */
const store = createStore<{ readonly byMap: Readonly<Record<string, PersonaId>> }>()(() => ({
  byMap: {},
}))

/** The one persona whose curve is shown; null while all are compared. */
export function shownPersona(document: MapDocument): PersonaId | null {
  return present(document, store.getState().byMap)
}

export function useShownPersona(document: MapDocument): PersonaId | null {
  return useStore(store, ({ byMap }) => present(document, byMap))
}

/** Shows one persona's curve alone, or (null) compares all. */
export function showPersona({ journeyId }: MapDocument, id: PersonaId | null): void {
  store.setState(({ byMap: { [journeyId]: _before, ...others } }) => ({
    byMap: id === null ? others : { ...others, [journeyId]: id },
  }))
}

/** One that has left the map is not shown any more. */
function present(
  document: MapDocument,
  byMap: Readonly<Record<string, PersonaId>>,
): PersonaId | null {
  const id = byMap[document.journeyId]
  return id && document.persona[id] && journeyOf(document).personaIds.includes(id) ? id : null
}
