import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import type { Point } from '../canvas/geometry.ts'
import type { MapSession } from '../document/session.ts'
import type { Place } from './place.ts'
import type { Carried, DropMark } from './table-drop.ts'

/** Something that is carried over the table. */
export interface Lifted extends Carried {
  /** Where the pointer is on the screen, in px. */
  readonly at: Point
  /** Null where it cannot land. */
  readonly mark: DropMark | null
}

/** What is passing in the table: nothing here is ever saved. */
export interface TableState {
  /** Where the keyboard was last. */
  readonly place: Place | null
  /** The stages whose touchpoints are folded away. */
  readonly folded: ReadonlySet<string>
  /** A choice that is open in a cell: the channel of a touchpoint, or where it leads to. */
  readonly choosing: { readonly what: 'channel' | 'target'; readonly of: TouchpointId } | null
  /** Whether the emotion or the target at the keyboard's place is being typed as a number. */
  readonly typingNumber: boolean
  readonly lifted: Lifted | null
  /** The cell into which a picture that is dragged from elsewhere would go. */
  readonly pictureOver: { readonly row: string; readonly column: string } | null
}

export type TableStore = StoreApi<TableState>

const stores = new WeakMap<MapSession, TableStore>()

/** The table of an open map: the same as long as the map is open, so that one comes back to one's place. */
export function tableStoreOf(session: MapSession): TableStore {
  const known = stores.get(session)
  if (known) return known
  const store = createStore<TableState>()(() => ({
    place: null,
    folded: new Set(),
    choosing: null,
    typingNumber: false,
    lifted: null,
    pictureOver: null,
  }))
  stores.set(session, store)
  return store
}

const TableContext = createContext<TableStore | null>(null)
export const TableStoreProvider = TableContext.Provider

function useTableStore(): TableStore {
  const store = useContext(TableContext)
  if (!store) throw new TypeError('There is no table above this component')
  return store
}

/** A part of what is passing; the selector must give something that stays the same while it does not change. */
export function useTableState<T>(select: (state: TableState) => T): T {
  return useStore(useTableStore(), select)
}

/** Folds a stage's touchpoints away, or shows them again. */
export function toggleFolded(store: TableStore, stageId: string): void {
  store.setState(({ folded }) => {
    const next = new Set(folded)
    if (!next.delete(stageId)) next.add(stageId)
    return { folded: next }
  })
}
