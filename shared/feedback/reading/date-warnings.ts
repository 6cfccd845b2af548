import type { ColumnProfile, Profile } from '../profile.ts'
import type { ColumnFacts } from './column-facts.ts'
import { createDateReader } from './dates.ts'

/** What someone should look at in the column that says when an answer came. */
export function dateWarnings(
  { dates, entries }: ColumnFacts,
  { role, name }: ColumnProfile,
): Profile['warnings'] {
  if (role !== 'date' || !dates) return []
  const warnings: Profile['warnings'] = []
  const [example] = entries[0] ?? ['']
  if (dates.ambiguous) {
    warnings.push({
      code: 'ambiguous_date',
      column: name,
      message: `Day and month of "${name}" cannot be told apart (${example}). They are read as ${dates.format}; set the format in the mapping if that is wrong.`,
    })
  }
  if (dates.mixed) {
    warnings.push({
      code: 'mixed_dates',
      column: name,
      message: `The dates of "${name}" are written in more than one form. Those that can be read in one way only are read, the others as ${dates.format}.`,
    })
  }
  const read = createDateReader(dates.format)
  const unread = entries.filter(([text]) => read(text) === null)
  const cells = unread.reduce((sum, [, count]) => sum + count, 0)
  if (cells > 0) {
    const shown = unread.slice(0, 3).map(([text]) => `"${text.slice(0, 40)}"`)
    warnings.push({
      code: 'unreadable_dates',
      column: name,
      message: `${cells} ${cells === 1 ? 'date' : 'dates'} of "${name}" cannot be read (${shown.join(', ')}). The answers are kept without a date.`,
    })
  }
  return warnings
}
