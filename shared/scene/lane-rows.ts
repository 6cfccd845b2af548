import { holdsCards, type Lane, type LaneKind } from '../document/lane.ts'
import type { MapIndex } from '../document/query.ts'
import {
  collapsedLaneHeight,
  emptyLaneHeight,
  labelWidth,
  touchpointMarginBottom,
  touchpointMarginTop,
} from './measures.ts'
import { type TextStyle, wrapText } from './text-metrics.ts'

/** The least height of each kind of lane; touchpoints come from their cards. */
const leastHeights: Readonly<Record<LaneKind, number>> = {
  touchpoints: 0,
  actions: 52,
  thoughts: 52,
  emotions: 134,
  painPoints: 82,
  opportunities: 82,
  metrics: 68,
  channels: 40,
  backstage: 44,
  text: 52,
  images: 100,
}

export const laneLabelStyle: TextStyle = { size: 12, weight: 600 }
export const laneLabelWidth = labelWidth - 20

/** The lane's own title in the lines of the label column; empty when it goes by its kind's name. */
export function laneTitleLines(title: string): readonly string[] {
  return wrapText(title, laneLabelWidth, laneLabelStyle, 6)
}

/** The least height of a lane: its kind's, and enough for its label. */
export function leastLaneHeight(
  lane: Lane,
  given: {
    readonly cardHeight: number
    readonly arcHeight: number
    readonly empty: boolean
  },
): number {
  if (lane.collapsed) return collapsedLaneHeight
  const label = 20 + laneTitleLines(lane.title).length * 16
  if (lane.kind === 'touchpoints') {
    const row = touchpointMarginTop + given.arcHeight + given.cardHeight + touchpointMarginBottom
    return Math.max(row, label)
  }
  return Math.max(given.empty ? emptyLaneHeight : leastHeights[lane.kind], label)
}

/**
 * How many things a lane holds under each column: what a collapsed lane still shows. Null for lanes
 * that only show what is kept elsewhere. A card counts where it begins.
 */
export function laneContents(index: MapIndex, lane: Lane): readonly number[] | null {
  const { columns, personas } = index
  if (holdsCards(lane.kind)) {
    return columns.map(({ stage, touchpoint, index: column }) => {
      const own = touchpoint ? index.cardsOf(lane.id, touchpoint.id).length : 0
      const first = columns[column - 1]?.stage !== stage
      return own + (first ? index.cardsOf(lane.id, stage.id).length : 0)
    })
  }
  switch (lane.kind) {
    case 'touchpoints':
      return columns.map(({ touchpoint }) => (touchpoint ? 1 : 0))
    case 'emotions':
      return columns.map(
        ({ touchpoint }) =>
          personas.filter(({ id }) => touchpoint && index.emotionOf(id, touchpoint.id)).length,
      )
    default:
      return null
  }
}
