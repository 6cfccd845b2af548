import { type BatchInsert, batchInsert } from './batch-insert.ts'
import type { Db } from './database.ts'
import { type NumberCounts, numberCounts } from './number-counts.ts'

/** Counts answers by (column, touchpoint value, segment set, day, value) while they come in. */
export interface AnswerCounter {
  readonly add: (
    columnId: number,
    matchId: number,
    segmentSetId: number,
    day: number,
    value: number,
  ) => void
  /** Adds what was counted to the table, a part at a time. */
  readonly flush: () => Generator<void>
}

/** The answers to one question at one touchpoint, each as one number, counted. */
interface Group {
  readonly columnId: number
  readonly matchId: number
  readonly values: Map<number, number>
  readonly keys: NumberCounts
}

/** A key's 53 bits: 21 of segment set, 20 of day and 12 of the value's number in its group. */
const valueLimit = 2 ** 12
const dayLimit = 2 ** 20
const segmentLimit = 2 ** 21
/** Groups of more different answers, and more groups, are written before they go on. */
const groupLimit = 2 ** 18
const mostGroups = 2 ** 16

export function answerCounter(db: Db): AnswerCounter {
  const groups = new Map<number, Group>()
  let firstSegment = 0

  function flushAll(): void {
    for (const _ of flush());
  }

  function* flush(): Generator<void> {
    const rows = batchInsert(
      db,
      'answer_count',
      ['column_id', 'touchpoint_match_id', 'segment_set_id', 'day', 'value', 'n'],
      'ON CONFLICT DO UPDATE SET n = n + excluded.n',
    )
    const inOrder = [...groups.values()].sort(
      (a, b) => a.columnId - b.columnId || a.matchId - b.matchId,
    )
    for (const group of inOrder) {
      putCounts(rows, group, firstSegment)
      yield
    }
    rows.flush()
    groups.clear()
  }

  return {
    flush,
    add: (columnId, matchId, segmentSetId, day, value) => {
      if (groups.size === 0) firstSegment = segmentSetId
      let segment = segmentSetId - firstSegment
      if (segment < 0 || segment >= segmentLimit) {
        flushAll()
        firstSegment = segmentSetId
        segment = 0
      }
      let group = groupOf(groups, columnId, matchId)
      const isFull = group.keys.size() >= groupLimit || group.values.size === valueLimit
      if (isFull || groups.size > mostGroups) {
        flushAll()
        group = groupOf(groups, columnId, matchId)
      }
      let number = group.values.get(value)
      if (number === undefined) {
        number = group.values.size
        group.values.set(value, number)
      }
      group.keys.add((segment * dayLimit + packDay(day)) * valueLimit + number)
    },
  }
}

function groupOf(groups: Map<number, Group>, columnId: number, matchId: number): Group {
  const key = columnId * 2 ** 26 + matchId
  const known = groups.get(key)
  if (known) return known
  const made = { columnId, matchId, values: new Map(), keys: numberCounts(16) }
  groups.set(key, made)
  return made
}

/** In the order of the table's own key, so that rows go to its end and not all over it. */
function putCounts(rows: BatchInsert, group: Group, firstSegment: number): void {
  const values = [...group.values.keys()]
  for (const key of group.keys.numbers().sort()) {
    const rest = Math.floor(key / valueLimit)
    rows.put(group.columnId)
    rows.put(group.matchId)
    rows.put(firstSegment + Math.floor(rest / dayLimit))
    rows.put(unpackDay(rest % dayLimit))
    rows.put(values[key % valueLimit] ?? 0)
    rows.put(group.keys.count(key))
  }
}

/** yyyymmdd of the years 1000 to 2999 in 20 bits, in the same order; 0 stays 0. */
function packDay(day: number): number {
  if (day === 0) return 0
  const year = Math.floor(day / 10_000)
  const month = Math.floor(day / 100) % 100
  return (year - 1000) * 372 + (month - 1) * 31 + (day % 100)
}

function unpackDay(packed: number): number {
  if (packed === 0) return 0
  const inYears = packed - 1
  const year = Math.floor(inYears / 372) + 1000
  const month = Math.floor((inYears % 372) / 31) + 1
  return year * 10_000 + month * 100 + (inYears % 31) + 1
}
