import type { ErrorData } from '../../rpc/errors.ts'
import type { ColumnMapping } from '../mapping.ts'
import { type MetricKind, type Scale, usualScale } from '../metric.ts'
import type { ColumnProfile, ColumnRole } from '../profile.ts'
import { isDateFormat } from './dates.ts'
import type { DurationUnit } from './durations.ts'
import type { DecimalSign } from './numbers.ts'
import { type ScorePartOf, type Split, splitOf } from './split-scores.ts'

/** A column of a complete mapping: what the user said of it, and for the rest what was found. */
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
  /** What bare numbers of a duration count; null: seconds. */
  readonly unit: DurationUnit | null
  /** The dataset's column that this one goes on with under another name or wording. */
  readonly continues: string | null
  /** It goes on with no column of another name or wording, because the mapping says so. */
  readonly isApart: boolean
  /** Between the choices of a segment's cell that holds several; null where it holds one. */
  readonly choices: string | null
  /** How the scores of this column are of several metrics; its role is then `ignored`, its parts' `metric`. */
  readonly split: Split | null
  /** Set for a question made of a part of a column's scores, which is no column of the file. */
  readonly part: ScorePartOf | null
}

/** Where a metric answer's touchpoint value comes from, unless its column names one itself. */
export type TouchpointOrigin =
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'each' }
  | { readonly kind: 'title'; readonly title: string }

/** What is wrong with a column's part of a mapping, or null. */
export function columnProblem(
  name: string,
  column: ColumnMapping,
  profile: ColumnProfile,
): ErrorData | null {
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
  if (
    column.role === 'date' &&
    format === undefined &&
    !profile.dateFormat &&
    profile.answers > 0
  ) {
    return {
      code: 'invalid_input',
      message: `The column "${name}" is a date in the mapping, but its format cannot be told from values such as "${profile.values[0]?.value ?? ''}". Add "format", for example d/M/yy or yyyy-MM-dd.`,
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

export function completeColumn(
  column: ColumnProfile,
  given: ColumnMapping | undefined,
  touchpoint: TouchpointOrigin,
): CompleteColumn {
  const isTouchpoint = touchpoint.kind === 'column' && touchpoint.index === column.index
  let role = given?.role ?? column.role
  if (isTouchpoint) role = 'touchpoint'
  // A second touchpoint column, or one that the mapping does not want, still separates answers.
  else if (role === 'touchpoint') role = 'segment'
  const split = role === 'metric' ? splitOf(column, given) : null
  if (split) role = 'ignored'
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
    missing: given?.missing ?? notAnswersOff(scale, column),
    touchpoint: given?.touchpoint ?? null,
    dateFormat: given?.format ?? column.dateFormat,
    zone: given?.zone ?? null,
    decimal: given?.decimal ?? column.decimal ?? null,
    unit: metric === 'duration' ? (given?.unit ?? column.unit ?? null) : null,
    continues: given?.continues ?? null,
    isApart: given?.continues === null,
    choices: role === 'segment' ? choicesOf(column, given) : null,
    split,
    part: null,
  }
}

/** A saved segment without choices had none, whatever the next file's cells look like. */
function choicesOf(column: ColumnProfile, given: ColumnMapping | undefined): string | null {
  return given?.choices ?? (given ? null : (column.choices ?? null))
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
  const found = foundScale(metric, column) ?? usual
  const labels = given?.scale?.labels ?? found.labels
  const points = given?.scale?.labels ? Object.values(given.scale.labels) : []
  return {
    min: given?.scale?.min ?? (points.length > 1 ? Math.min(...points) : found.min),
    max: given?.scale?.max ?? (points.length > 1 ? Math.max(...points) : found.max),
    higherIsBetter: given?.scale?.higherIsBetter ?? found.higherIsBetter,
    ...(labels && { labels: { ...labels } }),
  }
}

/**
 * NPS is defined on 0-10 (its ends may have words) and a share on 0-1; between the other metrics what was found for one holds
 * for the next.
 */
function foundScale(metric: MetricKind, column: ColumnProfile): Scale | null {
  if (metric === 'nps') return column.metric === 'nps' ? column.scale : null
  if (column.scale)
    return (metric === 'share') === (column.metric === 'share') ? column.scale : null
  if (metric === 'share' || column.type !== 'integer') return null
  const greatest = Math.max(...column.values.map(({ value }) => Number(value)))
  if (greatest > 7 && greatest <= 10) return { min: 0, max: 10, higherIsBetter: true }
  return greatest === 7 ? { min: 1, max: 7, higherIsBetter: true } : null
}

/** What was found to be no answer is one after all on a scale that reaches so far. */
function notAnswersOff(scale: Scale | null, column: ColumnProfile): string[] {
  return (column.notAnswers ?? []).filter((text) => {
    const value = Number(text)
    return scale === null || value < scale.min || value > scale.max
  })
}
