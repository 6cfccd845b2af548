import { utilityProcess } from 'electron'
import { plainEnvironment } from './environment.ts'
import { forkNode } from './storage-fork.ts'
import type { StorageLaunch, StorageProcess } from './storage-process.ts'

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
