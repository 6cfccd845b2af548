import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type BrowserWindow, shell } from 'electron'
import { z } from 'zod'
import {
  appContract,
  type Handlers,
  type Method,
  type Settings,
} from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Dialogs } from './dialogs.ts'
import type { FileTokens } from './file-tokens.ts'
import { serveMethod } from './ipc.ts'
import { workspaceName } from './settings-file.ts'
import type { SettingsStore } from './settings-store.ts'
import type { WindowLink } from './window-link.ts'
import type { WorkspaceActions } from './workspace-actions.ts'

export interface AppCallsOptions {
  readonly window: () => BrowserWindow | null
  readonly link: WindowLink
  readonly dialogs: Dialogs
  readonly tokens: FileTokens
  readonly settings: SettingsStore
  readonly actions: WorkspaceActions
  /** The language or the theme has changed. */
  readonly onSettings: () => void
}

/** Answers the window's calls that concern dialogs, settings and the window itself. */
export function serveAppCalls(options: AppCallsOptions): void {
  const handlers = appHandlers(options)
  const byName: Readonly<Record<string, (input: never) => unknown>> = handlers
  for (const [name, method] of Object.entries<Method>(appContract)) {
    const handler = byName[name]
    if (handler) serveMethod(`app:${name}`, method, (input) => handler(input as never))
  }
  // Called by the preload alone: with the path of a file that was really dropped on the window, and
  // when the page begins to listen for `flush`.
  const dropped: Method = { input: z.string().max(32_768), output: z.unknown() }
  serveMethod('app:droppedFile', dropped, (path) => chosenFile(options.tokens, String(path)))
  const listening: Method = { input: z.object({}), output: z.unknown() }
  serveMethod('app:listening', listening, () => options.link.pageIs('listening'))
}

function appHandlers({
  window,
  link,
  dialogs,
  tokens,
  settings,
  actions,
  onSettings,
}: AppCallsOptions): Handlers<typeof appContract> {
  return {
    chooseSurveyFile: async () => {
      const path = await dialogs.surveyFile()
      return path === null ? null : chosenFile(tokens, path)
    },
    chooseMapFile: async () => {
      const path = await dialogs.mapFile()
      return path === null ? null : { file: tokens.give(path, 'read'), name: basename(path) }
    },
    chooseExportFile: async ({ suggestedName, format }) => {
      const path = await dialogs.exportFile(suggestedName, format)
      return path === null ? null : { file: tokens.give(path, 'write'), name: basename(path) }
    },
    showExported: ({ file }) => {
      const path = tokens.pathOf(file, 'write')
      if (!existsSync(path)) {
        throw new TouchlineError('not_found', `${basename(path)} is not there any more.`)
      }
      shell.showItemInFolder(path)
      return {}
    },
    newWorkspace: () => actions.makeNew(),
    openWorkspace: ({ recent }) =>
      actions.open(recent === undefined ? undefined : tokens.pathOf(recent, 'workspace')),
    saveWorkspaceCopy: () => actions.saveCopy(),
    readSettings: () => visibleSettings(settings, tokens),
    writeSettings: (change) => {
      const { language, theme } = change
      settings.change((before) => ({
        ...before,
        ...(language && { language }),
        ...(theme && { theme }),
      }))
      onSettings()
      return visibleSettings(settings, tokens)
    },
    windowCommand: ({ command }) => {
      const target = window()
      if (!target) return { maximized: false }
      if (command === 'minimize') target.minimize()
      if (command === 'close') target.close()
      // The page may not read the clipboard by itself; a paste that the user asks for brings it.
      if (command === 'cut' || command === 'copy' || command === 'paste') {
        target.webContents[command]()
      }
      if (command === 'maximize') {
        if (target.isMaximized()) target.unmaximize()
        else target.maximize()
      }
      return { maximized: !target.isDestroyed() && target.isMaximized() }
    },
    flushed: ({ saved }) => {
      link.flushed(saved)
      return {}
    },
  }
}

function chosenFile(
  tokens: FileTokens,
  path: string,
): { file: string; name: string; bytes: number } | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) return null
  return { file: tokens.give(path, 'read'), name: basename(path), bytes: stat.size }
}

function visibleSettings(settings: SettingsStore, tokens: FileTokens): Settings {
  const { language, theme, recent } = settings.get()
  return {
    language,
    theme,
    recent: recent.map((path) => ({
      name: workspaceName(path),
      token: tokens.give(path, 'workspace'),
    })),
  }
}
