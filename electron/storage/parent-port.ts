import type { Port } from '../../shared/rpc/channel.ts'

/**
 * The port to the process that started this one: an Electron utility process has `parentPort`, a
 * forked Node process has `send`. Throws where this process was started by neither.
 */
export function parentPort(): Port {
  // Ctrl+C in the terminal reaches this process too; it ends when the app has saved and says so.
  process.on('SIGINT', () => undefined)
  const utility = 'parentPort' in process ? process.parentPort : undefined
  if (utility) {
    return {
      post: (message) => utility.postMessage(message),
      listen: (listener) => utility.on('message', ({ data }) => listener(data)),
    }
  }
  if (!process.send) throw new Error('The storage process is started by the app, not by hand.')
  return {
    post: (message) => process.send?.(message),
    listen: (listener) => {
      process.on('message', listener)
      // A forked process outlives its parent unless it ends itself; no one could reach it any more.
      process.once('disconnect', () => process.exit(0))
    },
  }
}
