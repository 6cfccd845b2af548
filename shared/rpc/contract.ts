import { z } from 'zod'
import { diffSchema } from '../document/diff.ts'
import { idSchema } from '../document/id.ts'
import { journeySchema } from '../document/journey.ts'
import { recordSchema } from '../document/record.ts'
import { importReportSchema } from '../feedback/import-report.ts'
import { mappingSchema, readOptionsSchema } from '../feedback/mapping.ts'
import { overlayFilterSchema, overlaySchema } from '../feedback/overlay.ts'
import { profileSchema } from '../feedback/profile.ts'

/**
 * Every call between window, main and storage, in one table: the client, the server, the preload's
 * functions and the checks are derived from it.
 *
 * An entry with `file` takes a token in its input's `file` from the window (main handed it out after a
 * dialog or a drop) and main puts the path in its place; the window never names a path.
 */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
  readonly file?: 'read' | 'write'
}

const method = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  file?: 'read' | 'write',
): Method<I, O> => ({ input, output, ...(file && { file }) })

const nothing = z.object({})
const done = z.object({})
const journeyId = idSchema('journey')

export const languageSchema = z.enum(['en', 'hu', 'pl'])
export type Language = z.infer<typeof languageSchema>
export const themeSchema = z.enum(['light', 'dark'])
export type ThemeName = z.infer<typeof themeSchema>

export const workspaceInfoSchema = z.object({
  /** The file's name without folder and ending. */
  name: z.string(),
  fileName: z.string(),
  readOnly: z.boolean(),
  /** When the file was last backed up, ISO, or null. */
  backedUpAt: z.string().nullable(),
})

export const mapSummarySchema = z.object({
  id: journeyId,
  title: z.string(),
  state: journeySchema.shape.state,
  basis: journeySchema.shape.basis,
  stages: z.number().int(),
  touchpoints: z.number().int(),
  updatedAt: z.string(),
  personas: z.array(z.object({ id: z.string(), name: z.string(), colour: z.string() })),
})
export type MapSummary = z.infer<typeof mapSummarySchema>

export const datasetSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  metrics: z.array(z.string()),
  answers: z.number().int(),
  records: z.number().int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  map: z.object({ id: z.string(), title: z.string() }).nullable(),
  matched: z.number().int(),
  values: z.number().int(),
  importedAt: z.string(),
})
export type DatasetSummary = z.infer<typeof datasetSummarySchema>

export const exportFormat = z.enum(['png', 'jpeg', 'svg', 'pdf', 'json'])
export type ExportFormat = z.infer<typeof exportFormat>
export const exportOptionsSchema = z.object({
  scale: z.number().min(1).max(8).default(2),
  /** A question's name or a metric's kind; null: no overlay; left out: the map's driving metric. */
  overlay: z.string().nullable().optional(),
  theme: themeSchema.default('light'),
  language: languageSchema.default('en'),
  filter: overlayFilterSchema.optional(),
})
export type ExportOptions = z.infer<typeof exportOptionsSchema>

const commentSchema = z.object({
  text: z.string(),
  touchpointId: z.string().nullable(),
  value: z.number().nullable(),
  metric: z.string().nullable(),
  date: z.string().nullable(),
  segments: z.record(z.string(), z.string()),
})
export type Comment = z.infer<typeof commentSchema>

