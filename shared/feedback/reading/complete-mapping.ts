import type { ErrorData, Result } from '../../rpc/errors.ts'
import type { ColumnMapping, Mapping, ReadOptions } from '../mapping.ts'
import type { ColumnProfile, OtherRowCounts, Profile } from '../profile.ts'
import {
  type CompleteColumn,
  columnProblem,
  completeColumn,
  type TouchpointOrigin,
} from './complete-column.ts'
import { type Exclusion, exclusionsOf } from './record-status.ts'
import { partsOf } from './split-scores.ts'

export type { CompleteColumn, TouchpointOrigin } from './complete-column.ts'

/** A mapping in which nothing is left open: what the user said, and for the rest what was found. */

export interface CompleteMapping {
  readonly read: ReadOptions
  readonly touchpoint: TouchpointOrigin
  /**
   * Every column of the file, in order; behind them the questions that columns of several metrics make.
   */
  readonly columns: readonly CompleteColumn[]
  readonly match: Readonly<Record<string, string | null>>
  readonly exclude: readonly Exclusion[]
  /** Rows that are no records and are left out; null where the file has none. */
  readonly otherRows: OtherRowCounts | null
  /** Names of the columns that hold personal data and are not kept. */
  readonly dropped: readonly string[]
}

/** Fails with `invalid_input` where the mapping names a column that the file does not have. */
export function completeMapping(mapping: Mapping, profile: Profile): Result<CompleteMapping> {
  const given = new Map<number, ColumnMapping>()
  for (const [name, column] of Object.entries(mapping.columns ?? {})) {
    const found = columnNamed(name, profile)
    if (!found.ok) return found
    const problem = columnProblem(name, column, found.value)
    if (problem) return { ok: false, error: problem }
    given.set(found.value.index, column)
  }
  const origin = originOf(mapping, profile, given)
  if (!origin.ok) return origin
  const touchpoint = origin.value
  const all = profile.columns.map((column) =>
    completeColumn(column, given.get(column.index), touchpoint),
  )
  const split = withParts(withOneOf(withOneOf(all, 'key', given), 'respondent', given), profile)
  if (!split.ok) return split
  const columns = split.value
  return {
    ok: true,
    value: {
      read: readOf(mapping, profile),
      touchpoint,
      columns,
      match: mapping.match ?? {},
      exclude: excluded(profile, given),
      otherRows: profile.otherRows ?? null,
      dropped: columns.filter(({ role }) => role === 'personal').map(({ name }) => name),
    },
  }
}

/** The mapping as the user could have written it, with everything in it that was found out. */
export function mappingOf(complete: CompleteMapping): Mapping {
  // From entries, so that a column called __proto__ is one like any other.
  const columns = Object.fromEntries(
    complete.columns
      .filter(({ part }) => part === null)
      .map((column): [string, ColumnMapping] => [column.name, columnMappingOf(column)]),
  )
  const { touchpoint } = complete
  return {
    read: complete.read,
    touchpoint:
      touchpoint.kind === 'column'
        ? { column: complete.columns[touchpoint.index]?.name ?? `#${touchpoint.index + 1}` }
        : touchpoint.kind === 'title'
          ? { title: touchpoint.title }
          : { eachColumn: true },
    columns,
    ...(Object.keys(complete.match).length > 0 && { match: { ...complete.match } }),
  }
}

function columnMappingOf(column: CompleteColumn): ColumnMapping {
  return {
    role: column.split ? 'metric' : column.role,
    ...(column.metric && { metric: column.metric }),
    ...(column.scale && { scale: column.scale }),
    ...(column.choices !== null && { choices: column.choices }),
    ...(column.split && { split: column.split }),
    ...(column.missing.length > 0 && { missing: [...column.missing] }),
    ...(column.touchpoint !== null && { touchpoint: column.touchpoint }),
    ...(column.role === 'date' && column.dateFormat && { format: column.dateFormat }),
    ...(column.zone !== null && { zone: column.zone }),
    ...(column.metric && column.decimal && { decimal: column.decimal }),
    ...(column.unit && { unit: column.unit }),
    ...((column.continues !== null || column.isApart) && { continues: column.continues }),
  }
}

