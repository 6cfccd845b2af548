import type { Language } from '../../shared/rpc/contract.ts'
import { localeOf } from '../../shared/scene/format.ts'

/** A due date, `28 Nov`; with the year where it is another one. */
export function dueWords(due: string, today: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(due.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  }).format(new Date(`${due}T00:00:00Z`))
}
