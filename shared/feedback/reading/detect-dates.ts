import { countDate, type DateOrder, newDateOrder, yearLeads } from './date-order.ts'
import { readForm, type TextOrder, undressed } from './date-text.ts'
import { createDateReader, type DateFacts } from './dates.ts'

/** Which date format a column is written in, if any. */

const timeOfDay = /(\d{1,2}):(\d{2})(:\d{2})?(?:[\s\u202f]*([ap])\.?m)?/i
const numericDate = /^(?:\p{L}+[.,]*\s+)?(\d{1,4})([-/.]\s?)(\d{1,2})[-/.]\s?(\d{1,4})/u

/** Different values that are looked at; the order of day and month is told by all cells. */
const SAMPLE = 1000
const LONGEST_DATE = 80
/** A form that this share of the dates has is not a slip. */
const NOT_A_SLIP = 0.1

export interface DateHint {
  /** The column's name speaks of a date: bare numbers may be moments or spreadsheet days. */
  readonly named: boolean
  /** Whether the month leads, by the header or by what the source is known to write; else undefined. */
  readonly monthFirst?: boolean | undefined
}

const writtenOrder =
  /(?<!\p{L})(?:(dd?|tt?|nn?)[-/. ]+(?:mm?|hh?)|(?:mm?|hh?)[-/. ]+(?:dd?|tt?|nn?))[-/. ]+[yjreéa]{2,4}(?!\p{L})/iu

/** `Date (MM/DD/YYYY)`, `Datum (TT.MM.JJJJ)`, `Dátum (nn/hh/éééé)`: the order that the header tells. */
export function monthLeadsIn(header: string): boolean | undefined {
  const found = writtenOrder.exec(header)
  return found ? found[1] === undefined : undefined
}

interface Candidate {
  readonly format: string
  readonly ambiguous?: boolean
  /** Null for numbers. */
  readonly order: TextOrder | null
}

/** `order` counts all cells of the column, also those that are not among `values`. */
export function detectDates(
  values: readonly (readonly [string, number])[],
  hint: DateHint,
  order: DateOrder = orderOf(values),
): DateFacts | null {
  const sample = values
    .slice(0, SAMPLE)
    .map(([text, count]): readonly [string, number] => [text.trim(), count])
  const total = sample.reduce((sum, [, count]) => sum + count, 0)
  const enough = total * (hint.named ? 0.6 : 0.8)
  const dated = sample.filter(([text]) => /\d/.test(text) && text.length <= LONGEST_DATE)
  const withDigits = dated.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0 || withDigits < enough) return null
  const texts = dated.map(([text]) => text)
  const numbers = texts.filter((text) => /^\d+(?:[.,]\d+)?$/.test(text)).length
  const candidates =
    numbers * 2 > texts.length
      ? ofNumbers(texts, hint.named)
      : [...ofTriples(texts, hint, order), ...ofNames(texts), ...ofPeriods(texts)]

  let best: (DateFacts & { readonly rank: number }) | null = null
  for (const candidate of candidates) {
    const { fits, own, alien } = fitsOf(candidate, dated, withDigits - enough)
    const coverage = fits / total
    // The form that carries the order of day and month is named where it is no slip.
    const carries = candidate.order === 'dMy' || candidate.order === 'Mdy'
    const rank = fits + (carries && own >= fits * NOT_A_SLIP ? total : 0) + own
    if (fits < enough || (best && best.rank >= rank)) continue
    const slips = carries ? Math.min(order.dayFirst, order.monthFirst) : 0
    const mixed = alien > 0 || slips > 0
    best = {
      format: candidate.format,
      ambiguous: candidate.ambiguous === true,
      mixed,
      coverage,
      rank,
    }
  }
  if (!best) return null
  const { format, ambiguous, mixed, coverage } = best
  return { format, ambiguous, mixed, coverage }
}

function orderOf(values: readonly (readonly [string, number])[]): DateOrder {
  const order = newDateOrder()
  for (const [text, count] of values) countDate(order, text, count)
  return order
}

/**
 * Cells that the format reads, those of them in its own form, and those in another one; as far as it has come
 * where it does not read more than `mostUnread`.
 */
