import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { SnapshotSummary } from '../../shared/rpc/contract.ts'
import { storage } from '../app/bridge.ts'

type Lists = Readonly<Record<string, readonly SnapshotSummary[]>>

const store = createStore<{ readonly lists: Lists }>()(() => ({ lists: {} }))

/** The snapshots of a map, the newest first; undefined while they have not been read. */
export const useSnapshots = (journeyId: JourneyId): readonly SnapshotSummary[] | undefined =>
  useStore(store, ({ lists }) => lists[journeyId])

/** The same of every map that has been read. */
export const useAllSnapshots = (): Lists => useStore(store, ({ lists }) => lists)

/** Reads the list of a map anew. Rejects with a TouchlineError. */
export async function loadSnapshots(journeyId: JourneyId): Promise<void> {
  const { snapshots } = await storage.listSnapshots({ journeyId })
  store.setState(({ lists }) => ({ lists: { ...lists, [journeyId]: snapshots } }))
}
