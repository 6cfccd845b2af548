import { detached, foldWords } from './clean-text.ts'
import { columnReaders, identifier } from './column-readers.ts'
import type { CompleteColumn } from './complete-column.ts'
import type { CompleteMapping } from './complete-mapping.ts'
import { isMissing, isNoText } from './missing.ts'
import { createOtherRowTeller, type TellOtherRow } from './other-rows.ts'
import { createMetricParser, type ProblemCode } from './parse-metric.ts'

/** Cells of one record to answers, by a complete mapping. */

export interface Answer {
  readonly columnIndex: number
  /** The value to be matched to a touchpoint; empty where the record names none. */
  readonly touchpointValue: string
  readonly value: number
}

export interface Problem {
  /** -1 for a problem of the whole record. */
  readonly columnIndex: number
  readonly code: ProblemCode
  readonly value: string
}

export interface AcceptedRecord {
  readonly kind: 'accepted'
  readonly answers: readonly Answer[]
  readonly segments: readonly { readonly columnIndex: number; readonly value: string }[]
  /** ISO day; null where the record has none that can be read. */
  readonly date: string | null
  readonly comments: readonly {
    readonly columnIndex: number
    readonly text: string
    readonly touchpointValue: string
  }[]
  readonly key: string | null
  readonly respondent: string | null
  readonly problems: readonly Problem[]
}

/** Nothing in the record can be used: no answer and no comment. */
export interface RejectedRecord {
  readonly kind: 'rejected'
  readonly code: ProblemCode
  readonly problems: readonly Problem[]
}

export type InterpretedRecord = AcceptedRecord | RejectedRecord
export type Interpreter = (cells: readonly string[]) => InterpretedRecord

/** Texts remembered for a column; a column of measurements soon has more, and is read anew each time. */
const REMEMBERED = 1000
const WHOLE_RECORD = -1

/**
 * The interpreter of a file's records. Blank lines (records without cells) are not for it: leave
 * them out. A missing metric cell is a problem with the code `missing`, so that it can be counted;
 * it is not an error.
 */
export function createInterpreter(complete: CompleteMapping): Interpreter {
  const { columns, touchpoint } = complete
  const readers = columnReaders(complete)
  const { width, touchpointIndex, title, comments, segments } = readers
  const metrics = readers.metrics.map((metric) => ({
    ...metric,
    parse: remembering(metric.parse),
    blank: { columnIndex: metric.index, code: 'missing', value: '' } satisfies Problem,
  }))
  const dates = readers.dates.map(({ index, read }) => ({ index, read: remembering(read) }))
  const splits = splitScores(columns, touchpoint.kind === 'each')
  const otherRow = otherRowOf(complete)

  return (cells) => {
    const other = otherRow === null ? null : otherRow(cells)
    if (other !== null) return { kind: 'rejected', code: other, problems: [] }
    for (const { columnIndex, values } of complete.exclude) {
      const code = values.get(foldWords(cells[columnIndex] ?? ''))
      if (code !== undefined) return { kind: 'rejected', code, problems: [] }
    }
    const problems: Problem[] = []
    const place = touchpointIndex < 0 ? title : (cells[touchpointIndex] ?? '').trim()
    if (touchpointIndex >= 0 && place === '') {
      problems.push({ columnIndex: touchpointIndex, code: 'no_touchpoint', value: '' })
    }

    const answers: Answer[] = []
    for (const metric of metrics) {
      const cell = cells[metric.index] ?? ''
      if (cell === '') {
        problems.push(metric.blank)
        continue
      }
      const value = metric.parse(cell)
      if (typeof value === 'number') {
        answers.push({ columnIndex: metric.index, touchpointValue: metric.own ?? place, value })
      } else problems.push({ columnIndex: metric.index, code: value, value: cell })
    }

    for (const split of splits) {
      const read = split(cells)
      if (read.problem) problems.push(read.problem)
      else {
        const { columnIndex, value, own } = read.answer
        answers.push({ columnIndex, touchpointValue: own ?? place, value })
      }
    }

    const texts: AcceptedRecord['comments'][number][] = []
    for (const { index, own } of comments) {
      const text = (cells[index] ?? '').trim()
      if (isNoText(text)) continue
      texts.push({ columnIndex: index, text, touchpointValue: own ?? place })
    }

    if (cells.length !== width) {
      const extra = cells.slice(width).find((cell) => cell.trim() !== '')
      if (extra !== undefined) {
        problems.push({ columnIndex: WHOLE_RECORD, code: 'too_many_cells', value: extra })
      } else if (cells.length < width) {
        const value = `${cells.length} of ${width}`
        problems.push({ columnIndex: WHOLE_RECORD, code: 'too_few_cells', value })
      }
    }
    if (answers.length === 0 && texts.length === 0) {
      return { kind: 'rejected', code: 'no_answer', problems }
    }

    let date: string | null = null
    for (const { index, read } of dates) {
      const cell = cells[index] ?? ''
      if (cell === '') continue
      const iso = read(cell)
      if (iso === null) {
        if (!isMissing(cell)) {
          problems.push({ columnIndex: index, code: 'unreadable_date', value: cell })
        }
      } else if (iso !== 'none') {
        date = iso
        break
      }
    }
    const kept: AcceptedRecord['segments'][number][] = []
    for (const { index: columnIndex, read } of segments) {
      const value = read(cells[columnIndex] ?? '')
      if (value !== '') kept.push({ columnIndex, value })
    }
    return {
      kind: 'accepted',
      answers,
      segments: kept,
      date,
      comments: texts,
      key: identifier(cells[readers.key] ?? ''),
      respondent: identifier(cells[readers.respondent] ?? ''),
      problems,
    }
  }
}

