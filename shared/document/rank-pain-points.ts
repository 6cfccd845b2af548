import type { Card } from './card.ts'
import { cardsOfKind, touchpointsOfCard } from './card-touchpoints.ts'
import type { MapDocument } from './document.ts'
import type { Touchpoint } from './touchpoint.ts'

/** A pain point with its place among all. */
export interface RankedPainPoint {
  readonly card: Card
  readonly touchpoints: readonly Touchpoint[]
  /** 1 is the worst. Equal values share a rank, and the next one is as much higher; null: nobody has judged it. */
  readonly rank: number | null
  /** 1 … 9, or null when nobody has judged it. */
  readonly value: number | null
  /** The opportunities that stand under one of its touchpoints. */
  readonly ideas: readonly Card[]
}

/**
 * How much a pain point hurts: severity × frequency, each 1 (low) to 3 (high). Where only one of the two
 * is judged the other counts as low, so that judging it can raise a pain point but never lower it. Null
 * when neither is judged.
 */
export function painOf({ severity, frequency }: Card): number | null {
  return severity === null && frequency === null ? null : (severity ?? 1) * (frequency ?? 1)
}

/**
 * The map's pain points, the worst first: by severity × frequency, among equals by severity, then in the
 * order of the map. Those that nobody has judged come last and have no rank.
 */
export function rankPainPoints(document: MapDocument): readonly RankedPainPoint[] {
  const ideas = cardsOfKind(document, 'opportunities').map((card) => ({
    card,
    at: new Set(touchpointsOfCard(document, card).map(({ id }) => id)),
  }))
  const pains = cardsOfKind(document, 'painPoints')
    .map((card) => ({
      card,
      value: painOf(card),
      touchpoints: touchpointsOfCard(document, card),
    }))
    .sort(
      (a, b) => (b.value ?? 0) - (a.value ?? 0) || (b.card.severity ?? 0) - (a.card.severity ?? 0),
    )
  return pains.map(({ card, value, touchpoints }) => ({
    card,
    value,
    touchpoints,
    rank: value === null ? null : 1 + pains.findIndex((other) => other.value === value),
    ideas: ideas
      .filter(({ at }) => touchpoints.some(({ id }) => at.has(id)))
      .map((idea) => idea.card),
  }))
}
