import type { ReadingProgress } from './import-reading.ts'

/** Who waits for a reading, and may have it stopped. */
export interface ReadingWatch {
  readonly isCancelled?: (() => boolean) | undefined
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined
}

/** Often enough to be seen going on, in milliseconds. */
const progressEvery = 100

/** Tells what has been read, at most so often. */
export function progressTeller(
  totalBytes: number,
  onProgress: ReadingWatch['onProgress'],
): (rows: number, bytes: number) => void {
  let told = Date.now()
  return (rows, bytes) => {
    if (!onProgress || Date.now() - told < progressEvery) return
    told = Date.now()
    onProgress({ rows, bytes, totalBytes })
  }
}
