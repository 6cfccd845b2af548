import { columnsWidth, columnX } from './column-edges.ts'
import { laneContents } from './lane-rows.ts'
import type { LaneRow } from './layout.ts'
import { labelWidth } from './measures.ts'
import { createItemMemo } from './memo.ts'
import type { Box, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'

const memo = createItemMemo()

const dot = 3
const spacing = 10
const inset = 14

/** What a collapsed lane still tells: a dot for each thing, under the column in which it stands. */
export function collapsedLaneItem({ layout }: SceneContext, { lane, box }: LaneRow): SceneItem {
  const contents = laneContents(layout.index, lane) ?? []
  const area: Box = { ...box, x: labelWidth, width: box.width - labelWidth }
  return memo({
    owner: lane,
    id: `collapsed-${lane.id}`,
    kind: 'collapsedLane',
    name: lane.title,
    box: area,
    dependencies: [contents.join(), layout.edges.join()],
    draw: () =>
      contents.flatMap((count, column): Primitive[] => {
        const most = Math.floor((columnsWidth(layout.edges, column) - 2 * inset) / spacing) + 1
        return Array.from({ length: Math.min(count, most) }, (_, place) => ({
          kind: 'circle',
          cx: columnX(layout.edges, column) - labelWidth + inset + place * spacing,
          cy: box.height / 2,
          r: dot,
          fill: 'control',
        }))
      }),
  })
}
