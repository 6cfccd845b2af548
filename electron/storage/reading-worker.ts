import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { buffersOf, createPacker } from './accepted-blocks.ts'
import { type ReadingProgress, readAnswers } from './import-reading.ts'
import { mostUnderWay, type ReadingMessage, type ReadingTask } from './reading-thread.ts'
import { knownRows, secretFor } from './row-identity.ts'

/** The program of the thread that reads a survey file. See reading-thread.ts. */

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
    const send = (last: boolean) => {
      const blocks = packer.take(last)
      const buffers = blocks.flatMap(buffersOf).filter((buffer) => buffer instanceof ArrayBuffer)
      say({ kind: 'piece', blocks, progress }, buffers)
      progress = null
      underWay++
    }
    const totals = await readAnswers(plan, {
      known: knownRows(known),
      secret,
      onAccepted: packer.add,
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

if (parentPort) void run(parentPort, workerData)
