import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { assetsFolder, preloadFile } from './paths.ts'
import { origin } from './scheme-path.ts'
import type { WindowPlace } from './settings-file.ts'
import { placeOnScreens, smallestWindow } from './window-place.ts'

/** The canvas colours of the themes: no flash of white before the page is there. */
const background = { light: '#F5F5F3', dark: '#131315' } as const

/** The one place where windows are made. */
export function createWindow(remembered: WindowPlace | undefined, dark: boolean): BrowserWindow {
  const isMac = process.platform === 'darwin'
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const window = new BrowserWindow({
    ...placeOnScreens(
      remembered,
      [primary, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Touchline',
    backgroundColor: dark ? background.dark : background.light,
    icon: join(assetsFolder(), 'icons', '256x256.png'),
    // The page draws the title bar; on macOS the system's own three buttons stay.
    frame: isMac,
    titleBarStyle: isMac ? 'hiddenInset' : 'hidden',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      // The spelling dictionaries would be downloaded.
      spellcheck: false,
    },
  })
  if (remembered?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // A page that crashed comes back by itself; what was saved is in the file.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) load(window)
  })
  load(window)
  return window
}

function load(window: BrowserWindow): void {
  window.loadURL(`${origin}/index.html`).catch((error: unknown) => {
    console.error(`The window's page could not be loaded: ${String(error)}`)
  })
}

/** What to remember of the window's place. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}
