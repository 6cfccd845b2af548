import type { Profile } from '../../shared/feedback/profile.ts'
import { createProfiler, type Profiler } from '../../shared/feedback/reading/profile.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { codedReader } from './coded-records.ts'
import { assertRecords } from './import-reading.ts'
import { progressTeller, type ReadingWatch } from './reading-progress.ts'
import { identityOf, recordsOf, type SurveyFile } from './survey-file.ts'
import { codedBatches, type TextFile } from './text-file.ts'

/** Profiles a file. Throws `cancelled`. */
export type ProfileFile = (file: SurveyFile, watch?: ReadingWatch) => Promise<Profile>

/**
 * Looks at every record of the file and says what it is. Throws where the file is damaged or has no
 * records, and `cancelled`.
 */
export async function profileOf(
  file: SurveyFile,
  { isCancelled, onProgress }: ReadingWatch = {},
): Promise<Profile> {
  const { name, layout } = file
  const profiler = createProfiler(identityOf(file), layout)
  const tell = progressTeller('looking', file.bytes, onProgress)
  const isCoded = file.kind === 'text' && (await profileBytes(file, profiler, tell, isCancelled))
  if (!isCoded) {
    let rows = 0
    for await (const { records, bytesRead } of recordsOf(file, isCancelled)) {
      for (const cells of records) profiler.addRow(cells)
      rows += records.length
      tell(rows, bytesRead)
    }
  }
  const profile = profiler.finish()
  assertRecords(name, layout.headerRows, profile.records)
  return profile
}

/** Reads the file by its bytes; false where it has to become text first. */
async function profileBytes(
  file: TextFile,
  profiler: Profiler,
  tell: ReturnType<typeof progressTeller>,
  isCancelled: (() => boolean) | undefined,
): Promise<boolean> {
  const reader = codedReader(file, 'found')
  if (!reader) return false
  const { dataStart } = file.layout
  for await (const { batch, before, bytesRead } of codedBatches(file, reader, isCancelled)) {
    const first = before >= dataStart ? 0 : batch.rows.findIndex((row) => row > dataStart)
    profiler.addBatch(batch, reader.texts, first < 0 ? batch.size : first)
    tell(Math.max(0, reader.rows() - dataStart), bytesRead)
  }
  return true
}

/**
 * The same, remembering the last file: a wizard asks for it again with each change of the mapping, which
 * changes nothing in what the file is.
 */
export function rememberingProfiles(): ProfileFile {
  let last: { readonly key: string; readonly profile: Promise<Profile> } | null = null
  return async (file, watch = {}) => {
    const key = JSON.stringify(file)
    while (last?.key === key) {
      try {
        return await last.profile
      } catch (error) {
        // Whoever asked first does not want it any more; whoever asks now does.
        const wasCancelled = error instanceof TouchlineError && error.code === 'cancelled'
        if (!wasCancelled || watch.isCancelled?.()) throw error
      }
    }
    const profile = profileOf(file, watch)
    const started = { key, profile }
    last = started
    // One that was cancelled is no answer for the next who asks.
    profile.catch(() => {
      if (last === started) last = null
    })
    return profile
  }
}