function otherRowOf({ columns, otherRows }: CompleteMapping): TellOtherRow | null {
  if (otherRows === null) return null
  const tell = createOtherRowTeller(columns.filter(({ part }) => part === null))
  return (cells) => {
    const kind = tell(cells)
    return kind === 'total_row' && otherRows.totals === 0 ? null : kind
  }
}

type SplitReading =
  | { readonly problem: Problem; readonly answer?: undefined }
  | {
      readonly problem?: undefined
      readonly answer: {
        readonly columnIndex: number
        readonly value: number
        readonly own: string | null
      }
    }

/** Readers of the columns whose scores are of several metrics: one answer or one problem each. */
function splitScores(
  columns: readonly CompleteColumn[],
  isEach: boolean,
): ((cells: readonly string[]) => SplitReading)[] {
  return columns
    .filter(({ split }) => split !== null)
    .map(({ index, name, touchpoint }) => {
      const parts = columns.filter(({ part }) => part?.index === index)
      const own = touchpoint ?? (isEach ? name : null)
      const kindIndex = parts[0]?.part?.kindIndex ?? -1
      const byKind = new Map(
        parts.map((column) => [
          column.part?.kind ?? '',
          { columnIndex: column.index, parse: remembering(createMetricParser(column)) },
        ]),
      )
      return (cells) => {
        const cell = cells[index] ?? ''
        if (cell === '') return { problem: { columnIndex: index, code: 'missing', value: '' } }
        const kind = cells[kindIndex] ?? ''
        const part = byKind.get(foldWords(kind))
        if (!part)
          return { problem: { columnIndex: kindIndex, code: 'unknown_label', value: kind } }
        const value = part.parse(cell)
        if (typeof value !== 'number') {
          return { problem: { columnIndex: index, code: value, value: cell } }
        }
        return { answer: { columnIndex: part.columnIndex, value, own } }
      }
    })
}

/** The same function, with its answers to the first different short texts remembered. */
function remembering<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>()
  return (cell) => {
    const found = known.get(cell)
    if (found !== undefined) return found
    const value = read(cell)
    if (known.size < REMEMBERED && cell.length < 64) known.set(detached(cell), value)
    return value
  }
}
