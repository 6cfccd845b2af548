import type { Primitive, SceneItem } from '../../shared/scene/primitive.ts'

/** All primitives of an item, those in groups too. */
export function flat(primitives: readonly Primitive[]): Primitive[] {
  return primitives.flatMap((primitive) =>
    primitive.kind === 'group' ? [primitive, ...flat(primitive.children)] : [primitive],
  )
}

/** The lines of text that an item shows, in the order in which they are drawn. */
export function wordsOf(item: SceneItem | undefined): string[] {
  return flat(item?.primitives ?? []).flatMap((part) => (part.kind === 'text' ? [part.text] : []))
}
