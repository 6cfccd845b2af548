import type { MapDocument } from '../../shared/document/document.ts'
import { findRecord } from '../../shared/document/document.ts'
import { holdsCards, type Lane } from '../../shared/document/lane.ts'
import { type Column, mapOf } from '../../shared/document/query.ts'
import type { Cell, Selection } from '../document/selection.ts'

/**
 * The map as the keyboard sees it: rows are the stages and the visible lanes that a person fills,
 * columns are touchpoints (a stage without any has one column of its own).
 */

/** Where the keyboard stands: a cell, and the record in it, or null for the empty place in it. */
export interface Focus {
  readonly cell: Cell
  readonly id: string | null
}

/** The lanes that are shown. */
export function visibleLanes(document: MapDocument): readonly Lane[] {
  return mapOf(document).lanes.filter(({ hidden }) => !hidden)
}

/** The rows from top to bottom. Metrics and channels only show what is set elsewhere, and a collapsed lane shows no cells: no stop there. */
export function rowsOf(document: MapDocument): readonly Cell['row'][] {
  return [
    'stages',
    ...visibleLanes(document)
      .filter(
        ({ kind, collapsed }) =>
          !collapsed && (kind === 'touchpoints' || kind === 'emotions' || holdsCards(kind)),
      )
      .map(({ id }) => id),
  ]
}

export function laneOfRow(document: MapDocument, row: Cell['row']): Lane | undefined {
  return row === 'stages' ? undefined : document.lane[row]
}

/** The cell of a row in a column. */
export function cellAt(row: Cell['row'], column: Column): Cell {
  return {
    row,
    column: row === 'stages' ? column.stage.id : (column.touchpoint?.id ?? column.stage.id),
  }
}

/** The column in which a cell begins; undefined when it is gone. */
export function columnOfCell(document: MapDocument, cell: Cell): Column | undefined {
  const { columns } = mapOf(document)
  return columns.find(
    ({ touchpoint, stage }) => touchpoint?.id === cell.column || stage.id === cell.column,
  )
}

/** The records that stand in a cell, from top to bottom; cards of the whole stage come last. */
export function recordsIn(document: MapDocument, cell: Cell): readonly string[] {
  const column = columnOfCell(document, cell)
  if (!column) return []
  if (cell.row === 'stages') return [column.stage.id]
  const lane = document.lane[cell.row]
  if (!lane) return []
  if (lane.kind === 'touchpoints') return column.touchpoint ? [column.touchpoint.id] : []
  if (!holdsCards(lane.kind)) return []
  const { cardsOf } = mapOf(document)
  const own = column.touchpoint ? cardsOf(lane.id, column.touchpoint.id) : []
  const ofStage = cardsOf(lane.id, column.stage.id)
  return [...own, ...ofStage].map(({ id }) => id)
}

/** The card of an earlier column that spans over this cell, if any. */
export function cardOver(document: MapDocument, cell: Cell): Focus | undefined {
  const column = columnOfCell(document, cell)
  if (!column || cell.row === 'stages') return undefined
  const { cardsOfLane, columnOf } = mapOf(document)
  for (const card of cardsOfLane(cell.row)) {
    if (card.touchpointId === null) continue
    const start = columnOf(card.touchpointId)
    if (start !== undefined && start < column.index && start + card.span > column.index) {
      return { cell: { row: cell.row, column: card.touchpointId }, id: card.id }
    }
  }
  return undefined
}

/** The cell in which a record stands; null for what has no place in the grid. */
export function cellOfRecord(document: MapDocument, id: string): Cell | null {
  const record = findRecord(document, id)
  switch (record?.type) {
    case 'stage':
      return { row: 'stages', column: record.id }
    case 'touchpoint': {
      const lane = mapOf(document).lanes.find(({ kind }) => kind === 'touchpoints')
      return lane ? { row: lane.id, column: record.id } : null
    }
    case 'emotion': {
      const lane = mapOf(document).lanes.find(({ kind }) => kind === 'emotions')
      return lane ? { row: lane.id, column: record.touchpointId } : null
    }
    case 'card': {
      const first = mapOf(document).touchpointsOf(record.stageId)[0]
      return {
        row: record.laneId,
        column: record.touchpointId ?? first?.id ?? record.stageId,
      }
    }
    default:
      return null
  }
}

/** Where the keyboard stands under this selection; null when nowhere. */
export function focusOf(document: MapDocument, selection: Selection): Focus | null {
  const [id] = selection.ids
  if (id !== undefined && selection.ids.size === 1) {
    // Undo may have carried the record to another cell than the one in which it was selected.
    const { cell: chosen } = selection
    const cell =
      chosen && recordsIn(document, chosen).includes(id) ? chosen : cellOfRecord(document, id)
    return cell && { cell, id }
  }
  return selection.cell && { cell: selection.cell, id: null }
}
