import { type DateForm, momentOf, readDateText, type TextOrder } from './date-text.ts'

/** Dates in the formats that survey tools and spreadsheets write, to ISO days. */

export interface DateFacts {
  /** In Unicode letters (`d/M/yy`, `yyyy-MM-dd HH:mm:ss`), or `unix`, `unixms`, `serial`. */
  readonly format: string
  /** Day and month could be the other way round in every value: someone must be asked. */
  readonly ambiguous: boolean
  /** Part of the values stand in another form; those that can be read in one way only are read. */
  readonly mixed: boolean
  /** Share of the values that the format reads, 0 … 1. */
  readonly coverage: number
}

/** An ISO day; `none` for a placeholder such as 1970-01-01; null where the text does not fit. */
export type DateReader = (cell: string) => string | 'none' | null

const placeholders = new Set(['1970-01-01', '1980-01-01', '1900-01-01', '0001-01-01', '1899-12-30'])

type Order = TextOrder | 'unix' | 'unixms' | 'serial'

function orderOf(format: string): Order | null {
  if (format === 'unix' || format === 'unixms' || format === 'serial') return format
  const bare = format.replace(/'[^']*'/g, '').replace(/E+/g, '')
  if (/^yyyyMMdd/.test(bare)) return 'compact'
  if (/Q/.test(bare)) return 'yQ'
  if (/w/.test(bare)) return 'yW'
  if (/^[yu]+.?D+$/.test(bare)) return 'yD'
  const year = bare.search(/[yu]/)
  const month = bare.search(/[ML]/)
  const day = bare.search(/d/)
  if (year < 0 || month < 0) return null
  const named = /MMM|LLL/.test(bare)
  if (day < 0) return year < month ? (named ? 'yN' : 'yM') : named ? 'Ny' : 'My'
  if (year < month && month < day) return named ? 'yNd' : 'yMd'
  if (year < day && day < month && !named) return 'ydM'
  if (day < month && month < year) return named ? 'dNy' : 'dMy'
  if (month < day && day < year) return named ? 'Ndy' : 'Mdy'
  return null
}

/** Whether `createDateReader` understands a format that someone wrote into a mapping. */
export function isDateFormat(format: string): boolean {
  return orderOf(format) !== null
}

/**
 * Reads cells of one format. The time of day is only checked for its form. A moment (unix time, or
 * a text with an offset) becomes the day in `zone` where one is given, else the day as written
 * (unix times: in UTC).
 */
export function createDateReader(format: string, zone: string | null = null): DateReader {
  const order = orderOf(format)
  if (order === null) return () => null
  const dayIn = zone === null ? null : dayInZone(zone)
  const read = readerOf(order, format, dayIn)
  return (cell) => {
    const iso = read(cell)
    if (iso === null) return /^\s*0000[-/.]/.test(cell) ? 'none' : null
    return placeholders.has(iso) ? 'none' : iso
  }
}

function readerOf(
  order: Order,
  format: string,
  dayIn: ((moment: number) => string) | null,
): DateReader {
  const fromMoment = (moment: number): string | null => {
    if (!Number.isFinite(moment) || Math.abs(moment) > 4.2e12) return null
    return dayIn ? dayIn(moment) : new Date(moment).toISOString().slice(0, 10)
  }
  const inText = (form: DateForm) => (text: string) => {
    const iso = readDateText(text, form)
    if (iso === null || dayIn === null) return iso
    const moment = momentOf(text, iso)
    return moment === null ? iso : dayIn(moment)
  }
  switch (order) {
    case 'unix':
      return (cell: string) =>
        /^\s*\d{1,10}(?:\.\d+)?\s*$/.test(cell) ? fromMoment(Number(cell) * 1000) : null
    case 'unixms':
      return (cell: string) => (/^\s*\d{1,13}\s*$/.test(cell) ? fromMoment(Number(cell)) : null)
    case 'serial': {
      // Among spreadsheet days stand the cells that the spreadsheet did not take for dates.
      const readOther = inText({ order: 'yMd', sign: '-', shortYear: false })
      return (cell: string) => {
        const text = cell.trim().replace(',', '.')
        if (!/^\d{1,6}(?:\.\d+)?$/.test(text)) return readOther(cell.trim())
        const days = Math.floor(Number(text))
        // Day 25569 of a spreadsheet is 1970-01-01; day 0 is what it makes of a blank.
        return days < 1 ? 'none' : new Date((days - 25569) * 86400000).toISOString().slice(0, 10)
      }
    }
    default: {
      const read = inText({
        order,
        sign: /[dM]+([-/. ]+)[dMy]/.exec(format)?.[1] ?? '-',
        shortYear: order === 'yMd' && /(?:^|[^yu])yy(?:[^yu]|$)/.test(format),
      })
      // The name of a time zone behind the moment: `…+01:00[Europe/Budapest]`.
      return (cell: string) => read(cell.trim().replace(/\[[^\]]*\]$/, ''))
    }
  }
}

function dayInZone(zone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (moment) => format.format(moment)
}
