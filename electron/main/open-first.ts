import { app, type BrowserWindow, dialog } from 'electron'
import { toErrorData } from '../../shared/rpc/errors.ts'
import type { Dialogs } from './dialogs.ts'
import type { Messages } from './messages.ts'
import type { Workspaces } from './workspaces.ts'

export interface OpenFirstOptions {
  readonly workspaces: Workspaces
  readonly dialogs: Dialogs
  readonly words: () => Messages
  readonly window: () => BrowserWindow | null
}

/** A storage process that dies over a file has this many more goes at it before the user is asked. */
const attempts = 3

/** Opens the first workspace; where that fails, says why and asks for another until one opens. */
export async function openFirst(
  options: OpenFirstOptions,
  first: { path: string; withSample: boolean },
): Promise<void> {
  let next: { path: string; withSample: boolean } | null = first
  while (next) {
    const error = await tryToOpen(options.workspaces, next)
    if (!error) return
    next = await askForAnother(options, error.message)
  }
  app.quit()
}

async function tryToOpen(
  workspaces: Workspaces,
  { path, withSample }: { path: string; withSample: boolean },
): Promise<ReturnType<typeof toErrorData> | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await workspaces.open(path, withSample)
      return null
    } catch (thrown) {
      const error = toErrorData(thrown)
      if (error.code !== 'storage_died' || attempt === attempts) return error
    }
  }
}

async function askForAnother(
  { dialogs, words, window }: OpenFirstOptions,
  detail: string,
): Promise<{ path: string; withSample: boolean } | null> {
  const text = words()
  const box: Electron.MessageBoxOptions = {
    type: 'error',
    message: text.cannotOpen,
    detail,
    buttons: [text.openAnother, text.makeNew, text.quit],
    defaultId: 0,
    cancelId: 2,
  }
  const parent = window()
  for (;;) {
    const { response } = await (parent
      ? dialog.showMessageBox(parent, box)
      : dialog.showMessageBox(box))
    if (response === 2) return null
    const path = await (response === 0 ? dialogs.openWorkspace() : dialogs.newWorkspace())
    if (path !== null) return { path, withSample: false }
  }
}
