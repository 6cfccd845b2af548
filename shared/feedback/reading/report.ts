import type { ImportReason } from '../import-report.ts'
import { detached } from './clean-text.ts'
import type { ProblemCode } from './parse-metric.ts'

/** Counts what could not be used, by reason and column, with the first examples. */

export interface ReasonCounter {
  /** `column` is null for a problem of the whole record; `row` as a spreadsheet numbers it. */
  add(code: ProblemCode, column: string | null, row: number, value: string): void
  /** The most frequent first. */
  reasons(): ImportReason[]
}

const EXAMPLES = 3
const EXAMPLE_LENGTH = 80

export function createReasonCounter(): ReasonCounter {
  const byCode = new Map<ProblemCode, Map<string | null, ImportReason>>()
  return {
    add(code, column, row, value) {
      let byColumn = byCode.get(code)
      if (!byColumn) {
        byColumn = new Map()
        byCode.set(code, byColumn)
      }
      let reason = byColumn.get(column)
      if (!reason) {
        reason = { code, ...(column !== null && { column }), count: 0, examples: [] }
        byColumn.set(column, reason)
      }
      reason.count++
      if (reason.examples.length < EXAMPLES) {
        const short =
          value.length > EXAMPLE_LENGTH ? `${value.slice(0, EXAMPLE_LENGTH - 1)}…` : detached(value)
        reason.examples.push({ row, value: short })
      }
    },
    reasons() {
      return [...byCode.values()]
        .flatMap((byColumn) => [...byColumn.values()])
        .sort((a, b) => b.count - a.count)
    },
  }
}
