import type { Card, CardId } from '../../shared/document/card.ts'
import { newId } from '../../shared/document/id.ts'
import {
  addOpportunity,
  removeRecords,
  setFields,
} from '../../shared/document/operations/operations.ts'
import { cellOfRecord } from '../canvas/grid.ts'
import { typingKey } from '../canvas/text-commands.ts'
import type { MapSession } from '../document/session.ts'
import type { Place } from './place.ts'

/** What is done with opportunities on the board; each is one step of undo. */

export function selectOpportunity(session: MapSession, id: string): void {
  session.select([id], cellOfRecord(session.store.getState().document, id))
}

/** Puts an opportunity in a place of the board, or takes it off. */
export function placeOpportunity(session: MapSession, id: CardId, place: Place | null): void {
  const fields = place ?? { impact: null, effort: null }
  session.dispatch('prioritise', (document) => setFields(document, { type: 'card', id, fields }))
}

/** Makes an opportunity at a place of the map and starts typing into it. */
export function makeOpportunity(
  session: MapSession,
  at: Pick<Card, 'stageId' | 'touchpointId'> & { readonly span?: number },
): void {
  const id = newId('card')
  const target = { id, field: 'text' } as const
  const diff = session.dispatch('addCard', (document) => addOpportunity(document, { ...at, id }), {
    typing: typingKey(target),
  })
  if (!diff.added[id]) return
  selectOpportunity(session, id)
  session.edit(target)
}

export function deleteOpportunity(session: MapSession, id: string): void {
  session.dispatch('deleteCard', (document) => removeRecords(document, { ids: [id] }))
}
