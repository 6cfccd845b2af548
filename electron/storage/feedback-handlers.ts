import type { Mapping } from '../../shared/feedback/mapping.ts'
import type {
  Events,
  Handlers,
  storageContract,
  supervisorContract,
} from '../../shared/rpc/contract.ts'
import { datasetsOfMap } from './choose-dataset.ts'
import { readComments } from './comments.ts'
import { rememberingCounts } from './count-answers.ts'
import { countedTwice } from './counted-twice.ts'
import type { Db } from './database.ts'
import { exportRows } from './export-rows.ts'
import { dryRun, importFile } from './import-file.ts'
import { type PlanOptions, planImport } from './import-plan.ts'
import { overlayFacets, readOverlay } from './overlay.ts'
import { previewRows } from './preview-rows.ts'
import { numberPasses } from './reading-progress.ts'
import { rememberingFiles } from './remembered-file.ts'
import { rememberingProfiles } from './remembered-profiles.ts'
import type { Session } from './session.ts'
import { asked } from './survey-changes.ts'
import { storedColumns } from './survey-columns.ts'

export interface RunningImports {
  readonly start: (importId: string) => { readonly isCancelled: () => boolean }
  readonly end: (importId: string) => void
  readonly cancel: (importId: string) => void
  readonly cancelAll: () => void
}

/** Which imports run, and which of them are to stop. */
export function runningImports(): RunningImports {
  const cancelled = new Map<string, boolean>()
  return {
    start: (importId) => {
      // It may have been cancelled while it was waiting for its turn.
      if (!cancelled.has(importId)) cancelled.set(importId, false)
      return { isCancelled: () => cancelled.get(importId) === true }
    },
    end: (importId) => void cancelled.delete(importId),
    cancel: (importId) => void (cancelled.has(importId) && cancelled.set(importId, true)),
    cancelAll: () => {
      for (const importId of cancelled.keys()) cancelled.set(importId, true)
    },
  }
}

/** Answers the calls about surveys: reading files, importing them, and what customers said. */
export function feedbackHandlers(
  session: Session,
  imports: RunningImports,
  tell: (payload: Events['importProgress']) => void,
): Handlers<
  Pick<
    typeof storageContract,
    | 'profileFile'
    | 'previewRows'
    | 'exportRows'
    | 'dryRun'
    | 'importFile'
    | 'cancelImport'
    | 'overlay'
    | 'overlayFacets'
    | 'comments'
  > &
    Pick<typeof supervisorContract, 'cancelImports'>
> {
  const openFile = rememberingFiles()
  const profiles = rememberingProfiles()
  const count = rememberingCounts()
  const plan = (db: Db, file: string, mapping: Mapping, options: PlanOptions) =>
    planImport(db, file, mapping, { openFile, profileFile: profiles.of, ...options })
  // A complete mapping says how the file is read, which is the table that is known.
  const complete = (db: Db, file: string, mapping: Mapping, isCancelled: () => boolean) =>
    plan(db, file, mapping, { isCancelled, recipe: null, profileFile: profiles.ofTable })
  return {
    profileFile: async ({ file, read }) => (await profiles.of(await openFile(file, read))).profile,
    previewRows: ({ file, mapping, ...window }) =>
      session.readLong(async ({ db }, isCancelled) =>
        previewRows(await complete(db, file, mapping, isCancelled), window, isCancelled),
      ),
    exportRows: ({ file, mapping, ...rows }) =>
      session.readLong(async ({ db }, isCancelled) =>
        exportRows(db, await complete(db, file, mapping, isCancelled), rows, isCancelled),
      ),
    dryRun: async ({ file, journeyId, mapping, recipe, dataset, importId }) => {
      const reading = imports.start(importId)
      const onProgress = numberPasses((pass) => tell({ importId, ...pass }))
      try {
        return await session.readLong(async ({ db }, isClosing) => {
          const isCancelled = () => isClosing() || reading.isCancelled()
          const planned = await plan(db, file, mapping, {
            isCancelled,
            recipe,
            onProgress,
          })
          const options = { count, dataset, isCancelled, onProgress }
          const report = await dryRun(db, planned, journeyId, options)
          const { accepted } = report.rows
          return {
            report,
            twice: await countedTwice(db, planned, journeyId, accepted, options),
            profile: planned.profile,
            recipe: planned.recipe,
            datasets: datasetsOfMap(db, journeyId).map(({ id, name }) => ({ id, name })),
            asked: storedColumns(db, report.dataset.id).map(asked),
          }
        })
      } finally {
        imports.end(importId)
      }
    },
    importFile: async ({ file, mapping, recipe, importId, ...options }) => {
      const { isCancelled } = imports.start(importId)
      try {
        return await session.write(async ({ db, path }) =>
          importFile(path, await plan(db, file, mapping, { isCancelled, recipe }), {
            ...options,
            isCancelled,
            onProgress: numberPasses((pass) => tell({ importId, ...pass })),
          }),
        )
      } finally {
        imports.end(importId)
      }
    },
    cancelImport: ({ importId }) => {
      imports.cancel(importId)
      return {}
    },
    cancelImports: () => {
      imports.cancelAll()
      return {}
    },
    overlay: ({ journeyId, filter }) =>
      session.read(({ db }) => readOverlay(db, journeyId, filter)),
    overlayFacets: ({ journeyId }) => session.read(({ db }) => overlayFacets(db, journeyId)),
    comments: (query) => session.read(({ db }) => readComments(db, query)),
  }
}
