import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReason } from '../../shared/feedback/import-report.ts'
import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import { wouldChange } from './changed-records.ts'
import { type ChosenDataset, chooseDataset, type WantedDataset } from './choose-dataset.ts'
import { countedPart } from './counted-part.ts'
import type { Db } from './database.ts'
import { similarReason } from './find-dataset.ts'
import type { ImportPlan } from './import-plan.ts'
import { type ReadingTotals, readAnswers } from './import-reading.ts'
import { knownRows, recordsAlike } from './known-rows.ts'
import type { ReadingWatch } from './reading-progress.ts'
import { recogniseResponses } from './recognise-responses.ts'
import { secretFor } from './row-identity.ts'
import { type UpdateCounter, updateCounter } from './update-counter.ts'

/** What the file would bring to the dataset that it goes on with. */
export interface CountedAnswers {
  readonly found: ChosenDataset
  readonly totals: ReadingTotals
  readonly updates: UpdateCounter
  /** What is doubtful about which of the responses were there before. */
  readonly warning: ImportReason | null
}

/** Throws what `readAnswers` does, `cancelled` among it. */
export type CountAnswers = (
  db: Db,
  plan: ImportPlan,
  journeyId: JourneyId,
  options?: CountOptions,
) => Promise<CountedAnswers>

export interface CountOptions extends ReadingWatch {
  readonly dataset?: WantedDataset
}

/** What a file comes to of which nothing is stored. */
type CountNew = (plan: ImportPlan, watch: ReadingWatch) => Promise<ReadingTotals>

const countNew: CountNew = (plan, watch) =>
  readAnswers(plan, {
    known: knownRows(recordsAlike(null)),
    secret: secretFor(plan.complete),
    ...(watch.onProgress && { onProgress: watch.onProgress }),
    ...(watch.isCancelled && { isCancelled: watch.isCancelled }),
  })

/** Reads the whole file. */
export const countAnswers: CountAnswers = counting(countNew)

function counting(countNewFile: CountNew): CountAnswers {
  return async (db, planned, journeyId, { dataset: wanted, ...watch } = {}) => {
    const found = await chooseDataset(db, planned, journeyId, wanted, watch)
    const { dataset, plan } = found
    if (dataset) return countOn(db, found, dataset.id, watch)
    const totals = await countNewFile(plan, watch)
    const warning = found.similar && similarReason(found.similar)
    return { found, totals, updates: updateCounter(() => false), warning }
  }
}

/** The same of a file that goes on with a dataset. */
async function countOn(
  db: Db,
  found: ChosenDataset,
  datasetId: string,
  watch: ReadingWatch,
): Promise<CountedAnswers> {
  const { plan } = found
  const secret = secretFor(plan.complete)
  const recognised = await recogniseResponses(db, plan, datasetId, watch)
  const updates = updateCounter(wouldChange(db, datasetId, plan.complete))
  const totals = await readAnswers(plan, {
    known: knownRows(recognised.known),
    secret,
    onChanged: updates.see,
    ...(watch.onProgress && { onProgress: watch.onProgress }),
    ...(watch.isCancelled && { isCancelled: watch.isCancelled }),
  })
  return { found, totals, updates, warning: recognised.warning }
}

/** Steps of a wizard that can be gone back over without reading the file again. */
const mostRemembered = 12

/** What is kept of a counting: nothing that holds on to the texts of a workbook or of a dataset. */
interface Remembered extends Omit<CountedAnswers, 'found'> {
  readonly found: Omit<ChosenDataset, 'plan'>
  readonly complete: CompleteMapping
}

/**
 * The same, remembering what it came to for the last mappings, as long as neither file nor workspace change.
 * What a value means on the map is none of the reading's business: choosing touchpoints reads nothing anew.
 */
export function rememberingCounts(): CountAnswers {
  const known = new Map<string, Remembered>()
  const countFile = counting(rememberingNew())
  return async (db, plan, journeyId, options) => {
    const { match, ...complete } = plan.complete
    const key = JSON.stringify([
      journeyId,
      plan.file,
      complete,
      options?.dataset === undefined ? 'found' : [options.dataset],
      stateOf(db),
    ])
    const counted = known.get(key) ?? remembered(await countFile(db, plan, journeyId, options))
    keepLatest(known, key, counted)
    const matched = { ...plan, complete: { ...counted.complete, match } }
    return { ...counted, found: { ...counted.found, plan: matched } }
  }
}

/** Remembers by what decides the counting: the rest of the mapping may change, and nothing is read anew. */
function rememberingNew(): CountNew {
  const known = new Map<string, ReadingTotals>()
  return async (plan, watch) => {
    const key = JSON.stringify([plan.file, countedPart(plan.complete)])
    const totals = known.get(key) ?? (await countNew(plan, watch))
    keepLatest(known, key, totals)
    return totals
  }
}

function keepLatest<T>(known: Map<string, T>, key: string, value: T): void {
  known.delete(key)
  known.set(key, value)
  const [oldest] = known.keys()
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
}

function remembered({ found, totals, updates, warning }: CountedAnswers): Remembered {
  const { plan, ...rest } = found
  const count = updates.count()
  const reasons = updates.reasons(totals)
  return {
    found: rest,
    complete: plan.complete,
    totals,
    updates: { see: () => undefined, count: () => count, reasons: () => reasons },
    warning,
  }
}

/** Another one after whatever was written, by this connection or by another. */
function stateOf(db: Db): string {
  const here = db.prepare<[], number>('SELECT total_changes()').pluck().get()
  return `${db.name} ${here} ${db.pragma('data_version', { simple: true })}`
}
