import type { ImportReason } from '../../shared/feedback/import-report.ts'
import type { ChangedRecord, ReadingTotals } from './import-reading.ts'
import { exampleCount } from './record-count.ts'

/** Which of the records that were there before say something else now, for the report. */
export interface UpdateCounter {
  readonly see: (change: ChangedRecord) => void
  readonly count: () => number
  /** Why records of the file are no new ones. */
  readonly reasons: (totals: ReadingTotals) => ImportReason[]
}

/** `isChanged` tells a changed record from one that only looked like it. */
export function updateCounter(isChanged: (change: ChangedRecord) => boolean): UpdateCounter {
  const updated: ImportReason['examples'] = []
  const same: ImportReason['examples'] = []
  let count = 0
  return {
    see: (change) => {
      const isUpdate = isChanged(change)
      if (isUpdate) count++
      const examples = isUpdate ? updated : same
      const { row, record } = change
      if (examples.length < exampleCount) examples.push({ row, value: record.key ?? '' })
    },
    count: () => count,
    reasons: ({ rows, duplicates }) =>
      [
        { code: 'updated', count, examples: updated },
        {
          code: 'duplicate',
          count: rows.duplicate - count,
          examples: [...duplicates, ...same].slice(0, exampleCount),
        },
      ].filter((reason) => reason.count > 0),
  }
}
