import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { followProgress } from './import-pace.ts'
import type { ImportState, ImportStore, Surroundings, SurveyFile } from './import-state.ts'
import { doubtedValues, mappingToImport } from './touchpoint-choice.ts'

export const pageLength = 20

/** Looking at the file as things are said now. Later answers win over earlier ones. */
export interface FileLook {
  /** What the import would do; once it is known, the wizard goes on to `step`. */
  readonly look: (step?: ImportState['step']) => Promise<void>
  readonly showRows: (from: number, onlyRejected: boolean) => Promise<void>
  /** A large file is not read on for nobody. */
  readonly stop: () => void
  /** The same for good: whatever is still being looked at is not heard of. */
  readonly forget: () => void
  readonly close: () => void
}

export function createFileLook(
  store: ImportStore,
  { storage, onProgress, newImportId, now }: Surroundings,
  journeyId: JourneyId,
): FileLook {
  let asked = 0
  let readingId: string | null = null
  let follow = followProgress(now())
  const stopListening = onProgress((told) => {
    const { importing } = store.getState()
    if (!importing && told.importId === readingId) store.setState({ progress: follow(told, now()) })
  })

  function stop(): void {
    if (readingId && store.getState().reading) void storage.cancelImport({ importId: readingId })
  }

  function forget(): void {
    stop()
    asked += 1
  }

  async function look(step?: ImportState['step']): Promise<void> {
    const state = store.getState()
    const { survey, edits, choices, recipeChoice: recipe, datasetChoice: dataset } = state
    if (!survey) return
    forget()
    const mine = asked
    const began = now()
    follow = followProgress(began)
    const importId = newImportId()
    readingId = importId
    store.setState({ reading: true, problem: null, progress: null })
    try {
      const answer = await storage.dryRun({
        file: survey.file,
        journeyId,
        mapping: mappingToImport(edits, choices, null),
        recipe,
        dataset,
        importId,
      })
      const readMs = now() - began
      // Columns and rows come together: a table without its rows would jump.
      const { from, onlyRejected } = store.getState()
      const page = await rowsFrom(survey, answer.report, from, onlyRejected)
      if (mine !== asked) return
      const shown = store.getState()
      const doubted = doubtedValues(answer.report.touchpoints, choices, shown.doubted)
      const known = { ...answer, ...page, doubted, readMs, reading: false, progress: null }
      const isTurned = shown.from !== from || shown.onlyRejected !== onlyRejected
      store.setState(step ? { ...known, step } : known)
      if (isTurned) await showRows(shown.from, shown.onlyRejected)
    } catch (reason) {
      if (mine === asked) {
        store.setState({ reading: false, progress: null, problem: toErrorData(reason) })
      }
    }
  }

  /** A page of rows; from the beginning where there are not so many any more. */
  async function rowsFrom(
    { file }: SurveyFile,
    { mapping, rows }: ImportReport,
    wanted: number,
    onlyRejected: boolean,
  ): Promise<Pick<ImportState, 'rows' | 'from'>> {
    const total = onlyRejected ? rows.rejected : rows.read
    const from = wanted < total ? wanted : 0
    const limit = pageLength
    const page = await storage.previewRows({ file, mapping, from, limit, onlyRejected })
    return { rows: { ...page, total }, from }
  }

  async function showRows(from: number, onlyRejected: boolean): Promise<void> {
    const { survey, report } = store.getState()
    store.setState({ from, onlyRejected })
    if (!survey || !report) return
    const mine = asked
    try {
      const page = await rowsFrom(survey, report, from, onlyRejected)
      const state = store.getState()
      const stale = mine !== asked || state.from !== from || state.onlyRejected !== onlyRejected
      if (!stale) store.setState(page)
    } catch (reason) {
      store.setState({ problem: toErrorData(reason) })
    }
  }

  return {
    look,
    showRows,
    stop,
    forget,
    close() {
      forget()
      stopListening()
    },
  }
}
