import { z } from 'zod'
import { columnReasonsSchema, fileReasonsSchema } from './guess-reason.ts'
import { metricKind, scaleSchema } from './metric.ts'
import { durationUnits } from './reading/durations.ts'

/** What a survey file is, as found out from its bytes; the shape is the command line's contract. */

export const columnRole = z.enum([
  'metric',
  'touchpoint',
  'segment',
  'date',
  'comment',
  'respondent',
  'key',
  'personal',
  'ignored',
])
export type ColumnRole = z.infer<typeof columnRole>

export const surveySource = z.enum([
  'qualtrics',
  'surveymonkey',
  'typeform',
  'limesurvey',
  'googleforms',
  'msforms',
  'zendesk',
  'medallia',
  'hubspot',
  'delighted',
  'asknicely',
  'wootric',
  'playstore',
  'generic',
])

const columnProfileSchema = z.object({
  index: z.number().int(),
  name: z.string(),
  question: z.string(),
  role: columnRole,
  metric: metricKind.nullable(),
  type: z.enum(['integer', 'number', 'date', 'boolean', 'label', 'text', 'empty']),
  scale: scaleSchema.nullable(),
  answers: z.number().int(),
  missing: z.number().int(),
  /** Different values; with `distinctAtLeast` no more could be remembered, and there may be more. */
  distinct: z.number().int(),
  distinctAtLeast: z.literal(true).optional(),
  dateFormat: z.string().nullable(),
  /** The decimal sign of a column of numbers, where the values tell it. */
  decimal: z.enum(['.', ',']).nullable().optional(),
  /** What bare numbers of a duration count, where header or values tell it; they come in as seconds. */
  unit: z.enum(durationUnits).optional(),
  /** Cells that are no answers besides the usual ones, as found: `6` on a five-point item, `99`. */
  notAnswers: z.array(z.string()).optional(),
  /** The most frequent values with their counts, at most 50, for previews and matching. */
  values: z.array(z.object({ value: z.string(), count: z.number().int() })),
  /** Between the choices of cells that hold several; `values` counts the choices. */
  choices: z.string().optional(),
  /** Scores of several metrics: what the other column says of each, the most frequent first. */
  split: z
    .object({
      column: z.string(),
      parts: z.array(
        z.object({ value: z.string(), metric: metricKind, scale: scaleSchema.nullable() }),
      ),
    })
    .optional(),
  /** Why it was found to be so. */
  reasons: columnReasonsSchema.optional(),
})
export type ColumnProfile = z.infer<typeof columnProfileSchema>

const fileFactsSchema = z.object({
  name: z.string(),
  bytes: z.number(),
  encoding: z.string(),
  bom: z.boolean(),
  /** Null in a workbook, as is `lineEnding`. */
  delimiter: z.string().nullable(),
  headerRows: z.number().int(),
  /** Rows above the header: titles and blank lines. */
  titleRows: z.number().int().optional(),
  /** Bytes of two encodings stand in the file; they are told apart word by word. */
  mixedEncoding: z.boolean().optional(),
  /** What a file of single bytes could be, the likeliest first: its words as they read in each. */
  encodings: z.array(z.object({ encoding: z.string(), sample: z.string() })).optional(),
  lineEnding: z.enum(['lf', 'crlf', 'cr', 'mixed']).nullable(),
  /** The sheet of a workbook that is read. */
  sheet: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })).optional(),
  /** The user named it, it is the only one with a table, the only one with ratings, or the largest. */
  sheetReason: z.enum(['named', 'only', 'answers', 'largest']).optional(),
  /** Formulas without a result among the first rows. */
  uncalculated: z.number().int().optional(),
})

export type FileFacts = z.infer<typeof fileFactsSchema>

const otherRowsSchema = z.object({ totals: z.number().int(), headers: z.number().int() })
export type OtherRowCounts = z.infer<typeof otherRowsSchema>

export const profileSchema = z.object({
  file: fileFactsSchema,
  source: surveySource,
  records: z.number().int(),
  shape: z.enum(['long', 'wide', 'single']),
  columns: z.array(columnProfileSchema),
  /** Rows that are no records and are not among them: totals, and the header once more. */
  otherRows: otherRowsSchema.optional(),
  reasons: fileReasonsSchema.optional(),
  warnings: z.array(
    z.object({ code: z.string(), column: z.string().optional(), message: z.string() }),
  ),
})
export type Profile = z.infer<typeof profileSchema>
