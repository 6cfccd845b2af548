import { createInterpreter } from '../../shared/feedback/reading/interpret-row.ts'
import type { Output, storageContract } from '../../shared/rpc/contract.ts'
import type { ImportPlan } from './import-plan.ts'
import { recordsOf } from './survey-file.ts'

export type Preview = Output<typeof storageContract.previewRows>

/**
 * The records `from` (the first is 0) and `limit` that follow, as the file has them, with what is wrong in
 * each cell under the plan's mapping. With `onlyRejected` the others are passed over and not counted. The
 * file is read no further than that.
 */
export async function previewRows(
  { file, complete }: ImportPlan,
  { from, limit, onlyRejected }: { from: number; limit: number; onlyRejected: boolean },
  isCancelled?: () => boolean,
): Promise<Preview> {
  const interpret = createInterpreter(complete)
  const rows: Preview['rows'] = []
  let passed = 0
  for await (const { records, firstRow } of recordsOf(file, isCancelled)) {
    for (const [index, cells] of records.entries()) {
      if (cells.length === 0) continue
      if (!onlyRejected && passed < from) {
        passed++
        continue
      }
      const record = interpret(cells)
      if (onlyRejected && record.kind === 'accepted') continue
      if (passed++ < from) continue
      rows.push({
        row: firstRow + index,
        cells: [...cells],
        rejected: record.kind === 'rejected',
        reason: record.kind === 'rejected' ? record.code : null,
        problems: record.problems.map(({ columnIndex, code }) => ({ column: columnIndex, code })),
      })
      if (rows.length === limit) return { rows }
    }
  }
  return { rows }
}
