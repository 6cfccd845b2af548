import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { z } from 'zod'
import {
  appContract,
  type Bridge,
  type Contract,
  eventSchemas,
  storageContract,
} from '../../shared/rpc/contract.ts'

/**
 * The only thing that the window has of Electron: one named function for each call of the contract.
 * Neither `ipcRenderer` nor its events are handed on, and channel names cannot be chosen.
 */
type Call = (input: unknown) => Promise<unknown>

function callsOf<C extends Contract>(part: string, contract: C): { readonly [M in keyof C]: Call } {
  const entries = Object.keys(contract).map((name): [string, Call] => [
    name,
    (input) => ipcRenderer.invoke(`${part}:${name}`, input),
  ])
  return Object.fromEntries(entries) as { readonly [M in keyof C]: Call }
}

type Listener = (payload: unknown) => void
const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on('touchline:event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

const bridge: Bridge = {
  storage: callsOf('storage', storageContract),
  app: callsOf('app', appContract),
  on: (event, listener) => {
    if (!Object.hasOwn(eventSchemas, event)) throw new Error(`There is no event named ${event}.`)
    const set = listeners.get(event) ?? new Set()
    listeners.set(event, set.add(listener))
    // From now on the page may hold edits that must be saved before it is closed.
    if (event === 'flush') void ipcRenderer.invoke('app:listening', {})
    return () => set.delete(listener)
  },
  tokenOfDroppedFile: async (file) => {
    const path = file instanceof File ? pathOf(file) : ''
    if (path === '') return null
    const answer = droppedAnswer.safeParse(await ipcRenderer.invoke('app:droppedFile', path))
    return answer.success ? answer.data.value : null
  },
}

const droppedAnswer = z.object({
  ok: z.literal(true),
  value: appContract.chooseSurveyFile.output,
})

/** The path of a file that the user dropped; Electron before 29 had it on the file itself. */
function pathOf(file: File): string {
  if (webUtils) return webUtils.getPathForFile(file)
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}

contextBridge.exposeInMainWorld('touchline', bridge)
