import type { Connection, ConnectionId } from '../document/connection.ts'
import type { MapDocument } from '../document/document.ts'
import type { MapIndex } from '../document/query.ts'
import type { TouchpointId } from '../document/touchpoint.ts'
import { unite } from './box.ts'
import { type ColumnEdges, columnCentre, columnsWidth, columnX } from './column-edges.ts'
import { arcLevelRoom, arcRoom, cardMargin, labelWidth } from './measures.ts'
import type { Box } from './primitive.ts'
import { fitText, measureText, type TextStyle } from './text-metrics.ts'

/** How a connection runs, in the coordinates of the layout. */
export interface ConnectionRoute {
  readonly connection: Connection
  /** `arc` above the row, or `straight` through the gap between two neighbouring cards. */
  readonly shape: 'arc' | 'straight'
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  /** Height of the arc's level part; for a straight one that of the line. */
  readonly crestY: number
  /** The pill with the label, cut to fit. */
  readonly label: { readonly text: string; readonly box: Box } | null
  /** Line, arrow and label. */
  readonly box: Box
}

/** The arcs of a map: first how much room they take above the touchpoints, then their places. */
export interface ConnectionRoutes {
  /** Px above the cards, 0 without arcs. */
  readonly height: number
  readonly place: (
    touchpoints: ReadonlyMap<TouchpointId, Box>,
  ) => ReadonlyMap<ConnectionId, ConnectionRoute>
}

const connectionLabelStyle: TextStyle = { size: 11, weight: 400 }
const labelHeight = 18
const labelPadding = 8
const mostLabelWidth = 300
/** Between two ends on one card. */
const endSpacing = 12
/** Of the line between neighbours, from the top of their cards. */
const straightDrop = 18

interface Arc {
  readonly connection: Connection
  readonly fromX: number
  readonly toX: number
  readonly label: { readonly text: string; readonly x: number; readonly width: number } | null
  readonly left: number
  readonly right: number
  level: number
}

/**
 * Arcs run above the row so that they cross no card; short ones below long ones, each on the lowest
 * level where neither line nor label meets another. Neighbours without a label are joined directly.
 */
export function routeConnections(
  document: MapDocument,
  index: MapIndex,
  edges: ColumnEdges,
): ConnectionRoutes {
  const connections = Object.values(document.connection).flatMap((connection) => {
    const from = index.columnOf(connection.from)
    const to = index.columnOf(connection.to)
    return from === undefined || to === undefined || from === to ? [] : [{ connection, from, to }]
  })
  const isStraight = ({ connection, from, to }: (typeof connections)[number]) =>
    connection.kind === 'next' && to === from + 1 && connection.label.trim() === ''
  const arched = connections.filter((candidate) => !isStraight(candidate))
  const ends = spreadEnds(arched, edges)
  const arcs = arched.map(({ connection, from, to }): Arc => {
    const fromX = columnCentre(edges, from) + (ends.get(`${connection.id} from`) ?? 0)
    const toX = columnCentre(edges, to) + (ends.get(`${connection.id} to`) ?? 0)
    const label = placeLabel(
      connection.label,
      (fromX + toX) / 2,
      columnX(edges, index.columns.length),
    )
    return {
      connection,
      fromX,
      toX,
      label,
      left: Math.min(fromX, toX, label?.x ?? fromX),
      right: Math.max(fromX, toX, label ? label.x + label.width : toX),
      level: 0,
    }
  })
  const levels = assignLevels(arcs)
  const straight = connections.filter(isStraight)
  return {
    height: levels === 0 ? 0 : arcRoom + (levels - 1) * arcLevelRoom,
    place: (touchpoints) => {
      const routes = new Map<ConnectionId, ConnectionRoute>()
      for (const arc of arcs) {
        const top = touchpoints.get(arc.connection.from)?.y ?? 0
        routes.set(arc.connection.id, arcRoute(arc, top))
      }
      for (const { connection } of straight) {
        const from = touchpoints.get(connection.from)
        const to = touchpoints.get(connection.to)
        if (from && to) routes.set(connection.id, straightRoute(connection, from, to))
      }
      return routes
    },
  }
}

