import type {
  Events,
  Handlers,
  storageContract,
  supervisorContract,
} from '../../shared/rpc/contract.ts'
import { datasetHandlers } from './dataset-handlers.ts'
import { documentHandlers } from './document-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { feedbackHandlers, runningImports } from './feedback-handlers.ts'
import { pictureHandlers } from './picture-handlers.ts'
import { recipeHandlers } from './recipe-handlers.ts'
import { createSession } from './session.ts'
import { snapshotHandlers } from './snapshot-handlers.ts'
import { templateHandlers } from './template-handlers.ts'

/** Answers everything that the storage process is asked. `tell` passes on how imports get along. */
export function storageHandlers(
  tell: (payload: Events['importProgress']) => void,
): Handlers<typeof storageContract & typeof supervisorContract> {
  const imports = runningImports()
  const session = createSession({ journal: 'wal', beforeClose: imports.cancelAll })
  return {
    ...documentHandlers(session),
    ...snapshotHandlers(session),
    ...templateHandlers(session),
    ...feedbackHandlers(session, imports, tell),
    ...datasetHandlers(session),
    ...recipeHandlers(session),
    ...exportHandlers(session),
    ...pictureHandlers(session),
  }
}
