import type { MapDocument } from './document.ts'
import { mapOf } from './query.ts'
import type { Vote } from './vote.ts'

/** A person's name as votes hold it: spaces at the ends and doubled ones do not make another person. */
export function voterName(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ')
}

/** All votes of a ballot. */
export function votesOf(document: MapDocument, ballotId: string): readonly Vote[] {
  return Object.values(document.vote).filter((vote) => vote.ballotId === ballotId)
}

/** The people who have given dots in a ballot, by name. */
export function votersOf(document: MapDocument, ballotId: string): readonly string[] {
  const names = new Set(votesOf(document, ballotId).map(({ voter }) => voter))
  return [...names].sort((a, b) => a.localeCompare(b))
}

/** How many dots a person still has to give; 0 for a ballot that is gone. */
export function dotsLeft(document: MapDocument, ballotId: string, voter: string): number {
  const name = voterName(voter)
  const given = votesOf(document, ballotId)
    .filter((vote) => vote.voter === name)
    .reduce((sum, { dots }) => sum + dots, 0)
  return Math.max(0, (document.ballot[ballotId]?.budget ?? 0) - given)
}

/** How many dots a person has given to a target. */
export function dotsOf(
  document: MapDocument,
  args: { readonly ballotId: string; readonly targetId: string; readonly voter: string },
): number {
  const name = voterName(args.voter)
  const own = votesOf(document, args.ballotId).find(
    ({ targetId, voter }) => targetId === args.targetId && voter === name,
  )
  return own?.dots ?? 0
}

/** What a ballot says of one card or touchpoint. */
export interface BallotPlace {
  readonly targetId: string
  readonly dots: number
  /** How many people gave them. */
  readonly voters: number
  /** The fewest and the most dots that one of these people gave. */
  readonly least: number
  readonly most: number
  /** 1 has most dots; equal dots share a rank, and the next one is as much higher. */
  readonly rank: number
}

/** A ballot's result, most dots first; among equals what more people chose, then in the order of the map. */
export function ballotResult(document: MapDocument, ballotId: string): readonly BallotPlace[] {
  const sums = new Map<string, Omit<BallotPlace, 'targetId' | 'rank'>>()
  for (const { targetId, dots } of votesOf(document, ballotId)) {
    const sum = sums.get(targetId) ?? { dots: 0, voters: 0, least: dots, most: dots }
    sums.set(targetId, {
      dots: sum.dots + dots,
      voters: sum.voters + 1,
      least: Math.min(sum.least, dots),
      most: Math.max(sum.most, dots),
    })
  }
  const { columnOf } = mapOf(document)
  const column = (id: string) => columnOf(document.card[id]?.touchpointId ?? id) ?? 0
  const places = [...sums]
    .map(([targetId, sum]) => ({ targetId, ...sum }))
    .sort(
      (a, b) => b.dots - a.dots || b.voters - a.voters || column(a.targetId) - column(b.targetId),
    )
  return places.map((place) => ({
    ...place,
    rank: 1 + places.findIndex(({ dots }) => dots === place.dots),
  }))
}
