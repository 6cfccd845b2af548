import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/** Every table of a workspace file with its number of rows and a hash of them. */
export function workspaceContent(path: string): Record<string, string> {
  const db = new Database(path, { readonly: true })
  try {
    const tables = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
    return Object.fromEntries(
      tables.map((table) => {
        const rows = db.prepare(`SELECT * FROM "${table}"`).raw().all()
        const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
        return [table, `${rows.length} rows, ${hash.slice(0, 16)}`]
      }),
    )
  } finally {
    db.close()
  }
}
