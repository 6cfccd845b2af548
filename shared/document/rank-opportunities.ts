import type { Card } from './card.ts'
import { cardsOfKind, touchpointsOfCard } from './card-touchpoints.ts'
import type { MapDocument } from './document.ts'
import { painOf } from './rank-pain-points.ts'
import type { Touchpoint } from './touchpoint.ts'

/** How many of those who answered at a touchpoint are unhappy there, in per cent, with its 95 % interval. */
export interface Reach {
  readonly share: number
  readonly low: number
  readonly high: number
  /** The answers that it rests on. */
  readonly n: number
}

/** What an opportunity's value is made of. */
export type RankBasis = 'reach' | 'pain' | 'effort' | 'none'

/** In this order: what customers answered goes before what the team judged, and that before a hope. */
export const rankBases: readonly RankBasis[] = ['reach', 'pain', 'effort', 'none']

export interface RankedOpportunity {
  readonly card: Card
  readonly touchpoints: readonly Touchpoint[]
  /** The pain points at the same touchpoints. */
  readonly painPoints: readonly Card[]
  readonly basis: RankBasis
  /** 1 is the first. Equal values of one basis share a rank; null when there is nothing to rank it by. */
  readonly rank: number | null
  /** `reach`: 0 … 300; `pain`: 1 … 9; `effort`: impact ÷ effort, ⅓ … 3; `none`: null. */
  readonly value: number | null
  /** Of `reach` only: the value's 95 % interval. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** Its place in the bracket that joins ranks which the numbers cannot tell apart. */
  readonly bracket: 'none' | 'first' | 'middle' | 'last'
}

interface Measured extends Omit<RankedOpportunity, 'rank' | 'bracket'> {}

/**
 * The map's opportunities, the most worthwhile first.
 *
 * **Value.** A pain point counts for an opportunity when they share a touchpoint. The first of these that
 * can be said is its basis:
 * 1. `reach`, pain × reach: severity (1 … 3) × the per cent of unhappy answers at the shared touchpoint;
 *    of several pain points and touchpoints the greatest, with the interval of that one. Severity has no
 *    interval, so the value's is severity × the share's. Needs a judged severity and a reach.
 * 2. `pain`: severity × frequency of the worst pain point, see `painOf`.
 * 3. `effort`: impact ÷ effort, where both are judged.
 *
 * **Order.** Bases are not compared with each other: all of the first come before all of the second.
 * Within one: by value, then by impact, then by less effort, then in the order of the map. Equal values
 * share a rank, and the next one is as much higher (1, 2, 2, 4).
 *
 * **Brackets.** From the top, a bracket opens at an opportunity and takes in those that follow as long as
 * their interval overlaps the interval of the one it opened at: their order among each other is not told
 * by the numbers. So each bracket stands for one leader, and overlaps are not chained through a list.
 */
export function rankOpportunities(
  document: MapDocument,
  reachOf: (touchpointId: string) => Reach | null,
): readonly RankedOpportunity[] {
  const pains = cardsOfKind(document, 'painPoints').map((card) => ({
    card,
    at: new Set(touchpointsOfCard(document, card).map(({ id }) => id)),
  }))
  const measured = cardsOfKind(document, 'opportunities').map((card): Measured => {
    const touchpoints = touchpointsOfCard(document, card)
    const shared = pains.flatMap((pain) => {
      const at = touchpoints.filter(({ id }) => pain.at.has(id))
      return at.length > 0 ? [{ card: pain.card, at }] : []
    })
    return {
      card,
      touchpoints,
      painPoints: shared.map((pain) => pain.card),
      ...worthOf(card, shared, reachOf),
    }
  })
  measured.sort(
    (a, b) =>
      rankBases.indexOf(a.basis) - rankBases.indexOf(b.basis) ||
      (b.value ?? 0) - (a.value ?? 0) ||
      (b.card.impact ?? 0) - (a.card.impact ?? 0) ||
      (a.card.effort ?? 4) - (b.card.effort ?? 4),
  )
  const leaders = leadersOf(measured)
  return measured.map((each, at) => ({
    ...each,
    rank:
      each.value === null
        ? null
        : 1 +
          measured.findIndex(({ basis, value }) => basis === each.basis && value === each.value),
    bracket: bracketAt(leaders, at),
  }))
}

type Value = Pick<Measured, 'basis' | 'value' | 'interval'>

function worthOf(
  { impact, effort }: Card,
  pains: readonly { readonly card: Card; readonly at: readonly Touchpoint[] }[],
  reachOf: (touchpointId: string) => Reach | null,
): Value {
  const reaches = pains.flatMap(({ card, at }) =>
    at.flatMap(({ id }): Value[] => {
      const reach = card.severity === null ? null : reachOf(id)
      if (!reach || card.severity === null) return []
      const { severity } = card
      return [
        {
          basis: 'reach',
          value: severity * reach.share,
          interval: { low: severity * reach.low, high: severity * reach.high },
        },
      ]
    }),
  )
  const [first, ...others] = reaches
  if (first) {
    return others.reduce(
      (best, each) => ((each.value ?? 0) > (best.value ?? 0) ? each : best),
      first,
    )
  }
  const judged = pains.flatMap(({ card }) => painOf(card) ?? [])
  if (judged.length > 0) return { basis: 'pain', value: Math.max(...judged), interval: null }
  if (impact !== null && effort !== null) {
    return { basis: 'effort', value: impact / effort, interval: null }
  }
  return { basis: 'none', value: null, interval: null }
}

/** For each place the place of the one whose bracket it stands in, itself where it stands alone or leads. */
function leadersOf(ordered: readonly Measured[]): readonly number[] {
  const leaders: number[] = []
  ordered.forEach(({ interval }, at) => {
    const before = leaders.at(-1)
    const leader = before === undefined ? null : (ordered[before]?.interval ?? null)
    const joins = interval !== null && leader !== null && interval.high >= leader.low
    leaders.push(joins && before !== undefined ? before : at)
  })
  return leaders
}

function bracketAt(leaders: readonly number[], at: number): RankedOpportunity['bracket'] {
  const leads = leaders[at] === at
  const goesOn = leaders[at + 1] === leaders[at]
  if (leads) return goesOn ? 'first' : 'none'
  return goesOn ? 'middle' : 'last'
}
