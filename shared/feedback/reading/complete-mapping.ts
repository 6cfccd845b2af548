import type { ErrorData, Result } from '../../rpc/errors.ts'
import type { ColumnMapping, Mapping, ReadOptions } from '../mapping.ts'
import { type MetricKind, type Scale, usualScale } from '../metric.ts'
import type { ColumnProfile, ColumnRole, Profile } from '../profile.ts'
import { isDateFormat } from './dates.ts'
import type { DecimalSign } from './numbers.ts'
import type { ProblemCode } from './parse-metric.ts'

/** A mapping in which nothing is left open: what the user said, and for the rest what was found. */

export interface CompleteColumn {
  readonly index: number
  readonly name: string
  readonly question: string
  readonly role: ColumnRole
  /** Set for the role `metric` only. */
  readonly metric: MetricKind | null
  /** Null for unbounded metrics. `labels` maps cell texts to points. */
  readonly scale: Scale | null
  /** Whole points only; false for ratings that come with fractions, and for unbounded metrics. */
  readonly whole: boolean
  /** Cell texts that are no answers, besides the usual ones. */
  readonly missing: readonly string[]
  /** The touchpoint's title that the mapping gives this column. */
  readonly touchpoint: string | null
  readonly dateFormat: string | null
  readonly zone: string | null
  readonly decimal: DecimalSign | null
}

/** Where a metric answer's touchpoint value comes from, unless its column names one itself. */
export type TouchpointOrigin =
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'each' }
  | { readonly kind: 'title'; readonly title: string }

/** Records that are no customers' answers: previews, tests, spam. */
export interface Exclusion {
  readonly columnIndex: number
  /** From a folded cell text to the reason's code. */
  readonly values: Readonly<Record<string, ProblemCode>>
}

export interface CompleteMapping {
  readonly read: ReadOptions
  readonly touchpoint: TouchpointOrigin
  /** Every column of the file, in order. */
  readonly columns: readonly CompleteColumn[]
  readonly match: Readonly<Record<string, string | null>>
  readonly exclude: readonly Exclusion[]
  /** Names of the columns that hold personal data and are not kept. */
  readonly dropped: readonly string[]
}

/** Fails with `invalid_input` where the mapping names a column that the file does not have. */
export function completeMapping(mapping: Mapping, profile: Profile): Result<CompleteMapping> {
  const given = new Map<number, ColumnMapping>()
  for (const [name, column] of Object.entries(mapping.columns ?? {})) {
    const found = columnNamed(name, profile)
    if (!found.ok) return found
    const problem = columnProblem(name, column)
    if (problem) return { ok: false, error: problem }
    given.set(found.value.index, column)
  }
  const origin = originOf(mapping, profile, given)
  if (!origin.ok) return origin
  const touchpoint = origin.value
  const columns = profile.columns.map((column) =>
    completeColumn(column, given.get(column.index), touchpoint),
  )
  return {
    ok: true,
    value: {
      read: readOf(mapping, profile),
      touchpoint,
      columns: withOneOf(withOneOf(columns, 'key', given), 'respondent', given),
      match: mapping.match ?? {},
      exclude: exclusionsOf(profile, given),
      dropped: columns.filter(({ role }) => role === 'personal').map(({ name }) => name),
    },
  }
}

