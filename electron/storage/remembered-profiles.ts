import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { ReadingWatch } from './reading-progress.ts'
import type { SurveyFile } from './survey-file.ts'
import { type ProfiledFile, type ProfileFile, profileOf } from './survey-profile.ts'

/** Profiles of the last files: a wizard asks again with each change of the mapping, which changes nothing in them. */
export interface RememberedProfiles {
  readonly of: ProfileFile
  /**
   * A profile of the same table, whyever it was read so: the reasons may be those of a file that was read
   * so by itself, where this one was told to be.
   */
  readonly ofTable: ProfileFile
}

/** The file as it is read now, and as it was read before the last steps. */
const mostRemembered = 3

/** Milliseconds after which a wizard that asks no more has to find a file's cells again. */
const patience = 300_000

interface Remembered {
  /** One for each time that a file was looked at. */
  readonly look: symbol
  readonly key: string
  readonly table: string
  readonly profiled: Promise<ProfiledFile>
}

/** The cells, which take some memory, are remembered of the last file only, and for a while. */
export function rememberingProfiles(): RememberedProfiles {
  /** The one that was asked for last comes first. */
  let known: readonly Remembered[] = []
  let over: NodeJS.Timeout | undefined

  function put(first: Remembered): void {
    const others = known.filter((each) => each !== first)
    const isFirst = known[0] === first
    known = [first, ...(isFirst ? others : others.map(withoutCells))].slice(0, mostRemembered)
    clearTimeout(over)
    over = setTimeout(() => {
      known = known.map(withoutCells)
    }, patience)
    over.unref()
  }

  async function find(
    isMeant: (each: Remembered) => boolean,
    file: SurveyFile,
    watch: ReadingWatch = {},
  ): Promise<ProfiledFile> {
    for (let found = known.find(isMeant); found; found = known.find(isMeant)) {
      put(found)
      try {
        return await found.profiled
      } catch (error) {
        // Whoever asked first does not want it any more; whoever asks now does.
        const wasCancelled = error instanceof TouchlineError && error.code === 'cancelled'
        if (!wasCancelled || watch.isCancelled?.()) throw error
      }
    }
    const look = Symbol(file.name)
    const key = JSON.stringify(file)
    const profiled = profileOf(file, watch)
    put({ look, key, table: tableKey(file), profiled })
    // One that was cancelled is no answer for the next who asks.
    profiled.catch(() => {
      known = known.filter((each) => each.look !== look)
    })
    return profiled
  }

  return {
    of: (file, watch) => {
      const key = JSON.stringify(file)
      return find((each) => each.key === key, file, watch)
    },
    ofTable: (file, watch) => {
      const table = tableKey(file)
      return find((each) => each.table === table, file, watch)
    },
  }
}

function withoutCells(remembered: Remembered): Remembered {
  const profiled = remembered.profiled.then(({ profile }) => ({ profile, cells: null }))
  profiled.catch(() => undefined)
  return { ...remembered, profiled }
}

/** What the table is made by, without why. */
function tableKey(file: SurveyFile): string {
  if (file.kind === 'workbook') {
    const { sheetReason, layout, ...rest } = file
    const { headerReason, ...table } = layout
    return JSON.stringify([rest, table])
  }
  const { encodingReason, encodings, layout, ...rest } = file
  const { headerReason, delimiterReason, ...table } = layout
  return JSON.stringify([rest, table])
}
