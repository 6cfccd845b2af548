import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { app, shell } from 'electron'
import { z } from 'zod'
import {
  appContract,
  type Handlers,
  type Method,
  type Settings,
} from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { AppMenu } from '../../shared/rpc/menu.ts'
import type { AppWindow } from './app-window.ts'
import type { AppWindows } from './app-windows.ts'
import type { FileTokens } from './file-tokens.ts'
import { serveMethod } from './ipc.ts'
import { workspaceName } from './settings-file.ts'
import type { SettingsStore } from './settings-store.ts'
import type { WorkspaceActions } from './workspace-actions.ts'
import { writeClipboard } from './write-clipboard.ts'

export interface AppCallsOptions {
  readonly windows: AppWindows
  readonly settings: SettingsStore
  readonly actionsFor: (from: AppWindow) => WorkspaceActions
  /** A window has changed the language, the theme or the zoom. */
  readonly onSettings: (by: AppWindow) => void
  readonly onMenus: (window: AppWindow, menus: readonly AppMenu[]) => void
}

/** Answers the windows' calls that concern dialogs, settings and the windows themselves. */
export function serveAppCalls(options: AppCallsOptions): void {
  const { windows } = options
  for (const [name, method] of Object.entries<Method>(appContract)) {
    serveMethod(`app:${name}`, method, (input, page) => {
      const handlers: Readonly<Record<string, (input: never) => unknown>> = appHandlers(
        windows.ofPage(page),
        options,
      )
      return handlers[name]?.(input as never)
    })
  }
  // Called by the preload alone: with the path of a file that was really dropped on the window, and
  // when the page begins to listen for `flush`.
  const dropped: Method = { input: z.string().max(32_768), output: z.unknown() }
  serveMethod('app:droppedFile', dropped, (path, page) =>
    chosenFile(windows.ofPage(page).tokens, String(path)),
  )
  const listening: Method = { input: z.object({}), output: z.unknown() }
  serveMethod('app:listening', listening, (_input, page) =>
    windows.ofPage(page).link.pageIs('listening'),
  )
}

function appHandlers(
  window: AppWindow,
  { windows, settings, actionsFor, onSettings, onMenus }: AppCallsOptions,
): Handlers<typeof appContract> {
  const { native, link, dialogs, tokens } = window
  const actions = actionsFor(window)
  return {
    chooseSurveyFile: async () => {
      const path = await dialogs.surveyFile()
      return path === null ? null : chosenFile(tokens, path)
    },
    chooseMapFile: async () => {
      const path = await dialogs.mapFile()
      return path === null ? null : { file: tokens.give(path, 'read'), name: basename(path) }
    },
    chooseRecipeFile: async () => {
      const path = await dialogs.recipeFile()
      return path === null ? null : { file: tokens.give(path, 'read'), name: basename(path) }
    },
    choosePictureFile: async () => {
      const path = await dialogs.pictureFile()
      return path === null ? null : { file: tokens.give(path, 'read'), name: basename(path) }
    },
    chooseExportFile: async ({ suggestedName, format }) => {
      const path = await dialogs.exportFile(suggestedName, format)
      return path === null ? null : { file: tokens.give(path, 'write'), name: basename(path) }
    },
    showExported: ({ file }) => {
      const path = tokens.pathOf(file, 'write')
      if (!existsSync(path)) {
        throw new TouchlineError('not_found', `${basename(path)} is not there any more.`, {
          reason: 'moved',
          file: basename(path),
        })
      }
      shell.showItemInFolder(path)
      return {}
    },
    windowState: () => window.state(),
    newWindow: () => {
      windows.showEmpty()
      return {}
    },
    newWorkspace: async () => ({ done: await actions.makeNew() }),
    openWorkspace: async ({ recent, dropped }) => {
      const path =
        dropped === undefined
          ? recent && tokens.pathOf(recent, 'workspace')
          : tokens.pathOf(dropped, 'read')
      return { done: await actions.open(path) }
    },
    saveWorkspaceCopy: async ({ unsaved }) => {
      const copy = await actions.saveCopy(unsaved)
      return copy && { name: basename(copy.path), token: tokens.give(copy.path, 'workspace') }
    },
    readSettings: () => visibleSettings(settings, tokens),
    writeSettings: ({ language, theme, zoom, author }) => {
      settings.change((before) => ({
        ...before,
        ...(language && { language }),
        ...(theme && { theme }),
        ...(zoom && { zoom }),
        ...(author !== undefined && { author }),
      }))
      onSettings(window)
      return visibleSettings(settings, tokens)
    },
    windowCommand: ({ command }) => {
      if (command === 'minimize') native.minimize()
      if (command === 'close') native.close()
      if (command === 'quit') app.quit()
      if (command === 'fullScreen') native.setFullScreen(!native.isFullScreen())
      if (command === 'maximize') {
        if (native.isMaximized()) native.unmaximize()
        else native.maximize()
      }
      if (isTextCommand(command)) native.webContents[command]()
      return { maximized: !native.isDestroyed() && native.isMaximized() }
    },
    writeClipboard: async (content) => {
      await writeClipboard(content)
      return {}
    },
    setMenus: ({ menus }) => {
      onMenus(window, menus)
      return {}
    },
    present: ({ on }) => {
      window.present(on)
      return {}
    },
    flushed: ({ saved }) => {
      link.flushed(saved)
      return {}
    },
  }
}

/**
 * What is done to a text that is being typed. The page may not read the clipboard by itself; a paste that
 * the user asks for brings it.
 */
const textCommands = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const
const isTextCommand = (command: string): command is (typeof textCommands)[number] =>
  textCommands.some((each) => each === command)

function chosenFile(
  tokens: FileTokens,
  path: string,
): { file: string; name: string; bytes: number } | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) return null
  return { file: tokens.give(path, 'read'), name: basename(path), bytes: stat.size }
}

/** The settings as a window may know them: files by its own tokens. */
export function visibleSettings(settings: SettingsStore, tokens: FileTokens): Settings {
  const { language, theme, zoom, author = '', recent } = settings.get()
  return {
    language,
    theme,
    zoom,
    author,
    recent: recent.map((path) => ({
      name: workspaceName(path),
      token: tokens.give(path, 'workspace'),
    })),
  }
}
