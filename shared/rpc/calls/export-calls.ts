import { z } from 'zod'
import { idSchema } from '../../document/id.ts'
import { overlayFilterSchema } from '../../feedback/overlay.ts'
import { journeyId, languageSchema, type Method, method, themeSchema } from '../method.ts'

export const exportFormat = z.enum(['png', 'jpeg', 'svg', 'pdf', 'json'])
export type ExportFormat = z.infer<typeof exportFormat>
export const exportOptionsSchema = z.object({
  scale: z.number().min(1).max(8).default(2),
  /** A question's name or a metric's kind; null: no overlay; left out: the map's driving metric. */
  overlay: z.string().nullable().optional(),
  theme: themeSchema.default('light'),
  language: languageSchema.default('en'),
  filter: overlayFilterSchema.optional(),
  /** The one persona whose emotion curve is drawn; null or left out: those of all of the map's. */
  persona: idSchema('persona').nullable().optional(),
})
export type ExportOptions = z.infer<typeof exportOptionsSchema>

/** A map, or a table of what is seen of it, as a file. */
export const exportCalls = {
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
  /** Rows of cells as CSV, in the form that spreadsheets of the language open. */
  exportTable: method(
    z.object({
      file: z.string(),
      rows: z.array(z.array(z.string())).max(100_000),
      language: languageSchema,
    }),
    z.object({ fileName: z.string(), bytes: z.number().int() }),
    'write',
  ),
} as const satisfies Record<string, Method>
