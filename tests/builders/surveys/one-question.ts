import { plainDress } from './delimited-text.ts'
import type { MadeExport } from './made-export.ts'
import { type ColumnTruth, isoDay } from './survey-truth.ts'

/** A table of an id, a touchpoint and one question: what matters is how its answers are written. */
export function oneQuestion(
  question: string,
  cells: readonly string[],
  truth: ColumnTruth,
): MadeExport {
  return {
    rows: [
      ['id', 'touchpoint', question],
      ...cells.map((answer, at) => [String(at + 1), at % 2 ? 'Search' : 'Payment', answer]),
    ],
    dress: plainDress,
    truth: { records: cells.length, columns: { [question]: truth } },
  }
}

/** A table of an id, a touchpoint, a score and dates as they are written there. */
export function datedTable(
  header: string,
  dates: readonly Date[],
  written: (date: Date) => string,
): MadeExport {
  const days = dates.map(isoDay).sort()
  return {
    rows: [
      ['id', header, 'touchpoint', 'nps'],
      ...dates.map((date, at) => [
        ...[String(at + 1), written(date), at % 2 ? 'Search' : 'Payment', String((at * 7) % 11)],
      ]),
    ],
    dress: { ...plainDress, delimiter: ';' },
    truth: {
      records: dates.length,
      accepted: dates.length,
      columns: { [header]: { role: 'date' } },
      days: [...new Set(days)],
    },
  }
}
