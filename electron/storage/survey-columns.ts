import type {
  CompleteColumn,
  CompleteMapping,
} from '../../shared/feedback/reading/complete-mapping.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Db } from './database.ts'

/** A column that is kept: a question (role 'metric'), a segment or a comment. */
export interface ColumnUse {
  readonly name: string
  readonly question: string
  readonly role: string
  readonly metric: string | null
  /** What the answers' numbers mean, as JSON; the labels only say how words became numbers. */
  readonly scale: string | null
}

interface StoredColumn extends ColumnUse {
  readonly id: number
}

/** The columns of the file that are kept, with their places. */
export function keptColumns({
  columns,
}: CompleteMapping): (ColumnUse & { readonly index: number })[] {
  return columns
    .filter(({ role }) => role === 'metric' || role === 'segment' || role === 'comment')
    .map((column) => {
      const { index, name, question, role, metric } = column
      return { index, name, question, role, metric, scale: scaleText(column) }
    })
}

/** The columns that the dataset has of all its files. */
export function storedColumns(db: Db, datasetId: string): StoredColumn[] {
  return db
    .prepare<[string], StoredColumn>(
      `SELECT id, name, question, role, metric, scale FROM survey_column
       WHERE dataset_id = ? ORDER BY id`,
    )
    .all(datasetId)
}

/**
 * The numbers of the dataset's kept columns by their place in the file; new ones are added. Throws
 * `invalid_input` where a question is now measured differently: its answers could not be counted together.
 */
export function columnIds(
  db: Db,
  datasetId: string,
  complete: CompleteMapping,
): Map<number, number> {
  const known = new Map(storedColumns(db, datasetId).map((column) => [column.name, column]))
  const insert = db.prepare(
    'INSERT INTO survey_column (dataset_id, name, question, role, metric, scale) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const ids = new Map<number, number>()
  for (const column of keptColumns(complete)) {
    const { index, name, question, role, metric, scale } = column
    const stored = known.get(name)
    if (stored) {
      assertSameUse(stored, column)
      ids.set(index, stored.id)
    } else {
      const { lastInsertRowid } = insert.run(datasetId, name, question, role, metric, scale)
      ids.set(index, Number(lastInsertRowid))
    }
  }
  return ids
}

function scaleText({ scale }: CompleteColumn): string | null {
  if (!scale) return null
  const { min, max, higherIsBetter } = scale
  return JSON.stringify({ min, max, higherIsBetter })
}

function assertSameUse(stored: ColumnUse, column: ColumnUse): void {
  const { name, role, metric, scale } = column
  if (stored.role === role && stored.metric === metric && stored.scale === scale) return
  const use = (is: ColumnUse) =>
    is.metric === null ? is.role : `${is.metric}${is.scale ? ` on ${is.scale}` : ''}`
  throw new TouchlineError(
    'invalid_input',
    `The column "${name}" was imported before as ${use(stored)}, and is now to be ${use(column)}. Use the same mapping as before, or delete the dataset and import all files again.`,
    { column: name },
  )
}
