import type { Events } from '../../shared/rpc/contract.ts'

type Told = Omit<Events['importProgress'], 'importId'>

/** How far the reading or the import of a file has come. */
export interface Progress extends Pick<Told, 'work'> {
  /** Read in this pass. */
  readonly rows: number
  /** Of the whole work, over all passes: 0 … 1. */
  readonly share: number
  /** Null while it cannot be told. */
  readonly pace: { readonly rowsPerSecond: number; readonly leftMs: number } | null
}

/** Before this many ms a pace says nothing. */
const soonest = 500

/** Follows what is told of work that began at `startedAt`: where it stands, how quickly it goes, what is left. */
export function followProgress(startedAt: number): (told: Told, at: number) => Progress {
  let pass = 1
  let passStartedAt = startedAt
  let lastAt = startedAt
  let donePasses = 0
  let shareOfPass = 1
  return ({ work, rows, bytes, totalBytes, ...told }, at) => {
    if (told.pass !== pass) {
      passStartedAt = lastAt
      donePasses += shareOfPass
    }
    pass = told.pass
    lastAt = at
    // Passes that nobody foresaw share what is left, so that nothing that was done is undone.
    shareOfPass = (1 - donePasses) / (told.passes - pass + 1)
    const read = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0
    const share = donePasses + shareOfPass * read
    const elapsed = at - passStartedAt
    return {
      work,
      rows,
      share,
      pace:
        at - startedAt < soonest || rows === 0 || share === 0
          ? null
          : {
              // Two figures are enough, and do not flicker.
              rowsPerSecond: Number(((1000 * rows) / Math.max(1, elapsed)).toPrecision(2)),
              leftMs: ((at - startedAt) * (1 - share)) / share,
            },
    }
  }
}
