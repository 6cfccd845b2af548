import { basename } from 'node:path'
import { parentPort } from '../../electron/storage/parent-port.ts'
import { type Port, serve } from '../../shared/rpc/channel.ts'
import { storageContract, supervisorContract } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'

/**
 * A storage process that keeps nothing: it speaks the real protocol over the real port, but needs no
 * native module, so that it also runs in the utility process of an Electron too old for one.
 *
 * A file whose name begins with `damaged` cannot be opened; `checkWorkspace` is never answered.
 */
let opened: string | null = null

const info = (path: string) => ({
  name: basename(path, '.touchline'),
  fileName: basename(path),
  readOnly: false,
  backedUpAt: null,
})

const port: Port = parentPort()

serve(
  port,
  {
    openWorkspace: supervisorContract.openWorkspace,
    closeWorkspace: supervisorContract.closeWorkspace,
    workspaceInfo: storageContract.workspaceInfo,
    listMaps: storageContract.listMaps,
    checkWorkspace: storageContract.checkWorkspace,
  },
  {
    openWorkspace: ({ path }) => {
      if (basename(path).startsWith('damaged')) {
        throw new TouchlineError('damaged', `${basename(path)} is damaged.`)
      }
      opened = path
      return info(path)
    },
    closeWorkspace: () => ({}),
    workspaceInfo: () => {
      if (opened === null) throw new TouchlineError('not_found', 'No workspace is open.')
      return info(opened)
    },
    listMaps: () => ({ maps: [] }),
    checkWorkspace: () => new Promise(() => undefined),
  },
)
