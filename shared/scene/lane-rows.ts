import type { Lane, LaneKind } from '../document/lane.ts'
import {
  emptyLaneHeight,
  labelWidth,
  touchpointMarginBottom,
  touchpointMarginTop,
} from './measures.ts'
import { type TextStyle, wrapText } from './text-metrics.ts'

/**
 * The lines of a service blueprint: of interaction (between what customers do and what they meet), of
 * visibility (above what they cannot see) and of internal interaction (above what supports that).
 */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal'

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
  const label = 20 + laneTitleLines(lane.title).length * 16
  if (lane.kind === 'touchpoints') {
    const row = touchpointMarginTop + given.arcHeight + given.cardHeight + touchpointMarginBottom
    return Math.max(row, label)
  }
  return Math.max(given.empty ? emptyLaneHeight : leastHeights[lane.kind], label)
}

/** The blueprint line above the lane at `position`, by what the lanes are, not by their titles. */
export function blueprintLineAbove(lanes: readonly Lane[], position: number): BlueprintLine | null {
  const kindAt = (at: number) => lanes[at]?.kind
  if (position === 0) return null
  if (kindAt(position) === 'backstage') {
    const before = lanes.slice(0, position).filter(({ kind }) => kind === 'backstage').length
    if (before === 0) return 'visibility'
    return before === 1 ? 'internal' : null
  }
  const meets = kindAt(position) === 'text' || kindAt(position) === 'touchpoints'
  const blueprint = lanes.slice(position).some(({ kind }) => kind === 'backstage')
  return kindAt(position - 1) === 'actions' && meets && blueprint ? 'interaction' : null
}
