import { setImmediate } from 'node:timers/promises'
import { newId } from '../../shared/document/id.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import type {
  ImportReport,
  SurveyChange,
  TouchpointMatch,
} from '../../shared/feedback/import-report.ts'
import { mappingOf } from '../../shared/feedback/reading/complete-mapping.ts'
import { assertGoesOn } from './assert-goes-on.ts'
import {
  type ChosenDataset,
  chooseDataset,
  takeHeader,
  type WantedDataset,
} from './choose-dataset.ts'
import { type CountAnswers, type CountOptions, countAnswers } from './count-answers.ts'
import { connectTo, type Db } from './database.ts'
import { makeDurable } from './durability.ts'
import { type Dataset, similarReason, touchpointSource } from './find-dataset.ts'
import { nothingUsable, reportOf } from './import-outcome.ts'
import type { ImportPlan } from './import-plan.ts'
import type { ReadingTotals } from './import-reading.ts'
import { importWriter, type WrittenFacts } from './import-writer.ts'
import { openMap, readDocument } from './maps.ts'
import type { ReadingWatch } from './reading-progress.ts'
import { readBlocks } from './reading-thread.ts'
import { keepRecipe } from './recipes.ts'
import { recogniseResponses } from './recognise-responses.ts'
import { secretFor } from './row-identity.ts'
import { mapNotFound, saveDiff } from './save-diff.ts'
import type { Secret } from './secret.ts'
import { surveyChanges } from './survey-changes.ts'
import { keptColumns, placeColumns, storedColumns } from './survey-columns.ts'
import { createMissing, joinValues } from './touchpoint-join.ts'
import { updateCounter } from './update-counter.ts'

export interface ImportOptions extends ReadingWatch {
  readonly journeyId: JourneyId
  readonly createTouchpoints: boolean
  readonly dataset?: WantedDataset
  /** The dataset's name if it is a new one; left out: the file's. */
  readonly name?: string | undefined
  /** Of the recipe that is kept for files like this one: left out, as it was called or as the dataset; null: none. */
  readonly recipeName?: string | null | undefined
}

/**
 * Imports the plan's file in one transaction: all of it, or nothing when it fails or is cancelled. It
 * has its own connection, since the transaction stays open while the file is read and others must not
 * see half of it. Where nothing is new, nothing is written. Throws TouchlineError.
 */
export async function importFile(
  workspacePath: string,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  const started = performance.now()
  const db = connectTo(workspacePath)
  try {
    makeDurable(db, 'keep')
    // The writer makes every reference itself; checking each of a million again takes longer than the rest.
    db.pragma('foreign_keys = OFF')
    db.pragma('cache_size = -16384')
    // The commit and the folding in of what it wrote are two steps, so that others wait for neither for long.
    db.pragma('wal_autocheckpoint = 0')
    db.exec('BEGIN IMMEDIATE')
    const report = await writeAll(db, plan, options)
    db.exec(report.rows.accepted + report.updated > 0 ? 'COMMIT' : 'ROLLBACK')
    await setImmediate()
    db.pragma('wal_checkpoint(PASSIVE)')
    return { ...report, elapsedMs: performance.now() - started }
  } finally {
    // What was thrown leaves the transaction open; closing rolls it back.
    db.close()
  }
}

async function writeAll(
  db: Db,
  planned: ImportPlan,
  options: ImportOptions,
): Promise<Omit<ImportReport, 'elapsedMs'>> {
  const { journeyId } = options
  assertMap(db, journeyId)
  const found = await chooseDataset(db, planned, journeyId, options.dataset, options)
  const { plan } = found
  const { complete, file } = plan
  const before = found.dataset
  const dataset = before ?? insertDataset(db, plan, options)
  const secret = secretFor(complete)
  const { known, warning } = await recogniseResponses(db, plan, before?.id ?? null, options)
  const changes = before ? changesIn(db, before.id, found) : found.changes
  const importId = insertImport(db, plan, dataset.id, secret)
  const writer = importWriter(db, { datasetId: dataset.id, importId }, complete, secret)
  const updates = updateCounter(writer.update)
  const totals = await readBlocks(plan, {
    known,
    onBlock: writer.write,
    onChanged: updates.see,
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...(options.isCancelled && { isCancelled: options.isCancelled }),
  })
  if (totals.rows.accepted === 0 && !before) throw nothingUsable(file.name, totals)
  const written = await inSteps(writer.finish(), () => assertGoesOn(file.name, options.isCancelled))
  const joined = joinValues(db, journeyId, before?.id ?? null, complete, totals.values)
  const matches = options.createTouchpoints
    ? createTouchpoints(db, journeyId, joined, plan, dataset.name)
    : joined
  writeMatches(db, dataset.id, matches)
  finishImport(db, importId, totals, updates.count(), written)
  // The file that joined last is the one that the next is most like.
  if (before) takeHeader(db, before.id, plan.fingerprint)
  keepRecipe(db, plan, dataset.name, options.recipeName)
  return reportOf(plan, {
    dataset,
    datasetWhy: found.why,
    totals,
    touchpoints: matches,
    warning: found.similar ? similarReason(found.similar) : warning,
    changes,
    updates,
  })
}

