import type { BrowserWindow } from 'electron'
import type { WindowLink } from './window-link.ts'

/** Tells the window what it cannot see of itself, and the link whether a page is there to listen. */
export function watch(window: BrowserWindow, link: WindowLink): void {
  window.on('maximize', () => link.send('maximized', { maximized: true }))
  window.on('unmaximize', () => link.send('maximized', { maximized: false }))
  window.webContents.on('did-start-loading', () => link.pageIs('gone'))
  window.webContents.on('render-process-gone', () => link.pageIs('gone'))
}
