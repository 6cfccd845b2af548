import type { MetricState } from '../overlay.ts'

/** Limits by valid answers. `minN` 0 turns hiding off. */
export interface Limits {
  readonly minN: number
  readonly reliableN: number
}

/** How far a number from n valid answers may be shown, looked at alone. */
export function stateOf(n: number, limits: Limits): MetricState {
  if (n === 0) return 'none'
  if (n < limits.minN) return 'suppressed'
  return n < limits.reliableN ? 'few' : 'ok'
}

/**
 * Which of the groups that make up a shown total must be hidden: every one below `minN` (groups
 * without answers are not: there is nobody to protect), and the next smallest ones until what is left
 * over when the shown groups are subtracted from the total gives no group below `minN` away. That
 * is: the hidden ones together hold `minN` answers or more, and a small one is never hidden alone.
 *
 * `outside` counts answers of the total that are in no group (without a date, without a segment):
 * they are hidden too, as one more group. `hidden` are groups that must be hidden for another reason,
 * whatever their size, so none of them stays alone either. Returns the indices of the hidden groups. If nothing is safe, every group is hidden: then
 * the total itself should be.
 */
export function hiddenGroups(
  sizes: readonly number[],
  minN: number,
  { outside = 0, hidden = [] }: { outside?: number; hidden?: Iterable<number> } = {},
): Set<number> {
  const result = new Set(hidden)
  sizes.forEach((n, index) => {
    if (n > 0 && n < minN) result.add(index)
  })
  const rest = sizes
    .map((n, index) => ({ n, index }))
    .filter(({ n, index }) => n > 0 && !result.has(index))
    .sort((a, b) => a.n - b.n || a.index - b.index)
  const mustMix = [...result].some((index) => (sizes[index] ?? 0) >= minN)
  while (!isSafe([...result].map((index) => sizes[index] ?? 0).concat(outside), minN, mustMix)) {
    const next = rest.shift()
    if (!next) break
    result.add(next.index)
  }
  return result
}

/** Whether subtracting n answers from one of the wider totals gives a group below `minN` away. */
export function isGivingAway(n: number, wider: readonly number[], minN: number): boolean {
  return n > 0 && wider.some((total) => total > n && total - n < minN)
}

/** Whether the hidden groups' sizes, of which only the sum can be derived, give nothing away. */
function isSafe(hidden: readonly number[], minN: number, mustMix: boolean): boolean {
  const filled = hidden.filter((n) => n > 0)
  if (!mustMix && !filled.some((n) => n < minN)) return true
  return filled.length > 1 && filled.reduce((sum, n) => sum + n, 0) >= minN
}
