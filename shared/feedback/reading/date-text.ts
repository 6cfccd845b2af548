import { readQuarter, readWeek } from './calendar-periods.ts'

/** One date as a text: the forms that people, programs and languages give it, to an ISO day. */

/**
 * The order of year, month (N: by name) and day; two parts mean a month without a day, Q a quarter and W a
 * week; D is the day of the year.
 */
export type TextOrder =
  | 'yMd'
  | 'ydM'
  | 'dMy'
  | 'Mdy'
  | 'dNy'
  | 'Ndy'
  | 'yNd'
  | 'yM'
  | 'My'
  | 'Ny'
  | 'yN'
  | 'yQ'
  | 'yW'
  | 'yD'
  | 'compact'

const monthNames: readonly string[] = [
  'jan january januar janvier januarja styczen stycznia sty janv enero ene gennaio gen i',
  'feb february februar fevrier luty lutego lut fev febr febrero febbraio ii',
  'mar march marz marzec marca mars marcius marc mrz maerz marzo iii',
  'apr april aprilis kwiecien kwietnia kwi avril avr abril abr aprile iv',
  'may mai maj maja majus mayo maggio mag v',
  'jun june juni junius juin czerwiec czerwca cze junio giugno giu vi',
  'jul july juli julius juillet lipiec lipca lip juil julio luglio lug vii',
  'aug august augusztus sierpien sierpnia sie aout agosto ago viii',
  'sep sept september szeptember wrzesien wrzesnia wrz szept septembre septiembre settembre set ix',
  'oct october oktober okt pazdziernik pazdziernika paz octobre octubre ottobre ott x',
  'nov november listopad listopada lis novembre noviembre xi',
  'dec december dez dezember grudzien grudnia gru decembre diciembre dicembre dic xii',
]
const months = new Map<string, number>(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
const monthOf = (name = ''): number => months.get(folded(name)) ?? 0
const pad = (number: number): string => (number < 10 ? `0${number}` : String(number))
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > (lengths[month - 1] ?? 0)) return null
  const full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year
  if (full < 1000 || full > 2999) return null
  if (month === 2 && day === 29 && !(full % 4 === 0 && (full % 100 !== 0 || full % 400 === 0)))
    return null
  return `${full}-${pad(month)}-${pad(day)}`
}

/** Of `2024-065`, as ISO 8601 counts the days of a year. */
function dayOfYear(year: number, day: number): string | null {
  const found = new Date(Date.UTC(year, 0, day))
  return day < 1 || found.getUTCFullYear() !== year ? null : found.toISOString().slice(0, 10)
}

