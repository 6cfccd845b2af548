/** Answers up to 5 and above 5 in one stretch of the file. */
export interface Stretch {
  low: number
  high: number
}

/** Stretches of the file that are told apart, to see a scale change half-way. */
const MAX_BLOCKS = 64

/** Counts answers by stretches of equally many records, longer ones the longer the file is. */
export class Stretches {
  private all: Stretch[] = [{ low: 0, high: 0 }]
  private size = 16
  private inLast = 0

  /** The stretch of the next `count` records, or of as many of them as it has room for: see `taken`. */
  next(count: number): Stretch {
    if (this.inLast === this.size) this.begin()
    this.taken = Math.min(count, this.size - this.inLast)
    this.inLast += this.taken
    return this.last()
  }

  /** Of the records that were asked for, those that the stretch took. */
  taken = 0

  last(): Stretch {
    return this.all.at(-1) ?? { low: 0, high: 0 }
  }

  list(): readonly Stretch[] {
    return this.all
  }

  private begin(): void {
    if (this.all.length === MAX_BLOCKS) {
      const merged: Stretch[] = []
      for (let at = 0; at < this.all.length; at += 2) {
        const [a, b] = [this.all[at], this.all[at + 1]]
        merged.push({ low: (a?.low ?? 0) + (b?.low ?? 0), high: (a?.high ?? 0) + (b?.high ?? 0) })
      }
      this.all = merged
      this.size *= 2
    }
    this.all.push({ low: 0, high: 0 })
    this.inLast = 0
  }
}
