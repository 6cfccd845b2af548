import { z } from 'zod'
import { matchedBy } from '../../feedback/import-report.ts'
import { done, type Method, method, nothing } from '../method.ts'

/** An ISO day. */
const day = z.iso.date()

const datasetSummarySchema = z.object({
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
  /** Left out of every figure until it is resumed. */
  paused: z.boolean(),
  /** The last day on which it is kept; null: without end. */
  keepUntil: day.nullable(),
})
export type DatasetSummary = z.infer<typeof datasetSummarySchema>

const datasetId = z.string()

/** What can be done with a survey that has been imported. */
export const datasetCalls = {
  listDatasets: method(nothing, z.object({ datasets: z.array(datasetSummarySchema) })),
  renameDataset: method(z.object({ datasetId, name: z.string().trim().min(1).max(200) }), done),
  pauseDataset: method(z.object({ datasetId, paused: z.boolean() }), done),
  /** Its answers and comments are deleted after that day. */
  keepDataset: method(z.object({ datasetId, until: day.nullable() }), done),
  /** Removes it with everything that came from its files. */
  deleteDataset: method(z.object({ datasetId }), done),
  /** Deletes what has been kept to its last day, and tells what ends within a week. */
  sweepDatasets: method(
    nothing,
    z.object({
      deleted: z.array(z.object({ name: z.string(), answers: z.number().int() })),
      ending: z.array(z.object({ name: z.string(), until: day })),
    }),
  ),
  /** The join of a dataset's values to the map's touchpoints, and its change without another import. */
  readMatches: method(
    z.object({ datasetId }),
    z.object({
      matches: z.array(
        z.object({
          value: z.string(),
          touchpointId: z.string().nullable(),
          matchedBy,
          answers: z.number().int(),
        }),
      ),
    }),
  ),
  /** What the values would be joined to if the files came today; joins that were made by hand are kept. */
  suggestMatches: method(
    z.object({ datasetId }),
    z.object({
      matches: z.array(
        z.object({ value: z.string(), touchpointId: z.string().nullable(), matchedBy }),
      ),
    }),
  ),
  setMatches: method(
    z.object({
      datasetId,
      matches: z.array(
        z.object({
          value: z.string(),
          touchpointId: z.string().nullable(),
          /** Left out: by hand. */
          matchedBy: matchedBy.optional(),
        }),
      ),
    }),
    done,
  ),
} as const satisfies Record<string, Method>
