import { createStore } from 'zustand/vanilla'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { ColumnMapping, Mapping, ReadOptions } from '../../shared/feedback/mapping.ts'
import type { Input, storageContract } from '../../shared/rpc/contract.ts'
import { createFileLook } from './file-look.ts'
import { createImportRun } from './import-run.ts'
import {
  type ImportState,
  type ImportStore,
  type Surroundings,
  type SurveyFile,
  untouched,
} from './import-state.ts'
import { goOver, type Said, type SaidStep, type StepName } from './said.ts'
import { sayNothingOf, sayOfColumn } from './say-of-column.ts'
import type { TouchpointChoice } from './touchpoint-choice.ts'

export type RowsToSave = Omit<
  Input<(typeof storageContract)['exportRows']>,
  'file' | 'journeyId' | 'mapping' | 'dataset'
>

export interface ImportSession {
  readonly store: ImportStore
  readonly open: (survey: SurveyFile) => Promise<void>
  /** Reads the file another way; what was said about its columns is forgotten, since they may change. */
  readonly readAs: (read: ReadOptions) => Promise<void>
  readonly editColumn: (name: string, column: ColumnMapping) => Promise<void>
  /** Takes back everything that was said of a column: it is what was found out again. */
  readonly asFound: (name: string) => Promise<void>
  readonly setTouchpointSource: (source: NonNullable<Mapping['touchpoint']>) => Promise<void>
  readonly chooseTouchpoint: (value: string, choice: TouchpointChoice) => Promise<void>
  readonly createMissing: (values: readonly string[]) => Promise<void>
  /** Reads the file by this recipe, or by none (null). */
  readonly takeRecipe: (id: string | null) => Promise<void>
  /** Puts the answers into this dataset, or into a new one (null). */
  readonly chooseDataset: (id: string | null) => Promise<void>
  /** What the recipe is called that is kept with the import; null: none is; undefined: as it was called. */
  readonly keepAs: (name: string | null | undefined) => void
  /** Takes back what was said last; says it again. */
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly showRows: (from: number, onlyRejected: boolean) => Promise<void>
  /** Saves rows of the file as they would be imported now; answers how many. */
  readonly saveRows: (rows: RowsToSave) => Promise<{ readonly rows: number }>
  readonly goTo: (step: ImportState['step']) => void
  readonly start: () => Promise<void>
  /** Ends the import, or the first reading of a file: then another one can be chosen. */
  readonly cancel: () => void
  /** Does not wait for a file to be read again for a step: the step is gone back over. */
  readonly takeBack: () => Promise<void>
  readonly close: () => void
}

/** One run of the wizard: from a file to its answers on the map. */
export function createImportSession(
  surroundings: Surroundings,
  journeyId: JourneyId,
): ImportSession {
  const store = createStore<ImportState>()(() => ({ step: 'file', survey: null, ...untouched }))
  const { look, showRows, ...reading } = createFileLook(store, surroundings, journeyId)
  const run = createImportRun(store, surroundings, journeyId)

  function said(): Said {
    const { edits, choices, recipeChoice, datasetChoice } = store.getState()
    return { edits, choices, recipeChoice, datasetChoice }
  }

  async function say(name: StepName, change: Partial<Said>): Promise<void> {
    const { past } = store.getState()
    const step: SaidStep = { name, said: said() }
    const askedBy = { step, way: 'forth' } as const
    store.setState({ ...change, past: [...past, step], future: [], askedBy })
    // Read another way, the file has other rows.
    if (name.kind === 'read') store.setState({ from: 0 })
    await look()
  }

  async function goBackOrForth(way: 'back' | 'forth'): Promise<void> {
    const { past, future, importing, result } = store.getState()
    const gone = importing || result ? null : goOver({ past, future }, said(), way)
    if (!gone) return
    const step = (way === 'back' ? gone.history.future : gone.history.past).at(-1)
    const askedBy = step ? { step, way } : null
    store.setState({ ...gone.said, ...gone.history, from: 0, askedBy })
    await look()
  }

  return {
    store,
    async open(survey) {
      reading.stop()
      store.setState({ ...untouched, step: 'file', survey })
      await look('columns')
    },
    async readAs(read) {
      const { edits } = store.getState()
      const choices = new Map<string, TouchpointChoice>()
      await say({ kind: 'read' }, { edits: { read: { ...edits.read, ...read } }, choices })
    },
    async editColumn(name, column) {
      const { edits, report } = store.getState()
      await say({ kind: 'column', name }, { edits: sayOfColumn(edits, name, column, report) })
    },
    async asFound(name) {
      const { edits } = store.getState()
      await say({ kind: 'column', name }, { edits: sayNothingOf(edits, name) })
    },
    async setTouchpointSource(touchpoint) {
      const { edits } = store.getState()
      await say({ kind: 'source' }, { edits: { ...edits, touchpoint }, choices: new Map() })
    },
    async chooseTouchpoint(value, choice) {
      const choices = new Map(store.getState().choices).set(value, choice)
      await say({ kind: 'match', name: value }, { choices })
    },
    async createMissing(values) {
      const choices = new Map(store.getState().choices)
      for (const value of values) choices.set(value, { kind: 'create' })
      await say({ kind: 'create' }, { choices })
    },
    async takeRecipe(id) {
      // What was said of the columns before was said of how they stood then.
      await say({ kind: 'recipe' }, { edits: {}, choices: new Map(), recipeChoice: id })
    },
    chooseDataset: (id) => say({ kind: 'dataset' }, { datasetChoice: id }),
    keepAs: (keptName) => store.setState({ keptName }),
    undo: () => goBackOrForth('back'),
    redo: () => goBackOrForth('forth'),
    showRows,
    async saveRows(rows) {
      const { survey, report, datasetChoice: dataset } = store.getState()
      if (!survey || !report) return { rows: 0 }
      const { mapping } = report
      const { file } = survey
      return surroundings.storage.exportRows({ file, journeyId, mapping, dataset, ...rows })
    },
    goTo: (step) => store.setState({ step }),
    start: run.start,
    cancel() {
      const { importing, reading: isReading, profile, survey } = store.getState()
      if (importing) return run.cancel()
      if (!isReading || profile) return
      reading.forget()
      store.setState({ ...untouched, survey: null, stopped: survey?.name ?? null })
    },
    async takeBack() {
      const { reading: isReading, askedBy } = store.getState()
      if (isReading && askedBy) await goBackOrForth(askedBy.way === 'forth' ? 'back' : 'forth')
    },
    close() {
      reading.close()
      run.close()
    },
  }
}
