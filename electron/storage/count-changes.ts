import type { Db } from './database.ts'
import { prepared } from './database.ts'
import type { RecordPlace } from './open-blocks.ts'

/** Keeps the counts of answers, and what the imports tell of themselves, with records that change. */
export interface CountChanges {
  /** To be called before the record changes. */
  readonly take: (place: RecordPlace) => void
  /** To be called when it has changed. */
  readonly put: (place: RecordPlace) => void
  readonly finish: () => void
}

type Key = readonly [column: number, match: number, set: number, day: number, value: number]

const mostWaiting = 50_000
const isKey =
  'column_id = ? AND touchpoint_match_id = ? AND segment_set_id = ? AND day = ? AND value = ?'

export function countChanges(db: Db): CountChanges {
  const waiting = new Map<string, { readonly key: Key; change: number }>()
  const answers = new Map<number, number>()
  const days = new Map<number, { first: number; last: number }>()

  function flush(): void {
    for (const { key, change } of waiting.values()) write(db, key, change)
    waiting.clear()
  }

  function count({ importId, columns, at }: RecordPlace, change: number): void {
    const set = columns.fields.segmentSet[at] ?? 0
    const day = columns.fields.day[at] ?? 0
    for (const { columnId, matches, values } of columns.questions) {
      const match = matches[at] ?? 0
      if (match === 0) continue
      const key: Key = [columnId, match, set, day, values[at] ?? 0]
      const text = key.join(' ')
      const known = waiting.get(text) ?? { key, change: 0 }
      known.change += change
      waiting.set(text, known)
      answers.set(importId, (answers.get(importId) ?? 0) + change)
    }
    if (waiting.size >= mostWaiting) flush()
  }

  return {
    take: (place) => count(place, -1),
    put: (place) => {
      count(place, 1)
      const { importId, columns, at } = place
      const day = columns.fields.day[at] ?? 0
      if (day === 0) return
      const known = days.get(importId) ?? { first: day, last: day }
      days.set(importId, {
        first: Math.min(known.first, day),
        last: Math.max(known.last, day),
      })
    },
    finish: () => {
      flush()
      for (const [id, change] of answers) {
        prepared(db, 'UPDATE import SET answers = answers + ? WHERE id = ?').run(change, id)
      }
      for (const [id, { first, last }] of days) {
        prepared(
          db,
          `UPDATE import SET first_day = min(coalesce(first_day, ?), ?),
             last_day = max(coalesce(last_day, ?), ?) WHERE id = ?`,
        ).run(first, first, last, last, id)
      }
    },
  }
}

function write(db: Db, key: Key, change: number): void {
  if (change > 0) {
    prepared(
      db,
      `INSERT INTO answer_count (column_id, touchpoint_match_id, segment_set_id, day, value, n)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n`,
    ).run(...key, change)
  } else if (change < 0) {
    const gone = prepared(db, `DELETE FROM answer_count WHERE ${isKey} AND n = ?`)
    if (gone.run(...key, -change).changes > 0) return
    prepared(db, `UPDATE answer_count SET n = n + ? WHERE ${isKey}`).run(change, ...key)
  }
}
