/** The comparison that is on the screen, for what happens outside of React: keys and the palette. */
export interface LiveComparison {
  /** Moves the marker that was moved last, A or B, to the moment before or after. */
  readonly step: (by: -1 | 1) => void
}

let live: LiveComparison | null = null

export const liveComparison = (): LiveComparison | null => live

export function setLiveComparison(comparison: LiveComparison | null): void {
  live = comparison
}
