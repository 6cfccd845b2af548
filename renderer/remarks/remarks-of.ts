import type { MapDocument } from '../../shared/document/document.ts'
import type { Remark } from '../../shared/document/remark.ts'

/** The comments of a map, the newest first. */
export function remarksOf(document: MapDocument): readonly Remark[] {
  return Object.values(document.remark).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** How many open comments there are on each record. */
export function openCounts(remarks: MapDocument['remark']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { targetId, resolved } of Object.values(remarks)) {
    if (!resolved) counts.set(targetId, (counts.get(targetId) ?? 0) + 1)
  }
  return counts
}
