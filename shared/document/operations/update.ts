import type { Card } from '../card.ts'
import { type Diff, diffOf, emptyDiff } from '../diff.ts'
import { findRecord, type MapDocument } from '../document.ts'
import { createEmotion, type Emotion } from '../emotion.ts'
import { roundLevel } from '../emotion-votes.ts'
import type { Tint } from '../field.ts'
import type { Note } from '../note.ts'
import type { PersonaId } from '../persona.ts'
import { mapOf } from '../query.ts'
import { type AnyRecord, type RecordByType, type RecordTypeName, recordTypes } from '../record.ts'
import type { Stage } from '../stage.ts'
import type { TouchpointId } from '../touchpoint.ts'

/** Fields that say where a record stands, or that must agree with others; they have operations of their own. */
type Place =
  | 'type'
  | 'id'
  | 'journeyId'
  | 'order'
  | 'stageId'
  | 'touchpointId'
  | 'laneId'
  | 'from'
  | 'to'
  | 'personaIds'
  | 'targetId'
  | 'ballotId'
  | 'level'
  | 'votes'

/** What `setFields` may change of a record type. */
export type Fields<T extends RecordTypeName> = Partial<Omit<RecordByType[T], Place>>

/**
 * Changes fields of one record. Values that the record's schema refuses (a card's span of 0) and
 * records that are gone give the empty diff.
 */
export function setFields<T extends RecordTypeName>(
  document: MapDocument,
  args: { type: T; id: string; fields: Fields<T> },
): Diff {
  const record = findRecord(document, args.id)
  if (record?.type !== args.type) return emptyDiff
  const changed = recordTypes[args.type].schema.safeParse({ ...record, ...args.fields })
  return changed.success ? diffOf(document, { put: [changed.data] }) : emptyDiff
}

/** Changes the same fields of many records of one type, as one step. */
export function setFieldsOfMany<T extends RecordTypeName>(
  document: MapDocument,
  args: { type: T; ids: readonly string[]; fields: Fields<T> },
): Diff {
  const diffs = args.ids.map((id) => setFields(document, { ...args, id }))
  return {
    added: {},
    removed: {},
    updated: Object.assign({}, ...diffs.map(({ updated }) => updated)),
  }
}

/** Tints cards, notes and stages, as one step; other records are passed over. Null takes the tint away. */
export function setColour(
  document: MapDocument,
  args: { ids: readonly string[]; colour: Tint | null },
): Diff {
  const put = args.ids.flatMap((id) => {
    const record = findRecord(document, id)
    return record && isTinted(record) ? [{ ...record, colour: args.colour }] : []
  })
  return diffOf(document, { put })
}

/** Whether a record has a colour that can be chosen. */
export function isTinted(record: AnyRecord): record is Card | Note | Stage {
  return record.type === 'card' || record.type === 'note' || record.type === 'stage'
}

/**
 * Sets what a persona feels at a touchpoint; the record is made when there is none yet. Levels are
 * rounded to 0.1 and kept within -2 … 2. Another level than the mean of the room's votes lets them go.
 */
export function setEmotion(
  document: MapDocument,
  args: { personaId: PersonaId; touchpointId: TouchpointId } & Partial<
    Pick<Emotion, 'level' | 'feeling' | 'quote'>
  >,
): Diff {
  const { personaId, touchpointId, ...fields } = args
  if (!document.persona[personaId] || !document.touchpoint[touchpointId]) return emptyDiff
  const emotion =
    mapOf(document).emotionOf(personaId, touchpointId) ??
    createEmotion({ personaId, touchpointId, journeyId: document.journeyId })
  const level = roundLevel(fields.level ?? emotion.level)
  const votes = level === emotion.level ? emotion.votes : []
  return diffOf(document, { put: [{ ...emotion, ...fields, level, votes }] })
}
