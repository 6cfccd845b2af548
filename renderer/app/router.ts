import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { PersonaId } from '../../shared/document/persona.ts'
import type { Moment } from '../future/moments.ts'

/** A survey file that main has a token for. */
export interface SurveyFile {
  readonly file: string
  readonly name: string
  readonly bytes: number
}

export const librarySections = ['home', 'maps', 'personas', 'datasets', 'templates'] as const
export type LibrarySection = (typeof librarySections)[number]

/** What a map's window shows of it. */
export type MapView =
  | { readonly kind: 'canvas' }
  /** The same map as a table. */
  | { readonly kind: 'table' }
  /** Its opportunities by impact and effort. */
  | { readonly kind: 'board' }
  /** Current against future, or two moments of one map; left out: which of them are compared is found. */
  | { readonly kind: 'future'; readonly between?: readonly [Moment, Moment] }
  /** The map as it was, only to be looked at. */
  | { readonly kind: 'snapshot'; readonly snapshotId: string }
  | { readonly kind: 'persona'; readonly personaId: PersonaId }
  /** Without a file the wizard asks for one. */
  | { readonly kind: 'import'; readonly survey: SurveyFile | null }
  /** Full screen for the room, over the view that it came from; `about` is a stage or a touchpoint, or null for the whole map. */
  | { readonly kind: 'present'; readonly about: string | null; readonly from: PlainMapView }

/** What a presentation can stand over. */
export type PlainMapView = Exclude<MapView, { kind: 'present' }>

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'library'; readonly section: LibrarySection }
  | { readonly page: 'map'; readonly journeyId: JourneyId; readonly view: MapView }

interface RouterState {
  readonly route: Route
  /** Grows when the open map must be read anew from the storage. */
  readonly generation: number
}

const router = createStore<RouterState>()(() => ({ route: { page: 'start' }, generation: 0 }))

export const useRoute = (): Route => useStore(router, ({ route }) => route)
export const useGeneration = (): number => useStore(router, ({ generation }) => generation)
export const currentRoute = (): Route => router.getState().route

/** Asked before a map is left; false keeps the user on it. */
let mayLeaveMap: () => Promise<boolean> = async () => true
export function guardLeaving(guard: () => Promise<boolean>): void {
  mayLeaveMap = guard
}

/** Shows another page. A map whose edits cannot be saved is not left: they live in its memory only. */
export async function navigate(route: Route): Promise<void> {
  const from = currentRoute()
  const leaves = from.page === 'map' && (route.page !== 'map' || route.journeyId !== from.journeyId)
  if (leaves && !(await mayLeaveMap())) return
  router.setState({ route })
}

export const goHome = (section: LibrarySection = 'home'): Promise<void> =>
  navigate({ page: 'library', section })

export const openMapPage = (
  journeyId: JourneyId,
  view: MapView = { kind: 'canvas' },
): Promise<void> => navigate({ page: 'map', journeyId, view })

/** Another view of the map that is open. */
export function showView(view: MapView): void {
  const { route } = router.getState()
  if (route.page === 'map') router.setState({ route: { ...route, view } })
}

/** Reads the open map anew: another process, or an import, has changed it. */
export async function reloadMap(view: MapView = { kind: 'canvas' }): Promise<void> {
  const { route, generation } = router.getState()
  if (route.page !== 'map') return
  router.setState({ route: { ...route, view }, generation: generation + 1 })
}

/** Another workspace was opened: nothing of the old one may stay on the screen. */
export function restart(): void {
  router.setState(({ generation }) => ({ route: { page: 'start' }, generation: generation + 1 }))
}
