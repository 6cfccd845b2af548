import type { Card } from './card.ts'
import type { MapDocument } from './document.ts'
import type { Evidence } from './field.ts'
import { mapOf } from './query.ts'
import type { TouchpointId } from './touchpoint.ts'

/** On what a statement rests; `unsaid` where nobody has said it yet. */
export type Ground = Evidence | 'unsaid'

/** From the weakest to the strongest. */
export const grounds = ['unsaid', 'assumed', 'inferred', 'observed'] as const satisfies Ground[]

/** How many of something rest on what. */
export type GroundCounts = Readonly<Record<Ground, number>>

/** On what a map rests. */
export interface EvidenceCoverage {
  readonly cards: GroundCounts
  /** By the strongest thing known at each: answers of customers, or the best of its cards. */
  readonly touchpoints: GroundCounts
}

/**
 * How many cards and touchpoints of a map rest on assumed, inferred or observed evidence. Blank cards
 * and those of hidden lanes do not count. A touchpoint with answers (`isAnswered`) is observed.
 */
export function evidenceCoverage(
  document: MapDocument,
  isAnswered: (touchpointId: TouchpointId) => boolean,
): EvidenceCoverage {
  const { columns, columnOf } = mapOf(document)
  const cards = statingCards(document)
  const best = new Map<string, Ground>()
  const note = (touchpointId: string | undefined, ground: Ground) => {
    if (touchpointId === undefined) return
    const known = best.get(touchpointId) ?? 'unsaid'
    if (grounds.indexOf(ground) > grounds.indexOf(known)) best.set(touchpointId, ground)
  }
  for (const card of cards) {
    const first = card.touchpointId === null ? undefined : columnOf(card.touchpointId)
    if (first === undefined) continue
    for (const { touchpoint } of columns.slice(first, first + card.span)) {
      note(touchpoint?.id, groundOf(card))
    }
  }
  return {
    cards: countGrounds(cards.map(groundOf)),
    touchpoints: countGrounds(
      mapOf(document).touchpoints.map(({ id }) =>
        isAnswered(id) ? 'observed' : (best.get(id) ?? 'unsaid'),
      ),
    ),
  }
}

/** The cards of the map that rest on this, in the order in which one reads: column by column, downwards. */
export function cardsResting(document: MapDocument, ground: Ground): readonly Card[] {
  const { columns, lanes, touchpointsOf } = mapOf(document)
  const row = new Map<string, number>(lanes.map(({ id }, at) => [id, at]))
  const column = new Map<string, number>()
  for (const { touchpoint, stage, index } of columns) {
    if (touchpoint) column.set(touchpoint.id, index)
    // A card of a whole stage is read before those of its touchpoints.
    if (!column.has(stage.id)) column.set(stage.id, index - (touchpointsOf(stage.id).length && 0.5))
  }
  const place = (card: Card) => column.get(card.touchpointId ?? card.stageId) ?? 0
  return statingCards(document)
    .filter((card) => groundOf(card) === ground)
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        (row.get(a.laneId) ?? 0) - (row.get(b.laneId) ?? 0) ||
        (a.order < b.order ? -1 : 1),
    )
}

/** The next of the cards after the one with this id, around the end to the first. */
export function nextCard(cards: readonly Card[], after: string | null): Card | undefined {
  const at = cards.findIndex(({ id }) => id === after)
  return cards[(at + 1) % Math.max(1, cards.length)]
}

function statingCards(document: MapDocument): readonly Card[] {
  return Object.values(document.card).filter(
    ({ text, laneId }) => text.trim() !== '' && document.lane[laneId]?.hidden === false,
  )
}

const groundOf = ({ evidence }: Card): Ground => evidence ?? 'unsaid'

function countGrounds(found: readonly Ground[]): GroundCounts {
  const counts = { unsaid: 0, assumed: 0, inferred: 0, observed: 0 }
  for (const ground of found) counts[ground] += 1
  return counts
}
