import type { CompleteColumn } from './complete-column.ts'
import type { CompleteMapping } from './complete-mapping.ts'
import { createDateReader, type DateReader } from './dates.ts'
import { isMissing } from './missing.ts'
import { createMetricParser, type MetricParser } from './parse-metric.ts'
import { joinChoices } from './split-choices.ts'

/** Which columns of a record are read, in which order, and how a cell of each is. */
export interface ColumnReaders {
  /** Columns of the file. */
  readonly width: number
  /** `own` is the touchpoint that the column's answers are about; null where the record names it. */
  readonly metrics: readonly {
    readonly index: number
    readonly parse: MetricParser
    readonly own: string | null
  }[]
  readonly comments: readonly { readonly index: number; readonly own: string | null }[]
  /** The first that has a date counts. */
  readonly dates: readonly { readonly index: number; readonly read: DateReader }[]
  /** A blank value is none. */
  readonly segments: readonly { readonly index: number; readonly read: (cell: string) => string }[]
  /** -1 where there is none. */
  readonly key: number
  readonly respondent: number
  readonly touchpointIndex: number
  /** The touchpoint of records that name none. */
  readonly title: string
}

export function columnReaders({ columns, touchpoint }: CompleteMapping): ColumnReaders {
  const [key = -1] = indicesOf(columns, 'key')
  const [respondent = -1] = indicesOf(columns, 'respondent')
  return {
    width: columns.filter(({ part }) => part === null).length,
    metrics: columns
      .filter(({ role, part }) => role === 'metric' && part === null)
      .map((column) => ({
        index: column.index,
        parse: createMetricParser(column),
        own: column.touchpoint ?? (touchpoint.kind === 'each' ? column.name : null),
      })),
    comments: columns
      .filter(({ role }) => role === 'comment')
      .map((column) => ({ index: column.index, own: column.touchpoint })),
    dates: columns
      .filter(({ role, dateFormat }) => role === 'date' && dateFormat !== null)
      .map((column) => ({
        index: column.index,
        read: createDateReader(column.dateFormat ?? '', column.zone),
      })),
    segments: columns
      .filter(({ role }) => role === 'segment')
      .map(({ index, choices }) => ({
        index,
        read: (cell: string) =>
          choices === null ? cell.trim() : joinChoices(cell.trim(), choices),
      })),
    key,
    respondent,
    touchpointIndex: touchpoint.kind === 'column' ? touchpoint.index : -1,
    title: touchpoint.kind === 'title' ? touchpoint.title : '',
  }
}

function indicesOf(columns: readonly CompleteColumn[], role: CompleteColumn['role']): number[] {
  return columns.filter((column) => column.role === role).map(({ index }) => index)
}

/** What a key or a respondent is called; null where the cell names none. */
export function identifier(cell: string): string | null {
  const text = cell.trim()
  return isMissing(text) ? null : text
}
