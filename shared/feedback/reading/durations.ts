import { foldWords } from './clean-text.ts'
import { type DecimalSign, parseNumber } from './numbers.ts'

/** Durations as people and programs write them, in seconds. */

export const durationUnits = ['ms', 's', 'min', 'h', 'd'] as const
/** What a bare number of a column counts. */
export type DurationUnit = (typeof durationUnits)[number]

const seconds: Readonly<Record<DurationUnit, number>> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
}
const week = 7 * seconds.d

/** Words of units, folded, in en, hu, pl, de and fr. */
const words: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:ms|msecs?|millis?|milliseconds?|ezredmasodperc\w*|milisekund\w*|millisekunden?)$/,
    seconds.ms,
  ],
  [/^(?:s|secs?|seconds?|mp|masodperc\w*|sek|sekund\w*|secondes?)$/, seconds.s],
  [/^(?:m|mins?|minutes?|p|perc\w*|minut\w*)$/, seconds.min],
  [/^(?:h|hrs?|hours?|o|ora\w*|g|godz|godzin\w*|stunden?|std|heures?)$/, seconds.h],
  [/^(?:d|days?|nap\w*|dni|dzien|dnia|tage?n?|jours?)$/, seconds.d],
  [/^(?:w|wk|wks|weeks?|het\w*|tydzien|tygodni\w*|tyg|wochen?|semaines?)$/, week],
]

const factorOf = (word: string): number | null =>
  words.find(([pattern]) => pattern.test(word))?.[1] ?? null

const clock = /^(?:(\d{1,4})[.\s](?=\d{1,2}:\d{2}:))?(?:(\d{1,4}):)?(\d{1,4}):(\d{2}(?:[.,]\d+)?)$/
const iso = /^p(?:([\d.]+)w)?(?:([\d.]+)d)?(?:t(?:([\d.]+)h)?(?:([\d.]+)m)?(?:([\d.]+)s)?)?$/
const primes = /^(?:(\d+)\s*['’′]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["”″]|''|’’))?$/
const part = /(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?\s*(?:,|and|es|i|und|et)?\s*/y
const about =
  /^(?:~|≈|about|approx\.?|approximately|ca\.?|circa|kb\.?|korulbelul|ok\.?|okolo|etwa|ungefahr|environ)\s*/

/**
 * Seconds from `90`, `1:30` (minutes), `0:01:30`, `1.5 min`, `1h 2m`, `1 perc 30 mp`, `PT1M30S`,
 * `1 day, 2:00:00`, `1'30"`; null if it is none of these. A bare number counts `unit`, and a clock of
 * two parts is one of hours where `unit` is hours or days.
 */
export function parseDuration(
  cell: string,
  decimal: DecimalSign | null = null,
  unit: DurationUnit | null = null,
): number | null {
  const number = parseNumber(cell, decimal)
  if (number !== null) return number * seconds[unit ?? 's']
  return cell.length > 60 ? null : writtenDuration(cell, unit)
}

/** A duration that says its own units; null for a bare number. */
function writtenDuration(cell: string, unit: DurationUnit | null = null): number | null {
  const text = cell.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(about, '')
  if (!/\d/.test(text)) return null
  return (
    ofClock(text, unit) ?? ofClockWithUnit(text) ?? ofIso(text) ?? ofPrimes(text) ?? ofParts(text)
  )
}

/** Whether a text is a duration with units, and not a time of day. */
export function saysItsUnit(cell: string): boolean {
  return cell.length <= 60 && !/^[\s\d:.,]*$/.test(cell) && writtenDuration(cell) !== null
}

function ofClock(text: string, unit: DurationUnit | null): number | null {
  const found = clock.exec(text)
  if (!found) return null
  const [, days, first, second, third = ''] = found
  const last = Number(third.replace(',', '.'))
  if (last >= 60) return null
  const long = first !== undefined
  if (!long && (unit === 'h' || unit === 'd')) return Number(second) * 3600 + last * 60
  return Number(days ?? 0) * seconds.d + Number(first ?? 0) * 3600 + Number(second) * 60 + last
}

/** `1:10 h`, `1:30 min`. */
function ofClockWithUnit(text: string): number | null {
  const found = /^([\d:.,]+)\s*([a-z]+)\.?$/.exec(text)
  const unit = found?.[1]?.includes(':') ? unitOf(found[2] ?? '') : null
  return unit === 'h' || unit === 'min' ? ofClock(found?.[1] ?? '', unit) : null
}

function ofIso(text: string): number | null {
  const found = iso.exec(text)
  if (!found || text.length < 3) return null
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = found.map(Number)
  const sum = [weeks * week, days * seconds.d, hours * seconds.h, minutes * seconds.min, rest]
  return sum.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0)
}

function ofPrimes(text: string): number | null {
  const found = primes.exec(text)
  if (!found || (found[1] === undefined && found[2] === undefined)) return null
  return Number(found[1] ?? 0) * 60 + Number((found[2] ?? '0').replace(',', '.'))
}

/** `1h 2m 3s`, also with a clock after days: `1 day, 2:00:00`. */
function ofParts(text: string): number | null {
  let sum = 0
  let at = 0
  while (at < text.length) {
    part.lastIndex = at
    const found = part.exec(text)
    if (!found) {
      const rest = at > 0 ? ofClock(text.slice(at), 'h') : null
      return rest === null ? null : sum + rest
    }
    const factor = factorOf(found[2] ?? '')
    if (factor === null) return null
    sum += Number((found[1] ?? '').replace(',', '.')) * factor
    at = part.lastIndex
  }
  return at === 0 ? null : sum
}

/** The unit that a header names: `Wait time (minutes)`, `wait_sec`, `Wartezeit in Minuten`. */
export function unitInHeader(header: string): DurationUnit | null {
  const bracketed = [...header.matchAll(/[([]([^)\]]{1,20})[)\]]/g)].map(([, text = '']) => text)
  for (const text of bracketed) {
    if (
      /^\s*(?:h{1,2}:m{1,2}|ó{1,2}:p{1,2}|g{1,2}:m{1,2}|óra:perc|godz\.?:min\.?|std\.?:min\.?)\s*$/i.test(
        text,
      )
    ) {
      return 'h'
    }
    const unit = unitOf(foldWords(text).replace(/^in /, ''))
    if (unit) return unit
  }
  const spaced = foldWords(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ')
  for (const [index, word] of spaced.entries()) {
    // A single letter and a day of the week are no units by themselves.
    const said = word.length >= 3 || word === 'ms' || word === 'mp' || spaced[index - 1] === 'in'
    const unit =
      said && !/^(?:day|nap|nap\w+|tag|dzien|het|week|hour|het\w*)$/.test(word)
        ? unitOf(word)
        : null
    if (unit) return unit
  }
  return null
}

function unitOf(word: string): DurationUnit | null {
  const factor = factorOf(word)
  return durationUnits.find((unit) => seconds[unit] === factor) ?? null
}

/** Parts of a day, as a spreadsheet keeps times: below one and a half, with many digits. */
export function areDayFractions(entries: readonly (readonly [string, number])[]): boolean {
  let fractions = 0
  let all = 0
  for (const [text, count] of entries) {
    const value = parseNumber(text)
    if (value === null) continue
    all += count
    if (value < 0 || value >= 1.5) return false
    if (/[.,]\d{4,}|e-\d/i.test(text)) fractions += count
  }
  return all > 0 && fractions >= all * 0.6
}
