import type { Db } from './database.ts'

/** Values that SQLite takes. */
type Cell = string | number | null

/** Inserts rows many at a time: one statement for a hundred rows costs a quarter of a hundred statements. */
export interface BatchInsert {
  readonly add: (...row: readonly Cell[]) => void
  /** Writes what is still waiting. */
  readonly flush: () => void
}

const rowsAtOnce = 100

/** A batch for the table. Throws SqliteError where a row does not fit, perhaps later than it was added. */
export function batchInsert(
  db: Db,
  table: string,
  columns: readonly string[],
  onConflict = '',
): BatchInsert {
  const width = columns.length
  const placeholders = `(${columns.map(() => '?').join(', ')})`
  const statementFor = (rows: number) =>
    db.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(rows).fill(placeholders).join(', ')} ${onConflict}`,
    )
  const full = statementFor(rowsAtOnce)
  const waiting: Cell[] = new Array(rowsAtOnce * width).fill(null)
  let used = 0
  return {
    add: (...row) => {
      for (let at = 0; at < width; at++) waiting[used++] = row[at] ?? null
      if (used === waiting.length) {
        full.run(waiting)
        used = 0
      }
    },
    flush: () => {
      if (used > 0) statementFor(used / width).run(waiting.slice(0, used))
      used = 0
    },
  }
}
