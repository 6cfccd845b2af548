import type { ImportReason } from '../../shared/feedback/import-report.ts'
import {
  type CodedBatch,
  cellsOf,
  type NumberedTexts,
} from '../../shared/feedback/reading/coded-batch.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { codedReader } from './coded-records.ts'
import type { ImportPlan } from './import-plan.ts'
import { isUnchanged, type KeptCells, keptBatches } from './kept-cells.ts'
import type { KnownRows } from './known-rows.ts'
import { progressTeller, type ReadingProgress } from './reading-progress.ts'
import { type RecordCount, recordCount } from './record-count.ts'
import type { RowIdentity } from './row-identity.ts'
import type { Secret } from './secret.ts'
import { createSoundReader, type SoundRecord } from './sound-records.ts'
import { recordsOf } from './survey-file.ts'
import { codedBatches, type TextFile } from './text-file.ts'
import type { CountedValue } from './touchpoint-join.ts'

/** What reading the whole file came to. */
export interface ReadingTotals {
  readonly rows: { read: number; accepted: number; rejected: number; duplicate: number }
  readonly answers: number
  readonly reasons: ImportReason[]
  /** Some of the duplicates. */
  readonly duplicates: ImportReason['examples']
  /** The touchpoint values of the accepted answers, in the order of their coming. */
  readonly values: CountedValue[]
}

/** A stored record with what the file says of it now. */
export interface ChangedRecord {
  readonly recordId: number
  readonly row: number
  readonly record: AcceptedRecord
  readonly contentHash: number
}

export interface ReadingOptions {
  readonly known: KnownRows
  readonly secret: Secret | null
  readonly onAccepted?: (record: AcceptedRecord, identity: RowIdentity) => void
  /** The same for a record in which nothing is amiss; good until the next one. */
  readonly onSound?: (record: SoundRecord) => void
  /** A record that was there before and may say something else now. */
  readonly onChanged?: (change: ChangedRecord) => void
  /** After each piece of the file; reading waits for it. */
  readonly onPiece?: () => Promise<void> | void
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly isCancelled?: () => boolean
}

/**
 * Reads every record of the file: accepted, rejected or a duplicate of one that was there before. Throws
 * `cancelled`, and what the file's own damage calls for.
 */
export async function readAnswers(
  plan: Pick<ImportPlan, 'file' | 'complete' | 'cells'>,
  options: ReadingOptions,
): Promise<ReadingTotals> {
  const { file, complete } = plan
  const { known, onPiece, onProgress } = options
  const count = recordCount(file.name, complete, options)
  const hasKey = complete.columns.some(({ role }) => role === 'key')
  let isSized = false
  const tell = progressTeller('counting', file.bytes, onProgress)
  for await (const bytesRead of piecesRead(plan, count, options)) {
    tell(count.read(), bytesRead)
    if (hasKey && !isSized && bytesRead > 0) {
      isSized = true
      known.expect(Math.ceil((count.read() * file.bytes) / bytesRead))
    }
    await onPiece?.()
  }
  onProgress?.({
    work: 'counting',
    rows: count.read(),
    bytes: file.bytes,
    totalBytes: file.bytes,
  })
  assertRecords(file.name, file.layout.headerRows, count.read())
  return count.totals()
}

/** Counts the records of the file; gives the bytes that have been read after each piece. */
async function* piecesRead(
  { file, complete, cells: kept }: Pick<ImportPlan, 'file' | 'complete' | 'cells'>,
  count: RecordCount,
  { known, secret, isCancelled }: ReadingOptions,
): AsyncGenerator<number> {
  const coded = file.kind === 'text' ? codedCells(file, kept, isCancelled) : null
  const sound = coded && createSoundReader(complete, coded.texts, secret)
  if (coded && sound) {
    const { dataStart } = file.layout
    for await (const batch of coded.batches()) {
      known.lookAhead(sound.begin(batch), batch.size)
      let place = 0
      const cells = () => cellsOf(batch, coded.texts, place)
      for (; place < batch.size; place++) {
        const row = batch.rows[place] ?? 0
        if (row <= dataStart) continue
        const record = sound.read(place)
        if (record) count.addSound(record, row, cells)
        else count.add(cells(), row)
      }
      yield batch.end
    }
    return
  }
  for await (const { records, firstRow, bytesRead } of recordsOf(file, isCancelled)) {
    for (const [at, cells] of records.entries()) {
      if (cells.length > 0) count.add(cells, firstRow + at)
    }
    yield bytesRead
  }
}

interface CodedCells {
  readonly texts: NumberedTexts
  readonly batches: () => AsyncGenerator<CodedBatch>
}

/** The cells by numbers, as they were kept or found anew; null where the file has to become text first. */
function codedCells(
  file: TextFile,
  kept: KeptCells | null,
  isCancelled: (() => boolean) | undefined,
): CodedCells | null {
  if (kept && isUnchanged(file)) {
    return { texts: kept.texts, batches: () => keptBatches(file, kept, isCancelled) }
  }
  const reader = codedReader(file)
  if (!reader) return null
  const { texts } = reader
  return {
    texts,
    batches: async function* () {
      for await (const { batch } of codedBatches(file, reader, isCancelled)) yield batch
    },
  }
}

/** A header alone is no survey. */
export function assertRecords(name: string, headerRows: number, records: number): void {
  if (records > 0) return
  throw new TouchlineError(
    'invalid_file',
    `${name}: below the header (row ${headerRows}) there are no records. Export the survey again with its responses.`,
    { kind: 'no_records', file: name, row: headerRows },
  )
}
