import type { ConnectionRoute } from './connection-routes.ts'
import { meta, round, textAt } from './draw.ts'
import { createItemMemo } from './memo.ts'
import type { Path, Primitive, SceneItem } from './primitive.ts'

const memo = createItemMemo()

const arrow = {
  fill: 'none',
  stroke: 'ink-2',
  strokeWidth: 1.5,
  cap: 'round',
  join: 'round',
} as const

/** A connection: an arc above the touchpoints or a short arrow between two, with its label. */
export function connectionItem(route: ConnectionRoute): SceneItem {
  const { connection, box, label } = route
  const path = connectionPath(route)
  return memo({
    owner: connection,
    id: connection.id,
    kind: 'connection',
    name: connection.label,
    box,
    dependencies: [path.line, label?.text, label ? label.box.x - box.x : 0],
    draw: (): Primitive[] => [
      { kind: 'path', d: path.line, ...arrow, ...lineStyle(route) },
      { kind: 'path', d: path.head, ...arrow },
      ...(label
        ? ([
            {
              kind: 'rect',
              x: round(label.box.x - box.x + 0.5),
              y: round(label.box.y - box.y + 0.5),
              width: label.box.width - 1,
              height: label.box.height - 1,
              radius: 8.5,
              fill: 'surface',
              stroke: 'line-2',
              strokeWidth: 1,
            },
            textAt(
              label.text,
              label.box.x - box.x + label.box.width / 2,
              label.box.y - box.y + 1,
              meta,
              'ink-2',
              'middle',
            ),
          ] as const)
        : []),
    ],
  })
}

/** The line of a connection and its arrow head as SVG paths, from the upper left corner of its box. */
export function connectionPath(route: ConnectionRoute): { line: string; head: string } {
  return route.shape === 'arc' ? arc(route) : straight(route)
}

/** Back is dashed, an alternative dotted, next solid. */
export function lineStyle({
  connection,
}: ConnectionRoute): Partial<Pick<Path, 'dash' | 'cap' | 'strokeWidth'>> {
  switch (connection.kind) {
    case 'back':
      return { dash: [4, 4], cap: 'butt' }
    case 'alternative':
      return { dash: [0.1, 5], strokeWidth: 2 }
    case 'next':
      return {}
  }
}

function arc({ from, to, crestY, box }: ConnectionRoute): { line: string; head: string } {
  const forward = Math.sign(to.x - from.x)
  const r = Math.min(8, Math.abs(to.x - from.x) / 2)
  const x1 = round(from.x - box.x)
  const x2 = round(to.x - box.x)
  const y1 = round(from.y - box.y)
  const y2 = round(to.y - box.y)
  const y = round(crestY - box.y)
  const line = [
    `M${x1} ${y1}V${y + r}Q${x1} ${y} ${round(x1 + forward * r)} ${y}`,
    `H${round(x2 - forward * r)}Q${x2} ${y} ${x2} ${y + r}V${y2 - 2}`,
  ].join('')
  return { line, head: `M${x2 - 4} ${y2 - 5}L${x2} ${y2}L${x2 + 4} ${y2 - 5}` }
}

function straight({ from, to, crestY, box }: ConnectionRoute): { line: string; head: string } {
  const x1 = round(from.x - box.x)
  const x2 = round(to.x - box.x)
  const y = round(crestY - box.y)
  return {
    line: `M${x1} ${y}H${x2 - 1}`,
    head: `M${x2 - 4} ${y - 3}L${x2 - 1} ${y}L${x2 - 4} ${y + 3}`,
  }
}
