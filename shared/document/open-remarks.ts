import { type Ballot, createBallot } from './ballot.ts'
import type { MapDocument } from './document.ts'
import { groupOf } from './group-of.ts'
import type { Id } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { OpenComment, OpenDots, OpenMap } from './open-format.ts'
import { ballotReferences } from './open-reference.ts'
import { createRemark, type Remark } from './remark.ts'
import { createVote, type Vote } from './vote.ts'

/** What the team says and votes: in the open format it stands inside the thing that it is about. */
export interface OpenRemarks {
  readonly ballots: readonly Ballot[]
  readonly commentsOn: (id: string) => OpenComment[]
  readonly dotsFor: (id: string) => OpenDots[]
}

/** The remarks and votes of a document, by what they are about, in an order that ids have no part in. */
export function openRemarks(document: MapDocument): OpenRemarks {
  const ballots = Object.values(document.ballot).sort(
    (a, b) => compare(a.at, b.at) || compare(a.title, b.title) || compare(a.id, b.id),
  )
  const names = ballotReferences(ballots)
  const place = new Map(ballots.map(({ id }, index) => [id, index]))
  const remarks = groupOf(Object.values(document.remark), ({ targetId }) => targetId)
  const votes = groupOf(Object.values(document.vote), ({ targetId }) => targetId)
  return {
    ballots,
    commentsOn: (id) =>
      (remarks.get(id) ?? [])
        .sort(
          (a, b) =>
            compare(a.at, b.at) ||
            compare(a.author, b.author) ||
            compare(a.text, b.text) ||
            Number(a.resolved) - Number(b.resolved),
        )
        .map(({ author, text, at, resolved }) => ({
          ...(author !== '' && { author }),
          text,
          at,
          ...(resolved && { resolved }),
        })),
    dotsFor: (id) =>
      (votes.get(id) ?? [])
        .map((vote) => ({ ...vote, ballot: place.get(vote.ballotId) ?? 0 }))
        .sort((a, b) => a.ballot - b.ballot || compare(a.voter, b.voter))
        .map(({ ballot, voter, dots }) => ({ ballot: names.nameOf(ballot), voter, dots })),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface LoadedRemarks {
  readonly ballots: readonly Ballot[]
  /** The remarks on and votes for the record that the open value became. */
  readonly said: (
    targetId: string,
    open: { readonly comments?: OpenComment[] | undefined; readonly dots?: OpenDots[] | undefined },
  ) => (Remark | Vote)[]
}

/** Makes the records of what the team says and votes in an open map that `parseOpenMap` accepted. */
export function loadRemarks(
  map: OpenMap,
  journeyId: JourneyId,
  idOf: <T extends string>(type: T, wanted: string | undefined) => Id<T>,
): LoadedRemarks {
  const ballots = (map.ballots ?? []).map(({ id, title = '', open = true, ...fields }) =>
    createBallot({ ...fields, title, open, id: idOf('ballot', id), journeyId }),
  )
  const { find } = ballotReferences(ballots)
  return {
    ballots,
    said(targetId, open) {
      const remarks = (open.comments ?? []).map(
        ({ id, author = '', resolved = false, ...fields }) =>
          createRemark({
            ...fields,
            author,
            resolved,
            id: idOf('remark', id),
            journeyId,
            targetId,
          }),
      )
      const votes = (open.dots ?? []).flatMap(({ id, ballot, ...fields }) => {
        const ballotId = ballots[find(ballot) ?? -1]?.id
        if (!ballotId) return []
        return [createVote({ ...fields, id: idOf('vote', id), journeyId, ballotId, targetId })]
      })
      return [...remarks, ...votes]
    },
  }
}

/** What the schema cannot see in the votes: ballots that are missing, second votes, and more dots than a person has. */
export function dotsProblem(map: OpenMap): string | null {
  const ballots = (map.ballots ?? []).map(({ title = '', budget }) => ({ title, budget }))
  const { find } = ballotReferences(ballots)
  const given = new Map<string, number>()
  for (const { place, dots } of dotsOf(map)) {
    const voters = new Set<string>()
    for (const [d, { ballot, voter, dots: count }] of (dots ?? []).entries()) {
      const found = find(ballot)
      const budget = ballots[found ?? -1]?.budget
      if (budget === undefined) {
        return `at ${place}.dots[${d}]: there is no ballot "${ballot}". Add it under "ballots", or mend the name.`
      }
      const person = JSON.stringify([found, voter])
      if (voters.has(person)) {
        return `at ${place}.dots[${d}]: "${voter}" has voted for this already in the same ballot. Add the dots up.`
      }
      voters.add(person)
      const sum = (given.get(person) ?? 0) + count
      if (sum > budget) {
        return `at ${place}.dots[${d}]: "${voter}" gives ${sum} dots, and the ballot has ${budget} for each person. Take some away, or raise its budget.`
      }
      given.set(person, sum)
    }
  }
  return null
}

function dotsOf(map: OpenMap): { place: string; dots: OpenDots[] | undefined }[] {
  const ofCards = (cards: { dots?: OpenDots[] | undefined }[] | undefined, owner: string) =>
    (cards ?? []).map(({ dots }, c) => ({ place: `${owner}.cards[${c}]`, dots }))
  return (map.stages ?? []).flatMap((stage, s) => [
    ...ofCards(stage.cards, `stages[${s}]`),
    ...(stage.touchpoints ?? []).flatMap(({ dots, cards }, t) => {
      const place = `stages[${s}].touchpoints[${t}]`
      return [{ place, dots }, ...ofCards(cards, place)]
    }),
  ])
}
