import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { assetsFolder, preloadFile } from './paths.ts'
import { origin } from './scheme-path.ts'
import type { WindowPlace } from './settings-file.ts'
import { type Area, besideOthers, placeOnScreens, smallestWindow } from './window-place.ts'

/** The canvas colours of the themes: no flash of white before the page is there. */
const background = { light: '#F5F5F3', dark: '#131315' } as const

export interface WindowLooks {
  readonly remembered: WindowPlace | undefined
  /** Where the other windows are. */
  readonly others: readonly Area[]
  readonly dark: boolean
  /** In percent. */
  readonly zoom: number
  /** Whether it is shown as soon as there is something to be seen. */
  readonly appears: boolean
}

/** The one place where windows are made. */
export function createWindow(looks: WindowLooks): BrowserWindow {
  const { remembered, dark } = looks
  const isMac = process.platform === 'darwin'
  const primary = screen.getPrimaryDisplay()
  const further = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const screens = [primary, ...further].map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...besideOthers(placeOnScreens(remembered, screens), looks.others, screens),
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
      zoomFactor: looks.zoom / 100,
    },
  })
  if (remembered?.maximized) window.maximize()
  if (looks.appears) window.once('ready-to-show', () => window.show())
  // The window is named after its workspace, which may be open before the page with its own title is there.
  window.on('page-title-updated', (event) => event.preventDefault())
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
