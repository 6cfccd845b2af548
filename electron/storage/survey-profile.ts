import type { Profile } from '../../shared/feedback/profile.ts'
import { createProfiler, type Profiler } from '../../shared/feedback/reading/profile.ts'
import { codedReader } from './coded-records.ts'
import { assertRecords } from './import-reading.ts'
import { identityOf, recordsOf, type SurveyFile } from './survey-file.ts'
import { codedBatches, type TextFile } from './text-file.ts'

/** Profiles a file. Throws `cancelled`. */
export type ProfileFile = (file: SurveyFile, isCancelled?: () => boolean) => Promise<Profile>

/**
 * Looks at every record of the file and says what it is. Throws where the file is damaged or has no
 * records, and `cancelled`.
 */
export async function profileOf(file: SurveyFile, isCancelled?: () => boolean): Promise<Profile> {
  const { name, layout } = file
  const profiler = createProfiler(identityOf(file), layout)
  const isCoded = file.kind === 'text' && (await profileBytes(file, profiler, isCancelled))
  if (!isCoded) {
    for await (const { records } of recordsOf(file, isCancelled)) {
      for (const cells of records) profiler.addRow(cells)
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
  isCancelled?: () => boolean,
): Promise<boolean> {
  const reader = codedReader(file, 'found')
  if (!reader) return false
  const { dataStart } = file.layout
  for await (const { batch, before } of codedBatches(file, reader, isCancelled)) {
    const first = before >= dataStart ? 0 : batch.rows.findIndex((row) => row > dataStart)
    profiler.addBatch(batch, reader.texts, first < 0 ? batch.size : first)
  }
  return true
}

/**
 * The same, remembering the last file: a wizard asks for it again with each change of the mapping, which
 * changes nothing in what the file is.
 */
export function rememberingProfiles(): ProfileFile {
  let last: { readonly key: string; readonly profile: Promise<Profile> } | null = null
  return (file, isCancelled) => {
    const key = JSON.stringify(file)
    if (last?.key === key) return last.profile
    const profile = profileOf(file, isCancelled)
    const started = { key, profile }
    last = started
    // One that was cancelled is no answer for the next who asks.
    profile.catch(() => {
      if (last === started) last = null
    })
    return profile
  }
}
