import type {
  CompleteColumn,
  CompleteMapping,
} from '../../shared/feedback/reading/complete-mapping.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Db } from './database.ts'

/**
 * The numbers of the dataset's kept columns by their place in the file; new ones are added. Throws
 * `invalid_input` where a question is now measured differently: its answers could not be counted together.
 */
export function columnIds(
  db: Db,
  datasetId: string,
  complete: CompleteMapping,
): Map<number, number> {
  const find = db.prepare<[string, string], StoredColumn>(
    'SELECT id, role, metric, scale FROM survey_column WHERE dataset_id = ? AND name = ?',
  )
  const insert = db.prepare(
    'INSERT INTO survey_column (dataset_id, name, question, role, metric, scale) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const ids = new Map<number, number>()
  for (const column of complete.columns) {
    const { index, name, question, role, metric } = column
    if (role !== 'metric' && role !== 'segment' && role !== 'comment') continue
    const scale = scaleText(column)
    const stored = find.get(datasetId, name)
    if (stored) {
      assertSameUse(stored, column, scale)
      ids.set(index, stored.id)
    } else {
      const { lastInsertRowid } = insert.run(datasetId, name, question, role, metric, scale)
      ids.set(index, Number(lastInsertRowid))
    }
  }
  return ids
}

interface StoredColumn {
  readonly id: number
  readonly role: string
  readonly metric: string | null
  readonly scale: string | null
}

/** What the answers' numbers mean; the labels only say how words became numbers. */
function scaleText({ scale }: CompleteColumn): string | null {
  if (!scale) return null
  const { min, max, higherIsBetter } = scale
  return JSON.stringify({ min, max, higherIsBetter })
}

function assertSameUse(stored: StoredColumn, column: CompleteColumn, scale: string | null): void {
  const { name, role, metric } = column
  if (stored.role === role && stored.metric === metric && stored.scale === scale) return
  const use = (is: { role: string; metric: string | null; scale: string | null }) =>
    is.metric === null ? is.role : `${is.metric}${is.scale ? ` on ${is.scale}` : ''}`
  throw new TouchlineError(
    'invalid_input',
    `The column "${name}" was imported before as ${use(stored)}, and is now to be ${use({ role, metric, scale })}. Use the same mapping as before, or delete the dataset and import all files again.`,
    { column: name },
  )
}
