import type { CardId } from '../document/card.ts'
import type { ConnectionId } from '../document/connection.ts'
import type { MapDocument } from '../document/document.ts'
import { journeyOf } from '../document/document.ts'
import type { Lane, LaneId, LaneKind } from '../document/lane.ts'
import { createMemo } from '../document/memo.ts'
import type { NoteId } from '../document/note.ts'
import { type Column, type MapIndex, mapOf } from '../document/query.ts'
import type { StageId } from '../document/stage.ts'
import type { TouchpointId } from '../document/touchpoint.ts'
import { type BlueprintLine, blueprintLines } from './blueprint-lines.ts'
import { reuseBox, unite } from './box.ts'
import { type CardPlace, placeCards } from './card-layout.ts'
import {
  acrossColumns,
  type ColumnEdges,
  columnEdges,
  columnsWidth,
  columnX,
} from './column-edges.ts'
import { type ConnectionRoute, routeConnections } from './connection-routes.ts'
import { type EmotionPlot, plotEmotions } from './emotion-plot.ts'
import { leastLaneHeight } from './lane-rows.ts'
import {
  blueprintLineHeight,
  cardMargin,
  headerGap,
  headerHeight,
  leastHeaderWidth,
  noteWidth,
  stageHeight,
  touchpointMarginTop,
} from './measures.ts'
import { noteLayoutHeight } from './note-layout.ts'
import type { Box } from './primitive.ts'
import { touchpointCardHeight } from './touchpoint-layout.ts'

export interface LayoutOptions {
  /** Whether touchpoints carry numbers (`activeOverlay(overlay) !== null`); without, their cards are lower. */
  readonly overlay: boolean
  /** The one persona whose emotion curve is shown; left out or null: all of the map's. */
  readonly onlyPersona?: string | null
}

/** One visible lane. `box` is the whole row with its label column. */
export interface LaneRow {
  readonly lane: Lane
  readonly box: Box
  /** A lane with nothing to show (no cards, or no survey), shrunk to one line. */
  readonly empty: boolean
  /** The height that it takes when it has none of its own: what it cannot be lower than. */
  readonly least: number
  /** The line of a service blueprint in the 22 px above the row. */
  readonly lineAbove: BlueprintLine | null
  /** Its cards; the same list as long as none of them is another one or has moved. */
  readonly cards: readonly CardPlace[]
}

/** Where a lane and a column meet, with or without cards; `box` is the whole cell. */
export interface Cell {
  readonly laneId: LaneId
  readonly stageId: StageId
  /** Null in the one column of a stage without touchpoints. */
  readonly touchpointId: TouchpointId | null
  readonly column: number
  readonly box: Box
}

/** Where everything of a map is, in px at 100 %. The origin is the sheet's top-left corner. */
export interface Layout {
  readonly index: MapIndex
  readonly columns: readonly Column[]
  readonly edges: ColumnEdges
  readonly sheet: Box
  /** The card of the point-of-view persona above the sheet; null without persona and scenario. */
  readonly header: Box | null
  /** The summary of the overlay beside it; null without overlay or on a narrow map. */
  readonly summary: Box | null
  /** The header bar of each stage. */
  readonly stages: ReadonlyMap<StageId, Box>
  /** The card of each touchpoint; none while their lane is hidden or collapsed. */
  readonly touchpoints: ReadonlyMap<TouchpointId, Box>
  /** The visible lanes from top to bottom. */
  readonly rows: readonly LaneRow[]
  readonly lanes: ReadonlyMap<LaneId, LaneRow>
  /** By `cellKey`; made when it is asked for, since a large map has thousands. */
  readonly cells: { readonly get: (key: string) => Cell | undefined }
  readonly cards: ReadonlyMap<CardId, CardPlace>
  /** Null while the emotions lane is hidden, collapsed or missing. */
  readonly emotions: EmotionPlot | null
  readonly connections: ReadonlyMap<ConnectionId, ConnectionRoute>
  readonly notes: ReadonlyMap<NoteId, Box>
  /** Everything above, notes and header included. */
  readonly bounds: Box
}

/** The key of a cell in `Layout.cells`: a lane, and a touchpoint or the stage that has none. */
export function cellKey(laneId: string, touchpointOrStageId: string): string {
  return `${laneId} ${touchpointOrStageId}`
}

const rowCells = createMemo<Layout['cells']>()
const plots = createMemo<EmotionPlot>()

/**
 * Lays out a map. Pure; boxes of records that did not move keep their identity from one call to the
 * next, lanes whose cards did not change are not laid out again, and text is wrapped once for each text
 * and width, so that laying out after an edit is cheap.
 */
