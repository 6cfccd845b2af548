/**
 * What a file is read for: finding out what it is, telling whether its responses are stored already, or
 * counting what the import brings.
 */
export type ReadingWork = 'looking' | 'comparing' | 'counting'

/** How far one reading of a file has come; rows and bytes begin at 0 with each. */
export interface ReadingProgress {
  readonly work: ReadingWork
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}

/** Who waits for a reading, and may have it stopped. */
export interface ReadingWatch {
  readonly isCancelled?: (() => boolean) | undefined
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined
}

/** Often enough to be seen going on, in milliseconds. */
const progressEvery = 100

/** Tells that a reading begins, and then at most so often what has been read. */
export function progressTeller(
  work: ReadingWork,
  totalBytes: number,
  onProgress: ReadingWatch['onProgress'],
): (rows: number, bytes: number) => void {
  let told = Date.now()
  onProgress?.({ work, rows: 0, bytes: 0, totalBytes })
  return (rows, bytes) => {
    if (!onProgress || Date.now() - told < progressEvery) return
    told = Date.now()
    onProgress({ work, rows, bytes, totalBytes })
  }
}

/** A reading among those that are done one after another: pass 1 is the first of `passes`. */
export interface ReadingPass extends ReadingProgress {
  readonly pass: number
  readonly passes: number
}

/**
 * Numbers the readings of one file. How many there will be is found out on the way: counting comes last,
 * and before it a file is compared as often as there are surveys that it may go on with.
 */
export function numberPasses(
  tell: (pass: ReadingPass) => void,
): (progress: ReadingProgress) => void {
  let pass = 0
  let before: ReadingProgress | null = null
  return (progress) => {
    const isOther = before?.work !== progress.work || progress.bytes < before.bytes
    if (isOther) pass += 1
    before = progress
    tell({ ...progress, pass, passes: progress.work === 'counting' ? pass : pass + 1 })
  }
}