const time = String.raw`(?:[T,.\s]+(?:o\s|um\s)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:[\s\u202f]*[ap]\.?m\.?)?)?\s*(?:Z|UTC|GMT|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?|[A-Z]{3,4})?\s*\.?$`
const yearFirst = new RegExp(
  String.raw`^(\d{4}|\d{2})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?${time}`,
  'i',
)
const yearLast = new RegExp(
  String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?${time}`,
  'i',
)
const dayName = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?([-\s/.]*)(\p{L}{1,12})\.?[-\s/,.]*(\d{4}|\d{2})${time}`,
  'iu',
)
const nameDay = new RegExp(
  String.raw`^(?:\p{L}{3,9},?\s+)?(\p{L}{3,12})\.?[-\s/.]+(\d{1,2})(?:st|nd|rd|th)?\.?,?[-\s/.]+(\d{4})${time}`,
  'iu',
)
const yearName = new RegExp(
  String.raw`^(\d{4})\.?[-\s]*(\p{L}{1,12})\.?[-\s]*(\d{1,2})\.?,?${time}`,
  'iu',
)
const compact =
  /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T_\s-]?\d{4}(?:\d{2}(?:[.,]?\d{1,6})?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i
const yearMonth = /^(\d{4})(?:(?:[-/]|\.\s?)(\d{1,2})(?:\.|(?<=[-/]\d{1,2}))|(0[1-9]|1[0-2]))$/
const yearDay = /^(\d{4})-?([0-3]\d{2})(?:T[\d:.]+Z?)?$/
const monthYear = /^(\d{1,2})[-/.]\s?(\d{4})$/
const nameYear = /^(\p{L}{3,12})\.?(?:[\s,-]+|\s?')(\d{4}|\d{2})$/u
const yearThenName = /^(\d{4})[.,\s-]+(\p{L}{3,12})\.?$/u

/** The day of a text that is written in that very form; a month alone is its first day. */
export function readForm(order: TextOrder, text: string, shortYear = false): string | null {
  let found: RegExpExecArray | null
  switch (order) {
    case 'yMd':
      found = yearFirst.exec(text)
      if (!found || (found[1]?.length === 2) !== shortYear) return null
      return isoOf(Number(found[1]), Number(found[3]), Number(found[4]))
    case 'ydM':
      found = yearFirst.exec(text)
      return found && isoOf(Number(found[1]), Number(found[4]), Number(found[3]))
    case 'dMy':
      found = yearLast.exec(text)
      return found && isoOf(Number(found[4]), Number(found[3]), Number(found[1]))
    case 'Mdy':
      found = yearLast.exec(text)
      return found && isoOf(Number(found[4]), Number(found[1]), Number(found[3]))
    case 'dNy':
      found = dayName.exec(text)
      return found && isoOf(Number(found[4]), monthOf(found[3]), Number(found[1]))
    case 'Ndy':
      found = nameDay.exec(text)
      return found && isoOf(Number(found[3]), monthOf(found[1]), Number(found[2]))
    case 'yNd':
      found = yearName.exec(text)
      return found && isoOf(Number(found[1]), monthOf(found[2]), Number(found[3]))
    case 'compact':
      found = compact.exec(text)
      return found && isoOf(Number(found[1]), Number(found[2]), Number(found[3]))
    case 'yM':
      found = yearMonth.exec(text)
      return found && isoOf(Number(found[1]), Number(found[2] ?? found[3]), 1)
    case 'My':
      found = monthYear.exec(text)
      return found && isoOf(Number(found[2]), Number(found[1]), 1)
    case 'Ny':
      found = nameYear.exec(text)
      return found && isoOf(Number(found[2]), monthOf(found[1]), 1)
    case 'yN':
      found = yearThenName.exec(text)
      return found && isoOf(Number(found[1]), monthOf(found[2]), 1)
    case 'yQ':
      return readQuarter(text)
    case 'yW':
      return readWeek(text)
    case 'yD':
      found = yearDay.exec(text)
      return found && dayOfYear(Number(found[1]), Number(found[2]))
  }
}

/** Forms that can be read in one way only, whatever the rest of the column looks like. */
const unmistakable: readonly TextOrder[] = ['yMd', 'dNy', 'Ndy', 'yNd', 'compact']

export interface DateForm {
  readonly order: TextOrder
  /** The sign between numbers, to tell `05.03.2024` in a column of `3/5/2024`. */
  readonly sign: string
  /** `24-03-05`: two digits of the year in front. */
  readonly shortYear: boolean
}

/**
 * The day of a text in a column of the given form. Another form is read too where it can mean one
 * day only; weekday, time of day and time zone may stand around it in five languages.
 */
export function readDateText(text: string, form: DateForm): string | null {
  const { order, shortYear } = form
  const own = readForm(order, text, shortYear) ?? readOther(text, form)
  if (own !== null || text.length > 80 || !/\d/.test(text)) return own
  const bare = undressed(text)
  return bare === text ? null : (readForm(order, bare, shortYear) ?? readOther(bare, form))
}

function readOther(text: string, form: DateForm): string | null {
  for (const order of unmistakable) {
    if (order === form.order) continue
    const iso = readForm(order, text)
    if (iso !== null) return iso
  }
  // Between points the day always leads.
  const isDotted = form.sign.startsWith('.')
  if (form.order === 'dMy' || (form.order === 'Mdy' && isDotted) || form.shortYear) return null
  return /^\d{1,2}\.\s?\d{1,2}\.\s?\d/.test(text) ? readForm('dMy', text) : null
}

const weekdays = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
    'hetfo|kedd|szerda|csutortok|pentek|szombat|vasarnap|sze|szo|cs',
    'poniedzialek|wtorek|sroda|czwartek|piatek|sobota|niedziela|pon|pn|wt|sr|czw|pt|sob|niedz|nd',
    'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim',
  ].join('|')})(?!\p{L})[.,]*`,
  'gu',
)
const zones = 'z|utc|gmt|[cew]e?s?t|eest|cest|west|bst|[ecmp][sd]t|ist|jst|msk|mez|mesz|a[ek][sd]t'
const half = String.raw`(?:[ap]\.?\s?m\.?|de\.?|du\.?)(?!\p{L})`
const clock = new RegExp(
  String.raw`(?<![\d\p{L}])(?:(${half})\s*)?(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?|(?=\s?[ap]\.?m))\s*(${half}|uhr|h(?!\p{L}))?\s*(?:(?:${zones})(?!\p{L}))?\s*([+-]\d{1,2}:?(?:\d{2})?)?(?!\d)`,
  'u',
)
const fillers = /(?<!\p{L})(?:at|um|kl|o godz|godz|ora|klo|a las|the|of|de|le)(?!\p{L})\.?/gu

/** The bare date, with plain signs: no weekday, time of day, time zone or small words; folded. */
export function undressed(text: string): string {
  return folded(text)
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/['’‘"](?=\d)/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/, '$1-$2-$3')
    .replace(/(?<!\p{L})\p{L}{3,}\/\p{L}[\p{L}_]+(?:\/[\p{L}_]+)?/gu, ' ')
    .replace(clock, ' ')
    .replace(weekdays, ' ')
    .replace(fillers, ' ')
    .replace(/(\d)-(?:j?[ea]n|[ea]?i|t[oe]l|ig)(?!\p{L})/gu, '$1')
    .replace(/(\d{4})\s?(?:r|roku|ev|g)\.?(?!\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s,/g, ',')
    .replace(/^[\s,;]+|[\s,;:]+$/g, '')
    .replace(/^(\d{1,4}) (\d{1,2}),? (\d{1,4})$/, '$1/$2/$3')
}

/** Milliseconds since 1970 of a text that says its offset from UTC; null where it says none. */
export function momentOf(text: string, iso: string): number | null {
  const bare = folded(text).replace(/(\d)t(\d)/, '$1 $2')
  const found = clock.exec(bare)
  if (!found) return null
  const rest = bare.slice(found.index)
  const offset = /([+-])(\d{1,2}):?(\d{2})?\s*(?:\(|$)/.exec(rest)
  if (!offset && !/(?:z|utc|gmt)\s*(?:\(|$)/.test(rest)) return null
  const late = /^(?:p|du)/.test(found[1] ?? found[5] ?? '')
  const early = /^(?:a|de)/.test(found[1] ?? found[5] ?? '')
  const hour = Number(found[2]) % (late || early ? 12 : 24)
  const minutes = (late ? hour + 12 : hour) * 60 + Number(found[3] ?? 0)
  const away = offset
    ? (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1)
    : 0
  return Date.parse(`${iso}T00:00:00Z`) + (minutes - away) * 60_000 + Number(found[4] ?? 0) * 1000
}
