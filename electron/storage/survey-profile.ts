import type { Profile } from '../../shared/feedback/profile.ts'
import { createProfiler, type Profiler } from '../../shared/feedback/reading/profile.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
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

/** Milliseconds after which a wizard that asks no more has to find a file's cells again. */
const patience = 300_000

/**
 * The same, remembering the last file: a wizard asks for it again with each change of the mapping, which
 * changes nothing in what the file is. The cells, which take some memory, are remembered for a while.
 */
export function rememberingProfiles(): ProfileFile {
  let last: { readonly key: string; readonly profiled: Promise<ProfiledFile> } | null = null
  let over: NodeJS.Timeout | undefined
  const letGo = () => {
    if (!last) return
    const profiled = last.profiled.then(({ profile }) => ({ profile, cells: null }))
    profiled.catch(() => undefined)
    last = { ...last, profiled }
  }
  return async (file, watch = {}) => {
    clearTimeout(over)
    over = setTimeout(letGo, patience)
    over.unref()
    const key = JSON.stringify(file)
    while (last?.key === key) {
      try {
        return await last.profiled
      } catch (error) {
        // Whoever asked first does not want it any more; whoever asks now does.
        const wasCancelled = error instanceof TouchlineError && error.code === 'cancelled'
        if (!wasCancelled || watch.isCancelled?.()) throw error
      }
    }
    const profiled = profileOf(file, watch)
    const started = { key, profiled }
    last = started
    // One that was cancelled is no answer for the next who asks.
    profiled.catch(() => {
      if (last === started) last = null
    })
    return profiled
  }
}
