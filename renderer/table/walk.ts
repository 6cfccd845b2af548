import type { Direction } from '../canvas/navigation.ts'
import { type Standing, standingAt } from './place.ts'
import type { TableModel } from './table-model.ts'

/** The place next to this one, through the items of a cell and past the rows of a merged one; null at the edge. */
export function walk(model: TableModel, from: Standing, direction: Direction): Standing | null {
  switch (direction) {
    case 'up':
      return stepInCell(model, from, -1) ?? stepRow(model, from, -1)
    case 'down':
      return stepInCell(model, from, 1) ?? stepRow(model, from, 1)
    case 'left':
      return stepColumn(model, from, -1)
    case 'right':
      return stepColumn(model, from, 1)
  }
}

function stepInCell(model: TableModel, { place, cell }: Standing, by: 1 | -1): Standing | null {
  const item = place.item + by
  if (item < 0 || item >= cell.items.length) return null
  return standingAt(model, { ...place, item }) ?? null
}

function stepRow(model: TableModel, { place, cell }: Standing, by: 1 | -1): Standing | null {
  const start = model.rowAt(cell.row.key)
  const index = by === 1 ? start + cell.rows : start - 1
  const row = model.rows[index]
  if (!row) return null
  const item = by === 1 ? 0 : Number.MAX_SAFE_INTEGER
  return standingAt(model, { row: row.key, column: place.column, item }) ?? null
}

function stepColumn(model: TableModel, { place, row }: Standing, by: 1 | -1): Standing | null {
  // A note is one cell over all columns.
  if (row.kind === 'note' || row.kind === 'notes') return null
  const column = model.columns[model.columnAt(place.column) + by]
  return column ? (standingAt(model, { ...place, column: column.key }) ?? null) : null
}

/** The last place in a direction. */
export function walkToEdge(model: TableModel, from: Standing, direction: Direction): Standing {
  const { place } = from
  switch (direction) {
    case 'left':
    case 'right': {
      if (from.row.kind === 'note' || from.row.kind === 'notes') return from
      const column = direction === 'left' ? model.columns[0] : model.columns.at(-1)
      return (column && standingAt(model, { ...place, column: column.key })) ?? from
    }
    case 'up':
    case 'down': {
      // The head is not a part of what one goes through; from the first row one more step leads to it.
      const row = direction === 'up' ? model.rows[1] : model.rows.at(-1)
      return (row && standingAt(model, { ...place, row: row.key })) ?? from
    }
  }
}

/** To the first or the last cell of the table. */
export function walkToCorner(
  model: TableModel,
  from: Standing,
  corner: 'first' | 'last',
): Standing {
  const row = walkToEdge(model, from, corner === 'first' ? 'up' : 'down')
  return walkToEdge(model, row, corner === 'first' ? 'left' : 'right')
}

/** As many rows up or down as are seen at once. */
export function walkPage(model: TableModel, from: Standing, rows: number): Standing {
  const index = Math.max(1, Math.min(model.rowAt(from.place.row) + rows, model.rows.length - 1))
  const row = model.rows[index]
  return (row && standingAt(model, { ...from.place, row: row.key, item: 0 })) ?? from
}
