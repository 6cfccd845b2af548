import { type Ballot, createBallot } from '../ballot.ts'
import { voterName, votesOf } from '../ballot-result.ts'
import { type Diff, diffOf, emptyDiff } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { createVote } from '../vote.ts'
import { setFields } from './update.ts'

/** Starts a round of dot voting. Dots for each person are rounded and kept within 1 … 100. */
export function addBallot(
  document: MapDocument,
  args: Pick<Ballot, 'title' | 'budget' | 'at'> & { readonly id?: Ballot['id'] },
): Diff {
  const budget = Math.max(1, Math.min(100, Math.round(args.budget)))
  return diffOf(document, {
    put: [createBallot({ ...args, budget, journeyId: document.journeyId })],
  })
}

/** Ends the giving of dots. */
export function closeBallot(document: MapDocument, args: { id: string }): Diff {
  return setFields(document, { type: 'ballot', id: args.id, fields: { open: false } })
}

/** Lets dots be given again; what was given stays. */
export function reopenBallot(document: MapDocument, args: { id: string }): Diff {
  return setFields(document, { type: 'ballot', id: args.id, fields: { open: true } })
}

/**
 * Sets how many dots a person gives to a card or touchpoint; 0 takes them back. Refused, with the empty
 * diff: a ballot that is closed or gone, another target, a person without a name, and more dots than the
 * person has left.
 */
export function castVote(
  document: MapDocument,
  args: { ballotId: string; targetId: string; voter: string; dots: number },
): Diff {
  const { targetId, dots } = args
  const voter = voterName(args.voter)
  const ballot = document.ballot[args.ballotId]
  const target = document.card[targetId] ?? document.touchpoint[targetId]
  if (!ballot?.open || !target || voter === '' || !Number.isInteger(dots) || dots < 0) {
    return emptyDiff
  }
  const own = votesOf(document, ballot.id).filter((vote) => vote.voter === voter)
  const present = own.find((vote) => vote.targetId === targetId)
  if (dots === 0) return present ? diffOf(document, { remove: [present] }) : emptyDiff
  const elsewhere = own.reduce((sum, vote) => (vote === present ? sum : sum + vote.dots), 0)
  if (elsewhere + dots > ballot.budget) return emptyDiff
  const vote =
    present ?? createVote({ journeyId: document.journeyId, ballotId: ballot.id, targetId, voter })
  return diffOf(document, { put: [{ ...vote, dots }] })
}
