import type { JourneyId } from '../../shared/document/journey.ts'
import { createInterpreter, type Problem } from '../../shared/feedback/reading/interpret-row.ts'
import { wouldChange } from './changed-records.ts'
import { chooseDataset, type WantedDataset } from './choose-dataset.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import { isNew, knownRows } from './known-rows.ts'
import { recogniseResponses } from './recognise-responses.ts'
import { createIdentifier, secretFor } from './row-identity.ts'
import { recordsOf } from './survey-file.ts'

/** What is wrong with a record: with one cell of it, or with all of it (`column` is null). */
export interface RowProblem {
  readonly code: string
  readonly column: string | null
  readonly value: string
}

export interface ProblemRow {
  /** As a spreadsheet numbers it. */
  readonly row: number
  readonly cells: readonly string[]
  /** Whether the import leaves the whole record out. */
  readonly leftOut: boolean
  readonly problems: readonly RowProblem[]
}

/**
 * The records of the file of which the import uses less than everything, a batch at a time: rejected ones,
 * those that were imported before, and those with a cell that cannot be used. Throws `cancelled`.
 */
export async function* problemRows(
  db: Db,
  plan: ImportPlan,
  journeyId: JourneyId,
  wanted: WantedDataset,
  isCancelled?: () => boolean,
): AsyncGenerator<ProblemRow[]> {
  const { complete, file } = plan
  const { dataset } = await chooseDataset(db, plan, journeyId, wanted, { isCancelled })
  const secret = secretFor(complete)
  const recognised = await recogniseResponses(db, plan, dataset?.id ?? null, { isCancelled })
  const known = knownRows(recognised.known)
  const isChanged = dataset ? wouldChange(db, dataset.id, complete) : () => false
  const interpret = createInterpreter(complete)
  const identify = createIdentifier(complete, secret)
  const names = new Map(complete.columns.map(({ index, name }) => [index, name]))
  const told = ({ columnIndex, code, value }: Problem): RowProblem => ({
    code,
    column: names.get(columnIndex) ?? null,
    value,
  })
  for await (const { records, firstRow } of recordsOf(file, isCancelled)) {
    yield records.flatMap((cells, index): ProblemRow[] => {
      if (cells.length === 0) return []
      const record = interpret(cells)
      const problems = record.problems.map(told)
      const row = firstRow + index
      if (record.kind === 'rejected') {
        const whole = { code: record.code, column: null, value: '' }
        return [{ row, cells, leftOut: true, problems: [whole, ...problems] }]
      }
      const identity = identify(cells, record)
      const recordId = known.take(identity, () => record)
      if (recordId !== isNew) {
        const { contentHash } = identity
        const isUpdate = recordId > 0 && isChanged({ recordId, row, record, contentHash })
        const code = isUpdate ? 'updated' : 'duplicate'
        const whole = { code, column: null, value: record.key ?? '' }
        return [{ row, cells, leftOut: !isUpdate, problems: [whole] }]
      }
      return problems.length > 0 ? [{ row, cells, leftOut: false, problems }] : []
    })
  }
}
