import type { OverlayFilter } from '../../shared/feedback/overlay.ts'
import { CHOICE_SIGN } from '../../shared/feedback/reading/split-choices.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { isCounted } from './counted-datasets.ts'
import type { Db } from './database.ts'

/** A dataset's day column holds dates as the number yyyymmdd; 0 is no date. */
export function dayOf(isoDate: string): number {
  return Number(isoDate.slice(0, 10).replaceAll('-', ''))
}

/** The ISO date of a day; null for no date. */
export function isoDateOf(day: number): string | null {
  if (day === 0) return null
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** A piece of SQL with the values for its question marks. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** Between the choices of a segment in which people could choose several. */
const sign = `char(${CHOICE_SIGN.charCodeAt(0)})`

/**
 * What of one dataset the filter lets through, as a condition on `day` and `segment_set_id` of the table
 * named; null when nothing can pass because the dataset lacks a segment that the filter asks for.
 */
export function filterCondition(
  db: Db,
  datasetId: string,
  table: string,
  filter: Pick<OverlayFilter, 'from' | 'to' | 'where'>,
): Condition | null {
  const parts: string[] = []
  const values: (string | number)[] = []
  if (filter.from !== undefined || filter.to !== undefined) parts.push(`${table}.day > 0`)
  if (filter.from !== undefined) {
    parts.push(`${table}.day >= ?`)
    values.push(dayOf(filter.from))
  }
  if (filter.to !== undefined) {
    parts.push(`${table}.day <= ?`)
    values.push(dayOf(filter.to))
  }
  for (const [name, wanted] of Object.entries(filter.where ?? {})) {
    const column = segmentColumn(db, datasetId, name)
    if (column === undefined) return null
    const isOneOf = `value IN (${wanted.map(() => '?').join(', ')})`
    const isAmong = wanted.map(() => `instr(${sign} || value || ${sign}, ${sign} || ? || ${sign})`)
    parts.push(
      `${table}.segment_set_id IN (SELECT segment_set_id FROM segment_value
         WHERE column_id = ? AND (${[isOneOf, ...isAmong].join(' OR ')}))`,
    )
    values.push(column, ...wanted, ...wanted)
  }
  return { sql: parts.length > 0 ? parts.join(' AND ') : 'true', values }
}

/** The id of a dataset's segment column with this name. */
export function segmentColumn(db: Db, datasetId: string, name: string): number | undefined {
  return db
    .prepare<[string, string], number>(
      `SELECT id FROM survey_column WHERE dataset_id = ? AND name = ? AND role = 'segment'`,
    )
    .pluck()
    .get(datasetId, name)
}

/** Throws `usage` when the filter names a segment that no dataset on the map has. */
export function assertSegmentsKnown(
  db: Db,
  journeyId: string,
  filter: Pick<OverlayFilter, 'where' | 'by'>,
): void {
  const known = segmentNames(db, journeyId)
  const asked = [
    ...Object.keys(filter.where ?? {}),
    ...(filter.by === undefined ? [] : [filter.by]),
  ]
  const unknown = asked.find((name) => !known.includes(name))
  if (unknown === undefined) return
  const next =
    known.length > 0 ? `It has these: ${known.join(', ')}.` : 'No survey on this map has one.'
  throw new TouchlineError(
    'usage',
    `There is no segment column "${unknown}" in the surveys on this map. ${next}`,
  )
}

/** The names of the segment columns of all datasets on the map. */
export function segmentNames(db: Db, journeyId: string): string[] {
  return db
    .prepare<[string], string>(
      `SELECT survey_column.name FROM survey_column
       JOIN dataset ON dataset.id = survey_column.dataset_id
       WHERE dataset.journey_id = ? AND role = 'segment' AND ${isCounted}
       GROUP BY survey_column.name ORDER BY min(survey_column.id)`,
    )
    .pluck()
    .all(journeyId)
}
