import type { Profile } from '../../shared/feedback/profile.ts'
import { createProfiler } from '../../shared/feedback/reading/profile.ts'
import { assertRecords } from './import-reading.ts'
import { recordsOf, type SurveyFile } from './survey-file.ts'

/** Looks at every record of the file and says what it is. Throws where the file is damaged or has no records. */
export async function profileOf(file: SurveyFile): Promise<Profile> {
  const { name, bytes, encoding, bom, mixed, layout } = file
  const profiler = createProfiler({ name, bytes, encoding, bom, mixedEncoding: mixed }, layout)
  for await (const { records } of recordsOf(file)) {
    for (const cells of records) profiler.addRow(cells)
  }
  const profile = profiler.finish()
  assertRecords(name, layout.headerRows, profile.records)
  return profile
}

/**
 * The same, remembering the last file: a wizard asks for it again with each change of the mapping, which
 * changes nothing in what the file is.
 */
export function rememberingProfiles(): (file: SurveyFile) => Promise<Profile> {
  let last: { readonly key: string; readonly profile: Promise<Profile> } | null = null
  return (file) => {
    const key = JSON.stringify(file)
    if (last?.key === key) return last.profile
    const profile = profileOf(file)
    last = { key, profile }
    return profile
  }
}
