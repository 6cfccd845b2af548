import type { Language } from '../../shared/rpc/contract.ts'
import { localeOf } from '../../shared/scene/format.ts'

/** `Jan 2025` from `2025-01`. */
export function formatMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`))
}

/** A file's size: `812 B`, `3.8 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step)
}

/** A duration in seconds: `0.4 sec`; what was quicker than a tenth counts as one. */
export function formatSeconds(ms: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: ms < 10_000 ? 1 : 0,
  }).format(Math.max(100, ms) / 1000)
}

/** With a capital at its beginning, where it stands alone. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
