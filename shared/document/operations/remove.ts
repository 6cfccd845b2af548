import type { Card } from '../card.ts'
import { type Diff, diffOf } from '../diff.ts'
import { findRecord, journeyOf, type MapDocument } from '../document.ts'
import type { AnyRecord } from '../record.ts'
import { cardsOver } from './move.ts'

/**
 * Removes records with everything that stands on them: a stage with its touchpoints and cards, a
 * touchpoint with its cards, emotions and connections, a lane with its cards, a persona's emotions (the
 * persona leaves the map and stays in the workspace), and what was remarked and voted on any of these. Cards that spanned over a removed touchpoint
 * become shorter. The journey itself and ids that are gone are passed over.
 */
export function removeRecords(document: MapDocument, args: { ids: readonly string[] }): Diff {
  const gone = new Map<string, AnyRecord>()
  const leaving = new Set<string>()
  for (const id of args.ids) {
    const record = findRecord(document, id)
    if (!record || record.type === 'journey') continue
    if (record.type === 'persona') leaving.add(record.id)
    else gone.set(record.id, record)
  }
  for (const touchpoint of Object.values(document.touchpoint)) {
    if (gone.has(touchpoint.stageId)) gone.set(touchpoint.id, touchpoint)
  }
  for (const card of Object.values(document.card)) {
    if ([card.stageId, card.laneId, card.touchpointId ?? ''].some((id) => gone.has(id))) {
      gone.set(card.id, card)
    }
  }
  for (const emotion of Object.values(document.emotion)) {
    if (leaving.has(emotion.personaId) || gone.has(emotion.touchpointId)) {
      gone.set(emotion.id, emotion)
    }
  }
  for (const connection of Object.values(document.connection)) {
    if (gone.has(connection.from) || gone.has(connection.to)) gone.set(connection.id, connection)
  }
  for (const vote of Object.values(document.vote)) {
    if (gone.has(vote.ballotId) || gone.has(vote.targetId)) gone.set(vote.id, vote)
  }
  for (const remark of Object.values(document.remark)) {
    if (gone.has(remark.targetId)) gone.set(remark.id, remark)
  }
  const journey = journeyOf(document)
  const personaIds = journey.personaIds.filter((id) => !leaving.has(id))
  return diffOf(document, {
    put: [...shortened(document, gone), ...(leaving.size > 0 ? [{ ...journey, personaIds }] : [])],
    remove: [...gone.values()],
  })
}

function shortened(document: MapDocument, gone: ReadonlyMap<string, AnyRecord>): Card[] {
  const lost = new Map<Card, number>()
  for (const record of gone.values()) {
    if (record.type !== 'touchpoint') continue
    for (const card of cardsOver(document, record.id)) lost.set(card, (lost.get(card) ?? 0) + 1)
  }
  return [...lost]
    .filter(([card]) => !gone.has(card.id))
    .map(([card, columns]) => ({ ...card, span: Math.max(1, card.span - columns) }))
}