function fitsOf(
  { format, order }: Candidate,
  sample: readonly (readonly [string, number])[],
  mostUnread: number,
): { fits: number; own: number; alien: number } {
  const read = createDateReader(format)
  const shortYear = /^yy(?!y)/.test(format)
  let fits = 0
  let own = 0
  let alien = 0
  let seen = 0
  for (const [text, count] of sample) {
    if (seen - fits > mostUnread) break
    seen += count
    const iso = read(text)
    if (iso === null) continue
    const isNumber = /^[\d.,]+$/.test(text)
    // A placeholder says nothing for a format that makes 1970 of any small number.
    if (iso === 'none') {
      if (!isNumber) fits += count
      continue
    }
    if (order === null ? iso < '1995' || iso > '2050' : iso < '1900' || iso > '2100') continue
    fits += count
    if (order === null ? isNumber : readForm(order, text, shortYear) !== null) own += count
    else if (order === null) alien += count
    else if (!/\p{L}/u.test(text) && readForm(order, undressed(text), shortYear) === null)
      alien += count
  }
  return { fits, own, alien }
}

function ofTriples(texts: readonly string[], hint: DateHint, order: DateOrder): Candidate[] {
  const triples = texts.flatMap((text) => {
    const found = numericDate.exec(text) ?? numericDate.exec(undressed(text))
    return found ? [found] : []
  })
  const time = timeLetters(texts)
  const found: Candidate[] = []
  const yearFirst = triples.filter((triple) => (triple[1] ?? '').length === 4)
  const [leading] = yearFirst
  if (leading) {
    const sign = signOf(leading)
    const padded = yearFirst.every(
      (triple) => (triple[3] ?? '').length === 2 && (triple[4] ?? '').length === 2,
    )
    const dayLeads =
      yearFirst.some((triple) => Number(triple[3]) > 12) &&
      yearFirst.every((triple) => Number(triple[4]) <= 12)
    if (dayLeads) {
      const format = padded ? `yyyy${sign}dd${sign}MM` : `yyyy${sign}d${sign}M`
      return [{ format: format + time, order: 'ydM' }]
    }
    const parts = padded ? `MM${sign}dd` : `M${sign}d`
    const end = sign === '. ' ? '.' : ''
    found.push({ format: `yyyy${sign}${parts}${end}${time}`, order: 'yMd' })
  }
  const yearLast = triples.filter((triple) => (triple[1] ?? '').length < 3)
  const [trailing] = yearLast
  if (trailing) found.push(ofYearLast(yearLast, signOf(trailing), time, hint, order))
  return found
}

const signOf = (triple: RegExpExecArray): string => (triple[2] ?? '-').replace(/\s+/g, ' ')

function ofYearLast(
  triples: readonly RegExpExecArray[],
  sign: string,
  time: string,
  hint: DateHint,
  order: DateOrder,
): Candidate {
  const padded = triples.every(
    (triple) => (triple[3] ?? '').length === 2 && (triple[1] ?? '').length >= 2,
  )
  const day = padded ? 'dd' : 'd'
  const month = padded ? 'MM' : 'M'
  if (yearLeads(order)) {
    return { format: ['yy', month, day].join(sign) + time, order: 'yMd' }
  }
  const year = triples.some((triple) => (triple[4] ?? '').length === 4) ? 'yyyy' : 'yy'
  const { dayFirst, monthFirst } = leadOf(order, triples)
  // Between points the day leads wherever points are written.
  const isOpen = dayFirst === 0 && monthFirst === 0 && !sign.startsWith('.')
  const american = hint.monthFirst ?? / a$/.test(time)
  const monthLeads = dayFirst === monthFirst ? american && isOpen : monthFirst > dayFirst
  return {
    format: (monthLeads ? [month, day, year] : [day, month, year]).join(sign) + time,
    ambiguous: isOpen && hint.monthFirst === undefined,
    order: monthLeads ? 'Mdy' : 'dMy',
  }
}

/** What all cells say; where the date stands behind something else, what the sample says. */
function leadOf(
  order: DateOrder,
  triples: readonly RegExpExecArray[],
): { dayFirst: number; monthFirst: number } {
  if (order.dayFirst > 0 || order.monthFirst > 0) return order
  const among = newDateOrder()
  for (const [text] of triples) countDate(among, text, 1)
  return among
}

