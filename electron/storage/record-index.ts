import { slotOf } from './number-counts.ts'

/**
 * Records by the hash of their key: a hash table over typed arrays, as number-counts.ts, with the record's
 * content and number beside each key.
 */
export interface RecordIndex {
  /** A stored record; of several with one key the first stays. */
  readonly put: (key: number, content: number, record: number) => void
  /**
   * The file's next record: 0 where its key is new, -1 where it is known with this content or has come
   * before in this file, else the number of the stored record.
   */
  readonly take: (key: number, content: number) => number
  /** Makes room for that many records at once. */
  readonly reserve: (count: number) => void
}

const seen = -1

export function recordIndex(): RecordIndex {
  let capacity = 1 << 12
  // 0 marks a free place, so every key is kept one greater.
  let keys = new Float64Array(capacity)
  let contents = new Float64Array(capacity)
  let records = new Float64Array(capacity)
  let used = 0

  function fill(place: number, kept: number, content: number, record: number): void {
    keys[place] = kept
    contents[place] = content
    records[place] = record
    used++
  }

  function grow(times = 2): void {
    const [oldKeys, oldContents, oldRecords] = [keys, contents, records]
    capacity *= times
    used = 0
    keys = new Float64Array(capacity)
    contents = new Float64Array(capacity)
    records = new Float64Array(capacity)
    for (const [at, kept] of oldKeys.entries()) {
      if (kept !== 0) fill(slotOf(keys, kept), kept, oldContents[at] ?? 0, oldRecords[at] ?? 0)
    }
  }

  function find(key: number): number {
    if (used * 1.5 >= capacity) grow()
    return slotOf(keys, key + 1)
  }

  return {
    reserve: (count) => {
      let times = 1
      while (capacity * times < count * 1.5) times *= 2
      if (times > 1) grow(times)
    },
    put: (key, content, record) => {
      const place = find(key)
      if (keys[place] === 0) fill(place, key + 1, content, record)
    },
    take: (key, content) => {
      const place = find(key)
      if (keys[place] === 0) {
        fill(place, key + 1, content, seen)
        return 0
      }
      const record = records[place] ?? seen
      records[place] = seen
      return record === seen || contents[place] === content ? seen : record
    },
  }
}
