import { cardsResting, type Ground, nextCard } from '../../shared/document/evidence-coverage.ts'
import { cellOfRecord } from '../canvas/grid.ts'
import { liveCanvas } from '../canvas/live-canvas.ts'
import type { MapSession } from '../document/session.ts'

/** Selects the next card that rests on this, after the one that is selected, and brings it into view. */
export function stepThrough(session: MapSession, ground: Ground): void {
  const { document, selection } = session.store.getState()
  const cards = cardsResting(document, ground)
  const present = cards.find(({ id }) => selection.ids.has(id))
  const next = nextCard(cards, present?.id ?? null)
  if (!next) return
  session.select([next.id], cellOfRecord(document, next.id))
  liveCanvas()?.reveal()
}
