import { mappingSchema } from '../../shared/feedback/mapping.ts'
import type { Db } from './database.ts'
import { readSavedMappings } from './saved-mappings.ts'

/**
 * The recipes that only this dataset's files were read by, by their ids. They hold words of its files: what
 * the columns are called, answers, touchpoints.
 */
export function recipesOnlyOf(db: Db, datasetId: string): string[] {
  const ours = new Set<string>()
  const others = new Set<string>()
  const imports = db.prepare<[], { datasetId: string; mapping: string }>(
    'SELECT dataset_id AS datasetId, mapping FROM import',
  )
  for (const { datasetId: id, mapping } of imports.iterate()) {
    const { columns = {} } = mappingSchema.parse(JSON.parse(mapping))
    const kind = kindOf(Object.keys(columns))
    ;(id === datasetId ? ours : others).add(kind)
  }
  return readSavedMappings(db)
    .filter(({ header, mapping }) => {
      const names =
        header.length > 0 ? header.map(([name]) => name) : Object.keys(mapping.columns ?? {})
      const kind = kindOf(names)
      return ours.has(kind) && !others.has(kind)
    })
    .map(({ id }) => id)
}

/** Files with the same columns, in whatever order. */
const kindOf = (names: readonly string[]): string => JSON.stringify(names.toSorted())
