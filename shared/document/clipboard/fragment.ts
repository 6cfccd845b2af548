import { z } from 'zod'
import { type Card, cardSchema } from '../card.ts'
import { connectionSchema } from '../connection.ts'
import type { MapDocument } from '../document.ts'
import { emotionSchema } from '../emotion.ts'
import { laneSchema } from '../lane.ts'
import { noteSchema } from '../note.ts'
import { mapOf } from '../query.ts'
import { stageSchema } from '../stage.ts'
import { touchpointSchema } from '../touchpoint.ts'
import { columnIndexOf, selectedParts } from './selected-parts.ts'

/**
 * A part of a map on its way through the clipboard, with everything that stands on it, so that it can
 * be pasted into any map of any workspace. Records keep the ids that they had where they were copied.
 */
const fragmentSchema = z.strictObject({
  format: z.literal('touchline-fragment'),
  version: z.literal(1),
  stages: z.array(stageSchema),
  /** From left to right. One whose stage is not among `stages` goes into the stage pasted at. */
  touchpoints: z.array(touchpointSchema),
  /** Every lane in which a card stands, and those that were selected. */
  lanes: z.array(laneSchema),
  /** The lanes that were selected themselves: they come as new lanes. */
  wholeLanes: z.array(z.string()),
  cards: z.array(cardSchema),
  emotions: z.array(emotionSchema),
  connections: z.array(connectionSchema),
  notes: z.array(noteSchema),
  /** Names of the personas by their ids: in another workspace the same person has another id. */
  personas: z.record(z.string(), z.string()),
  /**
   * For each card and emotion whose touchpoint is not among the copied: how many columns it stood to
   * the right of the leftmost; of the map's first column where whole lanes are copied.
   */
  columns: z.record(z.string(), z.int().min(0).max(100_000)),
  /** Pictures of cards by their SHA-256, as data URIs: those that were not too large to carry. */
  pictures: z.record(z.string(), z.string()).optional(),
})
export type Fragment = z.infer<typeof fragmentSchema>

/** What is selected, as a fragment; null when nothing of it can be copied (a connection alone). */
export function createFragment(document: MapDocument, ids: Iterable<string>): Fragment | null {
  const map = mapOf(document)
  const parts = selectedParts(document, ids)
  const stageIds = new Set<string>(parts.stages.map(({ id }) => id))
  const rootIds = new Set<string>(parts.touchpoints.map(({ id }) => id))
  const touchpoints = map.touchpoints.filter(
    ({ id, stageId }) => stageIds.has(stageId) || rootIds.has(id),
  )
  const copied = new Set<string>(touchpoints.map(({ id }) => id))
  const under = Object.values(document.card).filter(
    ({ stageId, touchpointId }) => stageIds.has(stageId) || copied.has(touchpointId ?? ''),
  )
  const cards = [...under.map((card) => withinCopied(document, card, copied)), ...parts.cards]
  const emotions = [
    ...Object.values(document.emotion).filter(({ touchpointId }) => copied.has(touchpointId)),
    ...parts.emotions,
  ]
  const loose = [...parts.cards, ...parts.emotions].map((record): [string, number] => [
    record.id,
    columnIndexOf(document, record),
  ])
  const leftmost = parts.lanes.length > 0 ? 0 : Math.min(...loose.map(([, column]) => column))
  const laneIds = new Set<string>([
    ...cards.map(({ laneId }) => laneId),
    ...parts.lanes.map(({ id }) => id),
  ])
  const fragment: Fragment = {
    format: 'touchline-fragment',
    version: 1,
    stages: [...parts.stages],
    touchpoints,
    lanes: map.lanes.filter(({ id }) => laneIds.has(id)),
    wholeLanes: parts.lanes.map(({ id }) => id),
    cards,
    emotions,
    connections: Object.values(document.connection).filter(
      ({ from, to }) => copied.has(from) && copied.has(to),
    ),
    notes: [...parts.notes],
    personas: Object.fromEntries(
      emotions.map(({ personaId }) => [personaId, document.persona[personaId]?.name ?? '']),
    ),
    columns: Object.fromEntries(loose.map(([id, column]) => [id, column - leftmost])),
  }
  const { stages, lanes, notes } = fragment
  const holds = [stages, touchpoints, lanes, cards, emotions, notes].some((list) => list.length > 0)
  return holds ? fragment : null
}

/** The SHA-256 of each picture that its cards show, once. */
export function picturesOf({ cards }: Fragment): readonly string[] {
  return [...new Set(cards.flatMap(({ picture }) => picture ?? []))]
}

/** A card that spans columns which are not copied ends at the last copied one. */
function withinCopied(document: MapDocument, card: Card, copied: ReadonlySet<string>): Card {
  if (card.span === 1 || card.touchpointId === null) return card
  const { columns, columnOf } = mapOf(document)
  const start = columnOf(card.touchpointId) ?? 0
  const covered = columns.slice(start, start + card.span)
  const end = covered.findIndex(({ touchpoint }) => !touchpoint || !copied.has(touchpoint.id))
  return end === -1 ? card : { ...card, span: Math.max(1, end) }
}

/** Reads a fragment's JSON; null for anything else, also for one of a newer version. */
export function parseFragment(text: string): Fragment | null {
  try {
    const parsed = fragmentSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