export function layoutMap(document: MapDocument, options: LayoutOptions): Layout {
  const index = mapOf(document)
  const { columns } = index
  const visible = index.lanes.filter(({ hidden }) => !hidden)
  const lines = blueprintLines(visible)
  const edges = columnEdges(columns)
  /** Two maps with the same grid have the same columns in the same places. */
  const grid = `${index.columnIds} ${edges.join()}`
  const sheetWidth = columnX(edges, columns.length)
  const arcs = routeConnections(document, index, edges)
  const cardHeight = touchpointCardHeight(columns, edges, options.overlay)

  const rows: LaneRow[] = []
  const cards = new Map<CardId, CardPlace>()
  let y = stageHeight
  for (const [position, lane] of visible.entries()) {
    const lineAbove = lines[position] ?? null
    if (lineAbove) y += blueprintLineHeight
    const placed = placeCards({ index, edges, grid }, lane, y)
    const empty = placed.empty || (lane.kind === 'metrics' && !options.overlay)
    const least = Math.max(
      leastLaneHeight(lane, { cardHeight, arcHeight: arcs.height, empty }),
      placed.height,
    )
    const height = lane.collapsed ? least : Math.max(lane.height ?? 0, least)
    const box = reuseBox(lane, 0, y, sheetWidth, height)
    rows.push({ lane, box, empty, least, lineAbove, cards: placed.cards })
    for (const place of placed.cards) cards.set(place.card.id, place)
    y += height
  }

  const sheet = reuseBox(document.stage, 0, 0, sheetWidth, y)
  const touchpointRow = openRow(rows, 'touchpoints')
  const touchpointY = touchpointRow
    ? touchpointRow.box.y + touchpointMarginTop + arcs.height
    : stageHeight
  const touchpoints = new Map<TouchpointId, Box>()
  if (touchpointRow) {
    for (const { touchpoint, index: column } of columns) {
      if (!touchpoint) continue
      const { x, width } = acrossColumns(edges, column)
      touchpoints.set(touchpoint.id, reuseBox(touchpoint, x, touchpointY, width, cardHeight))
    }
  }
  const emotionRow = openRow(rows, 'emotions')
  const { onlyPersona = null } = options
  const curved = index.personas.filter(({ id }) => onlyPersona === null || id === onlyPersona)
  const notes = new Map(
    Object.values(document.note).map((note) => [
      note.id,
      reuseBox(note, note.x, note.y, noteWidth, noteLayoutHeight(note)),
    ]),
  )
  const { header, summary } = placeHeader(document, index, edges, options)
  const connections = touchpointRow
    ? arcs.place(touchpoints)
    : new Map<ConnectionId, ConnectionRoute>()
  return {
    index,
    columns,
    edges,
    sheet,
    header,
    summary,
    stages: placeStages(index, edges),
    touchpoints,
    rows,
    lanes: new Map(rows.map((row) => [row.lane.id, row])),
    cells: rowCells(document.lane, [grid, ...rows.map(({ box }) => box)], () =>
      placeCells(index, edges, rows),
    ),
    cards,
    emotions: emotionRow
      ? plots(document.emotion, [grid, emotionRow.lane, emotionRow.box, ...curved], () =>
          plotEmotions(index, edges, emotionRow.lane, emotionRow.box, curved),
        )
      : null,
    connections,
    notes,
    bounds: unite([
      sheet,
      ...(header ? [header] : []),
      ...(summary ? [summary] : []),
      ...notes.values(),
      ...[...connections.values()].map(({ box }) => box),
    ]),
  }
}

function openRow(rows: readonly LaneRow[], kind: LaneKind): LaneRow | undefined {
  return rows.find(({ lane }) => lane.kind === kind && !lane.collapsed)
}

function placeStages(index: MapIndex, edges: ColumnEdges): Map<StageId, Box> {
  const boxes = new Map<StageId, Box>()
  let column = 0
  for (const stage of index.stages) {
    const span = Math.max(1, index.touchpointsOf(stage.id).length)
    const { x, width } = acrossColumns(edges, column, span)
    boxes.set(stage.id, reuseBox(stage, x, cardMargin, width, stageHeight - 8))
    column += span
  }
  return boxes
}

/** Where a lane and a column meet. */
export function cellBox(edges: ColumnEdges, { box }: LaneRow, column: number): Box {
  return {
    x: columnX(edges, column),
    y: box.y,
    width: columnsWidth(edges, column),
    height: box.height,
  }
}

function placeCells(
  index: MapIndex,
  edges: ColumnEdges,
  rows: readonly LaneRow[],
): Layout['cells'] {
  const known = new Map<string, Cell>()
  const place = (key: string): Cell | undefined => {
    const [laneId, columnId = ''] = key.split(' ')
    const row = rows.find(({ lane }) => lane.id === laneId)
    const column = index.columns.find(({ stage, touchpoint }) =>
      touchpoint ? touchpoint.id === columnId : stage.id === columnId,
    )
    if (!row || !column) return undefined
    return {
      laneId: row.lane.id,
      stageId: column.stage.id,
      touchpointId: column.touchpoint?.id ?? null,
      column: column.index,
      box: cellBox(edges, row, column.index),
    }
  }
  return {
    get(key) {
      const cell = known.get(key) ?? place(key)
      if (cell) known.set(key, cell)
      return cell
    },
  }
}

/** From this many columns on, the last five stand under the summary. */
const columnsWithSummary = 10
const summaryColumns = 5
const mostHeaderWidth = 1684

function placeHeader(
  document: MapDocument,
  index: MapIndex,
  edges: ColumnEdges,
  options: LayoutOptions,
): { header: Box | null; summary: Box | null } {
  const columns = index.columns.length
  const journey = journeyOf(document)
  const y = -headerHeight - headerGap
  if (index.personas.length === 0 && journey.scenario === '') return { header: null, summary: null }
  if (options.overlay && columns >= columnsWithSummary) {
    const width = columnX(edges, columns - summaryColumns) - headerGap / 2
    const x = width + headerGap
    return {
      header: { x: 0, y, width, height: headerHeight },
      summary: { x, y, width: columnX(edges, columns) - x, height: headerHeight },
    }
  }
  const width = Math.min(mostHeaderWidth, Math.max(leastHeaderWidth, columnX(edges, columns)))
  return { header: { x: 0, y, width, height: headerHeight }, summary: null }
}
