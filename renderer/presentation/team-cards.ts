import type { Card } from '../../shared/document/card.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'

/** The lanes that tell of a touchpoint: how it looks, what happens, and what follows from it. */
const told = ['images', 'actions', 'thoughts', 'painPoints', 'opportunities'] as const
export type TeamKind = (typeof told)[number]

/** What the team knows at a touchpoint. */
export interface TeamCard {
  readonly card: Card
  readonly kind: TeamKind
}

/**
 * The pictures, actions, thoughts, pain points and opportunities that stand in a column or reach over it,
 * lane by lane from top to bottom, the graver pain and the greater impact first. Blank cards and hidden
 * lanes are left out.
 */
export function teamCards(document: MapDocument, column: number): readonly TeamCard[] {
  const { lanes, cardsOfLane, columnOf } = mapOf(document)
  const stands = ({ touchpointId, span, text, picture }: Card) => {
    const first = touchpointId === null ? undefined : columnOf(touchpointId)
    if (first === undefined || (text.trim() === '' && picture === null)) return false
    return first <= column && column < first + span
  }
  return lanes.flatMap(({ id, kind: laneKind, hidden }) => {
    const kind = told.find((each) => each === laneKind)
    if (hidden || !kind) return []
    return cardsOfLane(id)
      .filter(stands)
      .sort((a, b) => weightOf(b) - weightOf(a))
      .map((card) => ({ card, kind }))
  })
}

const weightOf = ({ severity, impact }: Card): number => severity ?? impact ?? 0
