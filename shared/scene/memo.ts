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
    const all = [name, box.x, box.y, id, box.width, box.height, ...dependencies]
    const drawn = () => primitives(owner, all.slice(3), draw)
    return items(owner, all, () => new LazyItem({ id, kind, name, box }, drawn))
  }
}

/** An item that is drawn when it is first looked at. */
class LazyItem implements SceneItem {
  readonly id: string
  readonly kind: SceneItem['kind']
  readonly name: string
  readonly box: Box
  #drawn: readonly Primitive[] | null = null
  #draw: (() => readonly Primitive[]) | null

  constructor(
    { id, kind, name, box }: Omit<SceneItem, 'primitives'>,
    draw: () => readonly Primitive[],
  ) {
    this.id = id
    this.kind = kind
    this.name = name
    this.box = box
    this.#draw = draw
  }

  get primitives(): readonly Primitive[] {
    this.#drawn ??= this.#draw?.() ?? []
    // What was drawn lets go of all that it was drawn from.
    this.#draw = null
    return this.#drawn
  }
}
