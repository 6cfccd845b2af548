/** Months as `2025-01`. */

export interface MonthCount {
  readonly month: string
  readonly answers: number
}

/** All months from the first to the last, those without answers too. */
export function everyMonth(months: readonly MonthCount[]): MonthCount[] {
  const sorted = [...months].sort((a, b) => a.month.localeCompare(b.month))
  const last = sorted.at(-1)
  const answers = new Map(sorted.map((entry) => [entry.month, entry.answers]))
  const all: MonthCount[] = []
  let month = sorted[0]?.month
  while (month !== undefined && last && month <= last.month) {
    all.push({ month, answers: answers.get(month) ?? 0 })
    month = monthAfter(month)
  }
  return all
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The first day of a month, ISO. */
export const firstDay = (month: string): string => `${month}-01`

/** The last day of a month, ISO. */
export function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
