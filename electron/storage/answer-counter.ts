import { batchInsert } from './batch-insert.ts'
import type { Db } from './database.ts'

/** Counts answers by (column, touchpoint value, segment set, day, value) while they come in. */
export interface AnswerCounter {
  readonly add: (
    columnId: number,
    matchId: number,
    segmentSetId: number,
    day: number,
    value: number,
  ) => void
  /** Adds what was counted to the table. */
  readonly flush: () => void
}

/** More different combinations than this are written before the next ones are counted. */
const most = 500_000

/** The parts of a key: 21 bits of segment set, 14 of day and 18 of value are 53. */
const dayLimit = 2 ** 14
const valueLimit = 2 ** 18
const segmentLimit = 2 ** 21

export function answerCounter(db: Db): AnswerCounter {
  const groups = new Map<
    number,
    { columnId: number; matchId: number; counts: Map<number, number> }
  >()
  const days = numbering()
  const values = numbering()
  const segments = numbering()
  let size = 0

  function flush(): void {
    const batch = batchInsert(
      db,
      'answer_count',
      ['column_id', 'touchpoint_match_id', 'segment_set_id', 'day', 'value', 'n'],
      'ON CONFLICT DO UPDATE SET n = n + excluded.n',
    )
    const inOrder = [...groups.values()].sort(
      (a, b) => a.columnId - b.columnId || a.matchId - b.matchId,
    )
    for (const { columnId, matchId, counts } of inOrder) {
      // In the order of the table's key, rows go to the end of it and not all over it.
      const rows = [...counts].map(([key, n]) => {
        const value = values.of(key % valueLimit)
        const rest = Math.floor(key / valueLimit)
        return {
          segment: segments.of(Math.floor(rest / dayLimit)),
          day: days.of(rest % dayLimit),
          value,
          n,
        }
      })
      rows.sort((a, b) => a.segment - b.segment || a.day - b.day || a.value - b.value)
      for (const { segment, day, value, n } of rows) {
        batch.add(columnId, matchId, segment, day, value, n)
      }
    }
    batch.flush()
    groups.clear()
    for (const numbers of [days, values, segments]) numbers.clear()
    size = 0
  }

  return {
    flush,
    add: (columnId, matchId, segmentSetId, day, value) => {
      const isFull =
        size >= most ||
        days.size() >= dayLimit ||
        values.size() >= valueLimit ||
        segments.size() >= segmentLimit
      if (isFull) flush()
      const groupKey = columnId * 2 ** 26 + matchId
      let group = groups.get(groupKey)
      if (!group) {
        group = { columnId, matchId, counts: new Map() }
        groups.set(groupKey, group)
      }
      const key =
        (segments.numberOf(segmentSetId) * dayLimit + days.numberOf(day)) * valueLimit +
        values.numberOf(value)
      const count = group.counts.get(key)
      group.counts.set(key, (count ?? 0) + 1)
      if (count === undefined) size++
    },
  }
}

/** Small numbers for large ones, in the order of their coming. */
function numbering() {
  const numbers = new Map<number, number>()
  const originals: number[] = []
  return {
    numberOf: (original: number): number => {
      const known = numbers.get(original)
      if (known !== undefined) return known
      numbers.set(original, originals.length)
      return originals.push(original) - 1
    },
    of: (number: number): number => originals[number] ?? 0,
    size: () => originals.length,
    clear: () => {
      numbers.clear()
      originals.length = 0
    },
  }
}
