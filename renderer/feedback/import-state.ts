import type { StoreApi } from 'zustand/vanilla'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import type { Profile } from '../../shared/feedback/profile.ts'
import type { Client, Events, Output, storageContract } from '../../shared/rpc/contract.ts'
import type { ErrorData } from '../../shared/rpc/errors.ts'
import type { Progress } from './import-pace.ts'
import type { Said, SaidHistory, SaidStep } from './said.ts'
import type { TouchpointChoice } from './touchpoint-choice.ts'

/** What the wizard knows of the file, what was said of it, and how far it is. */

export interface Rows extends Output<(typeof storageContract)['previewRows']> {
  /** How many there are in all, of which these are a page. */
  readonly total: number
}
type DryRun = Output<(typeof storageContract)['dryRun']>
type FoundRecipe = NonNullable<DryRun['recipe']>

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
  /** Responses that would count twice, since another dataset of the map has them. */
  readonly twice: DryRun['twice']
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
  /** The step that it is read again for, gone forth or back over; null where no step is. */
  readonly askedBy: { readonly step: SaidStep; readonly way: 'back' | 'forth' } | null
  readonly problem: ErrorData | null
  /** The name of the file that was not read to its end. */
  readonly stopped: string | null
  /** Of reading or importing, whichever goes on. */
  readonly progress: Progress | null
  readonly importing: boolean
  readonly result: ImportReport | null
}

export type ImportStore = StoreApi<ImportState>

/** What the wizard needs of the world around it. */
export interface Surroundings {
  readonly storage: Pick<
    Client<typeof storageContract>,
    'dryRun' | 'previewRows' | 'exportRows' | 'importFile' | 'cancelImport'
  >
  readonly onProgress: (listener: (progress: Events['importProgress']) => void) => () => void
  readonly newImportId: () => string
  readonly now: () => number
}

/** Before a file is chosen, but for the step and the file. */
export const untouched = {
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
  twice: null,
  asked: [],
  readMs: 0,
  rows: null,
  from: 0,
  onlyRejected: false,
  reading: false,
  askedBy: null,
  problem: null,
  stopped: null,
  progress: null,
  importing: false,
  result: null,
} satisfies Partial<ImportState>
