import { basename } from 'node:path'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { Input, Language, Output, storageContract } from '../../shared/rpc/contract.ts'
import type { WantedDataset } from './choose-dataset.ts'
import type { Db } from './database.ts'
import { rowsToCsv } from './export/export-table.ts'
import { writeWhole } from './export/write-file.ts'
import type { ImportPlan } from './import-plan.ts'
import { type ProblemRow, problemRows, type RowProblem } from './problem-rows.ts'

type Request = Input<typeof storageContract.exportRows>

export interface RowsToExport {
  readonly target: string
  readonly journeyId: JourneyId
  readonly language: Language
  readonly dataset?: WantedDataset
  readonly reason: Request['reason']
  readonly words: Request['words']
}

/**
 * Writes the records that have this problem (null: that are left out) as a CSV file for a spreadsheet: all
 * columns as they were, then the row's number in the file and the reason. When it fails, the file that
 * stood there is as it was.
 */
export async function exportRows(
  db: Db,
  plan: ImportPlan,
  { target, journeyId, language, dataset, reason, words }: RowsToExport,
  isCancelled?: () => boolean,
): Promise<Output<typeof storageContract.exportRows>> {
  let rows = 0
  const width = plan.complete.columns.length
  const isMeant = ({ code, column }: RowProblem) =>
    reason === null || (code === reason.code && column === (reason.column ?? null))
  const isExported = ({ leftOut, problems }: ProblemRow) =>
    reason === null ? leftOut : problems.some(isMeant)
  const lineOf = ({ row, cells, problems }: ProblemRow): string[] => [
    ...cells.slice(0, width),
    ...Array<string>(Math.max(0, width - cells.length)).fill(''),
    String(row),
    problems
      .filter(isMeant)
      .map(({ code, column }) =>
        [words.reasons[code] ?? code, ...(column === null ? [] : [column])].join(': '),
      )
      .join('; '),
    // Cells beyond the header come last, so that row and reason stand under their heads.
    ...cells.slice(width),
  ]
  const head = [...plan.complete.columns.map(({ name }) => name), words.row, words.reason]

  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`\u{FEFF}${rowsToCsv([head], language)}`)
    for await (const found of problemRows(db, plan, journeyId, dataset, isCancelled)) {
      const lines = found.filter(isExported).map(lineOf)
      rows += lines.length
      if (lines.length > 0) yield Buffer.from(rowsToCsv(lines, language))
    }
  }

  await writeWhole(target, pieces())
  return { fileName: basename(target), rows }
}
