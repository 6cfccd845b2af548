import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Events } from '../../shared/rpc/contract.ts'
import { storage } from './bridge.ts'

type WorkspaceInfo = Events['workspaceOpened']

interface WorkspaceState {
  readonly info: WorkspaceInfo | null
  /** `down` while the storage process is being started again. */
  readonly storage: 'up' | 'down'
}

/** The open workspace file, and whether its storage answers. */
export const workspaceStore = createStore<WorkspaceState>()(() => ({ info: null, storage: 'up' }))

export const useWorkspace = (): WorkspaceState => useStore(workspaceStore)

export async function loadWorkspace(): Promise<void> {
  workspaceStore.setState({ info: await storage.workspaceInfo({}) })
}
