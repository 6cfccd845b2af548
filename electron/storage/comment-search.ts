import type { Db } from './database.ts'

/** The search index of comments, which has to be told of each that goes. */

/** As many comments out of all as are quicker taken out of the index than the index is made anew. */
const worthwhile = 1 / 50

/** Takes the comments of the imports away, and out of the index. */
export function deleteComments(db: Db, imports: readonly number[]): void {
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
  if (isFew) {
    db.prepare(
      `INSERT INTO comment_search (comment_search, rowid, text)
         SELECT 'delete', id, text FROM comment WHERE ${ofImports}`,
    ).run(list)
  }
  db.prepare(`DELETE FROM comment WHERE ${ofImports}`).run(list)
  if (!isFew) db.exec("INSERT INTO comment_search (comment_search) VALUES ('rebuild')")
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
