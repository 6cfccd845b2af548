import { columnWidth, headHeight } from './measure-table.ts'
import type { Standing } from './place.ts'
import type { TableView } from './use-table.ts'

/** Scrolls so that a cell is wholly seen, beside the head and the first column, which stay in view. */
export function scrollToCell(
  frame: HTMLElement,
  { model, edges }: Pick<TableView, 'model' | 'edges'>,
  { cell, row, column }: Standing,
): void {
  if (row.kind !== 'head') {
    const start = model.rowAt(cell.row.key)
    const top = edges[start] ?? 0
    const bottom = edges[start + cell.rows] ?? top
    frame.scrollTop += shift(
      top,
      bottom,
      frame.scrollTop + headHeight,
      frame.scrollTop + frame.clientHeight,
    )
  }
  const index = model.columnAt(column.key)
  if (index <= 0) {
    if (index === 0) frame.scrollLeft = 0
    return
  }
  const [first = 0, ...others] = model.columns.map(columnWidth)
  const left = first + others.slice(0, index - 1).reduce((sum, width) => sum + width, 0)
  const right = left + columnWidth(column)
  frame.scrollLeft += shift(
    left,
    right,
    frame.scrollLeft + first,
    frame.scrollLeft + frame.clientWidth,
  )
}

/** By how much the view must move; the beginning counts when the thing is longer than the view. */
function shift(start: number, end: number, low: number, high: number): number {
  if (start < low) return start - low
  if (end > high) return Math.min(end - high, start - low)
  return 0
}
