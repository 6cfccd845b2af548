import { z } from 'zod'
import { done, languageSchema, type Method, method, nothing } from '../method.ts'
import { exportFormat } from './export-calls.ts'
import { workspaceInfoSchema } from './workspace-calls.ts'

export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  recent: z.array(z.object({ name: z.string(), token: z.string() })),
})
export type Settings = z.infer<typeof settingsSchema>

/** Answered by main: dialogs, settings, the window itself. */
export const appCalls = {
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