function ofNames(texts: readonly string[]): Candidate[] {
  if (!texts.some((text) => /\p{L}/u.test(text))) return []
  const time = timeLetters(texts)
  const dashed = texts.some((text) => /^\d{1,2}-\p{L}/u.test(text))
  const short = texts.some((text) => /^\d{1,2}-\p{L}{3,}-\d{2}(?!\d)/u.test(text))
  const dayFirst = dashed ? (short ? 'd-MMM-yy' : 'd-MMM-yyyy') : 'd MMM yyyy'
  return [
    { format: dayFirst + time, order: 'dNy' },
    { format: `MMM d, yyyy${time}`, order: 'Ndy' },
    { format: `yyyy MMM d${time}`, order: 'yNd' },
  ]
}

/** A month without a day: `2024-03`, `03/2024`, `Mar 2024`, `2024. március`; a quarter, a week; a day of a year. */
function ofPeriods(texts: readonly string[]): Candidate[] {
  const dashed = texts.some((text) => /^\p{L}+-\d{2}$/u.test(text))
  return [
    { format: 'yyyy-MM', order: 'yM' },
    { format: 'yyyy-DDD', order: 'yD' },
    { format: 'MM/yyyy', order: 'My' },
    { format: dashed ? 'MMM-yy' : 'MMM yyyy', order: 'Ny' },
    { format: 'yyyy MMM', order: 'yN' },
    { format: "yyyy-'Q'Q", order: 'yQ' },
    { format: "YYYY-'W'ww", order: 'yW' },
  ]
}

/** ` HH:mm:ss`, ` h:mm a` or nothing, after the first text that has a time. */
function timeLetters(texts: readonly string[]): string {
  const text = texts.find((candidate) => timeOfDay.test(candidate))
  const found = text === undefined ? null : timeOfDay.exec(text)
  if (!text || !found) return ''
  const sign = /\d,\s/.test(text) ? ', ' : /\dT\d/.test(text) ? "'T'" : ' '
  const hour = found[4] ? 'h' : texts.some((t) => /(?:^|[\sT])\d:\d{2}/.test(t)) ? 'H' : 'HH'
  const zone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? 'XXX' : ''
  return `${sign}${hour}:mm${found[3] ? ':ss' : ''}${found[4] ? ' a' : ''}${zone}`
}

const plainDay = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
const plainMoment =
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d/

const plainMonth = /^20[0-4]\d(?:0[1-9]|1[0-2])$/

/**
 * Digits alone. Whatever the name: `202401` if all are such, `20240131`, `20240131140709`, and thirteen digits that are
 * milliseconds of this century. Moments and spreadsheet days only where the name speaks of a date.
 */
function ofNumbers(texts: readonly string[], named: boolean): Candidate[] {
  const nearlyAll = (pattern: RegExp) =>
    texts.filter((text) => pattern.test(text)).length >= texts.length * 0.9
  const found: Candidate[] = []
  if (texts.every((text) => plainMonth.test(text)) && (named || texts.length > 1)) {
    return [{ format: 'yyyyMM', order: 'yM' }]
  }
  if (nearlyAll(plainDay)) found.push({ format: 'yyyyMMdd', order: 'compact' })
  const length = named ? 12 : 14
  if (nearlyAll(plainMoment) && nearlyAll(new RegExp(String.raw`^\d{${length},14}$`))) {
    const seconds = texts.some((text) => text.length === 14) ? 'ss' : ''
    found.push({ format: `yyyyMMddHHmm${seconds}`, order: 'compact' })
  }
  if (!named && !nearlyAll(/^1\d{12}$/)) return found
  found.push({ format: 'unixms', order: null })
  if (named) found.push({ format: 'unix', order: null }, { format: 'serial', order: null })
  return found
}

/** Whether a format names no day, only a month, a quarter or a week. */
export const isPeriodFormat = (format: string): boolean => !/[dD]|^unix|^serial/.test(format)

/**
 * One date column of a file often decides what another leaves open: they were written by the same
 * program. Formats by column; null where a column holds no dates.
 */
export function agreeOnDayMonth(columns: readonly (DateFacts | null)[]): (DateFacts | null)[] {
  const decided = columns.find(
    (facts) => facts && !facts.ambiguous && /^[dM]{1,2}[-/]/.test(facts.format),
  )
  if (!decided) return [...columns]
  const monthLeads = decided.format.startsWith('M')
  return columns.map((facts) => {
    if (!facts?.ambiguous) return facts
    const turned = facts.format.startsWith('M') !== monthLeads
    const format = turned ? facts.format.replace(/^(d+|M+)([-/])(d+|M+)/, '$3$2$1') : facts.format
    return { ...facts, format, ambiguous: false }
  })
}
