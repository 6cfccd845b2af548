import type { ColumnReasons, FileReasons } from '../guess-reason.ts'
import type { FileFacts, Profile } from '../profile.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { HeaderKind } from './detect-header.ts'
import type { TableLayout } from './table-layout.ts'

/** Why a file is read as it is, as far as the finished table tells. */

const ofHeader: Readonly<Record<HeaderKind, NonNullable<FileReasons['header']>['code']>> = {
  qualtrics: 'tool_rows',
  'qualtrics-legacy': 'tool_rows',
  surveymonkey: 'question_over_options',
  groups: 'question_over_options',
  plain: 'names_over_values',
  none: 'like_the_data',
}

/** `columns` are those whose texts may be shown. */
export function fileReasons(
  file: FileFacts,
  layout: TableLayout,
  columns: readonly ColumnFacts[],
  source: NonNullable<FileReasons['source']>,
): FileReasons {
  const { encoding, bom, delimiter } = file
  const width = layout.columns.length
  return {
    source,
    ...(encoding && { encoding: encodingReason(encoding, bom === true, columns) }),
    ...(delimiter && {
      delimiter:
        width > 1
          ? { code: 'even_rows', evidence: String(width) }
          : { code: 'even_rows', evidence: '1', unsure: true },
    }),
    header: {
      code: ofHeader[layout.headerKind],
      ...(layout.headerKind === 'none' && { unsure: true }),
    },
  }
}

function encodingReason(
  encoding: string,
  bom: boolean,
  columns: readonly ColumnFacts[],
): NonNullable<FileReasons['encoding']> {
  if (bom) return { code: 'byte_order_mark' }
  if (encoding.startsWith('utf-16')) return { code: 'zero_bytes' }
  const sample = accented(columns)
  if (sample === null) return { code: 'only_ascii' }
  return { code: encoding === 'utf-8' ? 'valid_utf8' : 'letters', evidence: sample }
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
