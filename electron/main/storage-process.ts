import { fork } from 'node:child_process'
import { utilityProcess } from 'electron'
import type { Port } from '../../shared/rpc/channel.ts'

/** A running storage process, whichever way it was started. */
export interface StorageProcess {
  readonly port: Port
  readonly pid: () => number | undefined
  /** Called once, when the process has ended for whatever reason. */
  readonly onExit: (listener: (reason: string) => void) => void
  readonly kill: () => void
}

export interface StorageLaunch {
  /** The program to run. */
  readonly entry: string
  readonly env: Readonly<Record<string, string>>
}

/** The Node-API that better-sqlite3 is built on. */
const neededNodeApi = 10

/**
 * Starts the storage process: Electron's utility process, or a plain Node process where this
 * Electron is too old for the native module (the development runtime) and `TOUCHLINE_NODE` names a
 * Node that is not. `TOUCHLINE_STORAGE_HOST=utility` insists on the utility process.
 */
export function launchStorage(launch: StorageLaunch): StorageProcess {
  const node = process.env.TOUCHLINE_NODE
  const isOld = Number(process.versions.napi ?? 0) < neededNodeApi
  const insists = process.env.TOUCHLINE_STORAGE_HOST === 'utility'
  return isOld && node && !insists ? forkNode(launch, node) : forkUtility(launch)
}

function forkUtility({ entry, env }: StorageLaunch): StorageProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Touchline storage',
    stdio: 'inherit',
    env: { ...plainEnvironment(), ...env },
  })
  return {
    port: {
      post: (message) => child.postMessage(message),
      listen: (listener) => child.on('message', listener),
    },
    pid: () => child.pid,
    onExit: (listener) => child.once('exit', (code) => listener(`exit status ${code}`)),
    kill: () => child.kill(),
  }
}

/** A Node process with the same interface; exported so that it can be tested without Electron. */
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

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}
