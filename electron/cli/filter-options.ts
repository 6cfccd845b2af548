import { z } from 'zod'
import { type OverlayFilter, overlayFilterSchema } from '../../shared/feedback/overlay.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { listOption, textOption } from './command.ts'
import type { Given } from './usage.ts'

/** The options that say which answers count; the same for `overlay`, `comments` and `export`. */
export const filterGrammar = {
  from: { type: 'string' },
  to: { type: 'string' },
  where: { type: 'string', multiple: true },
  metric: { type: 'string' },
  by: { type: 'string' },
  trend: { type: 'string' },
  'min-n': { type: 'string' },
} as const

export const filterUsage =
  '[--from DATE] [--to DATE] [--where COLUMN=VALUE]… [--metric M] [--by COLUMN] [--trend day|week|month|quarter] [--min-n N]'

/**
 * The filter; `last` is the option that names its last day. Throws `usage` where an option's value does not
 * fit.
 */
export function readFilter(given: Given, last: 'to' | 'until' = 'to'): OverlayFilter {
  const plain: Record<string, unknown> = {}
  for (const name of ['from', 'to', 'metric', 'by', 'trend'] as const) {
    const value = textOption(given, name === 'to' ? last : name)
    if (value !== undefined) plain[name] = value
  }
  const minN = textOption(given, 'min-n')
  if (minN !== undefined) plain.minN = wholeNumber('min-n', minN, 0)
  const where = readWhere(listOption(given, 'where'))
  if (where) plain.where = where
  const parsed = overlayFilterSchema.safeParse(plain)
  if (parsed.success) {
    const { from, to } = parsed.data
    if (from === undefined || to === undefined || from <= to) return parsed.data
    throw new TouchlineError('usage', `--from ${from} is after --${last} ${to}. Exchange the two.`)
  }
  throw new TouchlineError('usage', describe(parsed.error, plain, last))
}

function describe(error: z.ZodError, plain: Record<string, unknown>, last: string): string {
  const name = String(error.issues[0]?.path[0] ?? '')
  const value = String(plain[name] ?? '')
  const wanted =
    name === 'from' || name === 'to'
      ? 'Write a date as 2025-03-31.'
      : name === 'trend'
        ? 'Use day, week, month or quarter.'
        : z.prettifyError(error)
  return `--${name === 'to' ? last : name} cannot be "${value}". ${wanted}`
}

/** The same column again means either value. */
function readWhere(pairs: readonly string[]): Record<string, string[]> | undefined {
  if (pairs.length === 0) return undefined
  const where = new Map<string, string[]>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) {
      throw new TouchlineError('usage', `--where "${pair}" is not COLUMN=VALUE.`)
    }
    const column = pair.slice(0, at)
    // The filter's shape drops this one name, and what is left would let every answer through.
    if (column === '__proto__') {
      throw new TouchlineError(
        'usage',
        `There is no segment column "${column}" in the surveys on this map.`,
      )
    }
    where.set(column, [...(where.get(column) ?? []), pair.slice(at + 1)])
  }
  return Object.fromEntries(where)
}

/** A whole number from `least` up. Throws `usage`. */
export function wholeNumber(option: string, value: string, least: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (Number.isSafeInteger(number) && number >= least) return number
  throw new TouchlineError(
    'usage',
    `--${option} cannot be "${value}". Give a whole number from ${least} up.`,
  )
}
