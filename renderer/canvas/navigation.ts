import type { MapDocument } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { StageId } from '../../shared/document/stage.ts'
import type { Cell } from '../document/selection.ts'
import { cardOver, cellAt, columnOfCell, type Focus, laneOfRow, recordsIn, rowsOf } from './grid.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** Where the keyboard starts: the first touchpoint's place. */
export function firstFocus(document: MapDocument): Focus | null {
  const [column] = mapOf(document).columns
  const rows = rowsOf(document)
  const row = rows.find((each) => laneOfRow(document, each)?.kind === 'touchpoints') ?? rows[0]
  return column && row ? enter(document, cellAt(row, column), 'first') : null
}

/** The place next to this one; null at the edge of the map. */
export function moveFocus(document: MapDocument, from: Focus, direction: Direction): Focus | null {
  switch (direction) {
    case 'up':
      return stepInCell(document, from, -1) ?? stepRow(document, from.cell, -1)
    case 'down':
      return stepInCell(document, from, 1) ?? stepRow(document, from.cell, 1)
    case 'left':
      return stepColumn(document, from, -1)
    case 'right':
      return stepColumn(document, from, 1)
  }
}

function stepInCell(document: MapDocument, { cell, id }: Focus, by: 1 | -1): Focus | null {
  if (id === null) return null
  const records = recordsIn(document, cell)
  const place = records.indexOf(id)
  const next = place === -1 ? undefined : records[place + by]
  return next === undefined ? null : { cell, id: next }
}

function stepRow(document: MapDocument, cell: Cell, by: 1 | -1): Focus | null {
  const rows = rowsOf(document)
  const column = columnOfCell(document, cell)
  const row = rows[rows.indexOf(cell.row) + by]
  if (!column || row === undefined) return null
  return enter(document, cellAt(row, column), by === 1 ? 'first' : 'last')
}

function stepColumn(document: MapDocument, from: Focus, by: 1 | -1): Focus | null {
  const { columns } = mapOf(document)
  const column = columnOfCell(document, from.cell)
  if (!column) return null
  if (from.cell.row === 'stages') {
    const { stages } = mapOf(document)
    const stage = stages[stages.indexOf(column.stage) + by]
    return stage ? { cell: { row: 'stages', column: stage.id }, id: stage.id } : null
  }
  const span = by === 1 && from.id ? (document.card[from.id]?.span ?? 1) : 1
  const next = columns[column.index + by * span]
  if (!next) return null
  const cell = cellAt(from.cell.row, next)
  const place = from.id ? recordsIn(document, from.cell).indexOf(from.id) : 0
  const records = recordsIn(document, cell)
  const id = records[Math.min(Math.max(place, 0), records.length - 1)]
  return id === undefined ? enter(document, cell, 'first') : { cell, id }
}

/** Goes into a cell: to its first or last record, to the card that spans over it, or to its empty place. */
function enter(document: MapDocument, cell: Cell, end: 'first' | 'last'): Focus {
  const records = recordsIn(document, cell)
  const id = end === 'first' ? records[0] : records.at(-1)
  if (id !== undefined) return { cell, id }
  return cardOver(document, cell) ?? { cell, id: null }
}

/** Where the keyboard stood, and in which column: to be found again when that has gone. */
export interface Footprint {
  readonly focus: Focus
  readonly column: number
}

export function footprintOf(document: MapDocument, focus: Focus): Footprint {
  return { focus, column: columnOfCell(document, focus.cell)?.index ?? 0 }
}

/** The place where the keyboard stood before, or the nearest one that is left of it. */
export function returnTo(document: MapDocument, { focus, column }: Footprint): Focus | null {
  const { row } = focus.cell
  if (!rowsOf(document).includes(row)) return firstFocus(document)
  if (columnOfCell(document, focus.cell)) {
    const stands = focus.id !== null && recordsIn(document, focus.cell).includes(focus.id)
    return stands ? focus : enter(document, focus.cell, 'first')
  }
  const { columns } = mapOf(document)
  const nearest = columns[Math.min(column, columns.length - 1)]
  return nearest ? enter(document, cellAt(row, nearest), 'first') : null
}

/**
 * Where the keyboard stands when what stood at a place has gone: at its next or previous neighbour in
 * the cell, else in the stage's next or previous column, else in the stage beside it.
 */
export function placeLeft(
  before: MapDocument,
  after: MapDocument,
  { cell, id }: Focus,
  neighbour: 'next' | 'previous',
): Focus | null {
  const column = columnOfCell(before, cell)
  if (!column || (cell.row !== 'stages' && !after.lane[cell.row])) return null
  const back = neighbour === 'previous' ? 1 : 0
  const pick = <T>(list: readonly T[], place: number): T | undefined =>
    list[Math.min(Math.max(place - back, 0), list.length - 1)]
  if (columnOfCell(after, cell)) {
    const place = id === null ? 0 : recordsIn(before, cell).indexOf(id)
    return { cell, id: pick(recordsIn(after, cell), place) ?? null }
  }
  const inStage = (document: MapDocument) =>
    mapOf(document).columns.filter(({ stage }) => stage.id === column.stage.id)
  const siblings = inStage(after)
  const next =
    siblings.length > 0
      ? pick(siblings, column.index - (inStage(before)[0]?.index ?? 0))
      : pick(mapOf(after).columns, column.index)
  return next ? enter(after, cellAt(cell.row, next), 'first') : null
}

/** The stage after the one in which the place lies; null after the last. */
export function nextStageOf(document: MapDocument, cell: Cell): StageId | null {
  const column = columnOfCell(document, cell)
  const { stages } = mapOf(document)
  return (column && stages[stages.indexOf(column.stage) + 1]?.id) ?? null
}
