import type { JourneyId } from '../../shared/document/journey.ts'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { followProgress } from './import-pace.ts'
import type { ImportStore, Surroundings } from './import-state.ts'
import { mappingToImport } from './touchpoint-choice.ts'

/** The import itself, in one step that can be cancelled. */
export interface ImportRun {
  readonly start: () => Promise<void>
  readonly cancel: () => void
  readonly close: () => void
}

export function createImportRun(
  store: ImportStore,
  { storage, onProgress, newImportId, now }: Surroundings,
  journeyId: JourneyId,
): ImportRun {
  let importId: string | null = null
  let follow = followProgress(now())
  const close = onProgress((told) => {
    const { importing } = store.getState()
    if (importing && told.importId === importId) store.setState({ progress: follow(told, now()) })
  })
  return {
    close,
    cancel() {
      if (importId) void storage.cancelImport({ importId })
    },
    async start() {
      const { survey, edits, choices, report, recipeChoice, datasetChoice, keptName } =
        store.getState()
      if (!survey || !report) return
      importId = newImportId()
      follow = followProgress(now())
      store.setState({ importing: true, progress: null, problem: null })
      try {
        const result = await storage.importFile({
          file: survey.file,
          journeyId,
          mapping: mappingToImport(edits, choices, report),
          recipe: recipeChoice,
          dataset: datasetChoice,
          recipeName: keptName,
          createTouchpoints: [...choices.values()].some(({ kind }) => kind === 'create'),
          importId,
        })
        store.setState({ result, importing: false, progress: null })
      } catch (reason) {
        const problem = toErrorData(reason)
        const cancelled = problem.code === 'cancelled'
        store.setState({ importing: false, progress: null, problem: cancelled ? null : problem })
      }
    },
  }
}
