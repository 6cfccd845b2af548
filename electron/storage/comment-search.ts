import type { Db } from './database.ts'

/** The search index of comments, which has to be told of each that goes. */

/** As many comments out of all as are quicker taken out of the index than the index is made anew. */
const worthwhile = 1 / 50
const atOnce = 2000

/** Takes the comments of the imports away, and out of the index; in steps of some milliseconds. */
export function* deleteComments(db: Db, imports: readonly number[]): Generator<void> {
  const ofImports = 'import_id IN (SELECT value FROM json_each(?))'
  const list = JSON.stringify(imports)
  const count = (where: string, ...values: string[]) =>
    db
      .prepare<string[], number>(`SELECT count(*) FROM comment ${where}`)
      .pluck()
      .get(...values) ?? 0
  const gone = count(`WHERE ${ofImports}`, list)
  if (gone === 0) return
  const isFew = gone < count('') * worthwhile
  const some = `SELECT id FROM comment WHERE ${ofImports} ORDER BY id LIMIT ${atOnce}`
  const unindex = db.prepare(
    `INSERT INTO comment_search (comment_search, rowid, text)
       SELECT 'delete', id, text FROM comment WHERE id IN (${some})`,
  )
  const remove = db.prepare(`DELETE FROM comment WHERE id IN (${some})`)
  for (let left = gone; left > 0; left -= atOnce) {
    if (isFew) unindex.run(list)
    remove.run(list)
    yield
  }
  if (!isFew) yield* indexAnew(db)
}

function* indexAnew(db: Db): Generator<void> {
  db.exec("INSERT INTO comment_search (comment_search) VALUES ('delete-all')")
  const index = db.prepare(
    `INSERT INTO comment_search (rowid, text)
       SELECT id, text FROM comment WHERE id > ? ORDER BY id LIMIT ${atOnce}`,
  )
  const next = db
    .prepare<[number], number | null>(
      `SELECT max(id) FROM (SELECT id FROM comment WHERE id > ? ORDER BY id LIMIT ${atOnce})`,
    )
    .pluck()
  for (let last: number | null = 0; last !== null; last = next.get(last) ?? null) {
    index.run(last)
    yield
  }
}

/** Takes the comments of these records away, and out of the index; gives how many there were. */
export function deleteCommentsOf(db: Db, importId: number, records: readonly number[]): number {
  const ofRecords = 'import_id = ? AND record_id IN (SELECT value FROM json_each(?))'
  const list = JSON.stringify(records)
  db.prepare(
    `INSERT INTO comment_search (comment_search, rowid, text)
       SELECT 'delete', id, text FROM comment WHERE ${ofRecords}`,
  ).run(importId, list)
  return db.prepare(`DELETE FROM comment WHERE ${ofRecords}`).run(importId, list).changes
}
