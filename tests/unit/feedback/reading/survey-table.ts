import type { Survey } from './read-survey.ts'

/** A table from columns of cells, for stories of more records than a fixture is good for. */
export function table(columns: Readonly<Record<string, readonly (string | number)[]>>): string {
  const names = Object.keys(columns)
  const length = Math.max(...Object.values(columns).map((cells) => cells.length))
  const rows = Array.from({ length }, (_, row) => names.map((name) => columns[name]?.[row] ?? ''))
  return [names, ...rows].map((row) => row.join(',')).join('\n')
}

export const repeat = <T>(cells: readonly T[], times: number): T[] =>
  Array.from({ length: times }, () => cells).flat()

/** The role of each column. */
export const roles = (survey: Survey) =>
  Object.fromEntries(survey.profile.columns.map(({ name, role }) => [name, role]))
