/** Dates in the formats that survey tools and spreadsheets write, to ISO days. */

export interface DateFacts {
  /** In Unicode letters (`d/M/yy`, `yyyy-MM-dd HH:mm:ss`), or `unix`, `unixms`, `serial`. */
  readonly format: string
  /** Day and month could be the other way round in every value. */
  readonly ambiguous: boolean
  /** Share of the values that the format reads, 0 … 1. */
  readonly coverage: number
}

/** An ISO day; `none` for a placeholder such as 1970-01-01; null where the text does not fit. */
export type DateReader = (cell: string) => string | 'none' | null

const placeholders = new Set([
  '1970-01-01',
  '1980-01-01',
  '1900-01-01',
  '0001-01-01',
  '0000-00-00',
  '1899-12-30',
])

const months = new Map<string, number>()
const monthNames: readonly string[] = [
  'jan january januar janvier januarja styczen stycznia sty janv',
  'feb february februar fevrier luty lutego lut fev febr',
  'mar march marz marzec marca mars marcius marc mrz',
  'apr april aprilis kwiecien kwietnia kwi avril avr',
  'may mai maj maja majus',
  'jun june juni junius juin czerwiec czerwca cze',
  'jul july juli julius juillet lipiec lipca lip juil',
  'aug august augusztus sierpien sierpnia sie aout',
  'sep sept september szeptember wrzesien wrzesnia wrz szept septembre',
  'oct october oktober okt pazdziernik pazdziernika paz octobre',
  'nov november listopad listopada lis novembre',
  'dec december dez dezember grudzien grudnia gru decembre',
]
monthNames.forEach((names, index) => {
  for (const name of names.split(' ')) months.set(name, index + 1)
})

const monthOf = (name: string): number =>
  months.get(name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')) ?? 0

const pad = (number: number): string => (number < 10 ? `0${number}` : String(number))
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > (lengths[month - 1] ?? 0)) return null
  if (month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)))
    return null
  const full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year
  if (full < 1000 || full > 2999) return null
  return `${full}-${pad(month)}-${pad(day)}`
}

const time = String.raw`(?:[T,.\s]+(?:o\s|um\s)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:[\s\u202f]*[ap]\.?m\.?)?)?\s*(?:Z|UTC|GMT|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?|[A-Z]{3,4})?\s*\.?$`
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?${time}`, 'i')
const yearLast = new RegExp(
  String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?${time}`,
  'i',
)
const dayName = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?([-\s/.]*)(\p{L}{3,12})\.?[-\s/,.]*(\d{4}|\d{2})${time}`,
  'iu',
)
const nameDay = new RegExp(
  String.raw`^(?:\p{L}{3,9},?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}`,
  'iu',
)
const yearName = new RegExp(
  String.raw`^(\d{4})\.?[-\s]*(\p{L}{3,12})\.?[-\s]*(\d{1,2})\.?${time}`,
  'iu',
)
const compact = /^(\d{4})(\d{2})(\d{2})$/

type Order =
  | 'yMd'
  | 'dMy'
  | 'Mdy'
  | 'dNy'
  | 'Ndy'
  | 'yNd'
  | 'compact'
  | 'unix'
  | 'unixms'
  | 'serial'

function orderOf(format: string): Order | null {
  if (format === 'unix' || format === 'unixms' || format === 'serial') return format
  if (/^yyyyMMdd$/.test(format)) return 'compact'
  const bare = format.replace(/'[^']*'/g, '')
  const year = bare.search(/[yu]/)
  const month = bare.search(/[ML]/)
  const day = bare.search(/d/)
  if (year < 0 || month < 0 || day < 0) return null
  const named = /MMM|LLL/.test(bare)
  if (year < month && month < day) return named ? 'yNd' : 'yMd'
  if (day < month && month < year) return named ? 'dNy' : 'dMy'
  if (month < day && day < year) return named ? 'Ndy' : 'Mdy'
  return null
}

/** Whether `createDateReader` understands a format that someone wrote into a mapping. */
export function isDateFormat(format: string): boolean {
  return orderOf(format) !== null
}

const offsetAtEnd = /(?:Z|[+-]\d{2}:?\d{2})$/

/**
 * Reads cells of one format. The time of day is only checked for its form. A moment (unix time, or
 * a text with an offset) becomes the day in `zone` where one is given, else the day as written
 * (unix times: in UTC).
 */
export function createDateReader(format: string, zone: string | null = null): DateReader {
  const order = orderOf(format)
  if (order === null) return () => null
  const dayIn = zone === null ? null : dayInZone(zone)
  const read = readerOf(order, dayIn)
  return (cell) => {
    const iso = read(cell)
    return iso !== null && placeholders.has(iso) ? 'none' : iso
  }
}

function readerOf(order: Order, dayIn: ((moment: number) => string) | null) {
  const fromMoment = (moment: number): string | null => {
    if (!Number.isFinite(moment) || Math.abs(moment) > 4.2e12) return null
    return dayIn ? dayIn(moment) : new Date(moment).toISOString().slice(0, 10)
  }
  switch (order) {
    case 'unix':
      return (cell: string) =>
        /^\s*\d{1,10}(?:\.\d+)?\s*$/.test(cell) ? fromMoment(Number(cell) * 1000) : null
    case 'unixms':
      return (cell: string) => (/^\s*\d{1,13}\s*$/.test(cell) ? fromMoment(Number(cell)) : null)
    case 'serial':
      // Day 25569 of a spreadsheet is 1970-01-01.
      return (cell: string) => {
        const text = cell.trim().replace(',', '.')
        if (!/^\d{1,6}(?:\.\d+)?$/.test(text)) return null
        const days = Math.floor(Number(text))
        return days < 1 ? null : new Date((days - 25569) * 86400000).toISOString().slice(0, 10)
      }
    default:
      return (cell: string): string | null => {
        const text = cell.trim()
        if (dayIn && order === 'yMd' && offsetAtEnd.test(text) && text.includes(':')) {
          const moment = Date.parse(text.replace(/^(\S+) /, '$1T'))
          if (!Number.isNaN(moment)) return dayIn(moment)
        }
        return readText(order, text)
      }
  }
}

function readText(order: Order, text: string): string | null {
  let found: RegExpExecArray | null
  switch (order) {
    case 'yMd':
      found = yearFirst.exec(text)
      return found && isoOf(Number(found[1]), Number(found[3]), Number(found[4]))
    case 'dMy':
      found = yearLast.exec(text)
      return found && isoOf(Number(found[4]), Number(found[3]), Number(found[1]))
    case 'Mdy':
      found = yearLast.exec(text)
      return found && isoOf(Number(found[4]), Number(found[1]), Number(found[3]))
    case 'dNy':
      found = dayName.exec(text)
      return found && isoOf(Number(found[4]), monthOf(found[3] ?? ''), Number(found[1]))
    case 'Ndy':
      found = nameDay.exec(text)
      return found && isoOf(Number(found[3]), monthOf(found[1] ?? ''), Number(found[2]))
    case 'yNd':
      found = yearName.exec(text)
      return found && isoOf(Number(found[1]), monthOf(found[2] ?? ''), Number(found[3]))
    case 'compact':
      found = compact.exec(text)
      return found && isoOf(Number(found[1]), Number(found[2]), Number(found[3]))
    default:
      return null
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
