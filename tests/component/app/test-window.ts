import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configure } from '@testing-library/react'
import { storageHandlers } from '../../../electron/storage/handlers.ts'
import { startI18n } from '../../../renderer/app/i18n.ts'
import { answer, clientOf } from '../../../shared/rpc/channel.ts'
import {
  appContract,
  type Bridge,
  type Client,
  type Contract,
  type Events,
  type Handlers,
  type Language,
  storageContract,
  supervisorContract,
} from '../../../shared/rpc/contract.ts'
import { toErrorData } from '../../../shared/rpc/errors.ts'
import { allWords } from '../../builders/all-words.ts'

/** Real storage takes its time on a machine that runs everything else as well. */
configure({ asyncUtilTimeout: 10_000 })

/** What main would answer; nothing of it touches the storage. */
type AppHandlers = Handlers<typeof appContract>

export interface TestWindow {
  /** The same storage, asked directly: what is really in the file. */
  readonly storage: Client<typeof storageContract>
  /** Says something to the window, as main does. */
  readonly emit: <E extends keyof Events>(event: E, payload: Events[E]) => void
  /** Where its workspace is; it goes when the window is closed. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** Puts a bridge on `window` that leads to real storage on a new workspace file, with the sample if asked for. */
export async function openTestWindow(options: {
  readonly sample: Language | null
  readonly language?: Language
  readonly app?: Partial<AppHandlers>
}): Promise<TestWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-component-'))
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const emit: TestWindow['emit'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }
  const handlers = storageHandlers((progress) => emit('importProgress', progress))
  await handlers.openWorkspace({ path: join(folder, 'Shop.touchline'), sample: options.sample })
  const contract = { ...storageContract, ...supervisorContract }
  const bridge: Bridge = {
    storage: functionsOf(storageContract, (name, input) => answer(contract, handlers, name, input)),
    app: functionsOf(appContract, (name, input) =>
      answer(appContract, { ...quietMain, ...options.app }, name, input),
    ),
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
    tokenOfDroppedFile: async () => null,
  }
  Object.defineProperty(window, 'touchline', { value: bridge, configurable: true })
  const language = options.language ?? 'en'
  startI18n(language, allWords[language])
  return {
    folder,
    storage: clientOf(storageContract, (name, input) => answer(contract, handlers, name, input)),
    emit,
    close: async () => {
      await handlers.closeWorkspace({})
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Call = (input: unknown) => Promise<unknown>

/** One function for each call of the contract that never rejects, as the preload makes them. */
function functionsOf<C extends Contract>(
  contract: C,
  call: (name: string, input: unknown) => Promise<unknown>,
): { readonly [M in keyof C]: Call } {
  const entries = Object.keys(contract).map((name): [string, Call] => [
    name,
    async (input) => {
      try {
        return { ok: true, value: await call(name, input) }
      } catch (error) {
        return { ok: false, error: toErrorData(error) }
      }
    },
  ])
  return Object.fromEntries(entries) as { readonly [M in keyof C]: Call }
}

/** A main process whose user cancels every dialog. */
const quietMain: AppHandlers = {
  chooseSurveyFile: () => null,
  chooseMapFile: () => null,
  chooseRecipeFile: () => null,
  choosePictureFile: () => null,
  chooseExportFile: () => null,
  showExported: () => ({}),
  windowState: () => ({ state: 'open' }),
  newWindow: () => ({}),
  newWorkspace: () => ({ done: false }),
  openWorkspace: () => ({ done: false }),
  saveWorkspaceCopy: () => null,
  readSettings: () => ({ language: 'en', theme: 'light', zoom: 100, recent: [] }),
  writeSettings: () => ({ language: 'en', theme: 'light', zoom: 100, recent: [] }),
  windowCommand: () => ({ maximized: false }),
  writeClipboard: () => ({}),
  setMenus: () => ({}),
  present: () => ({}),
  flushed: () => ({}),
}
