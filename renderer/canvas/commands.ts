import type { CardId } from '../../shared/document/card.ts'
import { findRecord, journeyOf, type MapDocument } from '../../shared/document/document.ts'
import { evidence, type Grade } from '../../shared/document/field.ts'
import { newId } from '../../shared/document/id.ts'
import {
  connect,
  duplicateRecords,
  removeRecords,
  setEmotion,
  setFields,
} from '../../shared/document/operations/operations.ts'
import type { PersonaId } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { RecordTypeName } from '../../shared/document/record.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import type { StepName } from '../document/step-name.ts'
import type { CanvasContext } from './canvas-context.ts'
import { cellOfRecord } from './grid.ts'
import { neighbourOf } from './lane-commands.ts'
import { placeLeft } from './navigation.ts'
import { shownPersona } from './shown-persona.ts'

/** What a person wants of what is there, in the map's words. Each command is one step of undo. */

const deleteSteps = {
  card: 'deleteCard',
  note: 'deleteNote',
  connection: 'deleteConnection',
  stage: 'deleteStage',
  touchpoint: 'deleteTouchpoint',
  lane: 'deleteLane',
  persona: 'removePersona',
  emotion: 'deleteEmotion',
  remark: 'deleteRemark',
  ballot: 'deleteBallot',
  vote: 'deleteVote',
  journey: 'delete',
} as const satisfies Record<RecordTypeName, StepName>

/** Deletes what is selected, as one step; the keyboard goes to the nearest place that is left. */
export function deleteSelected({ session }: CanvasContext): void {
  const { document, selection } = session.store.getState()
  const ids = [...selection.ids]
  const [first] = ids
  if (first === undefined) return
  const record = findRecord(document, first)
  const cell = selection.cell ?? cellOfRecord(document, first)
  const step = ids.length === 1 && record ? deleteSteps[record.type] : 'delete'
  session.dispatch(step, (present) => removeRecords(present, { ids }))
  const left = session.store.getState().document
  const lane = record?.type === 'lane' ? neighbourOf(document, record.id) : undefined
  if (lane && left.lane[lane.id]) {
    session.select([lane.id])
    return
  }
  const place = cell && placeLeft(document, left, { cell, id: first }, 'next')
  session.select(place?.id ? [place.id] : [], place?.cell ?? null)
}

/** Puts copies behind what is selected and selects them. */
export function duplicateSelected({ session }: CanvasContext): void {
  const { document, selection } = session.store.getState()
  const types = new Set([...selection.ids].map((id) => findRecord(document, id)?.type))
  const diff = session.dispatch('duplicate', (present) =>
    duplicateRecords(present, { ids: [...selection.ids] }),
  )
  const copies = Object.values(diff.added).filter(({ type }) => types.has(type))
  if (copies.length > 0) session.select(copies.map(({ id }) => id))
}

export function toggleMomentOfTruth({ session }: CanvasContext, id: TouchpointId): void {
  session.dispatch('editTouchpoint', (document) =>
    setFields(document, {
      type: 'touchpoint',
      id,
      fields: { momentOfTruth: !document.touchpoint[id]?.momentOfTruth },
    }),
  )
}

/** Grades a pain point's severity or an opportunity's impact; answers whether the card has one. */
export function gradeCard({ session }: CanvasContext, id: CardId, grade: Grade | null): boolean {
  const { document } = session.store.getState()
  const kind = document.lane[document.card[id]?.laneId ?? '']?.kind
  if (kind !== 'painPoints' && kind !== 'opportunities') return false
  const fields = kind === 'painPoints' ? { severity: grade } : { impact: grade }
  session.dispatch('editCard', (present) => setFields(present, { type: 'card', id, fields }))
  return true
}

const evidenceSteps = [null, ...evidence.options] as const

/** How a card's statement is known: the next of not said, assumed, inferred, observed. */
export function cycleEvidence({ session }: CanvasContext, id: CardId): void {
  session.dispatch('setEvidence', (document) => {
    const present = evidenceSteps.indexOf(document.card[id]?.evidence ?? null)
    const next = evidenceSteps[(present + 1) % evidenceSteps.length] ?? null
    return setFields(document, { type: 'card', id, fields: { evidence: next } })
  })
}

/** Raises or lowers what a persona feels; a run of these is one step. Selects the emotion. */
export function nudgeEmotion(
  { session }: CanvasContext,
  personaId: PersonaId,
  touchpointId: TouchpointId,
  by: number,
): number {
  const emotionOf = (document: MapDocument) => mapOf(document).emotionOf(personaId, touchpointId)
  session.dispatch(
    'moveEmotion',
    (document) => {
      const level = (emotionOf(document)?.level ?? 0) + by
      return setEmotion(document, { personaId, touchpointId, level })
    },
    { typing: `${personaId}.${touchpointId}.level` },
  )
  const { document } = session.store.getState()
  const emotion = emotionOf(document)
  if (emotion) session.select([emotion.id], cellOfRecord(document, emotion.id))
  return emotion?.level ?? 0
}

/** Joins two touchpoints and selects the connection; one that is there is only selected. */
export function connectTouchpoints(
  { session }: CanvasContext,
  from: TouchpointId,
  to: TouchpointId,
): void {
  const id = newId('connection')
  session.dispatch('addConnection', (document) => connect(document, { id, from, to }))
  const { document } = session.store.getState()
  const made = Object.values(document.connection).find(
    (connection) => connection.from === from && connection.to === to,
  )
  if (made) session.select([made.id])
}

/** The persona of whom an emotion is said: the one that is shown alone, else the point of view. */
export function speakingPersona(document: MapDocument): PersonaId | undefined {
  return shownPersona(document) ?? mainPersona(document)
}

/** The persona whose point of view the map takes. */
export function mainPersona(document: MapDocument): PersonaId | undefined {
  return journeyOf(document).personaIds.find((id) => document.persona[id])
}
