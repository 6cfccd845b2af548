import { z } from 'zod'
import { metricKind, scaleSchema } from './metric.ts'
import { columnRole } from './profile.ts'
import { durationUnits } from './reading/durations.ts'

/** How a file is to be read: what the wizard saves and the command line takes. Everything is optional. */

export const readOptionsSchema = z.strictObject({
  encoding: z.string().optional(),
  delimiter: z.string().min(1).max(1).optional(),
  headerRows: z.int().min(0).max(10).optional(),
  /** Rows above the header: titles and blank lines. */
  titleRows: z.int().min(0).max(50).optional(),
  sheet: z.string().optional(),
})
export type ReadOptions = z.infer<typeof readOptionsSchema>

/** The metric of the records whose other column has this text. */
const splitPartSchema = z.strictObject({
  metric: metricKind,
  scale: scaleSchema.partial().optional(),
})

const columnMappingSchema = z.strictObject({
  role: columnRole,
  metric: metricKind.optional(),
  scale: scaleSchema
    .partial()
    .extend({ labels: z.record(z.string(), z.number()).optional() })
    .optional(),
  /** Cells that are not answers, besides the usual ones. */
  missing: z.array(z.string()).optional(),
  /** The touchpoint's title that this metric column is about (wide files). */
  touchpoint: z.string().optional(),
  /** Of a date column, in Unicode letters: `d/M/yy`, `yyyy-MM-dd HH:mm:ss`. */
  format: z.string().optional(),
  zone: z.string().optional(),
  /** Between the choices of a segment column whose cells hold several: `;`. */
  choices: z.string().min(1).max(3).optional(),
  /** A metric column whose scores are of several metrics, as another column says of each record. */
  split: z
    .strictObject({ column: z.string(), parts: z.record(z.string(), splitPartSchema) })
    .optional(),
  /** The decimal sign of a metric column. */
  decimal: z.enum(['.', ',']).optional(),
  /** What bare numbers of a duration count; seconds where it is left out. */
  unit: z.enum(durationUnits).optional(),
  /**
   * The name of the dataset's column that this one goes on with, where an earlier file called it otherwise;
   * null: with none of another name or wording, whatever its answers prove.
   */
  continues: z.string().nullable().optional(),
})
export type ColumnMapping = z.infer<typeof columnMappingSchema>

export const touchpointSource = z.union([
  z.strictObject({ column: z.string() }),
  z.strictObject({ eachColumn: z.literal(true) }),
  z.strictObject({ title: z.string() }),
])

export const mappingSchema = z.strictObject({
  read: readOptionsSchema.optional(),
  touchpoint: touchpointSource.optional(),
  /** By header, or `#3` (from 1) where headers repeat or are blank. */
  columns: z.record(z.string(), columnMappingSchema).optional(),
  /** From a value of the file to a touchpoint's title; null: leave these answers unmatched. */
  match: z.record(z.string(), z.string().nullable()).optional(),
})
export type Mapping = z.infer<typeof mappingSchema>
