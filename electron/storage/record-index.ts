import { homeSlot, slotOf } from './number-counts.ts'

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
  /** Whether the key's stored record has not been taken. */
  readonly isLeft: (key: number) => boolean
  /**
   * Looks where these keys would stand; tells how many of the places are taken. The table is larger than what
   * a processor keeps at hand: asked for one after the other, each place would be waited for.
   */
  readonly lookAhead: (wanted: Float64Array, count: number) => number
  /** Makes room for that many records at once. */
  readonly reserve: (count: number) => void
}

const seen = -1

export function recordIndex(): RecordIndex {
  let capacity = 1 << 12
  // 0 marks a free place, so every key is kept one greater.
  let keys = new Float64Array(capacity)
  // Beside each key of a stored record; of one that only this file has, 0. Empty until there is a stored one.
  let contents = new Float64Array(0)
  let records = new Float64Array(0)
  let used = 0

  function grow(times = 2): void {
    const [oldKeys, oldContents, oldRecords] = [keys, contents, records]
    capacity *= times
    keys = new Float64Array(capacity)
    if (oldRecords.length > 0) makeRoomBeside()
    for (let at = 0; at < oldKeys.length; at++) {
      const kept = oldKeys[at] ?? 0
      if (kept === 0) continue
      const place = slotOf(keys, kept)
      keys[place] = kept
      if (oldRecords.length === 0) continue
      contents[place] = oldContents[at] ?? 0
      records[place] = oldRecords[at] ?? 0
    }
  }

  function makeRoomBeside(): void {
    contents = new Float64Array(capacity)
    records = new Float64Array(capacity)
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
      if (keys[place] !== 0) return
      if (records.length === 0) makeRoomBeside()
      keys[place] = key + 1
      contents[place] = content
      records[place] = record
      used++
    },
    lookAhead: (wanted, count) => {
      let taken = 0
      for (let at = 0; at < count; at++) {
        if (keys[homeSlot(keys, (wanted[at] ?? 0) + 1)] !== 0) taken++
      }
      return taken
    },
    take: (key, content) => {
      const place = find(key)
      if (keys[place] === 0) {
        keys[place] = key + 1
        used++
        return 0
      }
      const record = records[place] ?? 0
      if (record === 0) return seen
      records[place] = 0
      return contents[place] === content ? seen : record
    },
    isLeft: (key) => (records[find(key)] ?? 0) !== 0,
  }
}
