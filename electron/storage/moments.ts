import { slotOf } from './number-counts.ts'

/** Of yyyymmdd. Far fewer than 2^26 sets fit into memory, so that both are a whole number together. */
const dayLimit = 2 ** 27

/** Numbers, from 0 on in the order of their coming, of segment sets together with days. */
export class Moments {
  // 0 marks a free slot, so every key is kept one greater.
  private slots = new Float64Array(1 << 10)
  private bySlot = new Int32Array(1 << 10)
  private readonly keys: number[] = []

  numberOf(set: number, day: number): number {
    const key = set * dayLimit + day
    const slot = slotOf(this.slots, key + 1)
    if (this.slots[slot] !== 0) return this.bySlot[slot] ?? 0
    const number = this.keys.push(key) - 1
    this.slots[slot] = key + 1
    this.bySlot[slot] = number
    if (this.keys.length * 2 > this.slots.length) this.grow()
    return number
  }

  size(): number {
    return this.keys.length
  }

  set(number: number): number {
    return Math.floor((this.keys[number] ?? 0) / dayLimit)
  }

  day(number: number): number {
    return (this.keys[number] ?? 0) % dayLimit
  }

  /** Of each number: its place in the order of sets, then days. */
  ranks(): Int32Array {
    const ranks = new Int32Array(this.keys.length)
    for (const [rank, key] of Float64Array.from(this.keys).sort().entries()) {
      ranks[this.bySlot[slotOf(this.slots, key + 1)] ?? 0] = rank
    }
    return ranks
  }

  private grow(): void {
    const length = this.slots.length * 4
    this.slots = new Float64Array(length)
    this.bySlot = new Int32Array(length)
    for (const [number, key] of this.keys.entries()) {
      const slot = slotOf(this.slots, key + 1)
      this.slots[slot] = key + 1
      this.bySlot[slot] = number
    }
  }
}
