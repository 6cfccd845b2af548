import type { Events } from '../../shared/rpc/contract.ts'

type Told = Omit<Events['importProgress'], 'importId'>

/** How far the reading or the import of a file has come. */
export interface Progress {
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
  return ({ rows, bytes, totalBytes, ...told }, at) => {
    if (told.pass !== pass) passStartedAt = lastAt
    pass = told.pass
    lastAt = at
    const read = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0
    const share = (pass - 1 + read) / told.passes
    const elapsed = at - passStartedAt
    return {
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
