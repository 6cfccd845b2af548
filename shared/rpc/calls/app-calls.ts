import { z } from 'zod'
import { errorSchema } from '../errors.ts'
import { menuSchema } from '../menu.ts'
import { bytesSchema, done, languageSchema, type Method, method, nothing } from '../method.ts'
import { exportFormat } from './export-calls.ts'
import { unsavedEditsSchema } from './unsaved-edits.ts'

/** How large everything in the windows is drawn, in percent. */
export const zoomSchema = z.number().int().min(80).max(200)

export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  zoom: zoomSchema,
  /** Who comments: put under each comment that is written on this machine. Asked with the first one. */
  author: z.string().max(100).optional(),
  recent: z.array(z.object({ name: z.string(), token: z.string() })),
})
export type Settings = z.infer<typeof settingsSchema>

/** What a window has to show: its workspace, or none, and then what came of the last try to open one. */
const windowStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('opening') }),
  z.object({ state: z.literal('open') }),
  z.object({
    state: z.literal('empty'),
    /** `token` is for another try at the same file. */
    refused: z.object({ name: z.string(), token: z.string(), error: errorSchema }).nullable(),
  }),
])
export type WindowState = z.infer<typeof windowStateSchema>

/** Answered by main: dialogs, settings, the window itself. */
export const appCalls = {
  /** Null when the user cancelled. */
  chooseSurveyFile: method(
    nothing,
    z.object({ file: z.string(), name: z.string(), bytes: z.number() }).nullable(),
  ),
  chooseMapFile: method(nothing, z.object({ file: z.string(), name: z.string() }).nullable()),
  chooseRecipeFile: method(nothing, z.object({ file: z.string(), name: z.string() }).nullable()),
  choosePictureFile: method(nothing, z.object({ file: z.string(), name: z.string() }).nullable()),
  chooseExportFile: method(
    z.object({
      suggestedName: z.string(),
      format: z.enum([...exportFormat.options, 'csv', 'recipe']),
    }),
    z.object({ file: z.string(), name: z.string() }).nullable(),
  ),
  /** Opens the folder of a file that was just exported. */
  showExported: method(z.object({ file: z.string() }), done),
  windowState: method(nothing, windowStateSchema),
  /** A window that asks for a workspace. */
  newWindow: method(nothing, done),
  /**
   * Each asks by dialog (or takes the token of a recent or of a dropped file) and shows the workspace: in the
   * window that it is open in already, in this one if it is empty, else in a new one. `done` is false when
   * the user cancelled.
   */
  newWorkspace: method(nothing, z.object({ done: z.boolean() })),
  openWorkspace: method(
    z.object({ recent: z.string().optional(), dropped: z.string().optional() }),
    z.object({ done: z.boolean() }),
  ),
  /** Asks where to. Edits that cannot be saved where they were made go into the copy. */
  saveWorkspaceCopy: method(
    z.object({ unsaved: unsavedEditsSchema.nullable() }),
    z.object({ name: z.string(), token: z.string() }).nullable(),
  ),
  readSettings: method(nothing, settingsSchema),
  writeSettings: method(
    settingsSchema.pick({ language: true, theme: true, zoom: true, author: true }).partial(),
    settingsSchema,
  ),
  windowCommand: method(
    z.object({
      command: z.enum([
        'minimize',
        'maximize',
        'fullScreen',
        'close',
        'quit',
        'undo',
        'redo',
        'cut',
        'copy',
        'paste',
        'selectAll',
      ]),
    }),
    z.object({ maximized: z.boolean() }),
  ),
  /** Puts it on the clipboard in the place of what was there: text with or without its HTML, or a picture as PNG. */
  writeClipboard: method(
    z.union([
      z.strictObject({ text: z.string(), html: z.string().optional() }),
      z.strictObject({ png: bytesSchema }),
    ]),
    done,
  ),
  /** The window's menus as they are now; main shows those of the window that has the focus. */
  setMenus: method(z.object({ menus: z.array(menuSchema).max(12) }), done),
  /** Full screen while a map is shown to the room, and no sleep; then as it was before. */
  present: method(z.object({ on: z.boolean() }), done),
  /** The window answers a `flush` event with this when its edits are saved. */
  flushed: method(z.object({ saved: z.boolean() }), done),
} as const satisfies Record<string, Method>
