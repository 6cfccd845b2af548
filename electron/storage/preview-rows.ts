import { createInterpreter } from '../../shared/feedback/reading/interpret-row.ts'
import type { Output, storageContract } from '../../shared/rpc/contract.ts'
import type { ImportPlan } from './import-plan.ts'
import { recordsOf } from './survey-file.ts'

export type Preview = Output<typeof storageContract.previewRows>

/**
 * The records `from` (the first is 0) and `limit` that follow, as the file has them, with what is wrong in
 * each cell under the plan's mapping. With `onlyRejected` the others are passed over and not counted.
 */
export async function previewRows(
  { file, complete }: ImportPlan,
  { from, limit, onlyRejected }: { from: number; limit: number; onlyRejected: boolean },
  isCancelled?: () => boolean,
): Promise<Preview> {
  const interpret = createInterpreter(complete)
  const rows: Preview['rows'] = []
  let total = 0
  for await (const { records, firstRow } of recordsOf(file, isCancelled)) {
    for (const [index, cells] of records.entries()) {
      if (cells.length === 0) continue
      const isShown = () => total >= from && rows.length < limit
      // Reading on only counts; unless it must be known which records are rejected, that is all.
      if (!onlyRejected && !isShown()) {
        total++
        continue
      }
      const record = interpret(cells)
      if (onlyRejected && record.kind === 'accepted') continue
      if (isShown()) {
        rows.push({
          row: firstRow + index,
          cells: [...cells],
          rejected: record.kind === 'rejected',
          problems: record.problems.map(({ columnIndex, code }) => ({ column: columnIndex, code })),
        })
      }
      total++
    }
  }
  return { total, rows }
}
