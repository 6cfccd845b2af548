import { createDateReader } from '../../shared/feedback/reading/dates.ts'

/** One of the two ways to read dates whose day and month cannot be told apart. */
export interface DateOrder {
  readonly format: string
  /** The ISO day that the example means then. */
  readonly day: string
}

/** A cell of the column, and the days that it means with the day first and with the month first. */
export interface OpenDateOrder {
  readonly example: string
  readonly orders: readonly [DateOrder, DateOrder]
}

/** Null where the format has no other way round, or where no cell means another day then. */
export function openDateOrder(format: string, cells: readonly string[]): OpenDateOrder | null {
  const other = swapped(format)
  if (other === null) return null
  const [dayFirst, monthFirst] =
    format.search(/d/) < format.search(/M/) ? [format, other] : [other, format]
  const readers = [dayFirst, monthFirst].map((each) => createDateReader(each))
  for (const example of cells) {
    const [first, second] = readers.map((read) => read(example))
    if (!first || !second || first === second || first === 'none' || second === 'none') continue
    return {
      example,
      orders: [
        { format: dayFirst, day: first },
        { format: monthFirst, day: second },
      ],
    }
  }
  return null
}

/** `d/M/yy` and `M/d/yy`; null where the year comes first or the month is a word. */
function swapped(format: string): string | null {
  const found =
    /^(.*?)(d{1,2})([^dMy]+)(M{1,2})([^dM].*)$|^(.*?)(M{1,2})([^dMy]+)(d{1,2})([^dM].*)$/.exec(
      format,
    )
  if (!found) return null
  const [before = '', first = '', sign = '', second = '', rest = ''] = found
    .slice(1)
    .filter((part) => part !== undefined)
  return /y/.test(before) ? null : `${before}${second}${sign}${first}${rest}`
}
