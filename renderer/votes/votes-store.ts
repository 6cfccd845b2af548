import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { dotsOf, voterName } from '../../shared/document/ballot-result.ts'
import { emptyDiff, isEmptyDiff } from '../../shared/document/diff.ts'
import { castVote } from '../../shared/document/operations/operations.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import { openPanel } from '../app/panels.ts'
import { showView } from '../app/router.ts'
import type { MapSession } from '../document/session.ts'

/** There are no dots left, or the step that undo would take back is somebody else's. */
export type Refusal = 'noneLeft' | 'notYours'

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
  /** What came of the last press, to be told: the target whose dots changed, or why nothing did. */
  readonly told: { readonly targetId: string } | { readonly refused: Refusal } | null
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
  const refused = by === 1 && isEmptyDiff(diff)
  votesStore.setState({ told: refused ? { refused: 'noneLeft' } : { targetId } })
}

/**
 * Takes back the last dot of the person whose turn it is. The dots of others may be hidden, and a step that
 * nobody sees undone is missing in the result.
 */
export function undoOwnDot(session: MapSession): void {
  const { ballotId, voter } = votesStore.getState()
  const step = session.store.getState().history.undo.at(-1)
  const { added, updated, removed } = step?.diff ?? emptyDiff
  const changed = [
    ...Object.values(added),
    ...Object.values(updated).flatMap(({ before, after }) => [before, after]),
    ...Object.values(removed),
  ]
  const isOwn = (record: AnyRecord) =>
    record.type === 'vote' && record.ballotId === ballotId && record.voter === voter
  if (changed.length > 0 && changed.every(isOwn)) {
    session.undo()
    votesStore.setState({ told: null })
  } else votesStore.setState({ told: { refused: 'notYours' } })
}
