import { findRecord } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import { cellOfRecord } from '../canvas/grid.ts'
import type { Cell, Selection } from '../document/selection.ts'
import type { TableItem } from './table-items.ts'
import type { TableCell, TableColumn, TableModel } from './table-model.ts'
import type { TableRow } from './table-rows.ts'

/** Where the keyboard stands in the table: a cell by its row and column, and which of its items. */
export interface Place {
  readonly row: string
  readonly column: string
  /** From 0; 0 also where the cell is empty. */
  readonly item: number
}

/** A place with everything that is there. */
export interface Standing {
  readonly place: Place
  /** The row that the place names, which a merged cell may begin above. */
  readonly row: TableRow
  readonly column: TableColumn
  readonly cell: TableCell
  readonly item: TableItem | undefined
}

/** What is at a place; undefined when its row or column is gone. */
export function standingAt(model: TableModel, place: Place): Standing | undefined {
  const row = model.rows[model.rowAt(place.row)]
  const column = model.columns[model.columnAt(place.column)]
  if (!row || !column) return undefined
  const cell = model.cellOf(row, column)
  const item = Math.max(0, Math.min(place.item, cell.items.length - 1))
  return { place: { ...place, item }, row, column, cell, item: cell.items[item] }
}

/** What the session has selected when the keyboard stands there: the item, else the map's own cell. */
export function selectionAt({ row, column, item }: Standing): {
  readonly ids: readonly string[]
  readonly cell: Cell | null
} {
  const ids = item?.id ? [item.id] : []
  return { ids, cell: mapCellOf(row, column) }
}

/** The cell of the map that a cell of the table shows; null where the map has none. */
export function mapCellOf(row: TableRow, column: TableColumn): Cell | null {
  const { lane } = column
  switch (row.kind) {
    case 'stage':
      if (column.kind === 'touchpoints') return { row: 'stages', column: row.stage.id }
      return lane && { row: lane.id, column: row.stage.id }
    case 'vacant':
      return lane && { row: lane.id, column: row.stage.id }
    case 'touchpoint':
      return lane && { row: lane.id, column: row.touchpoint.id }
    default:
      return null
  }
}

/**
 * Where the keyboard stands: at the place where it last was, as long as the session's selection is what
 * stands there (or nothing); else at what is selected, for instance after undo.
 */
export function standingOf(
  model: TableModel,
  selection: Selection,
  last: Place | null,
): Standing | undefined {
  const before = last ? standingAt(model, last) : undefined
  if (before && agrees(before, selection)) return before
  const chosen = placeOfSelection(model, selection)
  const standing = chosen && standingAt(model, chosen)
  return standing ?? before ?? firstStanding(model)
}

function agrees(standing: Standing, { ids, cell }: Selection): boolean {
  const own = selectionAt(standing)
  const [id] = own.ids
  if (ids.size > 0) return id !== undefined && ids.has(id)
  if (cell === null) return true
  return own.cell?.row === cell.row && own.cell.column === cell.column
}

function placeOfSelection(model: TableModel, { ids, cell }: Selection): Place | null {
  const last = [...ids].at(-1)
  if (last !== undefined) return placeOfRecord(model, last)
  return cell && placeOfCell(model, cell)
}

/** The place in which a record stands; null for what the table does not show. */
function placeOfRecord(model: TableModel, id: string): Place | null {
  const { document } = model
  const record = findRecord(document, id)
  switch (record?.type) {
    case 'stage':
    case 'touchpoint':
      return { row: record.id, column: 'touchpoint', item: 0 }
    case 'note':
      return { row: record.id, column: 'touchpoint', item: 0 }
    case 'lane':
      return {
        row: 'head',
        column: record.kind === 'touchpoints' ? 'touchpoint' : record.id,
        item: 0,
      }
    case 'connection':
      return itemPlace(model, { row: record.from, column: 'leadsTo', item: 0 }, id)
    case 'card':
      return itemPlace(
        model,
        { row: record.touchpointId ?? record.stageId, column: record.laneId, item: 0 },
        id,
      )
    case 'emotion': {
      const column = cellOfRecord(document, id)?.row
      return column ? itemPlace(model, { row: record.touchpointId, column, item: 0 }, id) : null
    }
    default:
      return null
  }
}

function itemPlace(model: TableModel, place: Place, id: string): Place {
  const item = standingAt(model, place)?.cell.items.findIndex((each) => each.id === id) ?? 0
  return { ...place, item: Math.max(0, item) }
}

function placeOfCell(model: TableModel, { row, column }: Cell): Place {
  const { document } = model
  if (row === 'stages') return { row: column, column: 'touchpoint', item: 0 }
  const kind = document.lane[row]?.kind
  const key = kind === 'touchpoints' ? 'touchpoint' : row
  const isVacant =
    document.stage[column] !== undefined && mapOf(document).touchpointsOf(column).length === 0
  const at = isVacant && kind === 'touchpoints' ? `vacant ${column}` : column
  return { row: at, column: key, item: 0 }
}

/** The first touchpoint, else the first stage, else the head. */
function firstStanding(model: TableModel): Standing | undefined {
  const row =
    model.rows.find(({ kind }) => kind === 'touchpoint' || kind === 'vacant') ??
    model.rows.at(1) ??
    model.rows[0]
  return row && standingAt(model, { row: row.key, column: 'touchpoint', item: 0 })
}
