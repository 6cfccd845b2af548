import { type NumberCounts, numberCounts } from './number-counts.ts'
import type { ResponseContent, SharedColumns } from './response-content.ts'

/** The others may have been deleted or changed since. */
const leastShare = 0.8
/** With fewer it may be chance: where one side has the other, and where each has the other. */
const leastOfOne = 10
const leastOfBoth = 5

/**
 * Whether two sides have the same responses, all or those that a filter let through: what tells one person
 * from another on one side, on days of which the other tells too, is nearly always there on the other, once
 * on each. By chance a content stands exactly once on a side in 1/e of all cases at most. `days` are those
 * of all responses of a side, of which only some may be asked about.
 */
export function areSame(here: Side, there: Side, { withDate }: SharedColumns): boolean {
  const some = (side: Side, days: Days | null) =>
    withDate ? within(side.responses, days) : side.responses
  const found = [
    foundOf(some(here, there.days), here.responses, there.responses),
    foundOf(some(there, here.days), there.responses, here.responses),
  ]
  return found.some((each) => each >= leastOfOne) || found.every((each) => each >= leastOfBoth)
}

export interface Side {
  readonly responses: readonly ResponseContent[]
  readonly days: Days | null
}

/** The first and the last, as yyyymmdd. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** Null where nothing has a date. */
export function daysOf(responses: Iterable<ResponseContent>): Days | null {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const { day } of responses) {
    if (day === 0) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return last === 0 ? null : { first, last }
}

/** Those of these days, and those without one. */
export function within<T extends ResponseContent>(responses: readonly T[], days: Days | null): T[] {
  return responses.filter(
    ({ day }) => day === 0 || (days !== null && day >= days.first && day <= days.last),
  )
}

/** How many of them the others have; 0 where too many are missing there. */
function foundOf(
  some: readonly ResponseContent[],
  own: readonly ResponseContent[],
  others: readonly ResponseContent[],
): number {
  const contents = countsOf(own, ({ hash }) => hash)
  const comments = countsOf(own, ({ comment }) => comment)
  const there = countsOf(others, ({ hash }) => hash)
  const telling = some.filter(
    ({ hash, isOwn, comment }) =>
      contents.count(hash) === 1 && (isOwn || (comment !== 0 && comments.count(comment) === 1)),
  )
  const found = telling.filter(({ hash }) => there.count(hash) === 1).length
  return found >= telling.length * leastShare ? found : 0
}

function countsOf(
  responses: readonly ResponseContent[],
  numberOf: (response: ResponseContent) => number,
): NumberCounts {
  const counts = numberCounts()
  for (const response of responses) counts.add(numberOf(response))
  return counts
}
