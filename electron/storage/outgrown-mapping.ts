import type { ColumnMapping, Mapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile, Profile } from '../../shared/feedback/profile.ts'
import { foldWords } from '../../shared/feedback/reading/clean-text.ts'

/** A scale is another one when this share of the answers is off it; fewer are slips. */
const leastShare = 0.1
const leastAnswers = 3

/**
 * What was saved of an earlier file, without the scales that this file's answers contradict: a question that
 * went from 1-5 to 0-10 would lose half of its answers. Such a column is found out anew.
 */
export function withoutOutgrown(saved: Mapping, profile: Profile): Mapping {
  const outgrown = new Set(
    profile.columns.flatMap((column) => {
      const mapping = saved.columns?.[column.name]
      return mapping && isOutgrown(mapping, column) ? [column.name] : []
    }),
  )
  if (outgrown.size === 0) return saved
  const columns = Object.entries(saved.columns ?? {}).map(([name, column]) => {
    if (!outgrown.has(name)) return [name, column] as const
    const { touchpoint, continues } = column
    return [
      name,
      {
        role: column.role,
        ...(touchpoint !== undefined && { touchpoint }),
        ...(continues !== undefined && { continues }),
      },
    ] as const
  })
  return { ...saved, columns: Object.fromEntries(columns) }
}

function isOutgrown({ role, scale, missing = [] }: ColumnMapping, column: ColumnProfile): boolean {
  const { min, max, labels } = scale ?? {}
  const found = column.scale
  if (role !== 'metric' || column.role !== 'metric' || !found) return false
  if (min === undefined || max === undefined || (found.min >= min && found.max <= max)) return false
  const known = new Set([...Object.keys(labels ?? {}), ...missing].map(foldWords))
  let off = 0
  let all = 0
  for (const { value, count } of column.values) {
    if (known.has(foldWords(value))) continue
    const number = Number(value.replace(',', '.'))
    if (value.trim() === '' || Number.isNaN(number)) continue
    all += count
    if (number < min || number > max) off += count
  }
  return off >= leastAnswers && off >= all * leastShare
}