/** Answered by the storage process. */
export const storageContract = {
  workspaceInfo: method(nothing, workspaceInfoSchema),
  listMaps: method(nothing, z.object({ maps: z.array(mapSummarySchema) })),
  listPersonas: method(nothing, z.object({ personas: z.array(recordSchema) })),
  listTemplates: method(
    nothing,
    z.object({
      templates: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          description: z.string(),
          language: languageSchema,
        }),
      ),
    }),
  ),
  newMap: method(
    z.object({
      template: z.string(),
      language: languageSchema.default('en'),
      title: z.string().optional(),
    }),
    z.object({ map: z.object({ id: journeyId, title: z.string() }) }),
  ),
  duplicateMap: method(
    z.object({ journeyId, title: z.string() }),
    z.object({ map: z.object({ id: journeyId, title: z.string() }) }),
  ),
  /** Moves a map to the trash; `restoreMap` brings it back. */
  deleteMap: method(z.object({ journeyId }), done),
  restoreMap: method(z.object({ journeyId }), done),
  /** The journey with all its records, and all personas. `revision` grows with each save of this map. */
  openMap: method(
    z.object({ journeyId }),
    z.object({ records: z.array(recordSchema), revision: z.number().int() }),
  ),
  /** One transaction. Refused with `stale_revision` when `baseRevision` is not the map's present one. */
  saveDiff: method(
    z.object({ journeyId, diff: diffSchema, baseRevision: z.number().int() }),
    z.object({ revision: z.number().int(), savedAt: z.string() }),
  ),
  /** A small picture of the map as an SVG document. */
  thumbnail: method(z.object({ journeyId, theme: themeSchema }), z.object({ svg: z.string() })),
  /** The same of what a template makes. */
  templatePicture: method(
    z.object({ id: z.string(), language: languageSchema, theme: themeSchema }),
    z.object({ svg: z.string() }),
  ),

  profileFile: method(
    z.object({ file: z.string(), read: readOptionsSchema.optional() }),
    profileSchema,
    'read',
  ),
  /** Records `from` … as the file has them, with what is wrong in each cell under this mapping. */
  previewRows: method(
    z.object({
      file: z.string(),
      mapping: mappingSchema,
      from: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
      onlyRejected: z.boolean().default(false),
    }),
    z.object({
      total: z.number().int(),
      rows: z.array(
        z.object({
          row: z.number().int(),
          cells: z.array(z.string()),
          rejected: z.boolean(),
          problems: z.array(z.object({ column: z.number().int(), code: z.string() })),
        }),
      ),
    }),
    'read',
  ),
  /** What the import would do, without doing it. Its `mapping` is complete: what was left out is found out. */
  dryRun: method(
    z.object({ file: z.string(), journeyId, mapping: mappingSchema }),
    z.object({
      report: importReportSchema,
      profile: profileSchema,
      savedMapping: z.string().nullable(),
    }),
    'read',
  ),
  /** Streams the file in one transaction; `importProgress` events carry the same `importId`. */
  importFile: method(
    z.object({
      file: z.string(),
      journeyId,
      mapping: mappingSchema,
      createTouchpoints: z.boolean().default(false),
      importId: z.string(),
      name: z.string().optional(),
    }),
    importReportSchema,
    'read',
  ),
  cancelImport: method(z.object({ importId: z.string() }), done),
  listDatasets: method(nothing, z.object({ datasets: z.array(datasetSummarySchema) })),
  deleteDataset: method(z.object({ datasetId: z.string() }), done),
  /** The join of a dataset's values to the map's touchpoints, and its change without another import. */
  readMatches: method(
    z.object({ datasetId: z.string() }),
    z.object({
      matches: z.array(
        z.object({
          value: z.string(),
          touchpointId: z.string().nullable(),
          answers: z.number().int(),
        }),
      ),
    }),
  ),
  setMatch: method(
    z.object({ datasetId: z.string(), value: z.string(), touchpointId: z.string().nullable() }),
    done,
  ),
  overlay: method(z.object({ journeyId, filter: overlayFilterSchema }), overlaySchema),
  /** Segment columns with their values, and answers by month, for the overlay bar. */
  overlayFacets: method(
    z.object({ journeyId }),
    z.object({
      segments: z.array(z.object({ column: z.string(), values: z.array(z.string()) })),
      months: z.array(z.object({ month: z.string(), answers: z.number().int() })),
      datasets: z.array(z.string()),
    }),
  ),
  comments: method(
    z.object({
      journeyId,
      filter: overlayFilterSchema,
      touchpointId: z.string().optional(),
      search: z.string().optional(),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.object({
      total: z.number().int(),
      comments: z.array(commentSchema),
      state: z.enum(['ok', 'suppressed', 'none']),
    }),
  ),
  exportMap: method(
    z.object({ file: z.string(), journeyId, format: exportFormat, options: exportOptionsSchema }),
    z.object({
      fileName: z.string(),
      bytes: z.number().int(),
      width: z.number(),
      height: z.number(),
    }),
    'write',
  ),
  /** Loads a map in the open JSON format from a file. */
  loadMap: method(
    z.object({ file: z.string(), title: z.string().optional() }),
    z.object({ map: z.object({ id: journeyId, title: z.string() }) }),
    'read',
  ),
  checkWorkspace: method(nothing, z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
} as const satisfies Record<string, Method>

/** Between main and storage only; the window cannot call these. */
export const supervisorContract = {
  /** Opens a workspace file, making it (with the sample, in `sample`'s language) if it is missing. */
  openWorkspace: method(
    z.object({ path: z.string(), sample: languageSchema.nullable() }),
    workspaceInfoSchema,
  ),
  /** Stops every import that runs or waits, so that what is saved after it need not wait for them. */
  cancelImports: method(nothing, done),
  /** Folds the WAL in and closes the file. */
  closeWorkspace: method(nothing, done),
  /** A full copy under another name, checked before it appears there. */
  saveCopy: method(z.object({ path: z.string() }), done),
} as const satisfies Record<string, Method>

export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  recent: z.array(z.object({ name: z.string(), token: z.string() })),
})
export type Settings = z.infer<typeof settingsSchema>

