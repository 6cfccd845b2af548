import { type ErrorData, fromErrorData } from '../../shared/rpc/errors.ts'
import { type AcceptedBlock, createPacker } from './accepted-blocks.ts'
import { assertGoesOn } from './assert-goes-on.ts'
import type { ImportPlan } from './import-plan.ts'
import { type ChangedRecord, type ReadingTotals, readAnswers } from './import-reading.ts'
import { buffersOf, type KnownRecords, knownRows } from './known-rows.ts'
import type { ReadingProgress } from './reading-progress.ts'
import { secretFor } from './row-identity.ts'
import { startThreadAhead, takeThread } from './spare-thread.ts'

/**
 * Reading a file beside writing it: a large one is read, checked and told apart by a thread of its own,
 * while the caller writes what it hands over. A small one is read here, before a thread would have started.
 */

/** What the thread is given. */
export interface ReadingTask {
  readonly plan: Pick<ImportPlan, 'file' | 'complete' | 'cells'>
  readonly known: KnownRecords
  /** The first place is 1 once the reading is to stop. */
  readonly stop: Int32Array
}

/** What the thread says, and waits after `piece` until it is told to go on if too much is on its way. */
export type ReadingMessage =
  | {
      readonly kind: 'piece'
      readonly blocks: readonly AcceptedBlock[]
      readonly changes: readonly ChangedRecord[]
      readonly progress: ReadingProgress | null
    }
  | { readonly kind: 'done'; readonly totals: ReadingTotals }
  | { readonly kind: 'failed'; readonly error: ErrorData }

/** Pieces that may be on their way: enough that neither waits for the other, few enough for memory. */
export const mostUnderWay = 8

export interface ReadingListener {
  /** Given away: a thread takes its memory over. */
  readonly known: KnownRecords
  readonly onBlock: (block: AcceptedBlock) => void
  readonly onChanged: (change: ChangedRecord) => void
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly isCancelled?: () => boolean
}

const smallFile = 2 * 1024 * 1024

/** Says that the file is likely to be read before long. */
export function prepareReading({ bytes }: Pick<ImportPlan['file'], 'bytes'>): void {
  if (bytes >= smallFile) startThreadAhead()
}

/** Reads the whole file, as `readAnswers` does, and hands its records over in order. Throws what that throws. */
export function readBlocks(
  { file, complete, cells }: ImportPlan,
  listener: ReadingListener,
  threadFrom: number = smallFile,
): Promise<ReadingTotals> {
  const plan = { file, complete, cells }
  return file.bytes < threadFrom ? readHere(plan, listener) : readInThread(plan, listener)
}

async function readHere(
  plan: ReadingTask['plan'],
  { known, onBlock, onChanged, onProgress, isCancelled }: ReadingListener,
): Promise<ReadingTotals> {
  const secret = secretFor(plan.complete)
  const packer = createPacker(plan.complete, secret)
  const totals = await readAnswers(plan, {
    known: knownRows(known),
    secret,
    onAccepted: packer.add,
    onSound: packer.addSound,
    onChanged,
    onPiece: () => {
      for (const block of packer.take(false)) onBlock(block)
    },
    ...(onProgress && { onProgress }),
    ...(isCancelled && { isCancelled }),
  })
  for (const block of packer.take(true)) onBlock(block)
  return totals
}

function readInThread(
  plan: ReadingTask['plan'],
  { known, onBlock, onChanged, onProgress, isCancelled }: ReadingListener,
): Promise<ReadingTotals> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const task: ReadingTask = { plan, known, stop }
  const worker = takeThread()
  let isOver = false
  return new Promise<ReadingTotals>((done, fail) => {
    // One a turn: pieces that come quicker than they are written would leave no turn for a Cancel.
    const waiting: ReadingMessage[] = []
    const hear = (message: ReadingMessage) => {
      waiting.push(message)
      if (waiting.length === 1) setImmediate(takeNext)
    }
    const takeNext = () => {
      const [message] = waiting
      if (!message || isOver) return
      try {
        take(message)
      } catch (error) {
        fail(error)
        return
      }
      waiting.shift()
      if (waiting.length > 0) setImmediate(takeNext)
    }
    const take = (message: ReadingMessage) => {
      if (message.kind === 'done') done(message.totals)
      else if (message.kind === 'failed') fail(fromErrorData(message.error))
      else {
        assertGoesOn(plan.file.name, isCancelled)
        for (const block of message.blocks) onBlock(block)
        for (const change of message.changes) onChanged(change)
        if (message.progress) onProgress?.(message.progress)
        worker.postMessage('on')
      }
    }
    worker.on('message', hear)
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`The reading thread ended by itself (${code}).`)))
    worker.postMessage(task, buffersOf(known))
  }).finally(async () => {
    isOver = true
    Atomics.store(stop, 0, 1)
    worker.removeAllListeners()
    // What it throws while it is being ended is of no interest any more.
    worker.on('error', () => undefined)
    await worker.terminate()
  })
}
