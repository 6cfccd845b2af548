import { localeOf } from '../../shared/scene/format.ts'

/** The ISO day that it is where the user is. */
export function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** An ISO day in words: "28 Nov 2026". */
export function dayWords(iso: string, language: string): string {
  return new Date(iso).toLocaleDateString(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
