import { z } from 'zod'
import { recordSchema } from '../../document/record.ts'
import { done, journeyId, type Method, method } from '../method.ts'

const snapshotSummarySchema = z.object({
  id: z.string(),
  journeyId,
  name: z.string(),
  /** ISO time. */
  takenAt: z.string(),
})
export type SnapshotSummary = z.infer<typeof snapshotSummarySchema>

const snapshotId = z.string().max(80)
const snapshotName = z.string().max(200)

/** A map as it once was, its future state, and what that was made from. */
export const snapshotCalls = {
  /** Keeps the map as it is stored now; what a window has not saved yet is not in it. */
  takeSnapshot: method(
    z.object({ journeyId, name: snapshotName }),
    z.object({ snapshot: snapshotSummarySchema }),
  ),
  /** The snapshots of a map, the newest first. */
  listSnapshots: method(
    z.object({ journeyId }),
    z.object({ snapshots: z.array(snapshotSummarySchema) }),
  ),
  /** The journey, its records and its personas as they were. */
  openSnapshot: method(
    z.object({ id: snapshotId }),
    z.object({ snapshot: snapshotSummarySchema, records: z.array(recordSchema) }),
  ),
  renameSnapshot: method(z.object({ id: snapshotId, name: snapshotName }), done),
  deleteSnapshot: method(z.object({ id: snapshotId }), done),
  /** A copy of the map that remembers which record each of its records was made from. */
  makeFutureState: method(
    z.object({ journeyId, title: z.string() }),
    z.object({ map: z.object({ id: journeyId, title: z.string() }) }),
  ),
  /** Which record of its current map each record of a future state was made from; empty for other maps. */
  counterparts: method(
    z.object({ journeyId }),
    z.object({ pairs: z.array(z.object({ id: z.string(), originId: z.string() })) }),
  ),
} as const satisfies Record<string, Method>
