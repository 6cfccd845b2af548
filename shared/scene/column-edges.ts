import type { Column } from '../document/query.ts'
import { cardMargin, columnWidth, labelWidth } from './measures.ts'

/**
 * The left edges of a map's columns from left to right, and behind the last one the right edge of the
 * sheet. Columns are as wide as their touchpoints say; this is the one place that adds them up.
 */
export type ColumnEdges = readonly number[]

export function columnEdges(columns: readonly Column[]): ColumnEdges {
  const edges = [labelWidth]
  let x = labelWidth
  for (const { touchpoint } of columns) {
    x += touchpoint?.width ?? columnWidth
    edges.push(x)
  }
  return edges
}

/** The left edge of a column; with the number of columns, the right edge of the sheet. */
export function columnX(edges: ColumnEdges, column: number): number {
  return edges[Math.max(0, Math.min(edges.length - 1, column))] ?? labelWidth
}

/** How wide `span` columns from this one on are together. */
export function columnsWidth(edges: ColumnEdges, column: number, span = 1): number {
  return columnX(edges, column + span) - columnX(edges, column)
}

export function columnCentre(edges: ColumnEdges, column: number): number {
  return (columnX(edges, column) + columnX(edges, column + 1)) / 2
}

/** Left edge and width of a card that covers `span` columns. */
export function acrossColumns(
  edges: ColumnEdges,
  column: number,
  span = 1,
): { readonly x: number; readonly width: number } {
  return {
    x: columnX(edges, column) + cardMargin,
    width: columnsWidth(edges, column, span) - 2 * cardMargin,
  }
}

/** The column at an x; left of the first one -1, right of the last one their number. */
export function columnAt(edges: ColumnEdges, x: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}
