import { existsSync } from 'node:fs'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
  type Workspace,
} from '../storage/open-file.ts'
import { explainedAsync } from '../storage/sqlite-error.ts'

/** Lets the function read the workspace; nothing in it can change. */
export async function reading<T>(
  path: string,
  work: (workspace: Workspace) => T | Promise<T>,
): Promise<T> {
  if (!existsSync(path)) {
    throw new TouchlineError(
      'not_found',
      `There is no workspace at ${path}. Name one with --workspace FILE, or make one with "touchline new" or "touchline load".`,
    )
  }
  return using(openWorkspaceFile(path, { readOnly: true }), work)
}

/**
 * Lets the function write to the workspace, which is made if it is missing and `create` is set. The
 * journal mode stays as it is: a file that no one else has open is one file at every moment.
 */
export async function writing<T>(
  path: string,
  options: { readonly create: boolean },
  work: (workspace: Workspace) => T | Promise<T>,
): Promise<T> {
  if (!existsSync(path)) {
    if (!options.create) return reading(path, work)
    createWorkspaceFile(path)
  }
  const workspace = openWorkspaceFile(path, { journal: 'keep' })
  if (workspace.readOnly) {
    closeWorkspaceFile(workspace)
    throw new TouchlineError(
      'read_only',
      `${path} can only be read. Copy it to a place where you may write, and name the copy.`,
    )
  }
  return using(workspace, work)
}

async function using<T>(
  workspace: Workspace,
  work: (workspace: Workspace) => T | Promise<T>,
): Promise<T> {
  try {
    return await explainedAsync(workspace.path, async () => work(workspace))
  } finally {
    closeWorkspaceFile(workspace)
  }
}
