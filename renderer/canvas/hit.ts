import type { CardId } from '../../shared/document/card.ts'
import type { ConnectionId } from '../../shared/document/connection.ts'
import type { LaneId } from '../../shared/document/lane.ts'
import type { NoteId } from '../../shared/document/note.ts'
import type { PersonaId } from '../../shared/document/persona.ts'
import type { StageId } from '../../shared/document/stage.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import { columnAt, columnX } from '../../shared/scene/column-edges.ts'
import type { ConnectionRoute } from '../../shared/scene/connection-routes.ts'
import type { Cell, Layout } from '../../shared/scene/layout.ts'
import { cardMargin, labelWidth, stageHeight } from '../../shared/scene/measures.ts'
import { distance, holds, type Point } from './geometry.ts'

/** What lies under the pointer. */
export type Target =
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'handle'; readonly id: TouchpointId }
  | { readonly kind: 'spanEdge'; readonly id: CardId }
  | {
      readonly kind: 'emotionPoint'
      readonly personaId: PersonaId
      readonly touchpointId: TouchpointId
    }
  | { readonly kind: 'connection'; readonly id: ConnectionId }
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'touchpoint'; readonly id: TouchpointId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'columnEdge'; readonly id: TouchpointId }
  | { readonly kind: 'stageEdge'; readonly id: StageId }
  | { readonly kind: 'laneEdge'; readonly id: LaneId }
  | { readonly kind: 'header' }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'canvas' }

export interface HitOptions {
  readonly zoom: number
  /** Points of this persona lie above those of others. */
  readonly personaId?: PersonaId | undefined
  /** Only a selected card's edge is dragged, and only a hovered or selected touchpoint has handles. */
  readonly selected: (id: string) => boolean
}

/** Within this many px on the screen of a handle, an edge or a point the pointer has it. */
const reach = 9

/** Finds what lies at a point of the map: the smallest thing first. */
export function hit(layout: Layout, point: Point, options: HitOptions): Target {
  const near = reach / Math.min(1, options.zoom)
  for (const [id, box] of [...layout.notes].reverse()) {
    if (holds(box, point)) return { kind: 'note', id }
  }
  return (
    handleAt(layout, point, near) ??
    edgeAt(layout, point, near, options) ??
    sizeEdgeAt(layout, point, near) ??
    emotionPointAt(layout, point, near, options) ??
    connectionAt(layout, point, near) ??
    boxAt(layout, point)
  )
}

/** The middle of a touchpoint's left and right edge, from which connections are drawn. */
export function handlesOf(box: { x: number; y: number; width: number; height: number }): Point[] {
  const y = box.y + box.height / 2
  return [
    { x: box.x, y },
    { x: box.x + box.width, y },
  ]
}

function handleAt(layout: Layout, point: Point, near: number): Target | undefined {
  for (const [id, box] of layout.touchpoints) {
    // Between two neighbours 8 px apart the nearer handle wins: each reaches to the middle.
    const least = Math.min(near, 7)
    if (handlesOf(box).some((handle) => distance(handle, point) <= least)) {
      return { kind: 'handle', id }
    }
  }
  return undefined
}

function edgeAt(
  layout: Layout,
  point: Point,
  near: number,
  { selected }: HitOptions,
): Target | undefined {
  for (const [id, { box, card }] of layout.cards) {
    if (!selected(id) || card.touchpointId === null) continue
    const right = box.x + box.width
    const inside = point.y >= box.y && point.y <= box.y + box.height
    if (inside && Math.abs(point.x - right) <= near) return { kind: 'spanEdge', id }
  }
  return undefined
}

