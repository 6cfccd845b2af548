import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Persona, personaSchema } from '../../shared/document/persona.ts'
import type {
  DatasetSummary,
  DeletedMap,
  MapSummary,
  Output,
  storageContract,
} from '../../shared/rpc/contract.ts'
import { type ErrorData, toErrorData } from '../../shared/rpc/errors.ts'
import { storage } from '../app/bridge.ts'

export type Template = Output<(typeof storageContract)['listTemplates']>['templates'][number]

/** What the workspace holds, as the start page lists it. */
export interface Library {
  /** Last edited first. */
  readonly maps: readonly MapSummary[]
  /** In the trash; the one deleted last first. */
  readonly deletedMaps: readonly DeletedMap[]
  readonly personas: readonly Persona[]
  readonly datasets: readonly DatasetSummary[]
  /** In every language; the window shows those of its own. */
  readonly templates: readonly Template[]
}

interface LibraryState {
  readonly library: Library | null
  readonly error: ErrorData | null
}

const store = createStore<LibraryState>()(() => ({ library: null, error: null }))

export const presentLibrary = (): Library | null => store.getState().library
export const useLibrary = (): LibraryState => useStore(store)

/** Reads the lists anew; what is on the screen stays there meanwhile. Never rejects: the page shows the error. */
export async function loadLibrary(): Promise<void> {
  try {
    const [{ maps }, deleted, { personas }, { datasets }, { templates }] = await Promise.all([
      storage.listMaps({}),
      storage.listDeletedMaps({}),
      storage.listPersonas({}),
      storage.listDatasets({}),
      storage.listTemplates({}),
    ])
    store.setState({
      library: {
        maps: [...maps].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
        deletedMaps: deleted.maps,
        personas: personas.map((record) => personaSchema.parse(record)),
        datasets,
        templates,
      },
      error: null,
    })
  } catch (reason) {
    store.setState({ error: toErrorData(reason) })
  }
}

/** Forgets everything: another workspace is being opened. */
export function clearLibrary(): void {
  store.setState({ library: null, error: null })
}
