import { createStore, type StoreApi } from 'zustand/vanilla'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import type { ColumnMapping, Mapping, ReadOptions } from '../../shared/feedback/mapping.ts'
import type { Profile } from '../../shared/feedback/profile.ts'
import type { Client, Events, Input, Output, storageContract } from '../../shared/rpc/contract.ts'
import { type ErrorData, toErrorData } from '../../shared/rpc/errors.ts'
import { followProgress, type Progress } from './import-pace.ts'
import { goOver, type Said, type SaidHistory, type StepName } from './said.ts'
import { doubtedValues, mappingToImport, type TouchpointChoice } from './touchpoint-choice.ts'

export interface Rows extends Output<(typeof storageContract)['previewRows']> {
  /** How many there are in all, of which these are a page. */
  readonly total: number
}
type DryRun = Output<(typeof storageContract)['dryRun']>
export type FoundRecipe = NonNullable<DryRun['recipe']>
export const pageLength = 20

/** A survey file that main has handed out a token for. */
export interface SurveyFile {
  readonly file: string
  readonly name: string
  readonly bytes: number
}

export interface ImportState extends Said, SaidHistory {
  readonly step: 'file' | 'columns' | 'review'
  readonly survey: SurveyFile | null
  readonly profile: Profile | null
  /** What the import would do; its mapping is complete. */
  readonly report: ImportReport | null
  /** Values whose touchpoint was to be checked, now or before. */
  readonly doubted: ReadonlySet<string>
  /** The recipe that the file is read by. */
  readonly recipe: FoundRecipe | null
  /** Those of the map, the one imported last first. */
  readonly datasets: DryRun['datasets']
  /** What the dataset that the file goes into has been asked so far. */
  readonly asked: DryRun['asked']
  /** What the recipe is called that is kept with the import; null: none is. */
  readonly keptName: string | null | undefined
  /** How long reading the file took, in ms. */
  readonly readMs: number
  readonly rows: Rows | null
  readonly from: number
  readonly onlyRejected: boolean
  /** The file is being read, or read again. */
  readonly reading: boolean
  readonly problem: ErrorData | null
  /** The name of the file that was not read to its end. */
  readonly stopped: string | null
  /** Of reading or importing, whichever goes on. */
  readonly progress: Progress | null
  readonly importing: boolean
  readonly result: ImportReport | null
}

export type RowsToSave = Omit<
  Input<(typeof storageContract)['exportRows']>,
  'file' | 'journeyId' | 'mapping'
>

export interface ImportSession {
  readonly store: StoreApi<ImportState>
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
  readonly close: () => void
}

interface Surroundings {
  readonly storage: Pick<
    Client<typeof storageContract>,
    'dryRun' | 'previewRows' | 'exportRows' | 'importFile' | 'cancelImport'
  >
  readonly onProgress: (listener: (progress: Events['importProgress']) => void) => () => void
  readonly newImportId: () => string
  readonly now: () => number
}

const untouched = {
  edits: {},
  choices: new Map<string, TouchpointChoice>(),
  past: [],
  future: [],
  profile: null,
  report: null,
  doubted: new Set<string>(),
  recipe: null,
  keptName: undefined,
  recipeChoice: undefined,
  datasetChoice: undefined,
  datasets: [],
  asked: [],
  readMs: 0,
  rows: null,
  from: 0,
  onlyRejected: false,
  reading: false,
  problem: null,
  stopped: null,
  progress: null,
  importing: false,
  result: null,
} satisfies Partial<ImportState>

