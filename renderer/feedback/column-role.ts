import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import {
  type MetricKind,
  metricKinds,
  type Scale,
  usualScale,
} from '../../shared/feedback/metric.ts'
import { type ColumnRole, columnRole } from '../../shared/feedback/profile.ts'

/** What a column's picker offers: the metrics each by its kind, and the other roles. */
export type RoleChoice = `metric:${MetricKind}` | Exclude<ColumnRole, 'metric'>

export const otherRoles: readonly Exclude<ColumnRole, 'metric'>[] = columnRole.options.filter(
  (role) => role !== 'metric',
)

/** The scales that a metric is usually asked on; the first one is taken unless the file says otherwise. */
export const scaleChoices: Readonly<Record<MetricKind, readonly (readonly [number, number])[]>> = {
  nps: [],
  csat: [
    [1, 5],
    [1, 7],
    [1, 3],
    [0, 2],
    [1, 10],
    [0, 10],
  ],
  ces: [
    [1, 7],
    [1, 5],
  ],
  rating: [
    [1, 5],
    [1, 10],
    [0, 10],
    [1, 7],
    [1, 6],
    [1, 4],
    [0, 100],
  ],
  share: [],
  duration: [],
  number: [],
}

/** The date formats that are offered; the file's own is offered as well. */
export const dateFormats = [
  'yyyy-MM-dd',
  'd.M.yyyy',
  'd/M/yyyy',
  'M/d/yyyy',
  'd-M-yyyy',
  'yyyy.MM.dd',
  'd/M/yy',
  'M/d/yy',
  'unix',
] as const

export function roleChoiceOf(column: Pick<ColumnMapping, 'role' | 'metric'>): RoleChoice {
  return column.role === 'metric' ? `metric:${column.metric ?? 'rating'}` : column.role
}

/** The column's mapping with another role; a scale and a date format are kept where they still hold. */
export function withRole(column: ColumnMapping, choice: RoleChoice): ColumnMapping {
  const { role: _role, metric: before, scale, ...rest } = column
  const kind = metricKinds.find((each) => choice === `metric:${each}`)
  if (kind === undefined) return { ...rest, role: otherRole(choice) }
  const keepsScale = kind === before && scale !== undefined
  return { ...rest, role: 'metric', metric: kind, ...(keepsScale && { scale }) }
}

function otherRole(choice: RoleChoice): ColumnRole {
  return otherRoles.find((role) => role === choice) ?? 'ignored'
}

/** A metric column's scale with everything filled in; null for those without. */
export function scaleOf(column: ColumnMapping): Scale | null {
  const usual = column.metric ? usualScale(column.metric) : null
  return (
    usual && {
      min: column.scale?.min ?? usual.min,
      max: column.scale?.max ?? usual.max,
      higherIsBetter: column.scale?.higherIsBetter ?? usual.higherIsBetter,
    }
  )
}
