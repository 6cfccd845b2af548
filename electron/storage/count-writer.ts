import type { CountedGroup } from './answer-tally.ts'
import { batchInsert } from './batch-insert.ts'
import type { Db } from './database.ts'

/** Writes counted answers into the table of counts. */
export interface CountWriter {
  /** Waits with what is given until there is much of it. */
  readonly add: (groups: readonly CountedGroup[]) => void
  /** Adds what is waiting to the table, a part at a time. */
  readonly flush: () => Generator<void>
}

/** What the numbers of the blocks are in the database. */
export interface DatabaseNumbers {
  readonly columnOf: (columnIndex: number) => number
  /** By the numbers of touchpoint values and of segment sets. */
  readonly matches: readonly number[]
  readonly sets: readonly number[]
}

/** Rows that wait at most. */
const mostWaiting = 2 ** 21
const rowsAtOnce = 10_000

export function countWriter(db: Db, { columnOf, matches, sets }: DatabaseNumbers): CountWriter {
  let waiting: CountedGroup[] = []
  let rowsWaiting = 0

  function* flush(): Generator<void> {
    const rows = batchInsert(
      db,
      'answer_count',
      ['column_id', 'touchpoint_match_id', 'segment_set_id', 'day', 'value', 'n'],
      'ON CONFLICT DO UPDATE SET n = n + excluded.n',
    )
    // In the order of the table's own key, so that rows go to its end and not all over it.
    const sorted = waiting
      .map((group) => ({
        ...group,
        columnId: columnOf(group.columnIndex),
        matchId: matches[group.match] ?? 0,
      }))
      .sort((a, b) => a.columnId - b.columnId || a.matchId - b.matchId)
    waiting = []
    rowsWaiting = 0
    let written = 0
    for (const group of sorted) {
      for (let at = 0; at < group.counts.length; at++) {
        rows.put(group.columnId)
        rows.put(group.matchId)
        rows.put(sets[group.sets[at] ?? 0] ?? 0)
        rows.put(group.days[at] ?? 0)
        rows.put(group.values[at] ?? 0)
        rows.put(group.counts[at] ?? 0)
      }
      written += group.counts.length
      if (written < rowsAtOnce) continue
      written = 0
      yield
    }
    rows.flush()
  }

  return {
    flush,
    add: (groups) => {
      waiting.push(...groups)
      for (const { counts } of groups) rowsWaiting += counts.length
      if (rowsWaiting > mostWaiting) for (const _ of flush());
    },
  }
}
