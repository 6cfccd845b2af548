import type { RecordColumns } from './answer-blocks.ts'
import { KeyCounts } from './key-counts.ts'
import { Moments } from './moments.ts'

/** Counts answers by (column, touchpoint value, segment set, day, value) while they come in. */
export interface AnswerTally {
  /** The answers of the first `size` records of a block, as the block numbers touchpoint values and segment sets. */
  readonly add: (columns: RecordColumns, size: number) => void
  /** What was counted so much of that it is time to write it down. */
  readonly takeFull: () => CountedGroup[]
  /** All that was counted and not taken yet. */
  readonly takeAll: () => CountedGroup[]
}

/**
 * The answers to one question about one touchpoint value: lists of the same length in the order of segment
 * sets, then days. Each (set, day, value) is there once in a group, and a group mostly once in a file.
 */
export interface CountedGroup {
  readonly columnIndex: number
  readonly match: number
  readonly sets: Float64Array
  readonly days: Float64Array
  readonly values: Float64Array
  readonly counts: Float64Array
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
/** What is more than this is given away before it goes on. */
const mostKeys = 2 ** 21
const mostGroups = 2 ** 16

export function answerTally(): AnswerTally {
  let groups = new Map<number, Group[]>()
  let groupCount = 0
  let keyCount = 0
  let moments = new Moments()
  let full: CountedGroup[] = []
  /** Of each record of a block: the key of its moment and value 0. */
  let begins = new Int32Array(0)

  function closeAll(): void {
    const ranks = moments.ranks()
    for (const ofColumn of groups.values()) {
      for (const group of Object.values(ofColumn)) full.push(counted(group, ranks))
    }
    groups = new Map()
    groupCount = 0
    keyCount = 0
    moments = new Moments()
  }

  function counted({ columnIndex, match, counts, others }: Group, ranks: Int32Array): CountedGroup {
    const otherValues = [...others.keys()]
    // The rank beside the key, so that both are sorted at once.
    const inOrder = Float64Array.from(
      counts.keys(),
      (key) => (ranks[key >>> valueBits] ?? 0) * 2 ** 32 + key,
    ).sort()
    const size = inOrder.length
    const all = new Float64Array(4 * size)
    const list = (at: number) => all.subarray(at * size, (at + 1) * size)
    const group = {
      columnIndex,
      match,
      sets: list(0),
      days: list(1),
      values: list(2),
      counts: list(3),
    }
    for (let at = 0; at < size; at++) {
      const key = (inOrder[at] ?? 0) % 2 ** 32
      const moment = key >>> valueBits
      const value = key & (valueLimit - 1)
      group.sets[at] = moments.set(moment)
      group.days[at] = moments.day(moment)
      group.values[at] = value < ownNumbers ? value : (otherValues[value - ownNumbers] ?? 0)
      group.counts[at] = counts.count(key)
    }
    return group
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
    { columnId: columnIndex, matches, values }: RecordColumns['questions'][number],
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

  function findMoments({ segmentSet, day }: RecordColumns['fields'], size: number): void {
    if (begins.length < size) begins = new Int32Array(size)
    for (let place = 0; place < size; place++) {
      begins[place] = moments.numberOf(segmentSet[place] ?? 0, day[place] ?? 0) << valueBits
    }
  }

  function take(): CountedGroup[] {
    const taken = full
    full = []
    return taken
  }

  return {
    add: ({ fields, questions }, size) => {
      const isFull =
        keyCount > mostKeys || groupCount > mostGroups || moments.size() + size > momentLimit
      if (isFull) closeAll()
      findMoments(fields, size)
      for (const question of questions) {
        let place = countFrom(question, 0, size)
        while (place < size) {
          closeAll()
          findMoments(fields, size)
          place = countFrom(question, place, size)
        }
      }
    },
    takeFull: take,
    takeAll: () => {
      closeAll()
      return take()
    },
  }
}

/** The memory of the groups, to be handed to another thread. */
export function buffersOfGroups(groups: readonly CountedGroup[]): ArrayBuffer[] {
  return groups.map(({ sets }) => sets.buffer).filter((buffer) => buffer instanceof ArrayBuffer)
}
