import type { Card } from './card.ts'
import { journeyOf, type MapDocument } from './document.ts'
import type { Emotion } from './emotion.ts'
import { groupOf } from './group-of.ts'
import type { Lane } from './lane.ts'
import { createMemo } from './memo.ts'
import type { Note } from './note.ts'
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
  /** The columns' touchpoints and stages in one word: equal where the same columns stand in the same order. */
  readonly columnIds: string
  /** All touchpoints from left to right. */
  readonly touchpoints: readonly Touchpoint[]
  readonly touchpointsOf: (stageId: string) => readonly Touchpoint[]
  readonly columnOf: (touchpointId: string) => number | undefined
  /** All lanes from top to bottom, hidden ones too. */
  readonly lanes: readonly Lane[]
  /** Cards of one cell from top to bottom: of a touchpoint, or (given a stage's id) those of the whole stage. */
  readonly cardsOf: (laneId: string, touchpointOrStageId: string) => readonly Card[]
  readonly cardsOfLane: (laneId: string) => readonly Card[]
  /** The free notes as they are read: from top to bottom, then from left to right. */
  readonly notes: readonly Note[]
  /** The map's personas; the first is its point of view. */
  readonly personas: readonly Persona[]
  readonly emotionOf: (personaId: string, touchpointId: string) => Emotion | undefined
}

const none: readonly never[] = []
const indexes = createMemo<MapIndex>()

/** The ordered view of a document; each part of it is the same as long as its tables are. */
export function mapOf(document: MapDocument): MapIndex {
  return indexes(document, [], () => createMapIndex(document))
}

function createMapIndex(document: MapDocument): MapIndex {
  const grid = gridOf(document)
  const byLane = cardsByLane(document.card)
  const emotions = emotionsByPlace(document.emotion)
  return {
    ...grid,
    lanes: lanesInOrder(document.lane),
    cardsOf: (laneId, id) => cellsOf(byLane.get(laneId) ?? none).get(id) ?? none,
    cardsOfLane: (laneId) => byLane.get(laneId) ?? none,
    notes: notesInOrder(document.note),
    personas: journeyOf(document).personaIds.flatMap((id) => document.persona[id] ?? []),
    emotionOf: (personaId, touchpointId) => emotions.get(`${personaId} ${touchpointId}`),
  }
}

/** Stages and touchpoints in their order. */
export type MapGrid = Pick<
  MapIndex,
  'stages' | 'columns' | 'columnIds' | 'touchpoints' | 'touchpointsOf' | 'columnOf'
>
const grids = createMemo<MapGrid>()

/** The part of the map's order that is the same object until a stage or a touchpoint changes. */
export function gridOf({ stage, touchpoint }: MapDocument): MapGrid {
  return grids(touchpoint, [stage], () => {
    const stages = inOrder(Object.values(stage))
    const byStage = groupOf(inOrder(Object.values(touchpoint)), ({ stageId }) => stageId)
    const columns = stages.flatMap((stage) =>
      (byStage.get(stage.id) ?? [null]).map((touchpoint) => ({ stage, touchpoint })),
    )
    const columnOf = new Map(columns.map(({ touchpoint }, index) => [touchpoint?.id ?? '', index]))
    return {
      stages,
      columns: columns.map((column, index) => ({ ...column, index })),
      columnIds: columns.map(({ stage, touchpoint }) => touchpoint?.id ?? stage.id).join(' '),
      touchpoints: columns.flatMap(({ touchpoint }) => touchpoint ?? []),
      touchpointsOf: (stageId) => byStage.get(stageId) ?? none,
      columnOf: (touchpointId) => columnOf.get(touchpointId),
    }
  })
}

const lanes = createMemo<readonly Lane[]>()
const lanesInOrder = (table: MapDocument['lane']) =>
  lanes(table, [], () => inOrder(Object.values(table)))

const notes = createMemo<readonly Note[]>()
const notesInOrder = (table: MapDocument['note']) =>
  notes(table, [], () =>
    Object.values(table).sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1)),
  )

type CardLists = ReadonlyMap<string, readonly Card[]>
const lists = createMemo<CardLists>()
const sameCards = createMemo<readonly Card[]>()
const cells = createMemo<CardLists>()

/** Each lane's cards in order: the same list as before where no card of the lane has changed. */
function cardsByLane(table: MapDocument['card']): CardLists {
  return lists(table, [], () => {
    const groups = groupOf(Object.values(table), ({ laneId }) => laneId)
    return new Map(
      [...groups].map(([laneId, group]) => [
        laneId,
        sameCards(group[0] ?? table, group, () => inOrder(group)),
      ]),
    )
  })
}

/** A lane's cards by the touchpoint, or the whole stage, that they stand at. */
function cellsOf(cards: readonly Card[]): CardLists {
  return cells(cards, [], () =>
    groupOf(cards, ({ touchpointId, stageId }) => touchpointId ?? stageId),
  )
}

const emotions = createMemo<ReadonlyMap<string, Emotion>>()
const emotionsByPlace = (table: MapDocument['emotion']) =>
  emotions(
    table,
    [],
    () =>
      new Map(
        Object.values(table).map((emotion) => [
          `${emotion.personaId} ${emotion.touchpointId}`,
          emotion,
        ]),
      ),
  )
