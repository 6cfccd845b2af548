import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { appContract, Bridge, Events, storageContract } from '../../shared/rpc/contract.ts'

/** The names of all calls and events: the build writes them in, see `vite.node.config.ts`. */
declare const contractNames: {
  readonly storage: readonly (keyof typeof storageContract)[]
  readonly app: readonly (keyof typeof appContract)[]
  readonly events: readonly (keyof Events)[]
}
const names = contractNames

/**
 * The only thing that the window has of Electron: one named function for each call of the contract.
 * Neither `ipcRenderer` nor its events are handed on, and channel names cannot be chosen.
 */
type Call = (input: unknown) => Promise<unknown>

function callsOf<M extends string>(part: string, names: readonly M[]): Readonly<Record<M, Call>> {
  const entries = names.map((name): [string, Call] => [
    name,
    (input) => ipcRenderer.invoke(`${part}:${name}`, input),
  ])
  return Object.fromEntries(entries) as Record<M, Call>
}

type Listener = (payload: unknown) => void
const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on('touchline:event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

const bridge: Bridge = {
  storage: callsOf('storage', names.storage),
  app: callsOf('app', names.app),
  on: (event, listener) => {
    if (!names.events.includes(event)) throw new Error(`There is no event named ${event}.`)
    const set = listeners.get(event) ?? new Set()
    listeners.set(event, set.add(listener))
    // From now on the page may hold edits that must be saved before it is closed.
    if (event === 'flush') void ipcRenderer.invoke('app:listening', {})
    return () => set.delete(listener)
  },
  tokenOfDroppedFile: async (file) => {
    const path = file instanceof File ? pathOf(file) : ''
    return path === '' ? null : ipcRenderer.invoke('app:droppedFile', path)
  },
}

/** The path of a file that the user dropped; Electron before 29 had it on the file itself. */
function pathOf(file: File): string {
  if (webUtils) return webUtils.getPathForFile(file)
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}

contextBridge.exposeInMainWorld('touchline', bridge)
