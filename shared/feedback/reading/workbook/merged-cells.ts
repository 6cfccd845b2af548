import type { SheetRow } from './sheet-reader.ts'

/** Cells of one column that are one cell on the sheet; rows from 1, the column from 0. */
export interface MergedCells {
  readonly column: number
  readonly from: number
  readonly to: number
}

/** As many as are kept; a sheet with more is a picture, not a table. */
const most = 20_000
const range =
  /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g

/** Those that go over several rows, from the part of a sheet's XML that follows its data. */
export function mergedCellsIn(xml: string): MergedCells[] {
  const found: MergedCells[] = []
  for (const [, letters = '', from, to] of xml.matchAll(range)) {
    if (from !== to && found.length < most) {
      found.push({ column: columnOf(letters), from: Number(from), to: Number(to) })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/**
 * Gives each row what stands in the cells that reach down to it, as the sheet shows it. Rows come in
 * order; those above `below` are header and are left as they are, as are rows that hold nothing else.
 */
export function createMergeFiller(
  merged: readonly MergedCells[],
  below: number,
): (row: SheetRow) => void {
  let next = 0
  let open: { readonly column: number; readonly to: number; readonly text: string }[] = []
  return ({ row, cells }) => {
    if (next === merged.length && open.length === 0) return
    open = open.filter(({ to }) => to >= row)
    for (const { column, text } of open) {
      if (cells.length === 0 || (cells[column] ?? '') !== '') continue
      while (cells.length < column) cells.push('')
      cells[column] = text
    }
    for (let one = merged[next]; one && one.from <= row; one = merged[++next]) {
      const text = cells[one.column] ?? ''
      if (one.from === row && row > below && text !== '') open.push({ ...one, text })
    }
  }
}
