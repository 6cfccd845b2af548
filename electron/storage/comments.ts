import type { JourneyId } from '../../shared/document/journey.ts'
import type { OverlayFilter } from '../../shared/feedback/overlay.ts'
import type { Comment } from '../../shared/rpc/contract.ts'
import { assertSegmentsKnown, type Condition, filterCondition, isoDateOf } from './answer-filter.ts'
import { shownSegments } from './comment-segments.ts'
import type { Db } from './database.ts'
import { readOverlay } from './overlay.ts'

export interface CommentQuery {
  readonly journeyId: JourneyId
  readonly filter: OverlayFilter
  readonly touchpointId?: string | undefined
  /** Words that a comment must hold, the last one perhaps cut short. */
  readonly search?: string | undefined
  readonly limit: number
}

export interface CommentList {
  /** All that the query finds and that may be shown. */
  readonly total: number
  /** The newest first. */
  readonly comments: Comment[]
  readonly state: 'ok' | 'suppressed' | 'none'
}

/**
 * The free-text answers on a map. Those of a touchpoint whose numbers the anonymity threshold hides
 * are hidden with them, as are those of so few people that no number is there to hide.
 */
export function readComments(db: Db, query: CommentQuery): CommentList {
  return db.transaction(() => {
    assertSegmentsKnown(db, query.journeyId, query.filter)
    const source = commentSource(db, query)
    if (source === null) return { total: 0, comments: [], state: 'none' as const }
    const groups = countByTouchpoint(db, source)
    if (groups.length === 0) return { total: 0, comments: [], state: 'none' as const }
    const hidden = hiddenTouchpoints(db, query, groups)
    const shown = groups.filter(({ touchpointId }) => !hidden.has(touchpointId))
    if (shown.length === 0) return { total: 0, comments: [], state: 'suppressed' as const }
    const found = withSearch(source, query.search)
    const places = shown.map(({ touchpointId }) => touchpointId)
    return {
      total: countComments(db, found, places),
      comments: listComments(db, found, places, query),
      state: 'ok' as const,
    }
  })()
}

/** With a touchpoint asked for, comments on the whole visit count as its own where the record answers on it. */
function commentSource(db: Db, query: CommentQuery): Condition | null {
  const { journeyId, filter, touchpointId } = query
  const datasets = db
    .prepare<[string], string>('SELECT id FROM dataset WHERE journey_id = ? ORDER BY id')
    .pluck()
    .all(journeyId)
  const parts = datasets.flatMap((datasetId) => {
    const passing = filterCondition(db, datasetId, 'record', filter)
    if (!passing) return []
    return [
      {
        sql: `SELECT comment.id, comment.record_id, comment.text, record.day, record.segment_set_id,
           ${touchpointId === undefined ? 'touchpoint.id' : '?'} AS touchpoint_id
         FROM import
         JOIN record ON record.import_id = import.id
         JOIN comment ON comment.record_id = record.id
         LEFT JOIN touchpoint_match ON touchpoint_match.id = comment.touchpoint_match_id
         LEFT JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
         WHERE import.dataset_id = ? AND ${passing.sql}
         ${touchpointId === undefined ? '' : `AND ${atTouchpoint}`}`,
        values: [
          ...(touchpointId === undefined ? [] : [touchpointId]),
          datasetId,
          ...passing.values,
          ...(touchpointId === undefined ? [] : [touchpointId, touchpointId]),
        ],
      },
    ]
  })
  if (parts.length === 0) return null
  return {
    sql: parts.map(({ sql }) => sql).join(' UNION ALL '),
    values: parts.flatMap(({ values }) => values),
  }
}

const atTouchpoint = `(touchpoint.id = ? OR (comment.touchpoint_match_id IS NULL AND EXISTS (
  SELECT 1 FROM answer JOIN touchpoint_match AS answered ON answered.id = answer.touchpoint_match_id
  WHERE answer.record_id = record.id AND answered.touchpoint_id = ?)))`

interface CommentGroup {
  readonly touchpointId: string | null
  readonly people: number
}

function countByTouchpoint(db: Db, source: Condition): CommentGroup[] {
  return db
    .prepare<(string | number)[], CommentGroup>(
      `SELECT touchpoint_id AS touchpointId, count(DISTINCT record_id) AS people
       FROM (${source.sql}) GROUP BY 1`,
    )
    .all(...source.values)
}

