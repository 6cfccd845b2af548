/**
 * The places of a longest rising subsequence. What is not in it is the least that must have been moved
 * to bring a list from one order to another.
 */
export function longestRise(numbers: readonly number[]): Set<number> {
  /** For each length, the place of the smallest number that ends a rise of that length. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [place, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? ends[low - 1] : undefined
    ends[low] = place
  }
  const rise = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rise.add(place)
  return rise
}
