import type { Card } from '../../shared/document/card.ts'
import type { Grade } from '../../shared/document/field.ts'

/** Where an opportunity stands on the board; off the board it has no place. */
export interface Place {
  readonly impact: Grade
  readonly effort: Grade
}

export const grades = [1, 2, 3] as const satisfies readonly Grade[]
/** The board's rows from top to bottom. */
export const impacts = [3, 2, 1] as const satisfies readonly Grade[]

/** Null unless both impact and effort are judged. */
export function placeOf({ impact, effort }: Card): Place | null {
  return impact === null || effort === null ? null : { impact, effort }
}

export function samePlace(a: Place | null, b: Place | null): boolean {
  return a === b || (a?.impact === b?.impact && a?.effort === b?.effort)
}

const steps: Readonly<Record<string, { readonly impact: number; readonly effort: number }>> = {
  ArrowUp: { impact: 1, effort: 0 },
  ArrowDown: { impact: -1, effort: 0 },
  ArrowLeft: { impact: 0, effort: -1 },
  ArrowRight: { impact: 0, effort: 1 },
}

/**
 * The place that an arrow key moves a card to; null where the key means nothing, or the card is at the
 * board's edge. A card that is not on the board comes to its middle first, or to what is judged already.
 */
export function placeByKey(card: Card, key: string): Place | null {
  const step = steps[key]
  if (!step) return null
  const present = placeOf(card)
  if (!present) return { impact: card.impact ?? 2, effort: card.effort ?? 2 }
  const impact = grades.find((grade) => grade === present.impact + step.impact)
  const effort = grades.find((grade) => grade === present.effort + step.effort)
  return impact && effort ? { impact, effort } : null
}

/** A place as the board's cells carry it in the page, `3 1`; `tray` is off the board. */
export function placeKey(place: Place | null): string {
  return place ? `${place.impact} ${place.effort}` : 'tray'
}

/** The place of a key; undefined for what is no place. */
export function placeOfKey(key: string | undefined): Place | null | undefined {
  if (key === 'tray') return null
  const [impact, effort] = (key ?? '')
    .split(' ')
    .map((part) => grades.find((grade) => String(grade) === part))
  return impact && effort ? { impact, effort } : undefined
}
