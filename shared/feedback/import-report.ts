import { z } from 'zod'
import { mappingSchema } from './mapping.ts'
import { metricKind, scaleSchema } from './metric.ts'

/** What an import did, or would do; the shape is the command line's contract. */

const importReasonSchema = z.object({
  code: z.string(),
  column: z.string().optional(),
  count: z.number().int(),
  /** Row numbers count records from 1 after the header rows as a spreadsheet shows them (header row is 1). */
  examples: z.array(z.object({ row: z.number().int(), value: z.string() })),
})
export type ImportReason = z.infer<typeof importReasonSchema>

export const matchedBy = z.enum(['exact', 'similar', 'mapping', 'created', 'none'])

const touchpointMatchSchema = z.object({
  value: z.string(),
  touchpoint: z.object({ id: z.string(), title: z.string() }).nullable(),
  matchedBy,
  /** 0 … 1, how alike the value and the title are. */
  similarity: z.number().optional(),
  answers: z.number().int(),
})
export type TouchpointMatch = z.infer<typeof touchpointMatchSchema>

/** A question, segment or comment as a file asks it. */
export const askedSchema = z.object({
  name: z.string(),
  question: z.string(),
  role: z.string(),
  metric: metricKind.nullable(),
  scale: scaleSchema.nullable(),
})

/** A column that the file asks or measures otherwise than earlier files of its dataset. */
const surveyChangeSchema = z.object({
  code: z.enum(['question_renamed', 'question_changed', 'scale_changed']),
  column: z.string(),
  before: askedSchema,
  now: askedSchema,
  /** Whether it counts as the same question; else it has a column of its own in the dataset. */
  together: z.boolean(),
})
export type AskedColumn = z.infer<typeof askedSchema>
export type SurveyChange = z.infer<typeof surveyChangeSchema>

/**
 * Why the answers go into this dataset: it is a new one, its last file had the same header, its responses or
 * questions are like the file's, or the user said so.
 */
const datasetReason = z.enum(['new', 'header', 'alike', 'said'])
export type DatasetReason = z.infer<typeof datasetReason>

export const importReportSchema = z.object({
  dataset: z.object({ id: z.string(), name: z.string() }),
  datasetWhy: datasetReason,
  rows: z.object({
    read: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
    duplicate: z.number().int(),
  }),
  /** Those of the duplicates that say something else than before; they were brought up to date. */
  updated: z.number().int(),
  answers: z.number().int(),
  reasons: z.array(importReasonSchema),
  changes: z.array(surveyChangeSchema),
  touchpoints: z.array(touchpointMatchSchema),
  dropped: z.array(z.string()),
  mapping: mappingSchema,
  elapsedMs: z.number(),
})
export type ImportReport = z.infer<typeof importReportSchema>
