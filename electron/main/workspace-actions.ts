import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { UnsavedEdits } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { AppWindow } from './app-window.ts'
import type { Showing } from './app-windows.ts'
import type { Dialogs } from './dialogs.ts'
import { workspaceName } from './settings-file.ts'

const flushLimit = 5_000

/** What a user does with whole workspaces; false or null: cancelled. */
export interface WorkspaceActions {
  readonly makeNew: () => Promise<boolean>
  /** Opens the file, or asks for one where none is given. */
  readonly open: (path?: string) => Promise<boolean>
  /** Edits that could not be saved in the workspace itself go into its copy. */
  readonly saveCopy: (unsaved: UnsavedEdits | null) => Promise<{ path: string } | null>
}

export interface WorkspaceActionsOptions {
  readonly dialogs: Dialogs
  /** Where it is asked for; null when no window is open. */
  readonly from: AppWindow | null
  readonly show: (path: string, how: Showing) => Promise<void>
}

export function workspaceActions({
  dialogs,
  from,
  show,
}: WorkspaceActionsOptions): WorkspaceActions {
  return {
    makeNew: async () => {
      const path = await dialogs.newWorkspace()
      if (path === null) return false
      if (existsSync(path)) {
        throw new TouchlineError(
          'invalid_input',
          `${basename(path)} exists already. Choose another name, or open it.`,
          { reason: 'exists', file: basename(path) },
        )
      }
      await show(path, { from, quietly: true })
      return true
    },
    open: async (given) => {
      const path = given ?? (await dialogs.openWorkspace())
      if (path === null) return false
      // Storage makes missing files, which is not what someone means who picks one from a list.
      if (!existsSync(path)) {
        throw new TouchlineError(
          'not_found',
          `${basename(path)} is not there any more. It may have been moved or renamed.`,
          { reason: 'moved', file: basename(path) },
        )
      }
      await show(path, { from, quietly: true })
      return true
    },
    saveCopy: async (unsaved) => {
      const shown = from?.path()
      if (!from || !shown) return null
      const path = await dialogs.saveCopy(workspaceName(shown))
      if (path === null) return null
      const saved = await from.link.flush(flushLimit)
      if (!saved && !unsaved) {
        throw new TouchlineError(
          'internal',
          'The last changes are not saved yet, so no copy was made. Try again in a moment.',
          { reason: 'unsaved' },
        )
      }
      await from.storage.call('saveCopy', { path, unsaved: saved ? null : unsaved })
      return { path }
    },
  }
}
