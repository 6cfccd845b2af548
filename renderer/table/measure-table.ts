import type { Card } from '../../shared/document/card.ts'
import { createMemo } from '../../shared/document/memo.ts'
import type { MetricKind } from '../../shared/feedback/metric.ts'
import { type TextStyle, wrapText } from '../../shared/scene/text-metrics.ts'
import type { TableItem } from './table-items.ts'
import type { TableCell, TableColumn, TableModel } from './table-model.ts'
import type { TableRow } from './table-rows.ts'

/** All sizes in px. Texts are measured as on the map, so that every row's height is known before it is drawn. */

export const headHeight = 36
const stageHeight = 30
const rowHeight = 56
/** Left and right of what stands in a cell. */
const cellInset = 10
const cellPadding = 8
export const lineHeight = 16
export const titleLineHeight = 20
const footHeight = 18
/** Between two cards of one cell, with the hairline in it. */
export const itemGap = 9
/** Of the first column: number and icon left of the title, the star right of it. */
const titleInset = { left: 68, right: 24 }

const widths: Readonly<Record<TableColumn['kind'], number>> = {
  touchpoints: 248,
  actions: 164,
  thoughts: 164,
  emotions: 136,
  painPoints: 236,
  opportunities: 240,
  metrics: 132,
  channels: 140,
  backstage: 176,
  text: 200,
  images: 208,
  leadsTo: 220,
}

export const columnWidth = ({ kind }: TableColumn): number => widths[kind]

/** Where the columns lie, from left to right. */
export function columnPlaces(columns: readonly TableColumn[]) {
  let right = 0
  return columns.map((column) => {
    const width = columnWidth(column)
    right += width
    return { column, left: right - width, width }
  })
}

/** The room of a touchpoint's title. */
export const titleWidth = widths.touchpoints - titleInset.left - titleInset.right

const textStyle: TextStyle = { size: 12, weight: 400 }
const thoughtStyle: TextStyle = { size: 12, weight: 400, italic: true }
export const titleStyle: TextStyle = { size: 13, weight: 600 }
const metaStyle: TextStyle = { size: 11, weight: 400 }

/** The place of a card's picture, left of its text; in a column of pictures it is there before the picture is. */
export function thumbOf(
  card: Card,
  { kind }: TableColumn,
): { readonly width: number; readonly height: number } | null {
  if (kind === 'images') return { width: 72, height: 54 }
  return card.picture === null ? null : { width: 40, height: 30 }
}
/** From a picture to the text beside it. */
const thumbGap = 8

/** The lines of an item's text in a column. */
export function linesOf(item: TableItem, column: TableColumn, text: string): readonly string[] {
  const width = columnWidth(column) - 2 * cellInset - 1
  if (item.kind === 'title') {
    return wrapText(text, titleWidth, titleStyle, 6)
  }
  const style = column.kind === 'thoughts' ? thoughtStyle : textStyle
  if (item.kind === 'connection') return wrapText(text, width - 20, textStyle, 6)
  if (item.kind === 'same') return wrapText(text, width - 20, textStyle, 2)
  const thumb = item.kind === 'card' ? thumbOf(item.card, column) : null
  return wrapText(text, thumb ? width - thumb.width - thumbGap : width, style, 40)
}

/** Whether marks of severity, impact, effort, evidence, comments or dots stand under a card's text. */
export function hasMarks(item: TableItem, kind: TableColumn['kind']): boolean {
  if (item.kind !== 'card') return false
  if (item.talk.comments > 0 || item.talk.dots > 0) return true
  const { evidence, severity, impact, effort } = item.card
  if (evidence !== null) return true
  if (kind === 'painPoints') return severity !== null
  return kind === 'opportunities' && (impact !== null || effort !== null)
}

/** A label under a connection's target. */
export function labelLines(text: string, column: TableColumn): readonly string[] {
  return wrapText(text, columnWidth(column) - 2 * cellInset - 21, metaStyle, 3)
}

/** `untitled` is what a touchpoint without a title is called. */
function itemHeight(item: TableItem, cell: TableCell, untitled: string): number {
  const { column } = cell
  const linesFor = (text: string) => Math.max(1, linesOf(item, column, text).length)
  switch (item.kind) {
    case 'title': {
      const title = cell.row.kind === 'touchpoint' ? cell.row.touchpoint.title : ''
      return linesFor(title || untitled) * titleLineHeight + lineHeight
    }
    case 'emotion':
      return 0
    case 'connection': {
      const labels = labelLines(item.connection.label, column).length
      return (linesFor(item.target?.title || untitled) + labels) * lineHeight
    }
    case 'same':
      return linesFor(item.origin?.title || untitled) * lineHeight
    case 'card': {
      const foot = hasMarks(item, column.kind) ? footHeight : 0
      const thumb = thumbOf(item.card, column)?.height ?? 0
      return Math.max(linesFor(item.card.text) * lineHeight, thumb) + foot
    }
  }
}

