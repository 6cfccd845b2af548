import type { BallotId } from '../../shared/document/ballot.ts'
import { newId } from '../../shared/document/id.ts'
import {
  addBallot,
  closeBallot,
  removeRecords,
  reopenBallot,
} from '../../shared/document/operations/operations.ts'
import type { MapSession } from '../document/session.ts'
import { callVoter, showResult, stopVoting, votesStore } from './votes-store.ts'

/** What is done with whole ballots; each is one step of undo. */

/** Starts a ballot and calls the first person. */
export function startBallot(
  session: MapSession,
  { title, budget, secret }: { title: string; budget: number; secret: boolean },
): void {
  const id = newId('ballot')
  const at = new Date().toISOString()
  session.dispatch('addBallot', (document) =>
    addBallot(document, { id, title: title.trim(), budget, at }),
  )
  votesStore.setState({ secret })
  callVoter(id)
}

/** Ends the giving of dots and shows the result. */
export function endBallot(session: MapSession, id: string): void {
  session.dispatch('closeBallot', (document) => closeBallot(document, { id }))
  showResult(id)
}

export function reopen(session: MapSession, id: string): void {
  session.dispatch('editBallot', (document) => reopenBallot(document, { id }))
  votesStore.setState({ shown: null })
}

export function deleteBallot(session: MapSession, id: BallotId): void {
  session.dispatch('deleteBallot', (document) => removeRecords(document, { ids: [id] }))
  if (votesStore.getState().ballotId === id) stopVoting()
}