function hiddenTouchpoints(
  db: Db,
  { journeyId, filter }: CommentQuery,
  groups: readonly CommentGroup[],
): Set<string | null> {
  const { metric: _metric, by: _by, trend: _trend, ...plain } = filter
  const states = new Map(
    readOverlay(db, journeyId, plain).touchpoints.map(({ id, metrics }) => [
      id,
      metrics.map(({ state }) => state),
    ]),
  )
  const isHidden = ({ touchpointId, people }: CommentGroup) => {
    const known = touchpointId === null ? [] : (states.get(touchpointId) ?? [])
    if (known.some((state) => state === 'ok' || state === 'few')) return false
    return known.includes('suppressed') || people < filter.minN
  }
  return new Set(groups.filter(isHidden).map(({ touchpointId }) => touchpointId))
}

function withSearch(source: Condition, search: string | undefined): Condition {
  const words = search?.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return source
  return {
    sql: `SELECT * FROM (${source.sql}) WHERE id IN
      (SELECT rowid FROM comment_search WHERE comment_search MATCH ?)`,
    values: [...source.values, words.map((word) => `"${word}"*`).join(' ')],
  }
}

function inPlaces(places: readonly (string | null)[]): Condition {
  const named = places.filter((place) => place !== null)
  const parts = [
    ...(named.length > 0 ? [`touchpoint_id IN (${named.map(() => '?').join(', ')})`] : []),
    ...(named.length < places.length ? ['touchpoint_id IS NULL'] : []),
  ]
  return { sql: `(${parts.join(' OR ')})`, values: named }
}

function countComments(db: Db, source: Condition, places: readonly (string | null)[]): number {
  const where = inPlaces(places)
  return (
    db
      .prepare<(string | number)[], number>(
        `SELECT count(*) FROM (${source.sql}) WHERE ${where.sql}`,
      )
      .pluck()
      .get(...source.values, ...where.values) ?? 0
  )
}

function listComments(
  db: Db,
  source: Condition,
  places: readonly (string | null)[],
  { journeyId, filter, limit }: CommentQuery,
): Comment[] {
  const where = inPlaces(places)
  const rows = db
    .prepare<
      (string | number)[],
      {
        record_id: number
        text: string
        day: number
        segment_set_id: number
        touchpoint_id: string | null
      }
    >(
      `SELECT record_id, text, day, segment_set_id, touchpoint_id FROM (${source.sql})
       WHERE ${where.sql} ORDER BY day DESC, id DESC LIMIT ?`,
    )
    .all(...source.values, ...where.values, limit)
  const segments = db.prepare<[number], { name: string; value: string }>(
    `SELECT survey_column.name, segment_value.value FROM segment_value
     JOIN survey_column ON survey_column.id = segment_value.column_id
     WHERE segment_set_id = ? ORDER BY survey_column.id`,
  )
  const answers = db.prepare<
    [number, string | null],
    { name: string; metric: string; value: number }
  >(
    `SELECT survey_column.name, survey_column.metric, answer.value FROM answer
     JOIN survey_column ON survey_column.id = answer.column_id
     JOIN touchpoint_match ON touchpoint_match.id = answer.touchpoint_match_id
     WHERE answer.record_id = ? AND touchpoint_match.touchpoint_id = ? ORDER BY survey_column.id`,
  )
  const isShown = shownSegments(db, journeyId, filter)
  return rows.map(({ record_id, text, day, segment_set_id, touchpoint_id }) => {
    const given = answers.all(record_id, touchpoint_id)
    // A number of another scale would be read as one of this.
    const answer =
      filter.metric === undefined
        ? given[0]
        : given.find(({ name, metric }) => name === filter.metric || metric === filter.metric)
    return {
      text,
      touchpointId: touchpoint_id,
      value: answer?.value ?? null,
      metric: answer?.metric ?? null,
      date: isoDateOf(day),
      segments: Object.fromEntries(
        segments
          .all(segment_set_id)
          .filter(({ name, value }) => isShown(name, value, touchpoint_id))
          .map(({ name, value }) => [name, value]),
      ),
    }
  })
}
