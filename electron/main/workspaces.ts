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
 * What to open at the start: the file named on the command line, else those that were open last, else
 * the latest that is still there, else the default one, which is made with the sample in it.
 */
export function firstWorkspaces(
  named: string | undefined,
  settings: Pick<SettingsFile, 'open' | 'recent'>,
  home: string,
): readonly { readonly path: string; readonly withSample: boolean }[] {
  const plain = (path: string) => ({ path, withSample: false })
  if (named !== undefined) return [plain(named)]
  const open = settings.open.filter((path) => existsSync(path))
  if (open.length > 0) return open.map(plain)
  const latest = settings.recent.find((path) => existsSync(path))
  if (latest !== undefined) return [plain(latest)]
  return [{ path: join(home, defaultWorkspaceName), withSample: true }]
}

/** The workspace file among a command line's arguments, as an absolute path. */
export function workspaceArgument(
  args: readonly string[],
  toAbsolute: (path: string) => string,
): string | undefined {
  const name = args.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.touchline'))
  return name === undefined ? undefined : toAbsolute(name)
}
