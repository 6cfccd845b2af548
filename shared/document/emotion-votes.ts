import { quantile } from '../feedback/statistics/quantile.ts'
import { sortedPairs } from '../feedback/statistics/value-counts.ts'

/** From this many votes on their middle half says more than the votes themselves. */
const leastForMiddle = 5

/** How far the votes of a room lie apart, in levels from -2 to +2. */
export interface VoteSpread {
  readonly n: number
  /** The mean, not rounded. */
  readonly mean: number
  readonly low: number
  readonly high: number
  /** First and third quartile: half of the room is between them. Null below five votes. */
  readonly middle: readonly [low: number, high: number] | null
  /** Half of the room lies two levels apart or more: the mean speaks for few. */
  readonly divided: boolean
}

/** A level as emotions keep it: within -2 … +2, in steps of 0.1. */
export function roundLevel(level: number): number {
  // `+ 0` turns -0 into 0: they print differently, and a dump must not change by undo and redo.
  return Math.round(Math.max(-2, Math.min(2, level)) * 10) / 10 + 0
}

/** The level that votes amount to: their mean in steps of 0.1; null without votes. */
export function levelOfVotes(votes: readonly number[]): number | null {
  return votes.length === 0 ? null : roundLevel(meanOf(votes))
}

/** What the votes of a room say together; null without votes. */
export function spreadOfVotes(votes: readonly number[]): VoteSpread | null {
  if (votes.length === 0) return null
  const middle = votes.length < leastForMiddle ? null : middleOf(votes)
  return {
    n: votes.length,
    mean: meanOf(votes),
    low: Math.min(...votes),
    high: Math.max(...votes),
    middle,
    divided: middle !== null && middle[1] - middle[0] >= 2,
  }
}

function meanOf(votes: readonly number[]): number {
  return votes.reduce((sum, vote) => sum + vote, 0) / votes.length
}

function middleOf(votes: readonly number[]): readonly [number, number] | null {
  const counts = new Map<number, number>()
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1)
  const pairs = sortedPairs(counts)
  const [low, high] = [quantile(pairs, 0.25), quantile(pairs, 0.75)]
  return low === null || high === null ? null : [low, high]
}
