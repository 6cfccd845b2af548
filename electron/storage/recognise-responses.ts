import type { ImportReason } from '../../shared/feedback/import-report.ts'
import { crowdedDays } from './crowded-days.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import {
  type AlikeRecords,
  type KnownRecords,
  knownRecords,
  knownRows,
  recordsAlike,
} from './known-rows.ts'
import {
  nothingKnown,
  readResponses,
  type SeenResponse,
  type SeenResponses,
} from './read-responses.ts'
import type { ReadingWatch } from './reading-progress.ts'
import {
  type SharedColumns,
  sharedColumns,
  storedContents,
  withoutOne,
} from './response-content.ts'
import { areKeysReused, keysReused } from './reused-keys.ts'
import { secretFor } from './row-identity.ts'
import { areSame, daysOf } from './same-responses.ts'
import { keptColumns } from './survey-columns.ts'

/** Which responses of a file a dataset has. */
export interface Recognised {
  readonly known: KnownRecords
  readonly warning: ImportReason | null
}

/** What more responses than this say is not held in memory: keys and cells alone tell them. */
const mostCompared = 300_000

/**
 * Tells the file's responses by their keys, else by their cells. Where these leave responses over on both
 * sides, or give the keys to others, what the responses say decides: programs write dates and numbers
 * anew, and tools number their responses anew. Throws `cancelled`.
 */
export async function recogniseResponses(
  db: Db,
  plan: ImportPlan,
  datasetId: string | null,
  watch: ReadingWatch = {},
): Promise<Recognised> {
  const known = knownRecords(db, datasetId, secretFor(plan.complete))
  if (datasetId === null || known.ids.length === 0) return { known, warning: null }
  if (known.ids.length > mostCompared) return { known, warning: null }
  const shared = sharedColumns(db, datasetId, plan.complete)
  const rows = knownRows(known)
  // Where some of the dataset's responses have no key, a file with keys may begin with those that have one.
  const isMixed =
    plan.complete.columns.some(({ role }) => role === 'key') && known.contentHashes.includes(0)
  const seen = await readResponses(plan, rows, shared, { ...watch, mayStop: !isMixed })
  if (seen.areFamiliar) return { known, warning: null }
  const areReused = areKeysReused(db, seen, shared)
  const left = areReused ? known.ids.map(() => 1) : Float64Array.from(rows.left(), Number)
  const isNewRow = seen.responses.map(({ isThere }) => areReused || !isThere)
  const isOver = left.includes(1) && isNewRow.includes(true)
  if (!areReused && (!isOver || areOfOtherDays(db, datasetId, seen, shared))) {
    return { known, warning: null }
  }

  async function alikeBy(columns: SharedColumns, ours: readonly SeenResponse[]) {
    const stored = [...storedContents(db, datasetId ?? '', columns)]
    const over = stored.filter((_, at) => left[at] === 1)
    const unknown = ours.filter((_, at) => isNewRow[at])
    const theirs = { responses: over, days: daysOf(stored) }
    if (!areSame(theirs, { responses: unknown, days: daysOf(ours) }, columns)) return null
    return {
      shared: columns,
      isAll: columns === shared && shared.ids.size === keptColumns(plan.complete).length,
      ids: known.ids.filter((_, at) => left[at] === 1),
      contents: Float64Array.from(over, ({ hash }) => hash),
    }
  }

  let alike: AlikeRecords | null = await alikeBy(shared, seen.responses)
  const crowd = alike ? null : crowdedDays(db, datasetId, plan, seen, left, shared)
  if (crowd && !seen.isBeginning) {
    for (const fewer of withoutOne(shared)) {
      if (alike) break
      const again = await readResponses(plan, nothingKnown(), fewer, watch)
      alike = await alikeBy(fewer, again.responses)
    }
  }
  return {
    known: areReused ? recordsAlike(alike) : { ...known, alike },
    warning: areReused ? keysReused(seen) : alike ? null : (crowd?.warning ?? null),
  }
}

/** Whether every response of the file is of a day before or after all those of the dataset. */
function areOfOtherDays(
  db: Db,
  datasetId: string,
  { responses }: SeenResponses,
  { withDate }: SharedColumns,
): boolean {
  const [first, last] = db
    .prepare<[string], [number | null, number | null]>(
      'SELECT min(first_day), max(last_day) FROM import WHERE dataset_id = ?',
    )
    .raw()
    .get(datasetId) ?? [null, null]
  if (!withDate || first === null || last === null) return false
  return responses.every(({ day }) => day !== 0 && (day < first || day > last))
}

/** The columns by which the file's responses prove to be the dataset's; null where they do not. Throws `cancelled`. */
export async function provenColumns(
  db: Db,
  plan: ImportPlan,
  datasetId: string,
  watch: ReadingWatch = {},
): Promise<SharedColumns | null> {
  if (responsesOf(db, datasetId) > mostCompared) return null
  const shared = sharedColumns(db, datasetId, plan.complete)
  const { responses } = await readResponses(plan, nothingKnown(), shared, watch)
  const stored = [...storedContents(db, datasetId, shared)]
  const isSame = areSame(
    { responses: stored, days: daysOf(stored) },
    { responses, days: daysOf(responses) },
    shared,
  )
  return isSame ? shared : null
}

function responsesOf(db: Db, datasetId: string): number {
  const count = db
    .prepare<[string], number | null>('SELECT sum(accepted) FROM import WHERE dataset_id = ?')
    .pluck()
    .get(datasetId)
  return count ?? 0
}
