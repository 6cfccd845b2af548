import type { Profile } from '../../shared/feedback/profile.ts'
import { createProfiler, type Profiler } from '../../shared/feedback/reading/profile.ts'
import { codedReader } from './coded-records.ts'
import { assertRecords } from './import-reading.ts'
import { type CellKeeper, cellKeeper, type KeptCells } from './kept-cells.ts'
import { progressTeller, type ReadingWatch } from './reading-progress.ts'
import { identityOf, recordsOf, type SurveyFile } from './survey-file.ts'
import { codedBatches, type TextFile } from './text-file.ts'

/** What a file is, and what the reading of it has kept for the next one, if it could. */
export interface ProfiledFile {
  readonly profile: Profile
  readonly cells: KeptCells | null
}

/** Profiles a file. Throws `cancelled`. */
export type ProfileFile = (file: SurveyFile, watch?: ReadingWatch) => Promise<ProfiledFile>

/**
 * Looks at every record of the file and says what it is. Throws where the file is damaged or has no
 * records, and `cancelled`.
 */
export async function profileOf(
  file: SurveyFile,
  { isCancelled, onProgress }: ReadingWatch = {},
): Promise<ProfiledFile> {
  const { name, layout } = file
  const profiler = createProfiler(identityOf(file), layout)
  const tell = progressTeller('looking', file.bytes, onProgress)
  const keeper = file.kind === 'text' ? await profileBytes(file, profiler, tell, isCancelled) : null
  if (!keeper) {
    let rows = 0
    for await (const { records, bytesRead } of recordsOf(file, isCancelled)) {
      for (const cells of records) profiler.addRow(cells)
      rows += records.length
      tell(rows, bytesRead)
    }
  }
  const profile = profiler.finish()
  assertRecords(name, layout.headerRows, profile.records)
  return { profile, cells: keeper?.kept() ?? null }
}

/** Reads the file by its bytes; null where it has to become text first. */
async function profileBytes(
  file: TextFile,
  profiler: Profiler,
  tell: ReturnType<typeof progressTeller>,
  isCancelled: (() => boolean) | undefined,
): Promise<CellKeeper | null> {
  const reader = codedReader(file, 'found')
  if (!reader) return null
  const { dataStart } = file.layout
  const keeper = cellKeeper(reader.texts)
  for await (const { batch, before, bytesRead } of codedBatches(file, reader, isCancelled)) {
    const first = before >= dataStart ? 0 : batch.rows.findIndex((row) => row > dataStart)
    profiler.addBatch(batch, reader.texts, first < 0 ? batch.size : first)
    keeper.keep(batch)
    tell(Math.max(0, reader.rows() - dataStart), bytesRead)
  }
  return keeper
}
