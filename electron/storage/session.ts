import { existsSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import type { Language, Output, storageContract } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { listBackups } from './backup.ts'
import { inTransaction } from './database.ts'
import { assertDurable, assertSameFile } from './durability.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
  type Workspace,
} from './open-file.ts'
import { sweepPictures, unusedPictures } from './pictures/unused-pictures.ts'
import { createSampleWorkspace } from './sample.ts'
import { explained, explainedAsync } from './sqlite-error.ts'

/** The one workspace that a storage process has open, and the order of its writes. */
export interface Session {
  /** Opens the file in the place of the present one, which stays open if that fails. */
  readonly open: (path: string, sample: Language | null) => Promise<WorkspaceInfo>
  readonly close: () => Promise<void>
  readonly info: () => WorkspaceInfo
  /** Reads; errors come out explained. */
  readonly read: <T>(work: (workspace: Workspace) => T) => T
  /** The same for what takes longer: the file stays open until it is done, and asks for it to stop. */
  readonly readLong: <T>(
    work: (workspace: Workspace, isCancelled: () => boolean) => Promise<T>,
  ) => Promise<T>
  /**
   * Writes, one after the other: an import holds the write lock for seconds, and what is saved meanwhile
   * waits for it instead of failing. Resolves after the commit.
   */
  readonly write: <T>(work: (workspace: Workspace) => T | Promise<T>) => Promise<T>
}

export type WorkspaceInfo = Output<typeof storageContract.workspaceInfo>

export function createSession(
  options: { readonly journal: 'wal' | 'keep'; readonly beforeClose?: () => void } = {
    journal: 'wal',
  },
): Session {
  let current: Workspace | null = null
  let unusedAtOpening: readonly string[] = []
  let lastWrite: Promise<unknown> = Promise.resolve()
  let isClosing = false
  const longReads = new Set<Promise<unknown>>()

  function workspace(): Workspace {
    if (current) return current
    throw new TouchlineError('not_found', 'No workspace is open. Open or make one first.')
  }

  function info(): WorkspaceInfo {
    const { path, readOnly } = workspace()
    return {
      name: basename(path, extname(path)),
      fileName: basename(path),
      readOnly,
      backedUpAt: listBackups(path)[0]?.at ?? null,
    }
  }

  async function close(): Promise<void> {
    options.beforeClose?.()
    isClosing = true
    await lastWrite.catch(() => undefined)
    while (longReads.size > 0) await Promise.allSettled(longReads)
    isClosing = false
    const closing = current
    current = null
    if (!closing) return
    sweep(closing)
    closeWorkspaceFile(closing)
  }

  /** When no window can undo any more. What cannot be swept now is swept another time. */
  function sweep({ db, path, readOnly, identity }: Workspace): void {
    if (readOnly || unusedAtOpening.length === 0) return
    try {
      assertSameFile(path, identity)
      inTransaction(db, () => sweepPictures(db, unusedAtOpening))
    } catch {
      // Nothing depends on it, and the file must be closed.
    }
  }

  return {
    info,
    close,
    open: async (path, sample) => {
      const file = resolve(path)
      if (current?.path === file) return info()
      if (!existsSync(file)) {
        if (sample) await createSampleWorkspace(file, sample)
        else createWorkspaceFile(file)
      }
      const next = openWorkspaceFile(file, { journal: options.journal })
      await close()
      current = next
      unusedAtOpening = unusedPictures(next.db)
      return info()
    },
    read: (work) => {
      const open = workspace()
      return explained(open.path, () => work(open))
    },
    readLong: async (work) => {
      const open = workspace()
      const result = explainedAsync(open.path, () => work(open, () => isClosing))
      longReads.add(result)
      try {
        return await result
      } finally {
        longReads.delete(result)
      }
    },
    write: (work) => {
      const run = async () => {
        const open = workspace()
        if (open.readOnly) {
          throw new TouchlineError(
            'read_only',
            `${basename(open.path)} can only be read. Save a copy under another name to go on with it.`,
          )
        }
        assertSameFile(open.path, open.identity)
        const value = await explainedAsync(open.path, async () => work(open))
        assertDurable(open.db)
        return value
      }
      const result = lastWrite.then(run, run)
      lastWrite = result
      return result
    },
  }
}
