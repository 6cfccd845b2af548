import type { Db } from './database.ts'
import { deleteDatasets } from './delete-datasets.ts'

/** How long datasets are kept. A day counts where the user is, and the last one is still kept. */

/** Days before its end from which a dataset's end is told. */
const tellBefore = 7

/** Deletes what is past its last day, and tells what it was. */
export async function sweepDatasets(
  db: Db,
  path: string,
  now: Date,
): Promise<{ name: string; answers: number }[]> {
  const expired = db
    .prepare<[string], { id: string; name: string; answers: number }>(
      `SELECT dataset.id, dataset.name, coalesce(sum(import.answers), 0) AS answers
       FROM dataset LEFT JOIN import ON import.dataset_id = dataset.id
       WHERE keep_until < ? GROUP BY dataset.id ORDER BY keep_until, dataset.id`,
    )
    .all(dayOf(now))
  if (expired.length > 0) {
    await deleteDatasets(
      path,
      expired.map(({ id }) => id),
    )
  }
  return expired.map(({ name, answers }) => ({ name, answers }))
}

/** What ends within a week, the soonest first. */
export function endingDatasets(db: Db, now: Date): { name: string; until: string }[] {
  const soon = new Date(now.getFullYear(), now.getMonth(), now.getDate() + tellBefore)
  return db
    .prepare<[string, string], { name: string; until: string }>(
      `SELECT name, keep_until AS until FROM dataset
       WHERE keep_until BETWEEN ? AND ? ORDER BY keep_until, id`,
    )
    .all(dayOf(now), dayOf(soon))
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