/** Answered by main: dialogs, settings, the window itself. */
export const appContract = {
  /** Null when the user cancelled. */
  chooseSurveyFile: method(
    nothing,
    z.object({ file: z.string(), name: z.string(), bytes: z.number() }).nullable(),
  ),
  chooseMapFile: method(nothing, z.object({ file: z.string(), name: z.string() }).nullable()),
  chooseExportFile: method(
    z.object({ suggestedName: z.string(), format: exportFormat }),
    z.object({ file: z.string(), name: z.string() }).nullable(),
  ),
  /** Opens the folder of a file that was just exported. */
  showExported: method(z.object({ file: z.string() }), done),
  /** Each asks by dialog (or takes a recent one's token) and reopens the window's workspace; null when cancelled. */
  newWorkspace: method(nothing, workspaceInfoSchema.nullable()),
  openWorkspace: method(
    z.object({ recent: z.string().optional() }),
    workspaceInfoSchema.nullable(),
  ),
  saveWorkspaceCopy: method(nothing, z.object({ name: z.string() }).nullable()),
  readSettings: method(nothing, settingsSchema),
  writeSettings: method(
    settingsSchema.pick({ language: true, theme: true }).partial(),
    settingsSchema,
  ),
  windowCommand: method(
    z.object({ command: z.enum(['minimize', 'maximize', 'close', 'cut', 'copy', 'paste']) }),
    z.object({ maximized: z.boolean() }),
  ),
  /** The window answers a `flush` event with this when its edits are saved. */
  flushed: method(z.object({ saved: z.boolean() }), done),
} as const satisfies Record<string, Method>

/** What is told to the window without being asked. */
export const eventSchemas = {
  importProgress: z.object({
    importId: z.string(),
    rows: z.number().int(),
    bytes: z.number(),
    totalBytes: z.number(),
  }),
  /** `down`: storage died and is being started again; `up`: it answers (again). */
  storageState: z.object({ state: z.enum(['up', 'down']), message: z.string().optional() }),
  workspaceOpened: workspaceInfoSchema,
  /** Save what is pending and call `flushed`: the window is about to close. */
  flush: z.object({}),
  /** A command of the native menu, by its id. */
  command: z.object({ id: z.string() }),
  maximized: z.object({ maximized: z.boolean() }),
} as const satisfies Record<string, z.ZodType>

export type Contract = Readonly<Record<string, Method>>
export type Input<M extends Method> = z.input<M['input']>
export type Output<M extends Method> = z.output<M['output']>
export type Events = { [E in keyof typeof eventSchemas]: z.output<(typeof eventSchemas)[E]> }

/** The calls of a contract as functions. */
export type Client<C extends Contract> = {
  readonly [M in keyof C]: (input: Input<C[M]>) => Promise<Output<C[M]>>
}
/** The functions that answer a contract; inputs have been checked. */
export type Handlers<C extends Contract> = {
  readonly [M in keyof C]: (input: z.output<C[M]['input']>) => Promise<Output<C[M]>> | Output<C[M]>
}

/** A checked answer as it crosses a border. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
])

/** What the preload puts on `window.touchline`: each function resolves to an answer and never rejects. */
export interface Bridge {
  readonly storage: {
    readonly [M in keyof typeof storageContract]: (input: unknown) => Promise<unknown>
  }
  readonly app: { readonly [M in keyof typeof appContract]: (input: unknown) => Promise<unknown> }
  /** Calls the listener on each event of this name; the returned function ends that. */
  readonly on: (
    event: keyof typeof eventSchemas,
    listener: (payload: unknown) => void,
  ) => () => void
  /** A token for a file dropped on the window, as a file dialog would give; null when it is not a real file. */
  readonly tokenOfDroppedFile: (
    file: unknown,
  ) => Promise<{ file: string; name: string; bytes: number } | null>
}
