import type { Card } from '../card.ts'
import { findRecord, type MapDocument } from '../document.ts'
import type { Emotion } from '../emotion.ts'
import type { Lane } from '../lane.ts'
import type { Note } from '../note.ts'
import { mapOf } from '../query.ts'
import type { Stage } from '../stage.ts'
import type { Touchpoint } from '../touchpoint.ts'

/** What a selection means when it is copied: nothing stands in two of the lists. In the map's order. */
export interface SelectedParts {
  /** Copied with all that is in them. */
  readonly stages: readonly Stage[]
  /** Copied with their cards and emotions; their stages are not copied. */
  readonly touchpoints: readonly Touchpoint[]
  /** Copied with their cards. */
  readonly lanes: readonly Lane[]
  /** Cards and emotions on their own. */
  readonly cards: readonly Card[]
  readonly emotions: readonly Emotion[]
  readonly notes: readonly Note[]
}

/**
 * Sorts a selection into what is copied. The touchpoints of several whole stages stand for these
 * stages, and those of the whole map for all stages: so selecting all and copying takes the map.
 */
export function selectedParts(document: MapDocument, ids: Iterable<string>): SelectedParts {
  const map = mapOf(document)
  const chosen = new Set([...ids].filter((id) => findRecord(document, id)))
  const whole = wholeStages(document, chosen)
  const stages = map.stages.filter(({ id }) => chosen.has(id) || whole.has(id))
  const under = new Set<string>(stages.map(({ id }) => id))
  const touchpoints = map.touchpoints.filter(
    ({ id, stageId }) => chosen.has(id) && !under.has(stageId),
  )
  for (const { id } of touchpoints) under.add(id)
  const lanes = map.lanes.filter(({ id }) => chosen.has(id))
  const inLanes = new Set<string>(lanes.map(({ id }) => id))
  const isCopied = ({ stageId, touchpointId }: Pick<Card, 'stageId' | 'touchpointId'>) =>
    under.has(stageId) || under.has(touchpointId ?? '')
  return {
    stages,
    touchpoints,
    lanes,
    cards: map.lanes
      .flatMap(({ id }) => map.cardsOfLane(id))
      .filter((card) => (chosen.has(card.id) || inLanes.has(card.laneId)) && !isCopied(card)),
    emotions: Object.values(document.emotion).filter(({ id, touchpointId }) => {
      const stageId = document.touchpoint[touchpointId]?.stageId
      return chosen.has(id) && stageId && !isCopied({ stageId, touchpointId })
    }),
    notes: Object.values(document.note).filter(({ id }) => chosen.has(id)),
  }
}

function wholeStages(document: MapDocument, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const { stages, touchpoints, touchpointsOf } = mapOf(document)
  const taken = touchpoints.filter(({ id }) => chosen.has(id))
  const touched = new Set<string>(taken.map(({ stageId }) => stageId))
  const isWhole = [...touched].every((id) => touchpointsOf(id).every((each) => chosen.has(each.id)))
  if (touched.size < 2 || !isWhole) return new Set()
  return taken.length === touchpoints.length ? new Set(stages.map(({ id }) => id)) : touched
}

/** The column in which a card or an emotion begins: that of its touchpoint, or its stage's first. */
export function columnIndexOf(
  document: MapDocument,
  record: { readonly touchpointId: string | null; readonly stageId?: string },
): number {
  const { columns, columnOf } = mapOf(document)
  const column = record.touchpointId === null ? undefined : columnOf(record.touchpointId)
  return (
    column ??
    Math.max(
      0,
      columns.findIndex(({ stage }) => stage.id === record.stageId),
    )
  )
}
