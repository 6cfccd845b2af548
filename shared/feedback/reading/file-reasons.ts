import type { ColumnReasons, FileReasons } from '../guess-reason.ts'
import type { Profile } from '../profile.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { TableLayout } from './table-layout.ts'

/** Why a file is read as it is, as far as the finished table tells. */

/**
 * What the reader of the bytes knows, with a word of the file that shows it. `columns` are those whose
 * texts may be shown.
 */
export function fileReasons(
  { encoding, delimiter }: Pick<FileReasons, 'encoding' | 'delimiter'>,
  layout: TableLayout,
  columns: readonly ColumnFacts[],
): Omit<FileReasons, 'source'> {
  return {
    ...(encoding && { encoding: withSample(encoding, columns) }),
    ...(delimiter && { delimiter }),
    header: layout.headerReason,
  }
}

function withSample(
  { code, unsure }: NonNullable<FileReasons['encoding']>,
  columns: readonly ColumnFacts[],
): NonNullable<FileReasons['encoding']> {
  const sample = code === 'letters' || code === 'valid_utf8' ? accented(columns) : null
  return { code, ...(sample !== null && { evidence: sample }), ...(unsure && { unsure }) }
}

/** A word of the file with a letter beyond ASCII. */
function accented(columns: readonly ColumnFacts[]): string | null {
  const word = /[\p{L}\p{N}]*(?=[^ -~\s])[\p{L}][\p{L}\p{N}]*/u
  for (const { name, question } of columns) {
    const found = word.exec(`${name} ${question}`)
    if (found) return found[0]
  }
  for (const { entries, numeric } of columns) {
    if (numeric > 0.5) continue
    for (const [text] of entries.slice(0, 500)) {
      const found = word.exec(text)
      if (found) return found[0]
    }
  }
  return null
}

/** Why the dates of a column are read in their order. */
export function dateReason(
  { dates, entries }: ColumnFacts,
  source: Profile['source'],
): NonNullable<ColumnReasons['date']> | null {
  if (!dates) return null
  if (dates.ambiguous) return { code: 'ambiguous', unsure: true }
  const { format } = dates
  const day = format.search(/d/)
  const month = format.search(/M/)
  const isNumeric = day >= 0 && month >= 0 && !/MMM/.test(format) && !/^[yu]/.test(format)
  if (!isNumeric) return { code: 'form', ...example(entries, /\S/) }
  const large = '(?:1[3-9]|2\\d|3[01])'
  if (day < month) {
    return { code: 'day_above_12', ...example(entries, new RegExp(`^\\s*${large}[-./]`)) }
  }
  const second = example(entries, new RegExp(`^\\s*\\d{1,2}[-./]\\s?${large}[-./]`))
  return second.evidence === undefined && source === 'surveymonkey'
    ? { code: 'tool_column', evidence: source }
    : { code: 'second_above_12', ...second }
}

function example(entries: ColumnFacts['entries'], pattern: RegExp): { evidence?: string } {
  const found = entries.find(([text]) => pattern.test(text))
  return found ? { evidence: found[0].slice(0, 40) } : {}
}
