import { fork } from 'node:child_process'
import { plainEnvironment } from './environment.ts'
import type { StorageLaunch, StorageProcess } from './storage-process.ts'

/** Storage in a plain Node process. */
export function forkNode({ entry, env }: StorageLaunch, node: string): StorageProcess {
  const child = fork(entry, [], {
    execPath: node,
    execArgv: ['--no-warnings'],
    serialization: 'advanced',
    env: { ...plainEnvironment(), ...env },
  })
  return {
    port: {
      // A message to a process that has just died is lost; its exit rejects what was waiting.
      post: (message) => child.connected && child.send(Object(message), () => undefined),
      listen: (listener) => child.on('message', listener),
    },
    pid: () => child.pid,
    onExit: (listener) => {
      let told = false
      const tell = (reason: string) => {
        if (!told) listener(reason)
        told = true
      }
      child.once('exit', (code, signal) => tell(signal ?? `exit status ${code}`))
      child.once('error', (error) => tell(error.message))
    },
    kill: () => child.kill('SIGKILL'),
  }
}
