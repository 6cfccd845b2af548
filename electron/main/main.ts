import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, nativeTheme } from 'electron'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { serveAppCalls } from './app-calls.ts'
import { registerScheme, serveApp } from './app-protocol.ts'
import { commandOf, runCommand } from './command-line.ts'
import { nativeDialogs } from './dialogs.ts'
import { sayFarewell } from './farewell.ts'
import { createFileTokens } from './file-tokens.ts'
import { forbidNavigation, lockDown } from './lockdown.ts'
import { applicationMenu } from './menu.ts'
import { messages } from './messages.ts'
import { openFirst } from './open-first.ts'
import { assetsFolder, rendererFolder, storageEntry } from './paths.ts'
import { workspaceName } from './settings-file.ts'
import { openSettings } from './settings-store.ts'
import { serveStorageCalls } from './storage-calls.ts'
import { launchStorage } from './storage-launch.ts'
import { superviseStorage } from './storage-supervisor.ts'
import { createWindow, placeOf } from './window.ts'
import { leaveInOrder, watch } from './window-life.ts'
import { linkWindow } from './window-link.ts'
import { workspaceActions } from './workspace-actions.ts'
import { createWorkspaces, firstWorkspace, workspaceArgument } from './workspaces.ts'

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

  let window: BrowserWindow | null = null
  const currentWindow = () => (window?.isDestroyed() ? null : window)
  const link = linkWindow(currentWindow)
  const dialogs = nativeDialogs(currentWindow, words)

  const storage = superviseStorage({
    launch: () =>
      launchStorage({
        entry: storageEntry(process.env),
        env: { TOUCHLINE_ASSETS: assetsFolder() },
      }),
    onEvent: link.forward,
    onState: (state) => link.send('storageState', state),
  })
  const workspaces = createWorkspaces({
    settings,
    openInStorage: storage.open,
    onOpened: (info, path) => {
      currentWindow()?.setTitle(`${workspaceName(path)} – Touchline`)
      link.send('workspaceOpened', info)
    },
  })
  const actions = workspaceActions({
    dialogs,
    link,
    workspaces,
    copyInStorage: (path) => storage.call('saveCopy', { path }),
  })

  const applySettings = () => {
    nativeTheme.themeSource = settings.get().theme
    Menu.setApplicationMenu(
      applicationMenu(words(), {
        newWorkspace: () => void actions.makeNew().catch(report),
        openWorkspace: () => void actions.open().catch(report),
        saveCopy: () => void actions.saveCopy().catch(report),
        command: (id) => link.send('command', { id }),
      }),
    )
  }
  applySettings()

  const tokens = createFileTokens()
  serveStorageCalls(tokens, storage.call)
  serveAppCalls({
    window: currentWindow,
    link,
    dialogs,
    tokens,
    settings,
    actions,
    onSettings: applySettings,
  })

  const opened = createWindow(settings.get().window, nativeTheme.shouldUseDarkColors)
  window = opened
  const toAbsolute = (path: string) => resolve(process.cwd(), path)
  leaveInOrder(opened, {
    farewell: () => sayFarewell({ window: currentWindow, link, storage, words }),
    remember: () => settings.change((before) => ({ ...before, window: placeOf(opened) })),
  })
  watch(opened, link)
  app.on('second-instance', (_event, args, folder) => {
    opened.restore()
    opened.focus()
    const path = workspaceArgument(args, (name) => resolve(folder, name))
    if (path !== undefined) actions.open(path).catch(report)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    actions.open(path).catch(report)
  })

  const first = firstWorkspace(
    workspaceArgument(process.argv.slice(1), toAbsolute),
    settings.get(),
    home ?? app.getPath('documents'),
  )
  await openFirst({ workspaces, dialogs, words, window: currentWindow }, first)
}

function report(error: unknown): void {
  dialog.showErrorBox('Touchline', toErrorData(error).message)
}
