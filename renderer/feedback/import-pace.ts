import type { Events } from '../../shared/rpc/contract.ts'

export interface ImportPace {
  readonly rowsPerSecond: number
  /** Until all is read, if it goes on like this. */
  readonly leftMs: number
}

/** Before this many ms a pace says nothing. */
const soonest = 500

/** How quickly the file is read after `elapsed` ms, and how long the rest takes; null while it cannot be told. */
export function paceOf(
  { rows, bytes, totalBytes }: Pick<Events['importProgress'], 'rows' | 'bytes' | 'totalBytes'>,
  elapsed: number,
): ImportPace | null {
  if (elapsed < soonest || rows === 0 || bytes === 0) return null
  return {
    // Two figures are enough, and do not flicker.
    rowsPerSecond: Number(((1000 * rows) / elapsed).toPrecision(2)),
    leftMs: (elapsed * Math.max(0, totalBytes - bytes)) / bytes,
  }
}
