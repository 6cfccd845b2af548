/**
 * Whether day, month or year leads in dates of three numbers (`01/09/21`). One value in thousands
 * may decide it, so every cell of a column is counted, not only the ones that are remembered.
 */
export interface DateOrder {
  /** Values whose first number can only be a day, by sign: 13 … 31. */
  dayFirst: number
  /** Values whose second number can only be a day. */
  monthFirst: number
  /** Two-digit years: how often each number stands first and last. */
  readonly firsts: Map<number, number>
  readonly lasts: Map<number, number>
}

export const newDateOrder = (): DateOrder => ({
  dayFirst: 0,
  monthFirst: 0,
  firsts: new Map(),
  lasts: new Map(),
})

export const copyOfOrder = (order: DateOrder): DateOrder => ({
  ...order,
  firsts: new Map(order.firsts),
  lasts: new Map(order.lasts),
})

const triple = /^\s*(?:\p{L}+[.,]*\s+)?(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})(?!\d)/u

/** Counts one more value, which the column holds `count` times. Any other text counts nothing. */
export function countDate(order: DateOrder, text: string, count: number): void {
  if (text.length < 6 || text.length > 60) return
  const found = triple.exec(text)
  if (!found) return
  const first = Number(found[1])
  const second = Number(found[2])
  if (first > 12 && first <= 31 && second <= 12) order.dayFirst += count
  if (second > 12 && second <= 31 && first <= 12) order.monthFirst += count
  if (found[3]?.length !== 2) return
  const last = Number(found[3])
  order.firsts.set(first, (order.firsts.get(first) ?? 0) + count)
  order.lasts.set(last, (order.lasts.get(last) ?? 0) + count)
}

/** `24.03.05`: a number that can be no day leads, or few different ones lead and many follow. */
export function yearLeads({ firsts, lasts }: DateOrder): boolean {
  if (firsts.size === 0 || [...lasts.keys()].some((last) => last < 1 || last > 31)) return false
  if ([...firsts.keys()].some((first) => first > 31 || first === 0)) return true
  return firsts.size <= 3 && lasts.size >= 5 && [...firsts.keys()].every((first) => first > 12)
}
