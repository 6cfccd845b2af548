import type { MapDocument } from '../../shared/document/document.ts'
import { holdsCards, type Lane, type LaneKind } from '../../shared/document/lane.ts'
import { createMemo } from '../../shared/document/memo.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { MetricKind } from '../../shared/feedback/metric.ts'
import type { ShownMetric } from '../../shared/scene/shown-metric.ts'
import { visibleLanes } from '../canvas/grid.ts'
import type { ShownDots } from '../votes/shown-dots.ts'
import { cardBlocks } from './card-blocks.ts'
import { createItems, type TableItems } from './table-items.ts'
import { rowsOf, type TableRow } from './table-rows.ts'
import { talkOn } from './talk.ts'

/**
 * The map turned on its side: touchpoints go down under their stages, lanes go across. The first column
 * names the touchpoint, the last one its ways to other touchpoints. Rows, columns and what stands in
 * their cells stay the same objects until something in them changes, so that only that is drawn anew.
 */

export interface TableColumn {
  /** The lane's id, or the name of a column that is no lane. */
  readonly key: string
  readonly kind: LaneKind | 'leadsTo'
  /** Null for columns that no lane stands for. */
  readonly lane: Lane | null
}

export interface TableCell {
  /** The row in which the cell begins. */
  readonly row: TableRow
  readonly column: TableColumn
  /** How many rows it covers. */
  readonly rows: number
  readonly items: TableItems
}

export interface TableModel {
  readonly document: MapDocument
  /** The metric whose numbers it shows; null where it shows none. */
  readonly metric: MetricKind | null
  readonly columns: readonly TableColumn[]
  /** The head first. */
  readonly rows: readonly TableRow[]
  readonly rowAt: (key: string) => number
  readonly columnAt: (key: string) => number
  readonly cellOf: (row: TableRow, column: TableColumn) => TableCell
  /** The cells that begin in a row, from left to right. */
  readonly cellsFrom: (row: TableRow) => readonly TableCell[]
}

interface TableOptions {
  readonly document: MapDocument
  /** The stages whose touchpoints are folded away. */
  readonly folded: ReadonlySet<string>
  /** The numbers to show; they get a column also where the map has no lane for them, and so do targets. */
  readonly shown: ShownMetric | null
  /** The vote whose dots are shown. */
  readonly dots: ShownDots | null
}

const nothing: TableItems = []
const models = createMemo<TableModel>()
const cells = createMemo<readonly TableCell[]>()
const rowCells = createMemo<readonly TableCell[]>()

export function tableModel(options: TableOptions): TableModel {
  const { document, folded, shown, dots } = options
  return models(document, [folded, shown, dots], () => makeModel(options))
}

function makeModel({ document, folded, shown, dots }: TableOptions): TableModel {
  const columns = columnsOf(document, shown !== null || hasTargets(document.touchpoint))
  const { rows, rowAt } = rowsOf(document, folded, shown)
  const columnIndex = new Map(columns.map(({ key }, index) => [key, index]))
  const talkOf = talkOn(document, dots)
  const itemsOf = createItems(document, talkOf)
  const blocksOf = ({ key }: TableColumn) => cardBlocks(document, key, talkOf)
  const ofCards = columns.filter(({ kind }) => holdsCards(asLane(kind)))
  const blocks = ofCards.map(blocksOf)
  const cellOf = (row: TableRow, column: TableColumn): TableCell => {
    if (row.kind !== 'touchpoint' || !holdsCards(asLane(column.kind))) {
      return { row, column, rows: 1, items: itemsOf(row, column) }
    }
    const block = blocksOf(column).get(row.touchpoint.id)
    const start = block && rows[rowAt(block.start)]
    if (!block || !start) return { row, column, rows: 1, items: nothing }
    return { row: start, column, rows: block.length, items: block.items }
  }
  return {
    document,
    metric: shown?.metric ?? null,
    columns,
    rows,
    rowAt,
    columnAt: (key) => columnIndex.get(key) ?? -1,
    cellOf,
    cellsFrom(row) {
      if (row.kind !== 'touchpoint') return makeCells(row)
      const { id } = row.touchpoint
      // Most rows are not touched by an edit: that is seen without making their cells.
      const { touchpoint, emotion, persona, journey, connection } = document
      const shared = [columns, touchpoint, emotion, persona, journey, connection, shown, talkOf]
      const own = blocks.map((lane) => lane.get(id))
      return rowCells(row, [...shared, ...own], () => makeCells(row))
    },
  }
  function makeCells(row: TableRow): readonly TableCell[] {
    const single = row.kind === 'note' || row.kind === 'notes'
    const own = columns
      .slice(0, single ? 1 : undefined)
      .map((column) => cellOf(row, column))
      // A merged cell stands in its first row.
      .filter((cell) => cell.row === row)
    const parts = own.flatMap(({ column, rows: over, items }) => [column, over, items])
    return cells(row, parts, () => own)
  }
}

/** Columns that are no lane hold no cards either. */
export const asLane = (kind: TableColumn['kind']): LaneKind =>
  kind === 'leadsTo' ? 'metrics' : kind

const targeted = createMemo<boolean>()
const hasTargets = (table: MapDocument['touchpoint']) =>
  targeted(table, [], () => Object.values(table).some(({ target }) => target !== null))

const columnLists = createMemo<readonly TableColumn[]>()
const laneColumns = createMemo<TableColumn>()
const numbersColumn: TableColumn = { key: 'numbers', kind: 'metrics', lane: null }
const waysColumn: TableColumn = { key: 'leadsTo', kind: 'leadsTo', lane: null }
const bareTitles: TableColumn = { key: 'touchpoint', kind: 'touchpoints', lane: null }

function columnsOf(document: MapDocument, numbers: boolean): readonly TableColumn[] {
  return columnLists(document.lane, [numbers], () => {
    const { lanes } = mapOf(document)
    const shown = visibleLanes(document).filter(({ kind }) => kind !== 'touchpoints')
    const touchpoints = lanes.find(({ kind }) => kind === 'touchpoints')
    const needsNumbers = numbers && lanes.every(({ kind }) => kind !== 'metrics')
    return [
      touchpoints ? columnOf(touchpoints, 'touchpoint') : bareTitles,
      ...shown.map((lane) => columnOf(lane, lane.id)),
      ...(needsNumbers ? [numbersColumn] : []),
      waysColumn,
    ]
  })
}

const columnOf = (lane: Lane, key: string) =>
  laneColumns(lane, [], () => ({ key, kind: lane.kind, lane }))