function readOf(mapping: Mapping, profile: Profile): ReadOptions {
  const { encoding, delimiter, headerRows, titleRows, sheet } = profile.file
  return {
    encoding,
    ...(delimiter !== null && { delimiter }),
    headerRows,
    ...(titleRows ? { titleRows } : {}),
    ...(sheet !== null && { sheet }),
    ...mapping.read,
  }
}

function columnNamed(name: string, profile: Profile): Result<ColumnProfile> {
  const wanted = name.trim()
  const byName = profile.columns.find((column) => column.name === wanted)
  if (byName) return { ok: true, value: byName }
  const number = /^#(\d+)$/.exec(wanted)?.[1]
  const byNumber = number === undefined ? undefined : profile.columns[Number(number) - 1]
  if (byNumber) return { ok: true, value: byNumber }
  const repeated = profile.columns.filter((column) => column.question === wanted)
  if (repeated.length > 1) {
    return invalid(
      `The mapping names the column "${wanted}", which ${profile.file.name} has ${repeated.length} times. Name the one that you mean by its number: ${repeated.map((column) => column.name).join(', ')}.`,
    )
  }
  const only = repeated[0] ?? profile.columns.find((column) => same(column.name, wanted))
  if (only) return { ok: true, value: only }
  const names = profile.columns.slice(0, 60).map((column) => column.name)
  const more = profile.columns.length - names.length
  return invalid(
    `The mapping names the column "${wanted}", which ${profile.file.name} does not have. Its columns are: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    { column: wanted, columns: names },
  )
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function originOf(
  mapping: Mapping,
  profile: Profile,
  given: ReadonlyMap<number, ColumnMapping>,
): Result<TouchpointOrigin> {
  const { touchpoint } = mapping
  if (touchpoint && 'column' in touchpoint) {
    const found = columnNamed(touchpoint.column, profile)
    if (!found.ok) return found
    return { ok: true, value: { kind: 'column', index: found.value.index } }
  }
  if (touchpoint && 'title' in touchpoint) {
    return { ok: true, value: { kind: 'title', title: touchpoint.title } }
  }
  if (!touchpoint) {
    const role = (column: ColumnProfile) => given.get(column.index)?.role
    const column =
      profile.columns.find((candidate) => role(candidate) === 'touchpoint') ??
      profile.columns.find(
        (candidate) => candidate.role === 'touchpoint' && role(candidate) === undefined,
      )
    if (column) return { ok: true, value: { kind: 'column', index: column.index } }
  }
  return { ok: true, value: { kind: 'each' } }
}

/** The columns with the parts of those that are split behind them. */
function withParts(columns: readonly CompleteColumn[], profile: Profile): Result<CompleteColumn[]> {
  const all = [...columns]
  const taken = new Set(columns.map(({ name }) => name))
  for (const column of columns) {
    if (!column.split) continue
    const kind = columnNamed(column.split.column, profile)
    if (!kind.ok) return kind
    all.push(...partsOf(column, column.split, kind.value.index, taken, all.length))
  }
  return { ok: true, value: all }
}

/** One column at most tells responses (or respondents) apart: the mapping's, else the first found. */
function withOneOf(
  columns: readonly CompleteColumn[],
  role: 'key' | 'respondent',
  given: ReadonlyMap<number, ColumnMapping>,
): CompleteColumn[] {
  const all = columns.filter((column) => column.role === role)
  const chosen = all.find((column) => given.get(column.index)?.role === role) ?? all[0]
  return columns.map((column) =>
    column.role === role && column !== chosen ? { ...column, role: 'personal' } : column,
  )
}

/** A column that the mapping gives another use excludes nothing: so whoever wants the unfinished keeps them. */
function excluded(profile: Profile, given: ReadonlyMap<number, ColumnMapping>): Exclusion[] {
  return exclusionsOf(profile.columns, profile.source).filter(({ columnIndex }) => {
    const role = given.get(columnIndex)?.role
    return role === undefined || role === profile.columns[columnIndex]?.role
  })
}

function invalid(
  message: string,
  details?: Record<string, unknown>,
): { ok: false; error: ErrorData } {
  return { ok: false, error: { code: 'invalid_input', message, ...(details && { details }) } }
}
