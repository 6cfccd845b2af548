import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Output,
  type supervisorContract,
  workspaceInfoSchema,
} from '../../shared/rpc/contract.ts'
import { type SettingsFile, withRecent } from './settings-file.ts'
import type { SettingsStore } from './settings-store.ts'

export type WorkspaceInfo = Output<typeof supervisorContract.openWorkspace>

/** The one workspace that the window shows. */
export interface Workspaces {
  readonly path: () => string | null
  /** Opens the file, making it if it is missing (with the sample where asked for). */
  readonly open: (path: string, withSample?: boolean) => Promise<WorkspaceInfo>
}

export interface WorkspacesOptions {
  readonly settings: SettingsStore
  readonly openInStorage: (path: string, sample: string | null) => Promise<unknown>
  readonly onOpened: (info: WorkspaceInfo, path: string) => void
}

export function createWorkspaces({
  settings,
  openInStorage,
  onOpened,
}: WorkspacesOptions): Workspaces {
  let current: string | null = null
  return {
    path: () => current,
    open: async (path, withSample = false) => {
      mkdirSync(dirname(path), { recursive: true })
      const sample = withSample ? settings.get().language : null
      const info = workspaceInfoSchema.parse(await openInStorage(path, sample))
      current = path
      settings.change((before) => withRecent(before, path))
      onOpened(info, path)
      return info
    },
  }
}

export const defaultWorkspaceName = 'Touchline.touchline'

/**
 * What to open at the start: the file named on the command line, else the one that was open last if
 * it is still there, else the default one, which is made with the sample in it.
 */
export function firstWorkspace(
  named: string | undefined,
  settings: SettingsFile,
  home: string,
): { path: string; withSample: boolean } {
  if (named !== undefined) return { path: named, withSample: false }
  const last = settings.recent[0]
  if (last !== undefined && existsSync(last)) return { path: last, withSample: false }
  return { path: join(home, defaultWorkspaceName), withSample: true }
}

/** The workspace file among a command line's arguments, as an absolute path. */
export function workspaceArgument(
  args: readonly string[],
  toAbsolute: (path: string) => string,
): string | undefined {
  const name = args.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.touchline'))
  return name === undefined ? undefined : toAbsolute(name)
}
