import { eventMessage, serve } from '../../shared/rpc/channel.ts'
import { storageContract, supervisorContract } from '../../shared/rpc/contract.ts'
import { storageHandlers } from './handlers.ts'
import { parentPort } from './parent-port.ts'

/** The storage process: owns the workspace file and answers main. */
const port = parentPort()
const handlers = storageHandlers((payload) => port.post(eventMessage('importProgress', payload)))
serve(port, { ...storageContract, ...supervisorContract }, handlers)
