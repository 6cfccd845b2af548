import { basename } from 'node:path'
import { app, type BrowserWindow, nativeTheme, powerSaveBlocker } from 'electron'
import type { WindowState } from '../../shared/rpc/contract.ts'
import { TouchlineError, toErrorData } from '../../shared/rpc/errors.ts'
import { type AskedAhead, askAhead } from './asked-ahead.ts'
import { type Dialogs, nativeDialogs } from './dialogs.ts'
import { createFileTokens, type FileTokens } from './file-tokens.ts'
import type { Messages } from './messages.ts'
import { assetsFolder, storageEntry } from './paths.ts'
import { createPresenting } from './presenting.ts'
import { workspaceName } from './settings-file.ts'
import type { SettingsStore } from './settings-store.ts'
import { launchStorage } from './storage-launch.ts'
import { type StorageSupervisor, superviseStorage } from './storage-supervisor.ts'
import { createWindow } from './window.ts'
import { watch } from './window-life.ts'
import { linkWindow, type WindowLink } from './window-link.ts'
import type { ListedWindow } from './window-set.ts'
import { createWorkspaces } from './workspaces.ts'

/** One window with all that belongs to its workspace: nothing of it is shared with another window. */
export interface AppWindow extends ListedWindow {
  readonly native: BrowserWindow
  readonly link: WindowLink
  readonly storage: StorageSupervisor
  /** The same, as its page asks it. */
  readonly asked: AskedAhead
  readonly tokens: FileTokens
  readonly dialogs: Dialogs
  readonly state: () => WindowState
  /** Full screen and no sleep; then as it was before. */
  readonly present: (on: boolean) => void
  /** Opens the file in this window. Rejects where that fails; the window then says why, too. */
  readonly open: (path: string, withSample?: boolean) => Promise<void>
}

export interface AppWindowOptions {
  readonly settings: SettingsStore
  readonly words: () => Messages
  /** The file that it is made for, so that it stands where that file's window stood. */
  readonly path: string | null
  /** Where other windows stand: a new one covers none of them wholly. */
  readonly others: readonly BrowserWindow[]
  /** Whether it appears as soon as its page can be seen; else it waits for `native.show()`. */
  readonly appears: boolean
  readonly onOpened: () => void
}

/** A storage process that dies over a file has this many goes at it before the user is told. */
const attempts = 3

export function createAppWindow(options: AppWindowOptions): AppWindow {
  const { settings, words } = options
  const native = createWindow({
    remembered: placeFor(options),
    others: options.others.map((other) => other.getBounds()),
    dark: nativeTheme.shouldUseDarkColors,
    zoom: settings.get().zoom,
    appears: options.appears,
  })
  const link = linkWindow(native)
  const storage = superviseStorage({
    launch: () =>
      launchStorage({
        entry: storageEntry(process.env),
        env: { TOUCHLINE_ASSETS: assetsFolder() },
      }),
    onEvent: link.forward,
    onState: (state) => link.send('storageState', state),
  })
  const tokens = createFileTokens()
  const asked = askAhead(storage)
  watch(native, link)
  native.webContents.on('did-start-loading', asked.begin)

  let shown: string | null = options.path
  let state: WindowState = { state: 'empty', refused: null }
  const workspaces = createWorkspaces({
    settings,
    openInStorage: storage.open,
    onOpened: (info, path) => {
      state = { state: 'open' }
      asked.begin()
      native.setTitle(`${workspaceName(path)} – Touchline`)
      native.setRepresentedFilename(path)
      app.addRecentDocument(path)
      link.send('workspaceOpened', info)
      options.onOpened()
    },
  })

  return {
    id: native.webContents.id,
    native,
    link,
    storage,
    asked,
    tokens,
    dialogs: nativeDialogs(() => (native.isDestroyed() ? null : native), words),
    path: () => shown,
    state: () => state,
    present: createPresenting(native, powerSaveBlocker),
    open: async (path, withSample = false) => {
      if (state.state !== 'empty') {
        throw new TouchlineError('usage', 'This window shows another workspace already.')
      }
      shown = path
      state = { state: 'opening' }
      try {
        await persistently(() => workspaces.open(path, withSample))
      } catch (thrown) {
        shown = null
        const token = tokens.give(path, 'workspace')
        const refused = { name: basename(path), token, error: toErrorData(thrown) }
        state = { state: 'empty', refused }
        link.send('workspaceRefused', {})
        throw thrown
      }
    },
  }
}

function placeFor({ settings, path }: AppWindowOptions) {
  const { places, window } = settings.get()
  return (path === null ? undefined : places[path]) ?? window
}

async function persistently(task: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await task()
      return
    } catch (thrown) {
      if (toErrorData(thrown).code !== 'storage_died' || attempt === attempts) throw thrown
    }
  }
}
