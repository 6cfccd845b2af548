import type { Column } from '../document/query.ts'
import { acrossColumns, type ColumnEdges } from './column-edges.ts'
import { titleLineHeight, touchpointHeight, touchpointHeightWithoutFoot } from './measures.ts'
import { type TextStyle, wrapText } from './text-metrics.ts'

export const touchpointTitleStyle: TextStyle = { size: 13, weight: 600 }
const titleInset = 10

/** The title of a touchpoint as a card of this width shows it: two lines at most. */
export function touchpointTitle(title: string, width: number): readonly string[] {
  return wrapText(title, width - 2 * titleInset, touchpointTitleStyle, 2)
}

/** The height of all touchpoint cards: they stay in line, so one title on two lines raises them all. */
export function touchpointCardHeight(
  columns: readonly Column[],
  edges: ColumnEdges,
  overlay: boolean,
): number {
  const twoLines = columns.some(
    ({ touchpoint, index }) =>
      touchpoint !== null &&
      touchpointTitle(touchpoint.title, acrossColumns(edges, index).width).length > 1,
  )
  const height = overlay ? touchpointHeight : touchpointHeightWithoutFoot
  return height + (twoLines ? titleLineHeight : 0)
}