const measured = createMemo<number>()

/** Where the items of a cell that is this high lie, in px from its top: together in its middle. */
export function itemBoxes(
  cell: TableCell,
  height: number,
  untitled: string,
): readonly { readonly top: number; readonly height: number }[] {
  let top = (height - cellHeight(cell, untitled)) / 2 + cellPadding
  return cell.items.map((item) => {
    const box = { top, height: itemHeight(item, cell, untitled) }
    top += box.height + itemGap
    return box
  })
}

/** The height that a cell's items need. */
function cellHeight(cell: TableCell, untitled: string): number {
  const { items, column, row } = cell
  if (items.length === 0) return 0
  if (column.kind === 'emotions') return emotionsHeight(items.length)
  return measured(items, [column.kind, row, untitled], () => {
    const heights = items.map((item) => itemHeight(item, cell, untitled))
    return (
      heights.reduce((sum, height) => sum + height, 2 * cellPadding) + (items.length - 1) * itemGap
    )
  })
}

/** A scale, and a line of numbers; of several personas two on each line, and one for what customers said. */
function emotionsHeight(personas: number): number {
  const lines = personas > 1 ? Math.ceil(personas / 2) + 1 : 1
  return 2 * cellPadding + 18 + lines * lineHeight
}

/** A number on its tint, with the air around it. */
const numberHeight = 55

/** Of what a cell shows that are no items: a target below its number, the names of channels. */
function shownHeight({ row, column }: TableCell, metric: MetricKind | null): number {
  if (row.kind !== 'touchpoint') return 0
  const { target, channel, moreChannels } = row.touchpoint
  switch (column.kind) {
    case 'metrics':
      // That of another metric has a line more for its name.
      if (target === null) return 0
      return numberHeight + (target.metric === metric ? 1 : 2) * lineHeight + 3
    case 'channels':
      return channel === null ? 0 : (1 + moreChannels.length) * lineHeight + 2 * cellPadding
    default:
      return 0
  }
}

const sameHeights = createMemo<readonly number[]>()

/** The height of every row, the head's first; the same list while they are the same. A merged cell that needs more than its rows have stretches the last one. */
export function rowHeights(model: TableModel, untitled: string): readonly number[] {
  const merged: TableCell[] = []
  const heights = model.rows.map((row) => {
    const cells = model.cellsFrom(row)
    const needs = rowNeeds(cells, [row, untitled, model.metric], () =>
      needsOf(row, cells, untitled, model.metric),
    )
    merged.push(...needs.merged)
    return needs.height
  })
  for (const cell of merged) {
    const start = model.rowAt(cell.row.key)
    const end = start + cell.rows
    const there = heights.slice(start, end).reduce((sum, height) => sum + height, 0)
    const lacking = cellHeight(cell, untitled) - there
    if (lacking > 0) heights[end - 1] = (heights[end - 1] ?? 0) + lacking
  }
  return sameHeights(model.columns, heights, () => heights)
}

interface RowNeeds {
  readonly height: number
  /** The cells that reach into the rows below. */
  readonly merged: readonly TableCell[]
}
const rowNeeds = createMemo<RowNeeds>()

function needsOf(
  row: TableRow,
  cells: readonly TableCell[],
  untitled: string,
  metric: MetricKind | null,
): RowNeeds {
  const least = leastHeight(row)
  if (row.kind !== 'touchpoint' && row.kind !== 'stage') return { height: least, merged: [] }
  const measured = cells.filter(
    ({ column }) => row.kind !== 'stage' || column.kind !== 'touchpoints',
  )
  const single = measured.filter(({ rows }) => rows === 1)
  return {
    height: Math.max(
      least,
      ...single.map((cell) => Math.max(shownHeight(cell, metric), cellHeight(cell, untitled))),
    ),
    merged: measured.filter(({ rows }) => rows > 1),
  }
}

function leastHeight(row: TableRow): number {
  switch (row.kind) {
    case 'head':
      return headHeight
    case 'stage':
    case 'notes':
      return stageHeight
    case 'touchpoint':
      return rowHeight
    case 'vacant':
      return 40
    case 'note': {
      const lines = wrapText(row.note.text, 640, textStyle, 40)
      return Math.max(40, lines.length * lineHeight + 2 * cellPadding)
    }
  }
}

/** Where the rows and columns begin, and where the last one ends. */
export function edgesOf(sizes: readonly number[]): readonly number[] {
  const edges = [0]
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size)
  return edges
}
