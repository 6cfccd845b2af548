import { app, type BrowserWindow } from 'electron'
import { type AppWindow, createAppWindow } from './app-window.ts'
import { sayFarewell } from './farewell.ts'
import type { Messages } from './messages.ts'
import { withOpen, withPlace } from './settings-file.ts'
import type { SettingsStore } from './settings-store.ts'
import { placeOf } from './window.ts'
import { createWindowSet, type WindowSet } from './window-set.ts'

export interface AppWindowsOptions {
  readonly settings: SettingsStore
  readonly words: () => Messages
  /** Another window has the focus, or a window shows another workspace now. */
  readonly onChange: () => void
}

export interface Showing {
  readonly withSample?: boolean
  /** The window in which it was asked for: an empty one takes the file itself. */
  readonly from?: AppWindow | null
  /**
   * Whether a file that cannot be opened gets no window: for those who learn of the failure where they
   * asked. Else a window says why and offers others.
   */
  readonly quietly?: boolean
}

/** All windows of the app: one for each workspace, and as many empty ones as somebody asks for. */
export interface AppWindows extends Pick<WindowSet<AppWindow>, 'all' | 'latest' | 'ofPage'> {
  /** Brings the file's window to the front, or opens one. Rejects only where that is done `quietly`. */
  readonly show: (path: string, how?: Showing) => Promise<void>
  /** A window that asks for a workspace. */
  readonly showEmpty: () => void
}

export function createAppWindows(options: AppWindowsOptions): AppWindows {
  const { settings, words, onChange } = options
  const set = createWindowSet<AppWindow>()
  /** Windows that are being closed, and those that may be. */
  const leaving = new Set<AppWindow>()
  const gone = new Set<AppWindow>()

  function make(path: string | null, appears: boolean): AppWindow {
    const window = createAppWindow({
      settings,
      words,
      path,
      others: set.all().map(({ native }) => native),
      appears,
      onOpened: () => {
        rememberOpen(set.all())
        onChange()
      },
    })
    set.add(window)
    window.native.on('focus', () => {
      set.hadFocus(window)
      onChange()
    })
    window.native.on('close', (event) => {
      if (gone.has(window)) return
      event.preventDefault()
      void leave([window])
    })
    window.native.once('closed', () => {
      set.remove(window)
      onChange()
    })
    return window
  }

  function rememberOpen(windows: readonly AppWindow[]): void {
    const paths = windows.flatMap((window) => window.path() ?? [])
    settings.change((before) => withOpen(before, paths))
  }

  /** Closes the windows, all or none; answers whether it was done. */
  async function leave(windows: readonly AppWindow[]): Promise<boolean> {
    const now = windows.filter((window) => !leaving.has(window))
    for (const window of now) {
      leaving.add(window)
      settings.change((before) => withPlace(before, window.path(), placeOf(window.native)))
    }
    // What was open to the end comes back with the next start.
    const staying = set.all().filter((window) => !leaving.has(window))
    rememberOpen(staying.length > 0 ? staying : now)
    if (!(await sayFarewell(now, words))) {
      for (const window of now) leaving.delete(window)
      rememberOpen(set.all())
      return false
    }
    for (const window of now) {
      gone.add(window)
      if (!window.native.isDestroyed()) window.native.close()
    }
    return true
  }

  app.on('before-quit', (event) => {
    const staying = set.all().filter((window) => !gone.has(window))
    if (staying.length === 0) return
    event.preventDefault()
    void leave(staying).then((left) => left && app.quit())
  })
  // On macOS an app goes on without windows, until it is quit.
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())

  async function openHidden(path: string): Promise<void> {
    const window = make(path, false)
    try {
      await window.open(path)
    } catch (thrown) {
      gone.add(window)
      window.native.destroy()
      await window.storage.close().catch(() => undefined)
      throw thrown
    }
    window.native.show()
  }

  return {
    all: set.all,
    latest: set.latest,
    ofPage: set.ofPage,
    show: async (path, { withSample = false, from = set.latest(), quietly = false } = {}) => {
      const shown = set.ofFile(path)
      if (shown) return bringToFront(shown.native)
      if (quietly && from?.state().state !== 'empty') return openHidden(path)
      const window = from?.state().state === 'empty' ? from : make(path, true)
      bringToFront(window.native)
      // The window itself says what is wrong.
      await window.open(path, withSample).catch(() => undefined)
    },
    showEmpty: () => {
      make(null, true)
      onChange()
    },
  }
}

/** To the front, and out of the dock; one that is about to appear does so by itself. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  if (window.isVisible()) window.focus()
}
