/** Times of the runs of one thing, in milliseconds. */
export interface Runs {
  readonly name: string
  readonly times: readonly number[]
}

export function least({ times }: Runs): number {
  return Math.min(...times)
}

export function median({ times }: Runs): number {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/** A line of figures: the least and the median time, and how many times the peer's that is. */
export function figureLine(runs: Runs, peer?: Runs): string {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  const ratio = peer
    ? `   ${(least(runs) / least(peer)).toFixed(1)} x / ${(median(runs) / median(peer)).toFixed(1)} x`
    : ''
  return `  ${runs.name.padEnd(44)} least ${seconds(least(runs)).padStart(7)}   median ${seconds(median(runs)).padStart(7)}${ratio}`
}
