import { createMemo } from '../document/memo.ts'
import type { Box, Primitive, SceneItem } from './primitive.ts'

/** What makes up an item; `dependencies` is everything that its drawing depends on besides its size. */
export interface ItemSource {
  readonly owner: object
  readonly id: string
  readonly kind: SceneItem['kind']
  readonly name: string
  readonly box: Box
  readonly dependencies: readonly unknown[]
  readonly draw: () => readonly Primitive[]
}

/**
 * Makes scene items that keep their identity while nothing that they show has changed; when only
 * their place did, they keep their primitives. An item is drawn when its primitives are first asked
 * for: of a large map most never are.
 */
export function createItemMemo(): (source: ItemSource) => SceneItem {
  const primitives = createMemo<readonly Primitive[]>()
  const items = createMemo<SceneItem>()
  return ({ owner, id, kind, name, box, dependencies, draw }) => {
    const drawnFrom = [id, box.width, box.height, ...dependencies]
    return items(owner, [name, box.x, box.y, ...drawnFrom], () =>
      lazyItem({ id, kind, name, box }, () => primitives(owner, drawnFrom, draw)),
    )
  }
}

function lazyItem(
  item: Omit<SceneItem, 'primitives'>,
  draw: () => readonly Primitive[],
): SceneItem {
  let drawn: readonly Primitive[] | null = null
  // What was drawn lets go of all that it was drawn from.
  let waiting: (() => readonly Primitive[]) | null = draw
  return {
    ...item,
    get primitives() {
      drawn ??= waiting?.() ?? []
      waiting = null
      return drawn
    },
  }
}
