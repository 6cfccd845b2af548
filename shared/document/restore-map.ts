import { type Diff, diffOf } from './diff.ts'
import type { MapDocument } from './document.ts'
import { type AnyRecord, recordTypeNames } from './record.ts'

/**
 * Brings the map back to what a snapshot of it holds: the diff between now and then. Personas that it
 * shows become as they were, also those that have gone since; other personas of the workspace stay.
 */
export function restoreRecords(
  document: MapDocument,
  args: { readonly records: readonly AnyRecord[] },
): Diff {
  const kept = new Set<string>(args.records.map(({ id }) => id))
  const gone = recordTypeNames
    .filter((type) => type !== 'persona' && type !== 'journey')
    .flatMap((type): AnyRecord[] => Object.values(document[type]))
    .filter(({ id }) => !kept.has(id))
  return diffOf(document, { put: args.records, remove: gone })
}
