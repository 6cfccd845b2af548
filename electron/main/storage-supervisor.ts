import { type Calls, connect } from '../../shared/rpc/channel.ts'
import type { Events } from '../../shared/rpc/contract.ts'
import {
  type ErrorData,
  fromErrorData,
  TouchlineError,
  toErrorData,
} from '../../shared/rpc/errors.ts'
import type { StorageProcess } from './storage-process.ts'

export interface SupervisorOptions {
  readonly launch: () => StorageProcess
  /** What the storage process tells without being asked. */
  readonly onEvent: (event: keyof Events, payload: unknown) => void
  readonly onState: (state: Events['storageState']) => void
  /** Milliseconds before the first restart; each failure in a row doubles it, up to five seconds. */
  readonly firstDelay?: number
}

export interface StorageSupervisor {
  /** Asks the storage process. Waits while it is starting; rejects with `storage_died` while it is down. */
  readonly call: (method: string, input: unknown) => Promise<unknown>
  /** Opens a workspace, and opens it again after each restart. */
  readonly open: (path: string, sample: string | null) => Promise<unknown>
  /** Folds the file into one piece and ends the process for good. */
  readonly close: () => Promise<void>
  readonly pid: () => number | undefined
}

const longestDelay = 5_000
/** A process that lived this long had opened its file; its death does not lengthen the next delay. */
const wellAfter = 1_000

const died: ErrorData = {
  code: 'storage_died',
  message:
    'The storage process stopped and is being started again. Nothing that was saved is lost; ' +
    'what was not is kept in the window and saved as soon as it is back.',
}

interface Workspace {
  readonly path: string
  /** The language of the sample that a missing file is made with, or null for an empty one. */
  readonly sample: string | null
}

interface Running {
  readonly process: StorageProcess
  readonly calls: Calls
  /** Settles when the workspace is open in this process. */
  ready: Promise<unknown>
  readonly since: number
}

/**
 * Keeps one storage process alive. A port reports no reliable close, so it is the process's exit
 * that rejects what is pending, is announced to the window, and leads to the restart.
 */
export function superviseStorage(options: SupervisorOptions): StorageSupervisor {
  const firstDelay = options.firstDelay ?? 100
  let workspace: Workspace | null = null
  let running: Running | null = null
  let delay = firstDelay
  let restart: ReturnType<typeof setTimeout> | undefined
  let ended = false

  function start(): Running {
    const process = options.launch()
    const calls = connect(process.port, options.onEvent)
    const ready =
      workspace === null ? Promise.resolve(undefined) : calls.call('openWorkspace', workspace)
    const started: Running = { process, calls, ready, since: Date.now() }
    waitFor(started, ready)
    process.onExit((reason) => onExit(started, reason))
    running = started
    return started
  }

  /** Calls wait until this is settled, and fail with it. */
  function waitFor(target: Running, ready: Promise<unknown>): void {
    ready.catch(() => undefined)
    target.ready = ready
  }

  function onExit(gone: Running, reason: string): void {
    gone.calls.rejectAll({ ...died, details: { reason } })
    if (running !== gone) return
    running = null
    if (ended) return
    options.onState({ state: 'down', message: died.message })
    if (Date.now() - gone.since > wellAfter) delay = firstDelay
    restart = setTimeout(comeBack, delay)
    delay = Math.min(delay * 2, longestDelay)
  }

  function comeBack(): void {
    const started = start()
    started.ready.then(
      () => running === started && options.onState({ state: 'up' }),
      // A process that is alive but cannot open the file has something to say to the user.
      (error: unknown) =>
        running === started &&
        options.onState({ state: 'down', message: toErrorData(error).message }),
    )
  }

  return {
    call: async (method, input) => {
      if (!running) throw fromErrorData(died)
      const { ready, calls } = running
      await ready
      return calls.call(method, input)
    },
    open: async (path, sample) => {
      if (ended) throw new TouchlineError('internal', 'The app is closing.')
      clearTimeout(restart)
      const before = workspace
      const target = running ?? start()
      workspace = { path, sample }
      const opening = target.calls.call('openWorkspace', workspace)
      waitFor(target, opening)
      try {
        const info = await opening
        delay = firstDelay
        options.onState({ state: 'up' })
        return info
      } catch (error) {
        // If the process died over it, the restart opens it; else what was open is opened again.
        if (running === target) {
          workspace = before
          if (before) waitFor(target, target.calls.call('openWorkspace', before))
        }
        throw error
      }
    },
    close: async () => {
      ended = true
      clearTimeout(restart)
      const last = running
      if (!last) return
      try {
        await last.calls.call('closeWorkspace', {})
      } finally {
        running = null
        last.process.kill()
      }
    },
    pid: () => running?.process.pid(),
  }
}
