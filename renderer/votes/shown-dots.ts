import type { Ballot } from '../../shared/document/ballot.ts'
import { votesOf } from '../../shared/document/ballot-result.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { createMemo } from '../../shared/document/memo.ts'
import type { VotesState } from './votes-store.ts'

/** The dots on one thing: of the person whose turn it is, and of everybody else. */
export interface Dots {
  readonly own: number
  readonly others: number
}

export interface ShownDots {
  readonly ballot: Ballot
  readonly on: ReadonlyMap<string, Dots>
}

const memo = createMemo<ShownDots>()

/** One's own dots during a turn, with those of others unless they are hidden; all of a result. Null where no vote is shown. */
export function shownDots(document: MapDocument, votes: VotesState): ShownDots | null {
  const { ballotId, voter, secret, shown } = votes
  const id = ballotId ?? shown
  const ballot = id ? document.ballot[id] : undefined
  return ballot
    ? memo(document.vote, [ballot, voter, secret], () => {
        const on = new Map<string, Dots>()
        for (const vote of votesOf(document, ballot.id)) {
          const own = vote.voter === voter
          if (ballot.open && secret && !own) continue
          const dots = on.get(vote.targetId) ?? { own: 0, others: 0 }
          on.set(vote.targetId, {
            own: dots.own + (own ? vote.dots : 0),
            others: dots.others + (own ? 0 : vote.dots),
          })
        }
        return { ballot, on }
      })
    : null
}
