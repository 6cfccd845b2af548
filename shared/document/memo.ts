/** A function that keeps its last results by the identity of what they depend on. */
export type Memo<T> = (owner: object, dependencies: readonly unknown[], make: () => T) => T

/** Results kept for one owner: a canvas and an export of one map may take turns. */
const kept = 3

/** A memo of its own. Results live as long as their owner (a record) does. */
export function createMemo<T>(): Memo<T> {
  const known = new WeakMap<object, { dependencies: readonly unknown[]; value: T }[]>()
  return (owner, dependencies, make) => {
    const entries = known.get(owner) ?? []
    const found = entries.find((entry) => sameItems(entry.dependencies, dependencies))
    if (found) return found.value
    const value = make()
    known.set(owner, [{ dependencies, value }, ...entries.slice(0, kept - 1)])
    return value
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]))
}
