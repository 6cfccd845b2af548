import { z } from 'zod'
import { done, languageSchema, type Method, method, nothing } from '../method.ts'
import { unsavedEditsSchema } from './unsaved-edits.ts'

export const workspaceInfoSchema = z.object({
  /** The file's name without folder and ending. */
  name: z.string(),
  fileName: z.string(),
  readOnly: z.boolean(),
  /** When the file was last backed up, ISO, or null. */
  backedUpAt: z.string().nullable(),
})

/** Between main and storage only; the window cannot call these. */
export const workspaceCalls = {
  /** Opens a workspace file, making it (with the sample, in `sample`'s language) if it is missing. */
  openWorkspace: method(
    z.object({ path: z.string(), sample: languageSchema.nullable() }),
    workspaceInfoSchema,
  ),
  /** Stops every import that runs or waits, so that what is saved after it need not wait for them. */
  cancelImports: method(nothing, done),
  /** Folds the WAL in and closes the file. */
  closeWorkspace: method(nothing, done),
  /** A full copy under another name, with edits that the file itself has not, checked before it appears there. */
  saveCopy: method(z.object({ path: z.string(), unsaved: unsavedEditsSchema.nullable() }), done),
} as const satisfies Record<string, Method>
