import { type Diff, isEmptyDiff, squashDiffs } from '../../shared/document/diff.ts'
import { type ErrorData, toErrorData } from '../../shared/rpc/errors.ts'
import type { SaveStatus } from './save-status.ts'

/** How long typing rests before it is saved, and how long it may go on unsaved, in ms. */
export const typingRest = 400
export const typingLimit = 2000
/** Pauses before a failed save is tried again, in ms; the last one repeats. */
export const retryPauses = [500, 1000, 2000, 5000, 10_000] as const

/** `typing` waits for a rest; `commit` (a drop, a deletion, Enter) is saved at once. */
export type Urgency = 'typing' | 'commit'

export interface AutosaveOptions {
  /** The map's revision that the first edit builds on. */
  readonly revision: number
  /** Saves in one transaction, or rejects with a TouchlineError; `stale_revision` when not built on the present one. */
  readonly save: (
    diff: Diff,
    baseRevision: number,
  ) => Promise<{ readonly revision: number; readonly savedAt: string }>
  /**
   * Whether the stored map already holds the diff. Asked when a save that was never acknowledged is
   * refused as stale: it may have reached the disk before its answer was lost.
   */
  readonly holds: (diff: Diff) => Promise<{ readonly holds: boolean; readonly revision: number }>
  readonly onStatus: (status: SaveStatus) => void
  /** Calls back after `ms`; the returned function cancels. */
  readonly after: (ms: number, callback: () => void) => () => void
  readonly now: () => number
}

export interface Autosave {
  /** Queues an edit. */
  readonly push: (diff: Diff, urgency: Urgency) => void
  /** Saves what is pending at once; resolves to whether everything is on the disk. */
  readonly flush: () => Promise<boolean>
  /** What is not known to be on the disk, as one diff, and the map's revision that it builds on. */
  readonly unsaved: () => { readonly diff: Diff; readonly baseRevision: number } | null
  /** Tries a failed save again now: storage is back, or the user asked. */
  readonly retry: () => void
  /** Ends all waiting; nothing is saved after this. */
  readonly stop: () => void
}

interface Batch {
  readonly diff: Diff
  readonly edits: number
}

/**
 * Keeps the stored map in step with the edits: pending diffs are squashed into one, one save is in
 * flight at a time, a failed one stays in memory and is sent again as it was. A batch whose fate is
 * unknown is never merged with later edits, so that it is applied once whatever happened to its answer.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  let revision = options.revision
  let savedAt: string | null = null
  let pending: Batch | null = null
  let pendingSince = 0
  /** Sent and not acknowledged; survives a failure until it is sent again. */
  let sent: Batch | null = null
  let inFlight: Promise<void> | null = null
  let failures = 0
  let lastError: ErrorData | null = null
  let stale = false
  let stopped = false
  let cancelTimer = () => {}

  const wait = (ms: number, callback: () => void) => {
    cancelTimer()
    cancelTimer = options.after(ms, callback)
  }
  const waiting = () => (sent?.edits ?? 0) + (pending?.edits ?? 0)
  const report = () =>
    options.onStatus(
      lastError
        ? { state: 'notSaved', error: lastError, waiting: waiting(), stale }
        : waiting() > 0
          ? { state: 'saving' }
          : { state: 'saved', at: savedAt },
    )

  function send(): void {
    if (inFlight || stale || stopped) return
    cancelTimer()
    if (!sent) {
      sent = pending
      pending = null
    }
    if (!sent) return
    const batch = sent
    inFlight = attempt(batch).then(succeed, fail)
  }

  async function attempt({ diff }: Batch): Promise<{ revision: number; savedAt: string }> {
    try {
      return await options.save(diff, revision)
    } catch (error) {
      if (toErrorData(error).code !== 'stale_revision' || failures === 0) throw error
      const stored = await options.holds(diff)
      if (!stored.holds) throw error
      return { revision: stored.revision, savedAt: new Date(options.now()).toISOString() }
    }
  }

  function succeed(answer: { revision: number; savedAt: string }): void {
    inFlight = null
    sent = null
    failures = 0
    lastError = null
    revision = answer.revision
    savedAt = answer.savedAt
    report()
    if (pending) schedule(pendingSince === 0 ? 'commit' : 'typing')
  }

  function fail(reason: unknown): void {
    inFlight = null
    lastError = toErrorData(reason)
    stale = lastError.code === 'stale_revision'
    failures += 1
    report()
    if (stale || stopped) return
    wait(retryPauses[Math.min(failures, retryPauses.length) - 1] ?? 0, send)
  }

  function schedule(urgency: Urgency): void {
    if (inFlight || failures > 0 || stopped) return
    if (urgency === 'commit') send()
    else wait(Math.max(0, Math.min(typingRest, pendingSince + typingLimit - options.now())), send)
  }

  return {
    push(diff, urgency) {
      if (isEmptyDiff(diff) || stopped) return
      if (!pending) pendingSince = options.now()
      // An edit that was committed stays urgent, whatever is typed after it.
      if (urgency === 'commit') pendingSince = 0
      const squashed = pending ? squashDiffs(pending.diff, diff) : diff
      // What was made and taken back before it was sent needs no save.
      pending = isEmptyDiff(squashed) ? null : { diff: squashed, edits: (pending?.edits ?? 0) + 1 }
      report()
      if (pending) schedule(pendingSince === 0 ? 'commit' : 'typing')
    },
    async flush() {
      while (waiting() > 0 && !stale && !stopped) {
        const failedBefore = failures
        send()
        await inFlight
        if (failures > failedBefore) return false
      }
      return waiting() === 0
    },
    unsaved() {
      const diffs = [sent, pending].flatMap((batch) => (batch ? [batch.diff] : []))
      const [first, ...later] = diffs
      return first ? { diff: later.reduce(squashDiffs, first), baseRevision: revision } : null
    },
    retry() {
      if (failures > 0) send()
    },
    stop() {
      stopped = true
      cancelTimer()
    },
  }
}
