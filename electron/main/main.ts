import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog, Menu, nativeTheme } from 'electron'
import { toErrorData } from '../../shared/rpc/errors.ts'
import type { AppMenu } from '../../shared/rpc/menu.ts'
import { serveAppCalls, visibleSettings } from './app-calls.ts'
import { registerScheme, serveApp } from './app-protocol.ts'
import type { AppWindow } from './app-window.ts'
import { bringToFront, createAppWindows } from './app-windows.ts'
import { commandOf, runCommand } from './command-line.ts'
import { nativeDialogs } from './dialogs.ts'
import { forbidNavigation, lockDown } from './lockdown.ts'
import { lonelyMenu, windowMenu } from './menu.ts'
import { messages } from './messages.ts'
import { rendererFolder } from './paths.ts'
import { workspaceName } from './settings-file.ts'
import { openSettings } from './settings-store.ts'
import { serveStorageCalls } from './storage-calls.ts'
import { workspaceActions } from './workspace-actions.ts'
import { firstWorkspaces, workspaceArgument } from './workspaces.ts'

// Everything that must happen before the app is ready.
// Root and some containers cannot have Chromium's sandbox: it would fail to start with both.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.setName('Touchline')
const home = process.env.TOUCHLINE_HOME
if (home) {
  mkdirSync(home, { recursive: true })
  app.setPath('userData', home)
}
registerScheme()
forbidNavigation()
/** macOS names the double-clicked file by an event that comes before the app is ready. */
let openedByFinder: string | undefined
app.once('open-file', (event, path) => {
  event.preventDefault()
  openedByFinder = path
})

const command = commandOf(process.argv.slice(1))
if (command) {
  void runCommand(command)
} else if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      report(error)
      app.exit(1)
    })
} else {
  app.quit()
}

async function run(): Promise<void> {
  lockDown()
  serveApp(rendererFolder)
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'), app.getLocale())
  const words = () => messages[settings.get().language]
  const documents = home ?? app.getPath('documents')

  const windows = createAppWindows({ settings, words, onChange: () => tellSettings() })
  const menusOf = new WeakMap<AppWindow, readonly AppMenu[]>()
  const actionsFor = (from: AppWindow | null) =>
    workspaceActions({
      from,
      dialogs: from?.dialogs ?? nativeDialogs(() => null, words),
      show: windows.show,
    })

  /** The window that has changed them knows them already. */
  function tellSettings(by?: AppWindow): void {
    for (const window of windows.all()) {
      if (window !== by) window.link.send('settings', visibleSettings(settings, window.tokens))
    }
    showMenu()
  }

  function showMenu(): void {
    const latest = windows.latest()
    const menus = latest && menusOf.get(latest)
    const actions = actionsFor(null)
    Menu.setApplicationMenu(
      menus
        ? windowMenu(menus, (id, byKey) => latest.link.send('command', { id, byKey }))
        : lonelyMenu(words(), {
            newWindow: windows.showEmpty,
            newWorkspace: () => void actions.makeNew().catch(report),
            openWorkspace: (path) => void actions.open(path).catch(report),
            recent: settings.get().recent.map((path) => ({ path, name: workspaceName(path) })),
          }),
    )
  }

  function applySettings(by?: AppWindow): void {
    const { theme, zoom } = settings.get()
    nativeTheme.themeSource = theme
    for (const { native } of windows.all()) native.webContents.setZoomFactor(zoom / 100)
    tellSettings(by)
  }
  applySettings()

  serveStorageCalls(windows.ofPage)
  serveAppCalls({
    windows,
    settings,
    actionsFor,
    onSettings: applySettings,
    onMenus: (window, menus) => {
      menusOf.set(window, menus)
      if (window === windows.latest()) showMenu()
    },
  })

  app.on('second-instance', (_event, args, folder) => {
    const path = workspaceArgument(args, (name) => resolve(folder, name))
    void showOrStart(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void windows.show(path)
  })
  app.on('activate', () => windows.all().length === 0 && void showOrStart())

  /** The file's window, else the one used last, else what the app begins with. */
  async function showOrStart(path?: string): Promise<void> {
    const latest = windows.latest()
    if (path !== undefined) return windows.show(path)
    if (latest) return bringToFront(latest.native)
    const first = firstWorkspaces(undefined, settings.get(), documents)
    // One after the other: the first is there sooner.
    for (const { path, withSample } of first) await windows.show(path, { withSample })
  }

  const named = workspaceArgument(process.argv.slice(1), (path) => resolve(process.cwd(), path))
  await showOrStart(named ?? openedByFinder)
}

function report(error: unknown): void {
  dialog.showErrorBox('Touchline', toErrorData(error).message)
}
