import { columnsWidth, columnX } from '../../shared/scene/column-edges.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import { meets } from './geometry.ts'
import type { Direction } from './navigation.ts'
import { type Snapped, snapBox } from './snap.ts'

/** How near a note must come to a line to lie on it, in px at 100 %. */
const reach = 6
/** A note goes from dot to dot of the canvas. */
export const noteStep = 16

/** Where a note lies when it is moved to a box: drawn to other notes, cells near it and the sheet's edges. */
export function snapNote(layout: Layout, moving: ReadonlySet<string>, box: Box): Snapped {
  return snapBox(box, companyOf(layout, moving, box), reach)
}

/** Where an arrow key takes a note: a step, and on to a line that lies near its end. */
export function stepOfNote(layout: Layout, id: string, box: Box, direction: Direction): Snapped {
  const by = direction === 'left' || direction === 'up' ? -noteStep : noteStep
  const sideways = direction === 'left' || direction === 'right'
  const moved = sideways ? { ...box, x: box.x + by } : { ...box, y: box.y + by }
  const { x, y, guides } = snapNote(layout, new Set([id]), moved)
  return {
    x: sideways ? x : box.x,
    y: sideways ? box.y : y,
    guides: guides.filter(({ axis }) => (axis === 'x') === sideways),
  }
}

function companyOf(layout: Layout, moving: ReadonlySet<string>, box: Box): readonly Box[] {
  const near = { x: box.x - 24, y: box.y - 24, width: box.width + 48, height: box.height + 48 }
  return [
    ...[...layout.notes].flatMap(([id, other]) => (moving.has(id) ? [] : [other])),
    ...cellsNear(layout, near),
    layout.sheet,
    ...(layout.header ? [layout.header] : []),
  ]
}

function cellsNear({ rows, columns, edges }: Layout, near: Box): readonly Box[] {
  return rows.flatMap(({ box: { y, height } }) =>
    columns.flatMap(({ index }) => {
      const cell = { x: columnX(edges, index), y, width: columnsWidth(edges, index), height }
      return meets(near, cell) ? [cell] : []
    }),
  )
}
