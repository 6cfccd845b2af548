import type { Diff } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { holdsCards } from '../../shared/document/lane.ts'
import type { Cell } from '../../shared/document/operations/add.ts'
import { moveLane, moveNoteTo, moveStage } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Point } from '../canvas/geometry.ts'
import { type BlockPlace, moveBlock, moveCardWith } from '../canvas/move-together.ts'
import { columnPlaces, columnWidth, itemBoxes, itemGap } from './measure-table.ts'
import { asLane, type TableModel } from './table-model.ts'
import type { TableRow } from './table-rows.ts'

/** What is carried: a thing by its title, its head or its text, with all of its kind that are selected. */
export interface Carried {
  readonly kind: 'stage' | 'touchpoint' | 'lane' | 'card' | 'note'
  readonly id: string
  readonly ids: ReadonlySet<string>
}

/** Where the bar stands that shows where something would land, in px from the table's first row and column. */
export type DropMark =
  | { readonly kind: 'row'; readonly y: number }
  | { readonly kind: 'column'; readonly x: number }
  | { readonly kind: 'card'; readonly x: number; readonly y: number; readonly width: number }

export interface TableDrop {
  readonly mark: DropMark
  readonly change: (document: MapDocument) => Diff
}

/** The table as it is measured; `untitled` is what a touchpoint without a title is called. */
export interface MeasuredTable {
  readonly model: TableModel
  readonly edges: readonly number[]
  readonly untitled: string
}

/**
 * What happens when something is let go at a point of the table, whose head begins at 0; null where it
 * cannot land. `held` is how far the first column, which stays in view, lies over the others.
 */
export function dropAt(
  table: MeasuredTable,
  carried: Carried,
  point: Point,
  held: number,
): TableDrop | null {
  switch (carried.kind) {
    case 'stage':
      return dropStage(table, carried.id, point.y)
    case 'touchpoint':
      return dropTouchpoints(table, carried.ids, point.y)
    case 'lane':
      return dropLane(table, carried.id, point.x)
    case 'card':
      return dropCard(table, carried, point, held)
    case 'note':
      return dropNote(table, carried.id, point.y)
  }
}

/** The row at a height; above and below the table its first and its last one. */
function rowAt({ model, edges }: MeasuredTable, y: number): number {
  const after = edges.findIndex((edge) => edge > y)
  return Math.max(1, (after < 0 ? model.rows.length : after) - 1)
}

function dropStage({ model, edges }: MeasuredTable, id: string, y: number): TableDrop {
  const { rows, rowAt: at, document } = model
  const others = mapOf(document).stages.filter((stage) => stage.id !== id)
  const endOf = (stageId: string) => {
    const next = rows.findIndex(
      ({ kind }, index) => index > at(stageId) && (kind === 'stage' || kind === 'notes'),
    )
    return edges[next < 0 ? rows.length : next] ?? 0
  }
  const before = others.filter((stage) => ((edges[at(stage.id)] ?? 0) + endOf(stage.id)) / 2 < y)
  const last = before.at(-1)
  const index = before.length
  return {
    mark: { kind: 'row', y: last ? endOf(last.id) : (edges[1] ?? 0) },
    change: (present) => moveStage(present, { id, index }),
  }
}

function dropTouchpoints(
  table: MeasuredTable,
  ids: ReadonlySet<string>,
  y: number,
): TableDrop | null {
  const { model, edges } = table
  const index = rowAt(table, y)
  const low = y > ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
  const place = placeAt(model, index, low)
  if (!place) return null
  const siblings = mapOf(model.document).touchpointsOf(place.stageId)
  const before = siblings.slice(0, place.index)
  const after = before.findLast(({ id }) => !ids.has(id))?.id ?? null
  return {
    mark: { kind: 'row', y: edges[place.edge] ?? 0 },
    change: (present) => moveBlock(present, [...ids], { stageId: place.stageId, after }),
  }
}

interface RowPlace {
  readonly stageId: BlockPlace['stageId']
  /** Among the touchpoints of the stage. */
  readonly index: number
  /** The row above which the bar stands. */
  readonly edge: number
}

