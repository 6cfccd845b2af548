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

/** A metric's value as it stands on a card: `+62`, `69%`, `3.3`, `5.4 min`. */
export function formatMetric(value: number, metric: MetricKind, language: Language): string {
  if (metric === 'duration') return formatDuration(value, language)
  const text = formatNumber(value, language, { digits: digitsOf(metric), sign: metric === 'nps' })
  return metric === 'csat' || metric === 'share' ? `${text}%` : text
}

/** The size of a difference between two values of a metric, without sign. */
export function formatDifference(value: number, metric: MetricKind, language: Language): string {
  if (metric === 'duration') return formatDuration(Math.abs(value), language)
  return formatNumber(Math.abs(value), language, { digits: digitsOf(metric) })
}

const durationSteps = [
  { unit: 'second', seconds: 1, below: 90 },
  { unit: 'minute', seconds: 60, below: 90 * 60 },
  { unit: 'hour', seconds: 3600, below: 48 * 3600 },
  { unit: 'day', seconds: 86_400, below: Number.POSITIVE_INFINITY },
] as const

/** Seconds in the unit that people would say them in: `45 sec`, `5.4 min`, `2.1 hr`, `3 days`. */
function formatDuration(seconds: number, language: Language): string {
  const step = durationSteps.find(({ below }) => Math.abs(seconds) < below) ?? durationSteps[0]
  const key = `${language} ${step.unit}`
  const known = numberFormats.get(key)
  const format =
    known ??
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: step.unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    })
  if (!known) numberFormats.set(key, format)
  return format.format(seconds / step.seconds).replace('-', minus)
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
