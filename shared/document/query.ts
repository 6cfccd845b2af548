import type { Card } from './card.ts'
import { journeyOf, type MapDocument } from './document.ts'
import type { Emotion } from './emotion.ts'
import { groupOf } from './group-of.ts'
import type { Lane } from './lane.ts'
import { inOrder } from './order.ts'
import type { Persona } from './persona.ts'
import type { Stage } from './stage.ts'
import type { Touchpoint } from './touchpoint.ts'

/** One column of the grid. A stage without touchpoints still has one column, with `touchpoint` null. */
export interface Column {
  readonly index: number
  readonly stage: Stage
  readonly touchpoint: Touchpoint | null
}

/** The map in its order: what layout, keyboard and exports walk along. */
export interface MapIndex {
  readonly stages: readonly Stage[]
  readonly columns: readonly Column[]
  /** All touchpoints from left to right. */
  readonly touchpoints: readonly Touchpoint[]
  readonly touchpointsOf: (stageId: string) => readonly Touchpoint[]
  readonly columnOf: (touchpointId: string) => number | undefined
  /** All lanes from top to bottom, hidden ones too. */
  readonly lanes: readonly Lane[]
  /** Cards of one cell from top to bottom: of a touchpoint, or (given a stage's id) those of the whole stage. */
  readonly cardsOf: (laneId: string, touchpointOrStageId: string) => readonly Card[]
  readonly cardsOfLane: (laneId: string) => readonly Card[]
  /** The map's personas; the first is its point of view. */
  readonly personas: readonly Persona[]
  readonly emotionOf: (personaId: string, touchpointId: string) => Emotion | undefined
}

const none: readonly never[] = []
const indexes = new WeakMap<MapDocument, MapIndex>()

/** The ordered view of a document; computed once for each document value. */
export function mapOf(document: MapDocument): MapIndex {
  const known = indexes.get(document)
  if (known) return known
  const index = createMapIndex(document)
  indexes.set(document, index)
  return index
}

function createMapIndex(document: MapDocument): MapIndex {
  const stages = inOrder(Object.values(document.stage))
  const byStage = groupOf(inOrder(Object.values(document.touchpoint)), ({ stageId }) => stageId)
  const columns: Column[] = []
  for (const stage of stages) {
    for (const touchpoint of byStage.get(stage.id) ?? [null]) {
      columns.push({ index: columns.length, stage, touchpoint })
    }
  }
  const columnOf = new Map(columns.map(({ touchpoint, index }) => [touchpoint?.id ?? '', index]))
  const cards = inOrder(Object.values(document.card))
  const byCell = groupOf(cards, (card) => `${card.laneId} ${card.touchpointId ?? card.stageId}`)
  const byLane = groupOf(cards, ({ laneId }) => laneId)
  const emotions = new Map(
    Object.values(document.emotion).map((emotion) => [
      `${emotion.personaId} ${emotion.touchpointId}`,
      emotion,
    ]),
  )
  return {
    stages,
    columns,
    touchpoints: columns.flatMap(({ touchpoint }) => touchpoint ?? []),
    touchpointsOf: (stageId) => byStage.get(stageId) ?? none,
    columnOf: (touchpointId) => columnOf.get(touchpointId),
    lanes: inOrder(Object.values(document.lane)),
    cardsOf: (laneId, id) => byCell.get(`${laneId} ${id}`) ?? none,
    cardsOfLane: (laneId) => byLane.get(laneId) ?? none,
    personas: journeyOf(document).personaIds.flatMap((id) => document.persona[id] ?? []),
    emotionOf: (personaId, touchpointId) => emotions.get(`${personaId} ${touchpointId}`),
  }
}