/** The mapping as the user could have written it, with everything in it that was found out. */
export function mappingOf(complete: CompleteMapping): Mapping {
  const columns: Record<string, ColumnMapping> = {}
  for (const column of complete.columns) {
    columns[column.name] = {
      role: column.role,
      ...(column.metric && { metric: column.metric }),
      ...(column.scale && { scale: column.scale }),
      ...(column.missing.length > 0 && { missing: [...column.missing] }),
      ...(column.touchpoint !== null && { touchpoint: column.touchpoint }),
      ...(column.role === 'date' && column.dateFormat && { format: column.dateFormat }),
      ...(column.zone !== null && { zone: column.zone }),
      ...(column.metric && column.decimal && { decimal: column.decimal }),
    }
  }
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

function readOf(mapping: Mapping, profile: Profile): ReadOptions {
  const { encoding, delimiter, headerRows, titleRows, sheet } = profile.file
  return {
    encoding,
    delimiter,
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

function columnProblem(name: string, column: ColumnMapping): ErrorData | null {
  const { scale, format, zone } = column
  if (scale?.min !== undefined && scale.max !== undefined && scale.min >= scale.max) {
    return {
      code: 'invalid_input',
      message: `The scale of the column "${name}" in the mapping goes from ${scale.min} to ${scale.max}: the least point must be below the greatest. Say which end is good with "higherIsBetter".`,
    }
  }
  if (format !== undefined && !isDateFormat(format)) {
    return {
      code: 'invalid_input',
      message: `The date format "${format}" of the column "${name}" in the mapping is not understood. Use letters such as d/M/yy, yyyy-MM-dd HH:mm:ss or d MMM yyyy, or unix, unixms, serial.`,
    }
  }
  if (zone !== undefined && !isZone(zone)) {
    return {
      code: 'invalid_input',
      message: `The time zone "${zone}" of the column "${name}" in the mapping is not known. Use a name such as UTC or Europe/Budapest.`,
    }
  }
  return null
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
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

function completeColumn(
  column: ColumnProfile,
  given: ColumnMapping | undefined,
  touchpoint: TouchpointOrigin,
): CompleteColumn {
  const isTouchpoint = touchpoint.kind === 'column' && touchpoint.index === column.index
  let role = given?.role ?? column.role
  if (isTouchpoint) role = 'touchpoint'
  // A second touchpoint column, or one that the mapping does not want, still separates answers.
  else if (role === 'touchpoint') role = 'segment'
  const metric = role === 'metric' ? metricOf(column, given) : null
  const scale = metric === null ? null : scaleOf(metric, column, given)
  return {
    index: column.index,
    name: column.name,
    question: column.question,
    role,
    metric,
    scale,
    whole:
      metric === 'nps' ||
      metric === 'csat' ||
      metric === 'ces' ||
      metric === 'share' ||
      (metric === 'rating' && column.type !== 'number'),
    missing: given?.missing ?? column.notAnswers ?? [],
    touchpoint: given?.touchpoint ?? null,
    dateFormat: given?.format ?? column.dateFormat,
    zone: given?.zone ?? null,
    decimal: given?.decimal ?? column.decimal ?? null,
  }
}

/** A column said to be a metric without saying which is what it was found to be, or a rating. */
function metricOf(column: ColumnProfile, given: ColumnMapping | undefined): MetricKind {
  if (given?.metric) return given.metric
  if (column.metric) return column.metric
  if (given?.scale) return 'rating'
  return column.type === 'boolean' ? 'share' : column.type === 'number' ? 'number' : 'rating'
}

function scaleOf(
  metric: MetricKind,
  column: ColumnProfile,
  given: ColumnMapping | undefined,
): Scale | null {
  const usual = usualScale(metric)
  if (usual === null) return null
  // NPS is defined on 0-10; what was found for another metric does not hold for the one asked for.
  const fits =
    metric !== 'nps' && (column.metric === metric || !given?.metric || column.scale?.labels)
  const found = fits && column.scale ? column.scale : usual
  const labels = given?.scale?.labels ?? found.labels
  const points = given?.scale?.labels ? Object.values(given.scale.labels) : []
  return {
    min: given?.scale?.min ?? (points.length > 1 ? Math.min(...points) : found.min),
    max: given?.scale?.max ?? (points.length > 1 ? Math.max(...points) : found.max),
    higherIsBetter: given?.scale?.higherIsBetter ?? found.higherIsBetter,
    ...(labels && { labels: { ...labels } }),
  }
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

const qualtricsStatus: Readonly<Record<string, ProblemCode>> = {
  'survey preview': 'preview',
  'survey test': 'preview',
  spam: 'spam',
  'possible spam': 'spam',
  '1': 'preview',
  '2': 'preview',
  '8': 'spam',
  '9': 'spam',
}

function exclusionsOf(profile: Profile, given: ReadonlyMap<number, ColumnMapping>): Exclusion[] {
  if (profile.source !== 'qualtrics') return []
  const status = profile.columns.find(
    (column) =>
      column.name === 'Status' ||
      column.question === 'Status' ||
      column.question === 'Response Type',
  )
  const role = status && given.get(status.index)?.role
  if (!status || (role !== undefined && role !== 'ignored')) return []
  return [{ columnIndex: status.index, values: qualtricsStatus }]
}

function invalid(
  message: string,
  details?: Record<string, unknown>,
): { ok: false; error: ErrorData } {
  return { ok: false, error: { code: 'invalid_input', message, ...(details && { details }) } }
}