/** Before or after a touchpoint; in a stage without any; at the end of the stage above, or the beginning of this one. */
function placeAt({ rows, document }: TableModel, index: number, low: boolean): RowPlace | null {
  const { stages, touchpointsOf } = mapOf(document)
  const row = rows[index]
  switch (row?.kind) {
    case 'touchpoint': {
      const { stageId } = row.touchpoint
      const own = touchpointsOf(stageId).indexOf(row.touchpoint)
      return { stageId, index: own + (low ? 1 : 0), edge: index + (low ? 1 : 0) }
    }
    case 'vacant':
      return { stageId: row.stage.id, index: 0, edge: index }
    case 'stage': {
      const above = stages[stages.indexOf(row.stage) - 1]
      if (!low && above) {
        return { stageId: above.id, index: touchpointsOf(above.id).length, edge: index }
      }
      // What is folded away is not seen: behind all of it.
      const last = row.open ? 0 : row.count
      return { stageId: row.stage.id, index: last, edge: index + 1 }
    }
    default: {
      const last = stages.at(-1)
      const edge = rows.findIndex(({ kind }) => kind === 'notes')
      return last ? { stageId: last.id, index: touchpointsOf(last.id).length, edge } : null
    }
  }
}

function dropLane({ model }: MeasuredTable, id: string, x: number): TableDrop {
  const { columns, document } = model
  const places = columnPlaces(model.columns).filter(
    ({ column }) => column.lane && column.lane.id !== id,
  )
  const lanes = places.filter(({ column }) => column.kind !== 'touchpoints')
  const before = lanes.filter(({ left, width }) => left + width / 2 < x)
  const next = lanes[before.length]
  const last = before.at(-1)
  const others = mapOf(document).lanes.filter((lane) => lane.id !== id)
  const index = next?.column.lane ? others.indexOf(next.column.lane) : others.length
  const first = columns[0] ? columnWidth(columns[0]) : 0
  return {
    mark: { kind: 'column', x: next ? next.left : last ? last.left + last.width : first },
    change: (present) => moveLane(present, { id: id, index }),
  }
}

function dropCard(
  table: MeasuredTable,
  { id, ids }: Carried,
  { x, y }: Point,
  held: number,
): TableDrop | null {
  const { model, edges, untitled } = table
  const places = columnPlaces(model.columns)
  const { column, left, width } =
    places.findLast((place, index) => place.left <= x && index > 0) ?? {}
  const index = rowAt(table, y)
  const row = model.rows[index]
  const place = row && stageAndTouchpoint(row)
  const covered = x < held + (places[0]?.width ?? 0)
  if (!column?.lane || left === undefined || !width || !place || covered) return null
  if (!holdsCards(asLane(column.kind))) return null
  const to: Cell = { laneId: column.lane.id, ...place }
  const cell = model.cellOf(row, column)
  const start = model.rowAt(cell.row.key)
  const top = edges[start] ?? 0
  const boxes = itemBoxes(cell, (edges[start + cell.rows] ?? top) - top, untitled)
  const others = mapOf(model.document)
    .cardsOf(to.laneId, to.touchpointId ?? to.stageId)
    .filter((card) => card.id !== id)
    .flatMap((card) => boxes[cell.items.findIndex((item) => item.id === card.id)] ?? [])
    .map((box) => ({ top: top + box.top, bottom: top + box.top + box.height }))
  const before = others.filter((box) => (box.top + box.bottom) / 2 < y)
  const last = before.at(-1)
  const next = others[before.length]
  return {
    mark: {
      kind: 'card',
      x: left + 6,
      y: last
        ? last.bottom + itemGap / 2
        : next
          ? next.top - itemGap / 2
          : (edges[index] ?? 0) + itemGap,
      width: width - 12,
    },
    change: (present) =>
      moveCardWith(
        present,
        [...ids].filter((each) => each !== id),
        { id, index: before.length, ...to },
      ),
  }
}

/** Among the other notes; above them it is the first one. */
function dropNote({ model, edges }: MeasuredTable, id: string, y: number): TableDrop {
  const others = model.rows.flatMap((row, at) =>
    row.kind === 'note' && row.note.id !== id
      ? [{ top: edges[at] ?? 0, bottom: edges[at + 1] ?? 0 }]
      : [],
  )
  const index = others.filter(({ top, bottom }) => (top + bottom) / 2 < y).length
  const first = model.rows.findIndex(({ kind }) => kind === 'note')
  return {
    mark: { kind: 'row', y: others[index - 1]?.bottom ?? edges[first] ?? 0 },
    change: (present) => moveNoteTo(present, { id, index }),
  }
}

/** The stage and touchpoint that a row stands for; null where it stands for neither. */
export function stageAndTouchpoint(row: TableRow): Omit<Cell, 'laneId'> | null {
  switch (row.kind) {
    case 'stage':
    case 'vacant':
      return { stageId: row.stage.id, touchpointId: null }
    case 'touchpoint':
      return { stageId: row.touchpoint.stageId, touchpointId: row.touchpoint.id }
    default:
      return null
  }
}
