import type { AnswerColumn } from './answer-blocks.ts'
import { type BatchInsert, batchInsert } from './batch-insert.ts'
import type { Db } from './database.ts'
import { type NumberCounts, numberCounts } from './number-counts.ts'

/** Counts answers by (column, touchpoint value, segment set, day, value) while they come in. */
export interface AnswerCounter {
  /** The answers of the first `size` records of a block, with the segment set and day of each. */
  readonly add: (
    questions: readonly AnswerColumn[],
    sets: Float64Array,
    days: Float64Array,
    size: number,
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

/** A key's 53 bits: 23 of segment set, 20 of day and 10 of the value's number in its group. */
const valueLimit = 2 ** 10
const dayLimit = 2 ** 20
const segmentLimit = 2 ** 23
/** Groups of more different answers, and more groups, are written before they go on. */
const groupLimit = 2 ** 18
const mostGroups = 2 ** 16

export function answerCounter(db: Db): AnswerCounter {
  const groups = new Map<number, Map<number, Group>>()
  /** Segment set and day of each record of a block, as they stand in a key. */
  let when = new Float64Array(0)
  let groupCount = 0
  let firstSegment = 0
  let isFull = false

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
    const inOrder = [...groups.values()]
      .flatMap((ofColumn) => [...ofColumn.values()])
      .sort((a, b) => a.columnId - b.columnId || a.matchId - b.matchId)
    for (const group of inOrder) {
      putCounts(rows, group, firstSegment)
      yield
    }
    rows.flush()
    groups.clear()
    groupCount = 0
    isFull = false
  }

  function groupOf(columnId: number, matchId: number): Group {
    let ofColumn = groups.get(columnId)
    if (!ofColumn) {
      ofColumn = new Map()
      groups.set(columnId, ofColumn)
    }
    let group = ofColumn.get(matchId)
    if (!group) {
      group = { columnId, matchId, values: new Map(), keys: numberCounts(16) }
      ofColumn.set(matchId, group)
      groupCount++
      if (groupCount > mostGroups) isFull = true
    }
    return group
  }

  function count(questions: readonly AnswerColumn[], from: number, to: number): void {
    for (const { columnId, matches, values } of questions) {
      let group: Group | null = null
      for (let place = from; place < to; place++) {
        const matchId = matches[place] ?? 0
        if (matchId === 0) continue
        if (group?.matchId !== matchId) group = groupOf(columnId, matchId)
        const value = values[place] ?? 0
        let number = group.values.get(value)
        if (number === undefined) {
          if (group.values.size === valueLimit) {
            flushAll()
            group = groupOf(columnId, matchId)
          }
          number = group.values.size
          group.values.set(value, number)
        }
        group.keys.add((when[place] ?? 0) + number)
      }
      if (group && group.keys.size() >= groupLimit) isFull = true
    }
  }

  return {
    flush,
    add: (questions, sets, days, size) => {
      if (isFull) flushAll()
      if (when.length < size) when = new Float64Array(size)
      if (groupCount === 0) firstSegment = sets[0] ?? 0
      let from = 0
      for (let place = 0; place < size; place++) {
        let segment = (sets[place] ?? 0) - firstSegment
        if (segment < 0 || segment >= segmentLimit) {
          count(questions, from, place)
          flushAll()
          from = place
          firstSegment = sets[place] ?? 0
          segment = 0
        }
        when[place] = (segment * dayLimit + packDay(days[place] ?? 0)) * valueLimit
      }
      count(questions, from, size)
    },
  }
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
