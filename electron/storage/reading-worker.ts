import { type MessagePort, parentPort } from 'node:worker_threads'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { bufferOf, createPacker } from './accepted-blocks.ts'
import { type ChangedRecord, readAnswers } from './import-reading.ts'
import { knownRows } from './known-rows.ts'
import type { ReadingProgress } from './reading-progress.ts'
import { mostUnderWay, type ReadingMessage, type ReadingTask } from './reading-thread.ts'
import { secretFor } from './row-identity.ts'

/** The program of the thread that reads a survey file, which is its first message. See reading-thread.ts. */

async function run(port: MessagePort, { plan, known, stop }: ReadingTask): Promise<void> {
  const say = (message: ReadingMessage, buffers: ArrayBuffer[] = []) =>
    port.postMessage(message, buffers)
  let underWay = 0
  let goOn: (() => void) | null = null
  port.on('message', () => {
    underWay--
    goOn?.()
    goOn = null
  })
  try {
    const secret = secretFor(plan.complete)
    const packer = createPacker(plan.complete, secret)
    let progress: ReadingProgress | null = null
    let changes: ChangedRecord[] = []
    const send = (last: boolean) => {
      const blocks = packer.take(last)
      const buffers = blocks.map(bufferOf).filter((buffer) => buffer instanceof ArrayBuffer)
      say({ kind: 'piece', blocks, changes, progress }, buffers)
      progress = null
      changes = []
      underWay++
    }
    const totals = await readAnswers(plan, {
      known: knownRows(known),
      secret,
      onAccepted: packer.add,
      onSound: packer.addSound,
      onChanged: (change) => changes.push(change),
      onProgress: (now) => {
        progress = now
      },
      onPiece: async () => {
        send(false)
        if (underWay < mostUnderWay) return
        await new Promise<void>((done) => {
          goOn = done
        })
      },
      isCancelled: () => Atomics.load(stop, 0) === 1,
    })
    send(true)
    say({ kind: 'done', totals })
  } catch (error) {
    say({ kind: 'failed', error: toErrorData(error) })
  }
}

const port = parentPort
port?.once('message', (task: ReadingTask) => void run(port, task))
