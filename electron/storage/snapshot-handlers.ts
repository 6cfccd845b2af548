import type { snapshotCalls } from '../../shared/rpc/calls/snapshot-calls.ts'
import type { Handlers } from '../../shared/rpc/contract.ts'
import { counterparts, makeFutureState } from './map-copies.ts'
import type { Session } from './session.ts'
import {
  deleteSnapshot,
  listSnapshots,
  openSnapshot,
  renameSnapshot,
  takeSnapshot,
} from './snapshots.ts'

/** Answers the calls about maps as they once were, and as they shall be. */
export function snapshotHandlers(session: Session): Handlers<typeof snapshotCalls> {
  return {
    takeSnapshot: ({ journeyId, name }) =>
      session.write(({ db }) => ({ snapshot: takeSnapshot(db, journeyId, name) })),
    listSnapshots: ({ journeyId }) =>
      session.read(({ db }) => ({ snapshots: listSnapshots(db, journeyId) })),
    openSnapshot: ({ id }) => session.read(({ db }) => openSnapshot(db, id)),
    renameSnapshot: ({ id, name }) =>
      session.write(({ db }) => {
        renameSnapshot(db, id, name)
        return {}
      }),
    deleteSnapshot: ({ id }) =>
      session.write(({ db }) => {
        deleteSnapshot(db, id)
        return {}
      }),
    makeFutureState: ({ journeyId, title }) =>
      session.write(({ db }) => ({ map: makeFutureState(db, journeyId, title) })),
    counterparts: ({ journeyId }) =>
      session.read(({ db }) => ({ pairs: counterparts(db, journeyId) })),
  }
}
