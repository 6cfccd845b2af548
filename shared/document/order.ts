import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Something that has its place among its siblings by a fractional index key. */
export interface Ordered {
  readonly id: string
  readonly order: string
}

/** Compares by order key; equal keys (two people inserted at the same place) fall back to the id. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The siblings in their order, as a new array. */
export function inOrder<T extends Ordered>(siblings: readonly T[]): T[] {
  return [...siblings].sort(byOrder)
}

/**
 * A key for a new place at `index` (0 is before the first, `siblings.length` or more is after the
 * last) among siblings that are already in order. Siblings with equal keys are passed over as one.
 */
export function orderAt(siblings: readonly Ordered[], index: number): string {
  return generateKeyBetween(...gapAt(siblings, index))
}

/** As many keys in a row at one place, in their order; like `orderAt`. */
export function ordersAt(siblings: readonly Ordered[], index: number, count: number): string[] {
  return generateNKeysBetween(...gapAt(siblings, index), count)
}

function gapAt(siblings: readonly Ordered[], index: number): [string | null, string | null] {
  const place = Math.max(0, Math.min(index, siblings.length))
  const before = siblings[place - 1]?.order ?? null
  let next = place
  while (before !== null && next < siblings.length && (siblings[next]?.order ?? '') <= before)
    next++
  return [before, siblings[next]?.order ?? null]
}

/** A key after the last of the siblings, which need not be sorted. */
export function orderAfter(siblings: readonly Ordered[]): string {
  return orderAt(inOrder(siblings), siblings.length)
}
