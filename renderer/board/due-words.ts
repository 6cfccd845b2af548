import type { Language } from '../../shared/rpc/contract.ts'
import { localeOf } from '../../shared/scene/format.ts'

/** The present day where the user is, as an ISO date. */
export function todayIso(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

/** A due date, `28 Nov`; with the year where it is another one. */
export function dueWords(due: string, today: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(due.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  }).format(new Date(`${due}T00:00:00Z`))
}
