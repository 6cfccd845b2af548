import type { ColumnProfile, Profile } from '../profile.ts'
import { foldWords, nameWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'
import { hintsOf } from './column-hints.ts'

/** Tables that hold something else than a row of answers for each person. */

type TableWarning = Profile['warnings'][number]

export function tableWarnings(columns: readonly ColumnProfile[], records: number): TableWarning[] {
  return [
    ...countedAnswers(columns, records),
    ...scaleColumns(columns),
    ...turnedTable(columns, records),
    ...oneCellRows(columns),
  ]
}

const countNames =
  /^(?:count|counts|n|no of (?:responses|answers)|number of (?:responses|answers)|responses|answers|frequency|freq|respondents|darab|darabszam|db|valaszok(?: szama)?|gyakorisag|liczba(?: odpowiedzi)?|liczebnosc|czestosc|anzahl(?: antworten)?|haufigkeit|nombre|effectif)$/

/** Columns for each answer with how often it was given: what to do with such a table. */
export function countTableWarnings(counted: readonly ColumnFacts[]): TableWarning[] {
  const [first] = counted
  if (!first) return []
  const names = counted.map(({ name }) => `"${name}"`).join(', ')
  return [
    {
      code: 'counted_answers',
      column: first.name,
      message: `${names} say how often each answer was given: this is a table of counts, one row for many people, and nothing of it is read as a score. Export the answers themselves, one row for each; or make such rows in a spreadsheet, each answer as often as its count says.`,
    },
  ]
}

/** Every answer once, or once for each question, and beside it how often it was given. */
function countedAnswers(columns: readonly ColumnProfile[], records: number): TableWarning[] {
  const counts = columns.find(
    ({ name, type, answers }) =>
      countNames.test(foldWords(name)) && type === 'integer' && answers === records,
  )
  const once = columns.some(
    (column) =>
      column !== counts &&
      column.role === 'metric' &&
      column.answers === records &&
      (column.distinct === records || isEvenly(column, columns, records)),
  )
  if (!counts || !once || records < 2) return []
  return [
    {
      code: 'counted_answers',
      column: counts.name,
      message: `"${counts.name}" says how often each answer was given: this is a table of counts. Export the answers themselves, since each row counts once here.`,
    },
  ]
}

/** Each answer comes once for every value of another column. */
function isEvenly(
  { distinct, values, scale }: ColumnProfile,
  columns: readonly ColumnProfile[],
  records: number,
): boolean {
  const [first] = values
  return (
    scale?.labels !== undefined &&
    distinct >= 3 &&
    values.every(({ count }) => count === first?.count) &&
    columns.some((other) => other.role !== 'metric' && other.distinct * distinct === records)
  )
}

const scaleNames = /\b(?:scale|scales|skala|max|maximum|maksimum|max points|out of|punkte max)$/
const scaleEnds: ReadonlySet<string> = new Set(['3', '4', '5', '6', '7', '10', '11', '100'])

/** A column that says for each record where its scale ends. */
function scaleColumns(columns: readonly ColumnProfile[]): TableWarning[] {
  const scale = columns.find(
    ({ name, values }) =>
      scaleNames.test(nameWords(name).join(' ')) &&
      values.length > 1 &&
      values.every(({ value }) => scaleEnds.has(value.trim())),
  )
  const rated = columns.find(
    (column) => column !== scale && (column.metric === 'rating' || column.metric === 'csat'),
  )
  if (!scale || !rated) return []
  const ends = scale.values.map(({ value }) => value).join(', ')
  return [
    {
      code: 'scale_column',
      column: scale.name,
      message: `"${scale.name}" says that answers were given on several scales (up to ${ends}), but "${rated.name}" is read on ${rated.scale?.min}-${rated.scale?.max} throughout. Import the scales apart: a file for each.`,
    },
  ]
}

const MOST_QUESTIONS = 60

/** Questions below one another in the first column, and a column for each person. */
function turnedTable(columns: readonly ColumnProfile[], records: number): TableWarning[] {
  const [first, ...others] = columns
  const isSmall = records >= 2 && records <= MOST_QUESTIONS && others.length > records
  if (!first || !isSmall || first.distinct !== records) return []
  const asked = first.values.filter(({ value }) => {
    const hints = hintsOf({ index: 0, name: value, question: value })
    return hints.has('nps') || hints.has('csat') || hints.has('ces') || hints.has('rating')
  })
  if (asked.length < 2 && asked.length * 2 < records) return []
  return [
    {
      code: 'turned_table',
      column: first.name,
      message: `The questions seem to stand below one another in "${first.name}", with a column for each person. Turn the table (in a spreadsheet: copy, Paste Special, Transpose), and import it again.`,
    },
  ]
}

/** `"id,""nps"""`: each line was put in quotes as a whole, so that it is one cell. */
function oneCellRows([only, second]: readonly ColumnProfile[]): TableWarning[] {
  if (!only || second || !/[,;\t].*[,;\t]/.test(only.question)) return []
  const sign = /[,;\t]/.exec(only.question)?.[0] ?? ','
  if (!only.values.slice(0, 5).every(({ value }) => value.includes(sign))) return []
  return [
    {
      code: 'one_cell_rows',
      column: only.name,
      message:
        'Each row of the file is one cell, because every line stands in quotation marks as a whole. Open the file in a spreadsheet, split the column at its separator (Text to Columns), and save it again.',
    },
  ]
}
