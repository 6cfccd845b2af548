import i18next from 'i18next'
import { localeOf } from '../../shared/scene/format.ts'

/** When something was, as briefly as is clear: the time today, "yesterday", day and month, with the year when it is another one. */
export function whenWords(iso: string, language: string, now: Date): string {
  const then = new Date(iso)
  if (sameDay(then, now))
    return then.toLocaleTimeString(localeOf(language), {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (sameDay(then, yesterday)) return i18next.t('library:yesterday', { lng: language })
  return then.toLocaleDateString(localeOf(language), {
    day: 'numeric',
    month: 'short',
    ...(then.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  })
}

/** The months from one ISO date to another: "Jan – Jun 2025". */
export function periodWords(from: string, to: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.formatRange(new Date(from), new Date(to))
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString()
}
