import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/**
 * Threads that read survey files. One may be started while its file is still being looked at, so that it
 * has its program when it is wanted; nobody waits for it, and the process ends without it.
 */

/** Milliseconds after which a thread that nobody wanted ends. */
const patience = 60_000

let spare: { readonly worker: Worker; readonly over: NodeJS.Timeout } | null = null

export function startThreadAhead(): void {
  if (spare) return
  const worker = newThread()
  const forget = () => {
    if (spare?.worker !== worker) return
    clearTimeout(spare.over)
    spare = null
  }
  // Whoever needs a thread then starts another, and hears what is wrong.
  worker.on('error', forget)
  worker.once('exit', forget)
  worker.unref()
  const over = setTimeout(() => {
    forget()
    void worker.terminate()
  }, patience)
  over.unref()
  spare = { worker, over }
}

/** The thread that was started ahead, or a new one. */
export function takeThread(): Worker {
  if (!spare) return newThread()
  const { worker, over } = spare
  clearTimeout(over)
  spare = null
  worker.removeAllListeners()
  worker.ref()
  return worker
}

function newThread(): Worker {
  return new Worker(threadFile(), { name: 'reading' })
}

/** The program of the thread: beside this file as it stands, and in the build beside the program's own folder. */
function threadFile(): string {
  const here = fileURLToPath(import.meta.url)
  return here.endsWith('.ts')
    ? join(dirname(here), 'reading-worker.ts')
    : join(dirname(here), '../reading-worker/reading-worker.cjs')
}