/** Does all the steps, and lets others have their turn between them. */
async function inSteps<T>(steps: Generator<void, T>, between: () => void): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await setImmediate()
    between()
  }
}

/** What the import would do, from the same reading, without a write. */
export async function dryRun(
  db: Db,
  planned: ImportPlan,
  journeyId: JourneyId,
  { count = countAnswers, ...options }: CountOptions & { readonly count?: CountAnswers } = {},
): Promise<ImportReport> {
  const started = performance.now()
  assertMap(db, journeyId)
  const { found, totals, updates, warning } = await count(db, planned, journeyId, options)
  const { dataset: before, plan } = found
  const touchpoints = joinValues(db, journeyId, before?.id ?? null, plan.complete, totals.values)
  const changes = before ? changesIn(db, before.id, found) : found.changes
  const dataset = before ?? { id: '', name: datasetName(plan, undefined) }
  return {
    ...reportOf(plan, {
      dataset,
      datasetWhy: found.why,
      totals,
      touchpoints,
      warning,
      changes,
      updates,
    }),
    elapsedMs: performance.now() - started,
  }
}

function changesIn(db: Db, datasetId: string, { plan, apart }: ChosenDataset): SurveyChange[] {
  const places = placeColumns(storedColumns(db, datasetId), keptColumns(plan.complete))
  return [...surveyChanges(places), ...apart]
}

function assertMap(db: Db, journeyId: JourneyId): void {
  const found = db
    .prepare<[string], number>('SELECT 1 FROM journey WHERE id = ? AND deleted_at IS NULL')
    .pluck()
    .get(journeyId)
  if (found === undefined) throw mapNotFound(journeyId)
}

function insertDataset(db: Db, plan: ImportPlan, options: ImportOptions): Dataset {
  const dataset = { id: newId('dataset'), name: datasetName(plan, options.name) }
  db.prepare(
    `INSERT INTO dataset (id, journey_id, name, source, header_fingerprint, touchpoint_source)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    dataset.id,
    options.journeyId,
    dataset.name,
    plan.profile.source,
    // It takes the header in a moment; until then another may have it.
    dataset.id,
    touchpointSource(plan),
  )
  takeHeader(db, dataset.id, plan.fingerprint)
  return dataset
}

function datasetName({ file }: ImportPlan, given: string | undefined): string {
  return given?.trim() || file.name.replace(/\.[^.]{1,8}$/, '') || file.name
}

function insertImport(db: Db, plan: ImportPlan, datasetId: string, secret: Secret | null): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO import (dataset_id, file_name, imported_at, mapping, rows_read, accepted, rejected,
         duplicate, answers, secret_id) VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, ?)`,
    )
    .run(
      datasetId,
      plan.file.name,
      new Date().toISOString(),
      JSON.stringify(mappingOf(plan.complete)),
      secret?.id ?? '',
    )
  return Number(lastInsertRowid)
}

function finishImport(
  db: Db,
  importId: number,
  { rows, answers }: ReadingTotals,
  updated: number,
  { firstDay, lastDay }: WrittenFacts,
): void {
  db.prepare(
    `UPDATE import SET rows_read = ?, accepted = ?, rejected = ?, duplicate = ?, answers = ?,
       updated = ?, first_day = ?, last_day = ? WHERE id = ?`,
  ).run(
    rows.read,
    rows.accepted,
    rows.rejected,
    rows.duplicate,
    answers,
    updated,
    firstDay,
    lastDay,
    importId,
  )
}

function createTouchpoints(
  db: Db,
  journeyId: JourneyId,
  joined: readonly TouchpointMatch[],
  { complete }: ImportPlan,
  stageTitle: string,
): TouchpointMatch[] {
  const { revision } = openMap(db, journeyId)
  const document = readDocument(db, journeyId)
  const { diff, matches } = createMissing(document, joined, complete, stageTitle)
  if (Object.keys(diff.added).length > 0) saveDiff(db, journeyId, diff, revision)
  return matches
}

function writeMatches(db: Db, datasetId: string, matches: readonly TouchpointMatch[]): void {
  const update = db.prepare(
    'UPDATE touchpoint_match SET touchpoint_id = ?, matched_by = ? WHERE dataset_id = ? AND value = ?',
  )
  for (const { value, touchpoint, matchedBy } of matches) {
    update.run(touchpoint?.id ?? null, matchedBy, datasetId, value)
  }
}
