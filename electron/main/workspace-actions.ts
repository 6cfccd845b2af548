import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Dialogs } from './dialogs.ts'
import { workspaceName } from './settings-file.ts'
import type { WindowLink } from './window-link.ts'
import type { WorkspaceInfo, Workspaces } from './workspaces.ts'

const flushLimit = 5_000

/** What a user does with whole workspaces, from the window as from the menu; null: cancelled. */
export interface WorkspaceActions {
  readonly makeNew: () => Promise<WorkspaceInfo | null>
  /** Opens the file, or asks for one where none is given. */
  readonly open: (path?: string) => Promise<WorkspaceInfo | null>
  readonly saveCopy: () => Promise<{ name: string } | null>
}

export interface WorkspaceActionsOptions {
  readonly dialogs: Dialogs
  readonly link: WindowLink
  readonly workspaces: Workspaces
  readonly copyInStorage: (path: string) => Promise<unknown>
}

export function workspaceActions({
  dialogs,
  link,
  workspaces,
  copyInStorage,
}: WorkspaceActionsOptions): WorkspaceActions {
  /** The window's last edits belong to the file that is open now. */
  async function saveEdits(): Promise<void> {
    if (await link.flush(flushLimit)) return
    throw new TouchlineError(
      'internal',
      'The last changes are not saved yet, so this workspace stays open. Try again in a moment.',
    )
  }

  return {
    makeNew: async () => {
      const path = await dialogs.newWorkspace()
      if (path === null) return null
      if (existsSync(path)) {
        throw new TouchlineError(
          'invalid_input',
          `${basename(path)} exists already. Choose another name, or open it.`,
        )
      }
      await saveEdits()
      return workspaces.open(path)
    },
    open: async (given) => {
      const path = given ?? (await dialogs.openWorkspace())
      if (path === null) return null
      // Storage makes missing files, which is not what someone means who picks one from a list.
      if (!existsSync(path)) {
        throw new TouchlineError(
          'not_found',
          `${basename(path)} is not there any more. It may have been moved or renamed.`,
        )
      }
      await saveEdits()
      return workspaces.open(path)
    },
    saveCopy: async () => {
      const path = await dialogs.saveCopy(workspaceName(workspaces.path() ?? 'Touchline'))
      if (path === null) return null
      await saveEdits()
      await copyInStorage(path)
      return { name: basename(path) }
    },
  }
}
