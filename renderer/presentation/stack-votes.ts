/** One vote's place in the histogram; `row` 0 stands on the axis. */
export interface VoteDot {
  readonly key: string
  readonly level: number
  readonly row: number
}

/** Votes so close together stand on one another. */
const bin = 0.25

/** Votes as stacked dots that fit into `room`; `most` is the largest radius. */
export function stackVotes(
  votes: readonly number[],
  { room, most }: { readonly room: number; readonly most: number },
): { readonly dots: readonly VoteDot[]; readonly radius: number } {
  const rows = new Map<number, number>()
  const dots = votes.map((vote): VoteDot => {
    const level = Math.round(vote / bin) * bin + 0
    const row = rows.get(level) ?? 0
    rows.set(level, row + 1)
    return { key: `${level} ${row}`, level, row }
  })
  const highest = Math.max(1, ...rows.values())
  return { dots, radius: Math.min(most, room / (2 * highest)) }
}
