import { app, type BrowserWindow } from 'electron'
import type { WindowLink } from './window-link.ts'

/** Tells the window what it cannot see of itself, and the link whether a page is there to listen. */
export function watch(window: BrowserWindow, link: WindowLink): void {
  window.on('maximize', () => link.send('maximized', { maximized: true }))
  window.on('unmaximize', () => link.send('maximized', { maximized: false }))
  window.webContents.on('did-start-loading', () => link.pageIs('gone'))
  window.webContents.on('render-process-gone', () => link.pageIs('gone'))
}

export interface Leave {
  /** Saves and closes everything; false when the user would rather stay. */
  readonly farewell: () => Promise<boolean>
  readonly remember: () => void
}

/** Closing the window and quitting are one: both wait until everything is saved. */
export function leaveInOrder(window: BrowserWindow, { farewell, remember }: Leave): void {
  let state: 'staying' | 'leaving' | 'gone' = 'staying'

  async function leave(): Promise<void> {
    if (state !== 'staying') return
    state = 'leaving'
    remember()
    state = (await farewell()) ? 'gone' : 'staying'
    if (state === 'gone') app.quit()
  }

  const holdBack = (event: Electron.Event) => {
    if (state === 'gone') return
    event.preventDefault()
    void leave()
  }
  window.on('close', holdBack)
  app.on('before-quit', holdBack)
  app.on('window-all-closed', () => app.quit())
}