/** Where several ends share one card they stand side by side, ordered by where they lead. */
function spreadEnds(
  arcs: readonly { readonly connection: Connection; readonly from: number; readonly to: number }[],
  edges: ColumnEdges,
): Map<string, number> {
  const byColumn = new Map<number, { key: string; other: number }[]>()
  const add = (column: number, key: string, other: number) => {
    const known = byColumn.get(column) ?? []
    known.push({ key, other })
    byColumn.set(column, known)
  }
  for (const { connection, from, to } of arcs) {
    add(from, `${connection.id} from`, to)
    add(to, `${connection.id} to`, from)
  }
  const offsets = new Map<string, number>()
  for (const [column, ends] of byColumn) {
    ends.sort((a, b) => a.other - b.other || (a.key < b.key ? -1 : 1))
    const spacing = Math.min(endSpacing, (columnsWidth(edges, column) - 32) / ends.length)
    for (const [place, { key }] of ends.entries()) {
      offsets.set(key, (place - (ends.length - 1) / 2) * spacing)
    }
  }
  return offsets
}

/** A label over the middle of its arc, moved so that it stays on the sheet. */
function placeLabel(
  text: string,
  middle: number,
  sheetRight: number,
): { text: string; x: number; width: number } | null {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line === '') return null
  const room = Math.min(mostLabelWidth, sheetRight - labelWidth - 2 * cardMargin)
  const cut = fitText(line, room - 2 * labelPadding, connectionLabelStyle)
  const width = Math.ceil(measureText(cut, connectionLabelStyle)) + 2 * labelPadding
  const least = labelWidth + cardMargin
  const most = sheetRight - cardMargin - width
  return { text: cut, x: Math.max(least, Math.min(most, middle - width / 2)), width }
}

/** Gives each arc the lowest free level, short arcs first, and says how many levels there are. */
function assignLevels(arcs: readonly Arc[]): number {
  const levels: Arc[][] = []
  const shortFirst = [...arcs].sort(
    (a, b) => a.right - a.left - (b.right - b.left) || a.left - b.left,
  )
  for (const arc of shortFirst) {
    const free = levels.findIndex((level) =>
      level.every((other) => arc.right + 8 <= other.left || other.right + 8 <= arc.left),
    )
    arc.level = free === -1 ? levels.length : free
    levels[arc.level] = [...(levels[arc.level] ?? []), arc]
  }
  return levels.length
}

function arcRoute(arc: Arc, cardTop: number): ConnectionRoute {
  const crestY = cardTop - 16 - arc.level * arcLevelRoom
  const label = arc.label && {
    text: arc.label.text,
    box: {
      x: arc.label.x,
      y: crestY - labelHeight / 2,
      width: arc.label.width,
      height: labelHeight,
    },
  }
  const line = {
    x: Math.min(arc.fromX, arc.toX) - 4,
    y: crestY - 1,
    width: Math.abs(arc.fromX - arc.toX) + 8,
    height: cardTop - crestY + 1,
  }
  return {
    connection: arc.connection,
    shape: 'arc',
    from: { x: arc.fromX, y: cardTop - 1 },
    to: { x: arc.toX, y: cardTop - 1 },
    crestY,
    label,
    box: unite(label ? [line, label.box] : [line]),
  }
}

function straightRoute(connection: Connection, from: Box, to: Box): ConnectionRoute {
  const y = from.y + straightDrop
  const start = from.x + from.width
  return {
    connection,
    shape: 'straight',
    from: { x: start, y },
    to: { x: to.x, y },
    crestY: y,
    label: null,
    box: { x: start, y: y - 4, width: to.x - start, height: 8 },
  }
}
