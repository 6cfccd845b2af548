import type { Mapping } from '../../shared/feedback/mapping.ts'
import type { Profile } from '../../shared/feedback/profile.ts'
import {
  type CompleteMapping,
  completeMapping,
} from '../../shared/feedback/reading/complete-mapping.ts'
import type { Db } from './database.ts'
import { findSavedMapping, headerFingerprint, mergeMappings } from './saved-mappings.ts'
import { openSurveyFile, type SurveyFile, unwrap } from './survey-file.ts'
import { type ProfileFile, profileOf } from './survey-profile.ts'

/** A file and everything that says how its records become answers. */
export interface ImportPlan {
  readonly file: SurveyFile
  readonly profile: Profile
  readonly fingerprint: string
  /** What the user said, now or with an earlier file of the same header. */
  readonly mapping: Mapping
  readonly complete: CompleteMapping
  /** The dataset whose mapping was taken over. */
  readonly savedMapping: string | null
}

/**
 * Reads the file once and completes the mapping: what is given goes before what was saved for files with
 * the same header, and that before what is found out. Throws TouchlineError, `cancelled` among them.
 */
export async function planImport(
  db: Db,
  path: string,
  given: Mapping,
  {
    profileFile = profileOf,
    isCancelled,
  }: { readonly profileFile?: ProfileFile; readonly isCancelled?: () => boolean } = {},
): Promise<ImportPlan> {
  const file = await openSurveyFile(path, given.read, isCancelled)
  const fingerprint = headerFingerprint(file.layout)
  const saved = findSavedMapping(db, fingerprint)
  const mapping = saved ? mergeMappings(saved.mapping, given) : given
  const profile = await profileFile(file, isCancelled)
  return {
    file,
    profile,
    fingerprint,
    mapping,
    complete: unwrap(file.name, completeMapping(mapping, profile)),
    savedMapping: saved?.name ?? null,
  }
}