/** The right edges of columns and stages, and the lower ones of lane headers: nearer than the cards beside them. */
function sizeEdgeAt(layout: Layout, point: Point, near: number): Target | undefined {
  const slack = Math.min(near / 2, cardMargin)
  if (point.x < labelWidth && point.x >= 0) {
    const row = layout.rows.find(
      ({ box, lane }) => !lane.collapsed && Math.abs(point.y - box.y - box.height) <= slack,
    )
    return row && { kind: 'laneEdge', id: row.lane.id }
  }
  const column = layout.columns.find(
    ({ index, touchpoint }) =>
      touchpoint && Math.abs(point.x - columnX(layout.edges, index + 1)) <= slack,
  )
  if (!column?.touchpoint) return undefined
  const { touchpoint, stage, index } = column
  const header = layout.stages.get(stage.id)
  if (header && point.y >= 0 && point.y <= header.y + header.height) {
    const ends = layout.columns[index + 1]?.stage !== stage
    return ends ? { kind: 'stageEdge', id: stage.id } : undefined
  }
  const card = layout.touchpoints.get(touchpoint.id)
  const beside = card && point.y >= card.y && point.y <= card.y + card.height
  return beside ? { kind: 'columnEdge', id: touchpoint.id } : undefined
}

function emotionPointAt(
  layout: Layout,
  point: Point,
  near: number,
  { personaId }: HitOptions,
): Target | undefined {
  const plot = layout.emotions
  if (!plot || !holds(plot.box, point)) return undefined
  const close = plot.points.filter((each) => distance(each, point) <= near + 2)
  const found =
    close.find((each) => each.personaId === personaId) ??
    close.sort((a, b) => distance(a, point) - distance(b, point))[0]
  return (
    found && {
      kind: 'emotionPoint',
      personaId: found.personaId,
      touchpointId: found.touchpointId,
    }
  )
}

function connectionAt(layout: Layout, point: Point, near: number): Target | undefined {
  const slack = near / 1.5
  for (const [id, route] of layout.connections) {
    if (route.label && holds(route.label.box, point)) return { kind: 'connection', id }
    if (onRoute(route, point, slack)) return { kind: 'connection', id }
  }
  return undefined
}

function onRoute({ from, to, crestY }: ConnectionRoute, { x, y }: Point, slack: number): boolean {
  const left = Math.min(from.x, to.x) - slack
  const right = Math.max(from.x, to.x) + slack
  if (Math.abs(y - crestY) <= slack && x >= left && x <= right) return true
  return [from, to].some(
    (end) =>
      Math.abs(x - end.x) <= slack &&
      y >= Math.min(end.y, crestY) - slack &&
      y <= Math.max(end.y, crestY),
  )
}

function boxAt(layout: Layout, point: Point): Target {
  for (const [id, { box }] of layout.cards) {
    if (holds(box, point)) return { kind: 'card', id }
  }
  for (const [id, box] of layout.touchpoints) {
    if (holds(box, point)) return { kind: 'touchpoint', id }
  }
  for (const [id, box] of layout.stages) {
    if (holds(box, point)) return { kind: 'stage', id }
  }
  if (layout.header && holds(layout.header, point)) return { kind: 'header' }
  if (holds(layout.sheet, point) && point.y >= stageHeight) {
    const row = layout.rows.find(({ box }) => point.y >= box.y && point.y < box.y + box.height)
    // All of a collapsed lane is its header.
    if (row && (point.x < labelWidth || row.lane.collapsed))
      return { kind: 'lane', id: row.lane.id }
  }
  const cell = cellAtPoint(layout, point)
  return cell ? { kind: 'cell', cell } : { kind: 'canvas' }
}

/** The cell at a point, with or without cards in it. */
export function cellAtPoint(layout: Layout, point: Point): Cell | undefined {
  const column = columnAt(layout.edges, point.x)
  const row = layout.rows.find(({ box }) => point.y >= box.y && point.y < box.y + box.height)
  const { stage, touchpoint } = layout.columns[column] ?? {}
  if (!row || row.lane.collapsed || !stage) return undefined
  return layout.cells.get(`${row.lane.id} ${touchpoint?.id ?? stage.id}`)
}
