import { z } from 'zod'
import { askedSchema, importReportSchema } from '../../feedback/import-report.ts'
import { mappingSchema, readOptionsSchema } from '../../feedback/mapping.ts'
import { overlayFilterSchema, overlaySchema } from '../../feedback/overlay.ts'
import { profileSchema } from '../../feedback/profile.ts'
import { done, journeyId, languageSchema, type Method, method } from '../method.ts'

const commentSchema = z.object({
  text: z.string(),
  touchpointId: z.string().nullable(),
  value: z.number().nullable(),
  metric: z.string().nullable(),
  date: z.string().nullable(),
  segments: z.record(z.string(), z.string()),
})
export type Comment = z.infer<typeof commentSchema>

/** A recipe by its id; null: none; left out: the one for files of this kind, if there is one. */
const recipeChoice = z.string().nullable().optional()

/** A dataset of the map by its id; null: a new one; left out: the one that the file goes on with, if there is one. */
const datasetChoice = z.string().nullable().optional()

/** Survey files, what was imported from them, and what they say of a map. */
export const feedbackCalls = {
  profileFile: method(
    z.object({ file: z.string(), read: readOptionsSchema.optional() }),
    profileSchema,
    'read',
  ),
  /** Records `from` … as the file has them, with what is wrong in each cell under this complete mapping. */
  previewRows: method(
    z.object({
      file: z.string(),
      mapping: mappingSchema,
      from: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
      onlyRejected: z.boolean().default(false),
    }),
    z.object({
      rows: z.array(
        z.object({
          row: z.number().int(),
          cells: z.array(z.string()),
          rejected: z.boolean(),
          /** Why the whole row is not used. */
          reason: z.string().nullable(),
          problems: z.array(z.object({ column: z.number().int(), code: z.string() })),
        }),
      ),
    }),
    'read',
  ),
  /**
   * Saves the records of the file that have a problem under this mapping (`reason` null: those that are left
   * out) as CSV with all their columns, the row's number and the reason, in the words given.
   */
  exportRows: method(
    z.object({
      file: z.string(),
      target: z.string(),
      journeyId,
      mapping: mappingSchema,
      dataset: datasetChoice,
      reason: z.object({ code: z.string(), column: z.string().optional() }).nullable(),
      words: z.object({
        row: z.string(),
        reason: z.string(),
        reasons: z.record(z.string(), z.string()),
      }),
      language: languageSchema,
    }),
    z.object({ fileName: z.string(), rows: z.number().int() }),
    'read',
    'write',
  ),
  /**
   * What the import would do, without doing it. Its `mapping` is complete: what was left out is found out.
   * `importProgress` events carry the same `importId`, and `cancelImport` with it ends the reading.
   */
  dryRun: method(
    z.object({
      file: z.string(),
      journeyId,
      mapping: mappingSchema,
      recipe: recipeChoice,
      dataset: datasetChoice,
      importId: z.string(),
    }),
    z.object({
      report: importReportSchema,
      profile: profileSchema,
      /** Those of the map, the one imported last first. */
      datasets: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Responses that another dataset of the map has: in the one that the file goes into they would count twice. */
      twice: z
        .object({
          dataset: z.object({ id: z.string(), name: z.string() }),
          responses: z.number().int(),
        })
        .nullable(),
      /** What the dataset that the file goes into has been asked so far. */
      asked: z.array(askedSchema),
      /** The recipe that was used; `shared`: the share of columns that are equal, 0 … 1. */
      recipe: z.object({ id: z.string(), name: z.string(), shared: z.number() }).nullable(),
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
      recipe: recipeChoice,
      dataset: datasetChoice,
      /** Of the recipe that is kept for files like this one; null: none is. */
      recipeName: z.string().nullable().optional(),
    }),
    importReportSchema,
    'read',
  ),
  cancelImport: method(z.object({ importId: z.string() }), done),
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
} as const satisfies Record<string, Method>
