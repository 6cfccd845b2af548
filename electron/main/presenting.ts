import type { BrowserWindow, PowerSaveBlocker } from 'electron'

type Window = Pick<BrowserWindow, 'isDestroyed' | 'isFullScreen' | 'setFullScreen' | 'once'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on'>
}
type Power = Pick<PowerSaveBlocker, 'start' | 'stop'>

/**
 * Shows a window to a room: full screen, on a display that stays awake. Ending it brings the window
 * back as it was; so do its page's loading anew and its crash, since nobody is there to end it then.
 */
export function createPresenting(window: Window, power: Power): (on: boolean) => void {
  let running: { readonly awake: number; readonly wasFull: boolean } | null = null

  function end(): void {
    if (!running) return
    const { awake, wasFull } = running
    running = null
    power.stop(awake)
    if (!wasFull && !window.isDestroyed()) window.setFullScreen(false)
  }

  window.webContents.on('did-start-loading', end)
  window.webContents.on('render-process-gone', end)
  window.once('closed', end)
  return (on) => {
    if (!on) return end()
    if (running) return
    running = { awake: power.start('prevent-display-sleep'), wasFull: window.isFullScreen() }
    window.setFullScreen(true)
  }
}
