import type { MetricKind } from '../feedback/metric.ts'
import type { Language } from '../rpc/contract.ts'

/** Numbers and dates in the language's form, with a real minus (U+2212). */

/** The locale in whose form a language is written: English as in Britain, the day before the month. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

const minus = '\u2212'
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<Language, Intl.DateTimeFormat>()

/** A number with this many decimal places; `sign` puts a plus before what is above zero. */
export function formatNumber(
  value: number,
  language: Language,
  { digits = 0, sign = false }: { digits?: number; sign?: boolean } = {},
): string {
  const key = `${language} ${digits} ${sign}`
  const known = numberFormats.get(key)
  const format =
    known ??
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign ? 'exceptZero' : 'negative',
    })
  if (!known) numberFormats.set(key, format)
  return format.format(value).replace('-', minus)
}

/** Decimal places of a metric's values: whole numbers and per cents, means and medians with one. */
function digitsOf(metric: MetricKind): number {
  return metric === 'nps' || metric === 'csat' || metric === 'share' ? 0 : 1
}

/** A metric's value as it stands on a card: `+62`, `69%`, `3.3`. */
export function formatMetric(value: number, metric: MetricKind, language: Language): string {
  const text = formatNumber(value, language, { digits: digitsOf(metric), sign: metric === 'nps' })
  return metric === 'csat' || metric === 'share' ? `${text}%` : text
}

/** The size of a difference between two values of a metric, without sign. */
export function formatDifference(value: number, metric: MetricKind, language: Language): string {
  return formatNumber(Math.abs(value), language, { digits: digitsOf(metric) })
}

/** A day, `21 Nov 2025`, from `2025-11-21`. */
export function formatDate(date: string, language: Language): string {
  return dateFormat(language).format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
}

/** A period, both days included. */
export function formatPeriod(from: string, to: string, language: Language): string {
  return `${formatDate(from, language)} – ${formatDate(to, language)}`
}

function dateFormat(language: Language): Intl.DateTimeFormat {
  const known = dateFormats.get(language)
  if (known) return known
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  dateFormats.set(language, format)
  return format
}
