import { homeSlot, slotOf } from './number-counts.ts'

/**
 * Records by the hash of their key: a hash table over typed arrays, as number-counts.ts, with the record's
 * place in the list of stored ones beside each key.
 */
export interface RecordIndex {
  /** The stored record at this place, from 0 on; of several with one key the first stays. */
  readonly put: (key: number, place: number) => void
  /**
   * The file's next record: the place of the stored one, which it takes; `isNewKey`; or `isSeenKey` where
   * the key has come before in this file.
   */
  readonly take: (key: number) => number
  /** Whether the key's stored record has not been taken. */
  readonly isLeft: (key: number) => boolean
  /**
   * Looks where these keys would stand; tells how many of the slots are taken. The table is larger than what
   * a processor keeps at hand: asked for one after the other, each slot would be waited for.
   */
  readonly lookAhead: (wanted: Float64Array, count: number) => number
  /** Makes room for that many records at once. */
  readonly reserve: (count: number) => void
}

export const isNewKey = -1
export const isSeenKey = -2

export function recordIndex(): RecordIndex {
  let capacity = 1 << 12
  // 0 marks a free slot, so every key is kept one greater.
  let keys = new Float64Array(capacity)
  // Beside each key the place of its stored record, one greater; 0 where only this file has it, or has taken
  // it. Empty until there is a stored one.
  let places = new Int32Array(0)
  let used = 0

  function grow(times = 2): void {
    const [oldKeys, oldPlaces] = [keys, places]
    capacity *= times
    keys = new Float64Array(capacity)
    if (oldPlaces.length > 0) places = new Int32Array(capacity)
    for (let at = 0; at < oldKeys.length; at++) {
      const kept = oldKeys[at] ?? 0
      if (kept === 0) continue
      const slot = slotOf(keys, kept)
      keys[slot] = kept
      if (oldPlaces.length > 0) places[slot] = oldPlaces[at] ?? 0
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
    put: (key, place) => {
      const slot = find(key)
      if (keys[slot] !== 0) return
      if (places.length === 0) places = new Int32Array(capacity)
      keys[slot] = key + 1
      places[slot] = place + 1
      used++
    },
    lookAhead: (wanted, count) => {
      let taken = 0
      for (let at = 0; at < count; at++) {
        if (keys[homeSlot(keys, (wanted[at] ?? 0) + 1)] !== 0) taken++
      }
      return taken
    },
    take: (key) => {
      const slot = find(key)
      if (keys[slot] === 0) {
        keys[slot] = key + 1
        used++
        return isNewKey
      }
      const place = places[slot] ?? 0
      if (place === 0) return isSeenKey
      places[slot] = 0
      return place - 1
    },
    isLeft: (key) => (places[find(key)] ?? 0) !== 0,
  }
}
