import type { z } from 'zod'
import type { trendUnit } from './overlay.ts'

export type TrendUnit = z.infer<typeof trendUnit>

const DAY = 86_400_000

/** The first day (ISO) of the day, week (from Monday), month or quarter that an ISO date lies in. */
export function periodOf(date: string, unit: TrendUnit): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  switch (unit) {
    case 'day':
      return date.slice(0, 10)
    case 'week': {
      const time = Date.parse(date.slice(0, 10))
      const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
      return isoDate(time - sinceMonday * DAY)
    }
    case 'month':
      return `${date.slice(0, 7)}-01`
    case 'quarter':
      return isoDate(Date.UTC(year, Math.floor((month - 1) / 3) * 3, 1))
  }
}

/** The first day of the period after the one that begins on `first`. */
export function nextPeriod(first: string, unit: TrendUnit): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  switch (unit) {
    case 'day':
      return isoDate(Date.parse(first) + DAY)
    case 'week':
      return isoDate(Date.parse(first) + 7 * DAY)
    case 'month':
      return isoDate(Date.UTC(year, month, 1))
    case 'quarter':
      return isoDate(Date.UTC(year, month + 2, 1))
  }
}

/** All periods from the first to the last, those without answers too. */
export function periodsBetween(first: string, last: string, unit: TrendUnit): string[] {
  const periods: string[] = []
  for (let period = first; period <= last; period = nextPeriod(period, unit)) periods.push(period)
  return periods
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
