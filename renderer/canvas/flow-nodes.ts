import type { Node } from '@xyflow/react'
import type { SceneItem } from '../../shared/scene/primitive.ts'

/** A scene's item as React Flow holds it. */
export type SceneFlowNode = Node<{ readonly item: SceneItem }, 'item'>

/** Items that answer to the pointer; the pane under them takes the press either way. */
const reached: ReadonlySet<SceneItem['kind']> = new Set(['stage', 'touchpoint', 'card', 'note'])
const reachable = { pointerEvents: 'all' } as const

const nodes = new WeakMap<SceneItem, SceneFlowNode>()

/**
 * React Flow's node of an item: the same object as long as the item is, so that React Flow passes over
 * what has not changed. Place and size are those of the layout; nothing is measured.
 */
export function flowNodeOf(item: SceneItem): SceneFlowNode {
  const known = nodes.get(item)
  if (known) return known
  const { x, y, width, height } = item.box
  const node: SceneFlowNode = {
    id: item.id,
    type: 'item',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    data: { item },
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    deletable: false,
    className: `item-${item.kind}`,
    ...(reached.has(item.kind) && { style: reachable }),
  }
  nodes.set(item, node)
  return node
}
