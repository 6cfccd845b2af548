import type { ImportReason } from '../../shared/feedback/import-report.ts'
import { createInterpreter } from '../../shared/feedback/reading/interpret-row.ts'
import { isoDateOf } from './answer-filter.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import {
  type AlikeRecords,
  isKnown,
  isNew,
  type KnownRecords,
  type KnownRows,
  knownRecords,
  knownRows,
  recordsAlike,
} from './known-rows.ts'
import { exampleCount } from './record-count.ts'
import {
  contentReader,
  type ResponseContent,
  type SharedColumns,
  sharedColumns,
  storedContents,
  withoutOne,
} from './response-content.ts'
import {
  areKeysReused,
  type ChangedResponse,
  type KeyedResponses,
  keysReused,
  mostCompared,
} from './reused-keys.ts'
import { createIdentifier, secretFor } from './row-identity.ts'
import { areSame, daysOf, within } from './same-responses.ts'
import { recordsOf } from './survey-file.ts'

/** Which responses of a file a dataset has. */
export interface Recognised {
  readonly known: KnownRecords
  readonly warning: ImportReason | null
}

/**
 * Tells the file's responses by their keys, else by their cells. Where these leave responses over on both
 * sides, or give the keys to others, what the responses say decides: programs write dates and numbers
 * anew, and tools number their responses anew. Throws `cancelled`.
 */
export async function recogniseResponses(
  db: Db,
  plan: ImportPlan,
  datasetId: string | null,
  isCancelled?: () => boolean,
): Promise<Recognised> {
  const known = knownRecords(db, datasetId, secretFor(plan.complete))
  if (datasetId === null || known.ids.length === 0) return { known, warning: null }
  const shared = sharedColumns(db, datasetId, plan.complete)
  const rows = knownRows(known)
  // Where some of the dataset's responses have no key, a file with keys may begin with those that have one.
  const isMixed =
    plan.complete.columns.some(({ role }) => role === 'key') && known.contentHashes.includes(0)
  const seen = await readResponses(plan, rows, shared, { isCancelled, mayStop: !isMixed })
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
      ids: known.ids.filter((_, at) => left[at] === 1),
      contents: Float64Array.from(over, ({ hash }) => hash),
    }
  }

  let alike: AlikeRecords | null = await alikeBy(shared, seen.responses)
  const crowd = alike ? null : crowdedDays(db, datasetId, plan, seen, left, shared)
  if (crowd && seen.responses.length <= mostReread) {
    for (const fewer of withoutOne(shared)) {
      if (alike) break
      const again = await readResponses(plan, nothingKnown(), fewer, { isCancelled })
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

/** Larger files are not read once more for each column that may be called otherwise. */
const mostReread = 200_000

/** The columns by which the file's responses prove to be the dataset's; null where they do not. Throws `cancelled`. */
export async function provenColumns(
  db: Db,
  plan: ImportPlan,
  datasetId: string,
  isCancelled?: () => boolean,
): Promise<SharedColumns | null> {
  const shared = sharedColumns(db, datasetId, plan.complete)
  const { responses } = await readResponses(plan, nothingKnown(), shared, { isCancelled })
  const stored = [...storedContents(db, datasetId, shared)]
  const isSame = areSame(
    { responses: stored, days: daysOf(stored) },
    { responses, days: daysOf(responses) },
    shared,
  )
  return isSame ? shared : null
}

const nothingKnown = () => knownRows(recordsAlike(null))

interface SeenResponse extends ResponseContent {
  readonly row: number
  /** Whether the dataset has it by its key or its cells. */
  readonly isThere: boolean
}

interface SeenResponses extends KeyedResponses {
  readonly responses: readonly SeenResponse[]
  /** So many in a row were there that the rest was not looked at. */
  readonly areFamiliar: boolean
}

/** As many at the beginning of the file, nearly none of them changed, are proof enough. */
const familiarAfter = 2000
const mostChanged = 0.1

interface ReadOptions {
  readonly isCancelled: (() => boolean) | undefined
  /** Once enough are familiar. */
  readonly mayStop?: boolean
}

async function readResponses(
  { file, complete }: ImportPlan,
  rows: KnownRows,
  shared: SharedColumns,
  { isCancelled, mayStop = false }: ReadOptions,
): Promise<SeenResponses> {
  const interpret = createInterpreter(complete)
  const identify = createIdentifier(complete, secretFor(complete))
  const contentOf = contentReader(shared)
  const responses: SeenResponse[] = []
  const examples: ChangedResponse[] = []
  let same = 0
  let changed = 0
  let isAnyNew = false
  for await (const { records, firstRow } of recordsOf(file, isCancelled)) {
    for (const [index, cells] of records.entries()) {
      if (cells.length === 0) continue
      const record = interpret(cells)
      if (record.kind === 'rejected') continue
      const row = firstRow + index
      const found = rows.take(identify(cells, record), () => record)
      responses.push({ ...contentOf(record), row, isThere: found !== isNew })
      if (found === isNew) isAnyNew = true
      if (found === isNew || record.key === null) continue
      if (found === isKnown) same++
      else changed++
      if (found !== isKnown && examples.length < mostCompared) {
        examples.push({ recordId: found, row, record })
      }
    }
    const areFamiliar = mayStop && !isAnyNew && responses.length >= familiarAfter
    if (areFamiliar && changed <= responses.length * mostChanged) {
      return { responses, areFamiliar, same, changed, examples }
    }
  }
  return { responses, areFamiliar: false, same, changed, examples }
}

/** Fewer responses on the same days are no reason for a word. */
const fewestOnDays = 10

interface CrowdedDays {
  /** Null where most of the dataset's responses of these days are in the file. */
  readonly warning: ImportReason | null
}

/**
 * Finds out whether a file without keys tells of days on which the dataset has other responses: perhaps
 * another shop's, perhaps the same ones written down otherwise. Else null.
 */
function crowdedDays(
  db: Db,
  datasetId: string,
  { complete }: ImportPlan,
  { responses }: SeenResponses,
  left: Float64Array,
  shared: SharedColumns,
): CrowdedDays | null {
  if (!shared.withDate || complete.columns.some(({ role }) => role === 'key')) return null
  const stored = [...storedContents(db, datasetId, shared)].map((each, at) => ({
    ...each,
    isLeft: left[at] === 1,
  }))
  const ours = daysOf(responses)
  const theirs = daysOf(stored)
  // A file may begin in the middle of the day on which the one before it ended.
  if (!ours || !theirs || ours.first >= theirs.last || ours.last <= theirs.first) return null
  const ofDays = within(stored, ours).filter(({ day }) => day !== 0)
  const over = ofDays.filter(({ isLeft }) => isLeft)
  const unknown = within(responses, theirs).filter(({ day, isThere }) => day && !isThere)
  if (Math.min(over.length, unknown.length) < fewestOnDays) return null
  const isMost = over.length * 2 >= ofDays.length
  return { warning: isMost ? sameDays(unknown) : null }
}

function sameDays(unknown: readonly SeenResponse[]): ImportReason {
  const some = unknown.slice(0, exampleCount)
  return {
    code: 'same_days',
    count: unknown.length,
    examples: some.map(({ row, day }) => ({ row, value: isoDateOf(day) ?? '' })),
  }
}
