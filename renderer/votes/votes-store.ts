import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { dotsOf, voterName } from '../../shared/document/ballot-result.ts'
import { isEmptyDiff } from '../../shared/document/diff.ts'
import { castVote } from '../../shared/document/operations/operations.ts'
import { openPanel } from '../app/panels.ts'
import { showView } from '../app/router.ts'
import type { MapSession } from '../document/session.ts'

/** What is passing while dots are given; the dots themselves are in the document. */
export interface VotesState {
  /** The ballot that people are called to, one after the other; null: nobody votes. */
  readonly ballotId: string | null
  /** Whose turn it is; null: the next person's name is asked. */
  readonly voter: string | null
  /** The dots of others are not shown while the ballot is open. */
  readonly secret: boolean
  /** The closed ballot whose dots stand on the map. */
  readonly shown: string | null
  /** What came of the last press, to be told: a target's dots, or why there are no more. */
  readonly told: { readonly targetId: string; readonly refused: boolean } | null
}

const nobody = { ballotId: null, voter: null, told: null } as const

export const votesStore = createStore<VotesState>()(() => ({
  ...nobody,
  secret: true,
  shown: null,
}))

export const useVotes = (): VotesState => useStore(votesStore)

/** Calls the first person, or the next one: the map is shown, and the name is asked. */
export function callVoter(ballotId: string): void {
  votesStore.setState({ ballotId, voter: null, told: null })
  showView({ kind: 'canvas' })
}

/** It is this person's turn; a name of nothing but space is nobody's. */
export function beginTurn(name: string): void {
  const voter = voterName(name)
  if (voter !== '') votesStore.setState({ voter, told: null })
}

export function stopVoting(): void {
  votesStore.setState(nobody)
}

/** Shows a ballot's result, in the panel and on the map. */
export function showResult(ballotId: string): void {
  votesStore.setState({ ...nobody, shown: ballotId })
  openPanel('votes')
}

/** Gives a dot of the person whose turn it is, or takes one back; one step of undo. */
export function changeDots(session: MapSession, targetId: string, by: 1 | -1): void {
  const { ballotId, voter } = votesStore.getState()
  const { card, touchpoint } = session.store.getState().document
  if (!ballotId || !voter || !(card[targetId] ?? touchpoint[targetId])) return
  const diff = session.dispatch(by === 1 ? 'editVote' : 'deleteVote', (document) => {
    const dots = dotsOf(document, { ballotId, targetId, voter }) + by
    return castVote(document, { ballotId, targetId, voter, dots })
  })
  votesStore.setState({ told: { targetId, refused: by === 1 && isEmptyDiff(diff) } })
}
