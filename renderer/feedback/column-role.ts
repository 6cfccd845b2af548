import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import {
  type MetricKind,
  metricKinds,
  type Scale,
  usualScale,
} from '../../shared/feedback/metric.ts'
import { type ColumnProfile, type ColumnRole, columnRole } from '../../shared/feedback/profile.ts'

/** What a column's picker offers: the metrics each by its kind, several of them in one column, and the other roles. */
export type RoleChoice = `metric:${MetricKind}` | 'split' | Exclude<ColumnRole, 'metric'>

export const otherRoles: readonly Exclude<ColumnRole, 'metric'>[] = columnRole.options.filter(
  (role) => role !== 'metric',
)

/** The scales that a metric is usually asked on; the first one is taken unless the file says otherwise. */
export const scaleChoices: Readonly<Record<MetricKind, readonly (readonly [number, number])[]>> = {
  nps: [],
  csat: [
    [1, 5],
    [1, 7],
    [1, 6],
    [1, 4],
    [1, 3],
    [0, 2],
    [0, 5],
    [1, 10],
    [0, 10],
  ],
  ces: [
    [1, 7],
    [1, 5],
    [1, 10],
  ],
  rating: [
    [1, 5],
    [0, 5],
    [1, 10],
    [0, 10],
    [1, 7],
    [1, 6],
    [1, 4],
    [1, 3],
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

export function roleChoiceOf(column: Pick<ColumnMapping, 'role' | 'metric' | 'split'>): RoleChoice {
  if (column.split) return 'split'
  return column.role === 'metric' ? `metric:${column.metric ?? 'rating'}` : column.role
}

/**
 * The column's mapping with another role. What belongs to one role only (a scale, and what is no answer on
 * it, choices, a unit, parts) is kept only where it still holds; what was `found` of the new one is taken. A
 * date that was not recognised as one starts with a usual format.
 */
export function withRole(
  column: ColumnMapping,
  choice: RoleChoice,
  found: Pick<ColumnProfile, 'dateFormat' | 'choices'> = { dateFormat: null },
): ColumnMapping {
  const { role, metric: before, scale, missing, choices, unit, split: _split, ...rest } = column
  const kind = metricKinds.find((each) => choice === `metric:${each}`)
  if (kind === undefined) {
    const needsFormat = choice === 'date' && found.dateFormat === null && rest.format === undefined
    const between = choice === role ? choices : found.choices
    return {
      ...rest,
      role: otherRole(choice),
      ...(choice === 'segment' && between !== undefined && { choices: between }),
      ...(needsFormat && { format: dateFormats[0] }),
    }
  }
  const same = kind === before
  return {
    ...rest,
    role: 'metric',
    metric: kind,
    ...(same && scale && { scale }),
    ...(same && missing && { missing }),
    ...(same && unit && { unit }),
  }
}

/** Another scale or direction. What was no answer only for being off the scale is one again. */
export function withScale(
  column: ColumnMapping,
  scale: Partial<Omit<Scale, 'labels'>>,
): ColumnMapping {
  const changed = { ...column, scale: { ...column.scale, ...scale } }
  const { min, max } = changed.scale
  if (!column.missing || min === undefined || max === undefined) return changed
  const isPoint = (text: string) => text.trim() !== '' && Number(text) >= min && Number(text) <= max
  return { ...changed, missing: column.missing.filter((text) => !isPoint(text)) }
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
