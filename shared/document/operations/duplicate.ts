import { type Diff, diffOf } from '../diff.ts'
import { findRecord, type MapDocument } from '../document.ts'
import { newId } from '../id.ts'
import { orderAt } from '../order.ts'
import { mapOf } from '../query.ts'
import type { AnyRecord } from '../record.ts'

/**
 * Puts a copy of each record right behind it: a card in its cell, a touchpoint with its cards and
 * emotions in its stage, a stage with all of these, a note beside itself. Other records are not copied.
 */
export function duplicateRecords(document: MapDocument, args: { ids: readonly string[] }): Diff {
  const copies = args.ids.flatMap((id) => copyOf(document, findRecord(document, id)))
  return diffOf(document, { put: copies })
}

function copyOf(document: MapDocument, record: AnyRecord | undefined): AnyRecord[] {
  const map = mapOf(document)
  switch (record?.type) {
    case 'card': {
      const siblings = map.cardsOf(record.laneId, record.touchpointId ?? record.stageId)
      const order = orderAt(siblings, siblings.indexOf(record) + 1)
      return [{ ...record, id: newId('card'), order }]
    }
    case 'touchpoint': {
      const siblings = map.touchpointsOf(record.stageId)
      const copy = {
        ...record,
        id: newId('touchpoint'),
        order: orderAt(siblings, siblings.indexOf(record) + 1),
      }
      return [copy, ...contentOf(document, record.id, copy)]
    }
    case 'stage': {
      const order = orderAt(map.stages, map.stages.indexOf(record) + 1)
      const stage = { ...record, id: newId('stage'), order }
      const touchpoints = map.touchpointsOf(record.id).flatMap((touchpoint) => {
        const copy = { ...touchpoint, id: newId('touchpoint'), stageId: stage.id }
        return [copy, ...contentOf(document, touchpoint.id, copy)]
      })
      const cards = Object.values(document.card)
        .filter((card) => card.stageId === record.id && card.touchpointId === null)
        .map((card) => ({ ...card, id: newId('card'), stageId: stage.id }))
      return [stage, ...touchpoints, ...cards]
    }
    case 'note':
      return [{ ...record, id: newId('note'), x: record.x + 24, y: record.y + 24 }]
    default:
      return []
  }
}

function contentOf(
  document: MapDocument,
  touchpointId: string,
  copy: Extract<AnyRecord, { type: 'touchpoint' }>,
): AnyRecord[] {
  const cards = Object.values(document.card)
    .filter((card) => card.touchpointId === touchpointId)
    .map((card) => ({
      ...card,
      id: newId('card'),
      stageId: copy.stageId,
      touchpointId: copy.id,
    }))
  const emotions = Object.values(document.emotion)
    .filter((emotion) => emotion.touchpointId === touchpointId)
    .map((emotion) => ({ ...emotion, id: newId('emotion'), touchpointId: copy.id }))
  return [...cards, ...emotions]
}
