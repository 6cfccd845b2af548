import type { ImportReport } from '../../shared/feedback/import-report.ts'
import type { ColumnMapping, Mapping } from '../../shared/feedback/mapping.ts'

/** What was said of a file, once something else is said of one of its columns; `report` tells how it stands now. */
export function sayOfColumn(
  edits: Mapping,
  name: string,
  column: ColumnMapping,
  report: ImportReport | null,
): Mapping {
  const present = { ...report?.mapping.columns, ...edits.columns }
  const columns = { ...edits.columns, ...madeRoom(name, column, present), [name]: column }
  return withTouchpointSource({ ...edits, columns }, name, report)
}

/** The same without anything that was said of the column. */
export function sayNothingOf(edits: Mapping, name: string): Mapping {
  const { [name]: _said, ...columns } = edits.columns ?? {}
  const { touchpoint, ...rest } = edits
  const isSource = touchpoint && 'column' in touchpoint && touchpoint.column === name
  const kept = touchpoint && !isSource ? { touchpoint } : {}
  return { ...rest, ...kept, columns }
}

/** One column tells responses (or respondents) apart: the last that was named, not the first in the file. */
function madeRoom(
  name: string,
  { role }: ColumnMapping,
  columns: Readonly<Record<string, ColumnMapping>>,
): Record<string, ColumnMapping> {
  if (role !== 'key' && role !== 'respondent') return {}
  const others = Object.entries(columns).filter(
    ([other, column]) => other !== name && column.role === role,
  )
  return Object.fromEntries(others.map(([other]) => [other, { role: 'personal' }]))
}

/** A column that becomes the touchpoint column is where touchpoints come from; one that stops being it is not. */
function withTouchpointSource(edits: Mapping, name: string, report: ImportReport | null): Mapping {
  const source = edits.touchpoint ?? report?.mapping.touchpoint
  const isSource = source !== undefined && 'column' in source && source.column === name
  const becomes = edits.columns?.[name]?.role === 'touchpoint'
  if (becomes) return { ...edits, touchpoint: { column: name } }
  return isSource ? { ...edits, touchpoint: { eachColumn: true } } : edits
}
