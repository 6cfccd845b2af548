import type { AnswerColumn } from './answer-blocks.ts'
import { type BatchInsert, batchInsert } from './batch-insert.ts'
import type { Db } from './database.ts'
import { KeyCounts } from './key-counts.ts'
import { Moments } from './moments.ts'

/** Counts answers by (column, touchpoint value, segment set, day, value) while they come in. */
export interface AnswerCounter {
  /**
   * The answers of the first `size` records of a block, with the segment set and day of each, as the block
   * numbers them.
   */
  readonly add: (
    questions: readonly AnswerColumn[],
    sets: Float64Array,
    days: Float64Array,
    size: number,
  ) => void
  /** Adds what was counted to the table, a part at a time. */
  readonly flush: () => Generator<void>
}

/** What the numbers of the blocks are in the database. */
export interface DatabaseNumbers {
  readonly columnOf: (columnIndex: number) => number
  /** By the numbers of touchpoint values and of segment sets. */
  readonly matches: readonly number[]
  readonly sets: readonly number[]
}

/** The answers to one question at one touchpoint, counted by moment and value. */
interface Group {
  readonly columnIndex: number
  readonly match: number
  readonly counts: KeyCounts
  /** The numbers of values that are not their own number. */
  readonly others: Map<number, number>
}

/** A key's 30 bits: 20 of the moment's number, 10 of the value's. */
const valueBits = 10
const valueLimit = 2 ** valueBits
const momentLimit = 2 ** 20
/** Whole numbers from 0 below this are their own number; a group's other values are numbered from here on. */
const ownNumbers = 256
/** What is more than this is written before it goes on. */
const mostKeys = 2 ** 21
const mostGroups = 2 ** 16
const rowsAtOnce = 10_000

export function answerCounter(db: Db, numbers: DatabaseNumbers): AnswerCounter {
  let groups = new Map<number, Group[]>()
  let groupCount = 0
  let keyCount = 0
  let moments = new Moments()
  /** Of each record of a block: the key of its moment and value 0. */
  let begins = new Int32Array(0)

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
    // In the order of the table's own key, so that rows go to its end and not all over it.
    const { columnOf, matches } = numbers
    const sorted = [...groups.values()]
      .flatMap((ofColumn) => Object.values(ofColumn))
      .map((group) => ({
        group,
        columnId: columnOf(group.columnIndex),
        matchId: matches[group.match] ?? 0,
      }))
      .sort((a, b) => a.columnId - b.columnId || a.matchId - b.matchId)
    const ranks = moments.ranks()
    let waiting = 0
    for (const { group, columnId, matchId } of sorted) {
      waiting += putCounts(rows, columnId, matchId, group, ranks)
      if (waiting < rowsAtOnce) continue
      waiting = 0
      yield
    }
    rows.flush()
    groups = new Map()
    groupCount = 0
    keyCount = 0
    moments = new Moments()
  }

  function putCounts(
    rows: BatchInsert,
    columnId: number,
    matchId: number,
    { counts, others }: Group,
    ranks: Int32Array,
  ): number {
    const values = [...others.keys()]
    const keys = counts.keys()
    // The rank beside the key, so that both are sorted at once.
    const inOrder = Float64Array.from(
      keys,
      (key) => (ranks[key >>> valueBits] ?? 0) * 2 ** 32 + key,
    ).sort()
    for (const ranked of inOrder) {
      const key = ranked % 2 ** 32
      const moment = key >>> valueBits
      const value = key & (valueLimit - 1)
      rows.put(columnId)
      rows.put(matchId)
      rows.put(numbers.sets[moments.set(moment)] ?? 0)
      rows.put(moments.day(moment))
      rows.put(value < ownNumbers ? value : (values[value - ownNumbers] ?? 0))
      rows.put(counts.count(key))
    }
    return keys.length
  }

  function newGroup(columnIndex: number, match: number, ofColumn: Group[]): Group {
    const group = { columnIndex, match, counts: new KeyCounts(), others: new Map() }
    ofColumn[match] = group
    groupCount++
    return group
  }

  /** The number of a value in its group; -1 where there is none left. */
  function otherValue({ others }: Group, value: number): number {
    const known = others.get(value)
    if (known !== undefined) return known
    const number = ownNumbers + others.size
    if (number === valueLimit) return -1
    others.set(value, number)
    return number
  }

  /** Counts the answers from the place on; gives the place where it ran out of numbers, or `size`. */
  function countFrom(
    { columnId: columnIndex, matches, values }: AnswerColumn,
    from: number,
    size: number,
  ): number {
    const ofColumn = groups.get(columnIndex) ?? []
    groups.set(columnIndex, ofColumn)
    for (let place = from; place < size; place++) {
      const match = matches[place] ?? 0
      if (match === 0) continue
      const group = ofColumn[match] ?? newGroup(columnIndex, match, ofColumn)
      const value = values[place] ?? 0
      const whole = value & (ownNumbers - 1)
      const number = whole === value ? whole : otherValue(group, value)
      if (number < 0) return place
      if (group.counts.add((begins[place] ?? 0) | number)) keyCount++
    }
    return size
  }

  function findMoments(sets: Float64Array, days: Float64Array, size: number): void {
    if (begins.length < size) begins = new Int32Array(size)
    for (let place = 0; place < size; place++) {
      begins[place] = moments.numberOf(sets[place] ?? 0, days[place] ?? 0) << valueBits
    }
  }

  return {
    flush,
    add: (questions, sets, days, size) => {
      const isFull =
        keyCount > mostKeys || groupCount > mostGroups || moments.size() + size > momentLimit
      if (isFull) flushAll()
      findMoments(sets, days, size)
      for (const question of questions) {
        let place = countFrom(question, 0, size)
        while (place < size) {
          flushAll()
          findMoments(sets, days, size)
          place = countFrom(question, place, size)
        }
      }
    },
  }
}
