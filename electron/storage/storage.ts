import { serve } from '../../shared/rpc/channel.ts'
import { storageContract, supervisorContract } from '../../shared/rpc/contract.ts'
import { documentHandlers } from './document-handlers.ts'
import { parentPort } from './parent-port.ts'
import { createSession } from './session.ts'

/** The storage process: owns the workspace file and answers main. */
const session = createSession({ journal: 'wal' })
serve(parentPort(), { ...storageContract, ...supervisorContract }, {
  ...documentHandlers(session),
} as never)
