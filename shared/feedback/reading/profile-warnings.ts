import type { ColumnProfile, FileFacts, OtherRowCounts, Profile } from '../profile.ts'
import { foldWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'
import { dateWarnings } from './date-warnings.ts'
import type { ColumnDraft } from './guess-role.ts'
import { commentsWithPersonalData } from './identify.ts'
import { isMissing } from './missing.ts'
import type { ProblemCode } from './parse-metric.ts'
import { exclusionsOf } from './record-status.ts'
import { onlyPoints } from './scale.ts'
import type { TableLayout } from './table-layout.ts'
import { countTableWarnings, tableWarnings } from './table-warnings.ts'

/** What someone should look at before importing. */

export type ProfileWarning = Profile['warnings'][number]

const damaged =
  /\uFFFD|[ÃÂÅÄ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u017d\u017e\u2018-\u201e\u20ac]|â€/

export function fileWarnings(known: {
  readonly file: FileFacts
  readonly layout: TableLayout
  readonly source: Profile['source']
  readonly columns: readonly ColumnProfile[]
  readonly records: number
  readonly ragged: number
  /** The columns that hold how often each answer was given. */
  readonly counted: readonly ColumnFacts[]
}): ProfileWarning[] {
  const { file, layout, source, columns, records, ragged, counted } = known
  const warnings: ProfileWarning[] = []
  const warn = (code: string, message: string) => warnings.push({ code, message })
  if (records === 0) warn('no_records', 'The file holds a header and no records.')
  if (file.mixedEncoding) {
    warn(
      'mixed_encoding',
      `The file mixes two encodings, mostly ${file.encoding}. Each word is read in the one that makes a word of it; look over the accented letters.`,
    )
  }
  warnings.push(...workbookWarnings(file))
  if (layout.titleRows > 0) {
    warn(
      'title_rows',
      `${count(layout.titleRows, 'row')} above the header ${layout.titleRows === 1 ? 'is' : 'are'} left out.`,
    )
  }
  if (layout.headerRows === 0) {
    warn('no_header', 'The first row looks like answers, so the columns are named by number.')
  }
  if (ragged > 0) {
    warn(
      'ragged_rows',
      `${count(ragged, 'record')} ${ragged === 1 ? 'has' : 'have'} more or fewer cells than the header.`,
    )
  }
  const numbered = columns.filter(({ name, answers }) => /^#\d+$/.test(name) && answers > 0)
  const repeated = numbered.filter(({ name, question }) => question !== name)
  if (layout.headerRows > 0 && repeated.length > 0) {
    warn(
      'duplicate_header',
      `Headers repeat: ${list(repeated.map(({ name, question }) => `${name} (${question})`))}. These columns are named by number.`,
    )
  }
  const blank = numbered.filter(({ name, question }) => question === name)
  if (layout.headerRows > 0 && blank.length > 0) {
    warn(
      'blank_header',
      `Columns without a header are named by number: ${list(blank.map(({ name }) => name))}.`,
    )
  }
  const personal = columns.filter(({ role }) => role === 'personal')
  if (personal.length > 0) {
    warn(
      'personal_data',
      `These columns look like personal data and are left out: ${list(personal.map(({ name }) => name))}.`,
    )
  }
  if (records > 0 && !columns.some(({ role }) => role === 'metric')) {
    warn('no_metric', 'No column looks like a rating. Say in the mapping which one is the metric.')
  }
  warnings.push(...countTableWarnings(counted), ...tableWarnings(columns, records))
  return [...warnings, ...leftOut(columns, source), ...mixedMetrics(columns)]
}

/** Rows that are no records, told by what stands in them. */
export function otherRowWarnings({ totals, headers }: OtherRowCounts): ProfileWarning[] {
  const warnings: ProfileWarning[] = []
  if (totals > 0) {
    warnings.push({
      code: 'total_rows',
      message: `${count(totals, 'row')} ${totals === 1 ? 'holds' : 'hold'} totals or averages and no answers of a person, and ${totals === 1 ? 'is' : 'are'} left out.`,
    })
  }
  if (headers > 0) {
    warnings.push({
      code: 'repeated_header',
      message: `The header comes again in ${count(headers, 'row')}, which ${headers === 1 ? 'is' : 'are'} left out.`,
    })
  }
  return warnings
}

function workbookWarnings({ sheet, sheets = [], uncalculated = 0 }: FileFacts): ProfileWarning[] {
  const warnings: ProfileWarning[] = []
  const others = sheets.filter(({ name }) => name !== sheet)
  if (others.length > 0) {
    warnings.push({
      code: 'other_sheets',
      message: `The sheet "${sheet}" is read; not read: ${list(others.map(({ name }) => name))}. Name another one as "sheet" under "read" in the mapping.`,
    })
  }
  if (uncalculated > 0) {
    warnings.push({
      code: 'uncalculated_formulas',
      message: `${count(uncalculated, 'formula')} among the first rows ${uncalculated === 1 ? 'holds' : 'hold'} no result, because no spreadsheet has calculated the workbook yet. Open it in one, save it, and import it again.`,
    })
  }
  return warnings
}

export function columnWarnings(
  { facts, guess }: ColumnDraft,
  column: ColumnProfile,
): ProfileWarning[] {
  const warnings: ProfileWarning[] = dateWarnings(facts, column)
  const warn = (code: string, message: string) =>
    warnings.push({ code, column: column.name, message })
  if (column.role === 'metric' || guess?.notes.includes('recode_not_ordinal')) {
    for (const note of guess?.notes ?? []) {
      const { min, max } = column.scale ?? { min: 0, max: 0 }
      if (note === 'mixed_scale') {
        warn(
          'mixed_scale',
          `"${column.name}" seems to hold two eras, up to 5 and up to 10. It is read on ${min}-${max}; answers off that scale are left out and counted. Import the eras apart, or set the scale in the mapping.`,
        )
      } else if (note === 'off_scale') {
        warn(
          'off_scale',
          `"${column.name}" is read on ${min}-${max}; ${list(column.notAnswers ?? [])} counts as no answer.`,
        )
      } else if (note === 'low_nps') {
        warn(
          'low_nps',
          `"${column.name}" is read as NPS, but no answer is near 10. If it was asked on a shorter scale, make it a rating in the mapping: as NPS they are nearly all detractors.`,
        )
      } else if (note === 'middle_answer') {
        warn(
          'middle_answer',
          `"${column.name}" has an answer between yes and no (${list(betweenYesAndNo(column))}). It is read as a rating, no 1, between 2, yes 3, and not as a share of yes; leave that answer out in the mapping, and make it a share, if it should be one.`,
        )
      } else if (note === 'words_and_numbers') {
        warn(
          'words_and_numbers',
          `"${column.name}" holds words and numbers. The numbers are read as the points of the words, ${max} as the best.`,
        )
      } else if (note === 'groups_only') {
        warn(
          'groups_only',
          `"${column.name}" says who is a promoter, and no column which score was given. It counts as NPS; the single points are not known.`,
        )
      } else if (note === 'codes_in_order') {
        warn(
          'codes_in_order',
          `"${column.name}" holds codes (${list(column.values.map(({ value }) => value))}). They are read as points in that order, the last as the best; set the scale in the mapping if that is wrong.`,
        )
      } else if (note === 'short_scale') {
        warn(
          'short_scale',
          `"${column.name}" is read on ${min}-${max}: neither its question nor the others say where its scale ends, and the greatest answer is ${greatestAnswer(facts)}. Set the scale in the mapping if it ends elsewhere.`,
        )
      } else {
        warn(
          'recode_not_ordinal',
          `The numbers of "${column.name}" (1, 2, 3, 4, 6) look like codes that are in no order. Export the answers as text, or give each code its point with "labels" in the mapping. It is left out until then.`,
        )
      }
    }
    const off = column.role === 'metric' ? unread(facts, column) : 0
    if (off > 0)
      warn(
        'not_answers',
        `${count(off, 'cell')} of "${column.name}" ${off === 1 ? 'is' : 'are'} no answer on its scale${examples(unplaced(facts, column))}.`,
      )
  }
  const personal = column.role === 'comment' ? commentsWithPersonalData(facts) : 0
  if (personal > 0) {
    const more = facts.truncated ? 'At least ' : ''
    warn(
      'personal_in_comments',
      `${more}${count(personal, 'comment')} in "${column.name}" ${personal === 1 ? 'holds' : 'hold'} an e-mail address, a telephone number or a bank account. Comments are imported as they are; take such ones out of the file, or leave the column out.`,
    )
  }
  const broken = [facts.name, ...facts.entries.slice(0, 500).map(([text]) => text)].find((text) =>
    damaged.test(text),
  )
  if (broken !== undefined && column.role !== 'personal') {
    warn(
      'damaged_text',
      `Text in "${column.name}" was damaged before it came here: "${broken.slice(0, 60)}".`,
    )
  }
  return warnings
}

function greatestAnswer({ numbers }: ColumnFacts): number {
  return Math.max(...onlyPoints(numbers).points.keys())
}

function betweenYesAndNo({ scale }: ColumnProfile): string[] {
  return Object.entries(scale?.labels ?? {}).flatMap(([text, point]) => (point === 2 ? [text] : []))
}

function unread(facts: ColumnDraft['facts'], column: ColumnProfile): number {
  const known = new Set(column.notAnswers)
  const left = facts.entries.reduce((sum, [text, n]) => sum + (known.has(text) ? n : 0), 0)
  return Math.max(0, facts.answered - column.answers - left)
}

/** Words that no point is known for, where the others of the column have one. */
function unplaced({ entries }: ColumnDraft['facts'], { scale }: ColumnProfile): string[] {
  const labels = scale?.labels
  if (!labels) return []
  return entries.flatMap(([text]) =>
    labels[text] === undefined && /\p{L}/u.test(text) && !isMissing(text) ? [text] : [],
  )
}

function examples(texts: readonly string[]): string {
  if (texts.length === 0) return ''
  const shown = texts.slice(0, 3).map((text) => `"${text.slice(0, 60)}"`)
  return `: ${shown.join(', ')}${texts.length > 3 ? ', …' : ''}. Give such words their point with "labels" in the mapping`
}

const excludedWords: readonly (readonly [ProblemCode, string, string])[] = [
  ['unfinished', 'unfinished_responses', 'not finished'],
  ['preview', 'preview_responses', 'a preview or test'],
  ['spam', 'spam_responses', 'marked as spam'],
  ['excluded', 'excluded_responses', 'left out by the survey tool itself'],
]

/** Records that the import leaves out, by what each column says of them. */
function leftOut(columns: readonly ColumnProfile[], source: Profile['source']): ProfileWarning[] {
  return exclusionsOf(columns, source).flatMap(({ columnIndex, values }) => {
    const column = columns[columnIndex]
    if (!column) return []
    const counts = new Map<ProblemCode, number>()
    for (const { value, count: n } of column.values) {
      const code = values.get(foldWords(value))
      if (code) counts.set(code, (counts.get(code) ?? 0) + n)
    }
    if (values.has('')) counts.set('unfinished', column.missing)
    return excludedWords.flatMap(([code, warning, words]) => {
      const n = counts.get(code) ?? 0
      if (n === 0) return []
      return {
        code: warning,
        column: column.name,
        message: `By "${column.name}", ${count(n, 'response')} ${n === 1 ? 'is' : 'are'} ${words}, and left out. To import them as well, give that column the role "segment" in the mapping.`,
      }
    })
  })
}

/** A column whose scores are of several metrics, as another column says for each record. */
function mixedMetrics(columns: readonly ColumnProfile[]): ProfileWarning[] {
  return columns.flatMap(({ name, split }) => {
    if (!split) return []
    const parts = split.parts.map(({ value, metric }) => `${value} (${metric})`)
    return {
      code: 'mixed_metrics',
      column: split.column,
      message: `"${split.column}" says that "${name}" holds several metrics: ${list(parts)}. Each is imported as a question of its own.`,
    }
  })
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(', ')
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown
}
