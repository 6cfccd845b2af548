import type { ColumnMapping } from '../../shared/feedback/mapping.ts'

/**
 * The column goes on with the dataset's column of that name, or with none under another name (null). Where
 * it was called so as a touchpoint too, it has its own name again.
 */
export function goingOnWith(mapping: ColumnMapping, name: string | null): ColumnMapping {
  const { continues, touchpoint, ...rest } = mapping
  const isOwn = touchpoint !== undefined && touchpoint !== continues
  return { ...rest, ...(isOwn && { touchpoint }), continues: name }
}
