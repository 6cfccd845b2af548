import { plainDress } from './delimited-text.ts'
import type { MadeExport } from './made-export.ts'
import type { ColumnTruth, SurveyTruth } from './survey-truth.ts'

/** A column as it stands in the file, and what must be found in it; without a truth nothing is asked of it. */
export interface TableColumn {
  readonly cells: readonly string[]
  readonly truth?: ColumnTruth
}

/** A table of an id and the columns as they are given. */
export function answerTable(
  columns: Readonly<Record<string, TableColumn>>,
  truth: SurveyTruth = {},
): MadeExport {
  const names = Object.keys(columns)
  const records = Math.max(...Object.values(columns).map(({ cells }) => cells.length))
  return {
    rows: [
      ['id', ...names],
      ...Array.from({ length: records }, (_, at) => [
        `R-${at + 1}`,
        ...names.map((name) => columns[name]?.cells[at] ?? ''),
      ]),
    ],
    dress: { ...plainDress, delimiter: ';' },
    truth: {
      records,
      columns: Object.fromEntries(
        names.flatMap((name) => {
          const column = columns[name]?.truth
          return column ? [[name, column]] : []
        }),
      ),
      ...truth,
    },
  }
}

/** So many answers that go round the given ones, each a little more often than the one before. */
export function inTurn<T>(values: readonly [T, ...T[]], count: number): T[] {
  return Array.from({ length: count }, (_, at) => {
    const value = values[(at * 3 + Math.floor(at / 7)) % values.length]
    return value === undefined ? values[0] : value
  })
}