/** One run of the wizard: from a file to its answers on the map. Later answers win over earlier ones. */
export function createImportSession(
  { storage, onProgress, newImportId, now }: Surroundings,
  journeyId: JourneyId,
): ImportSession {
  const store = createStore<ImportState>()(() => ({ step: 'file', survey: null, ...untouched }))
  let asked = 0
  let importId: string | null = null
  let readingId: string | null = null
  let follow = followProgress(now())
  const stopListening = onProgress((told) => {
    const { importing } = store.getState()
    if (told.importId !== (importing ? importId : readingId)) return
    store.setState({ progress: follow(told, now()) })
  })

  function newReading(): string {
    readingId = newImportId()
    return readingId
  }

  /** A large file is not read on for nobody. */
  function stopReading(): void {
    if (readingId && store.getState().reading) void storage.cancelImport({ importId: readingId })
  }

  /** What the import would do as things are said now; once it is known, the wizard goes on to `step`. */
  async function look(step?: ImportState['step']): Promise<void> {
    const state = store.getState()
    const { survey, edits, choices, recipeChoice: recipe, datasetChoice: dataset } = state
    if (!survey) return
    stopReading()
    asked += 1
    const mine = asked
    const began = now()
    follow = followProgress(began)
    store.setState({ reading: true, problem: null, progress: null })
    try {
      const answer = await storage.dryRun({
        file: survey.file,
        journeyId,
        mapping: mappingToImport(edits, choices, null),
        recipe,
        dataset,
        importId: newReading(),
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

  function said(): Said {
    const { edits, choices, recipeChoice, datasetChoice } = store.getState()
    return { edits, choices, recipeChoice, datasetChoice }
  }

  async function say(name: StepName, change: Partial<Said>): Promise<void> {
    const { past } = store.getState()
    store.setState({ ...change, past: [...past, { name, said: said() }], future: [] })
    // Read another way, the file has other rows.
    if (name.kind === 'read') store.setState({ from: 0 })
    await look()
  }

  async function goBackOrForth(way: 'back' | 'forth'): Promise<void> {
    const { past, future, importing, result } = store.getState()
    const gone = importing || result ? null : goOver({ past, future }, said(), way)
    if (!gone) return
    store.setState({ ...gone.said, ...gone.history, from: 0 })
    await look()
  }

  return {
    store,
    async open(survey) {
      stopReading()
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
      const present = { ...report?.mapping.columns, ...edits.columns }
      const columns = { ...edits.columns, ...madeRoom(name, column, present), [name]: column }
      const changed = withTouchpointSource({ ...edits, columns }, name, report)
      await say({ kind: 'column', name }, { edits: changed })
    },
    async asFound(name) {
      const { edits } = store.getState()
      const { [name]: _said, ...columns } = edits.columns ?? {}
      const { touchpoint, ...rest } = edits
      const isSource = touchpoint && 'column' in touchpoint && touchpoint.column === name
      const kept = touchpoint && !isSource ? { touchpoint } : {}
      await say({ kind: 'column', name }, { edits: { ...rest, ...kept, columns } })
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
      const { survey, report } = store.getState()
      if (!survey || !report) return { rows: 0 }
      const { mapping } = report
      return storage.exportRows({ file: survey.file, journeyId, mapping, ...rows })
    },
    goTo: (step) => store.setState({ step }),
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
    cancel() {
      const { importing, reading, profile, survey } = store.getState()
      if (importing && importId) void storage.cancelImport({ importId })
      if (importing || !reading || profile) return
      stopReading()
      asked += 1
      store.setState({ ...untouched, survey: null, stopped: survey?.name ?? null })
    },
    close() {
      stopReading()
      asked += 1
      stopListening()
    },
  }
}

/** One column tells responses (or respondents) apart: the last that was named, not the first in the file. */
function madeRoom(
  name: string,
  { role }: ColumnMapping,
  columns: Readonly<Record<string, ColumnMapping>>,
): Record<string, ColumnMapping> {
  if (role !== 'key' && role !== 'respondent') return {}
  const others = Object.entries(columns).filter(
    ([other, column]) => other !== name && column.role === role,
  )
  return Object.fromEntries(others.map(([other]) => [other, { role: 'personal' }]))
}

/** A column that becomes the touchpoint column is where touchpoints come from; one that stops being it is not. */
function withTouchpointSource(edits: Mapping, name: string, report: ImportReport | null): Mapping {
  const source = edits.touchpoint ?? report?.mapping.touchpoint
  const isSource = source !== undefined && 'column' in source && source.column === name
  const becomes = edits.columns?.[name]?.role === 'touchpoint'
  if (becomes) return { ...edits, touchpoint: { column: name } }
  return isSource ? { ...edits, touchpoint: { eachColumn: true } } : edits
}
