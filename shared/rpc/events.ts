import { z } from 'zod'
import { settingsSchema } from './calls/app-calls.ts'
import { workspaceInfoSchema } from './calls/workspace-calls.ts'

/** What is told to the window without being asked. */
export const eventSchemas = {
  /**
   * A file is read more than once before it is imported: `pass` (from 1) of `passes`, which may become more
   * on the way; rows and bytes are of this one.
   */
  importProgress: z.object({
    importId: z.string(),
    work: z.enum(['looking', 'comparing', 'counting']),
    rows: z.number().int(),
    bytes: z.number(),
    totalBytes: z.number(),
    pass: z.number().int(),
    passes: z.number().int(),
  }),
  /** `down`: storage died and is being started again; `up`: it answers (again). */
  storageState: z.object({ state: z.enum(['up', 'down']), message: z.string().optional() }),
  workspaceOpened: workspaceInfoSchema,
  /** The workspace could not be opened here; `windowState` says why. */
  workspaceRefused: z.object({}),
  /** The settings have changed, in whichever window. */
  settings: settingsSchema,
  /** Save what is pending and call `flushed`: the window is about to close. */
  flush: z.object({}),
  /** A command of the native menu, by its id; `byKey`: its keys were pressed, and the page had no use for them. */
  command: z.object({ id: z.string(), byKey: z.boolean() }),
  maximized: z.object({ maximized: z.boolean() }),
} as const satisfies Record<string, z.ZodType>

export type Events = { [E in keyof typeof eventSchemas]: z.output<(typeof eventSchemas)[E]> }
