import type { Db } from './database.ts'
import { blocksOf, importsOf } from './stored-answers.ts'

/** A combination of segments goes with its last record. `sets` are those that may have lost it. */
export function removeUnusedSegments(db: Db, datasetId: string, sets: Set<number>): void {
  if (sets.size === 0) return
  for (const { block } of blocksOf(db, importsOf(db, datasetId))) {
    for (const set of block.field('segmentSet')) sets.delete(set)
    if (sets.size === 0) return
  }
  for (const set of sets) {
    db.prepare('DELETE FROM segment_value WHERE segment_set_id = ?').run(set)
    db.prepare('DELETE FROM segment_set WHERE id = ?').run(set)
  }
}
