import type { JourneyId } from '../../shared/document/journey.ts'
import type { OverlayFilter } from '../../shared/feedback/overlay.ts'
import { choicesOf } from '../../shared/feedback/reading/split-choices.ts'
import type { Comment } from '../../shared/rpc/contract.ts'
import { assertSegmentsKnown, type Condition, filterCondition, isoDateOf } from './answer-filter.ts'
import { shownSegments } from './comment-segments.ts'
import { isCounted } from './counted-datasets.ts'
import type { Db } from './database.ts'
import { readOverlay } from './overlay.ts'
import { importsOf, recordFinder } from './stored-answers.ts'

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
    .prepare<[string], string>(
      `SELECT id FROM dataset WHERE journey_id = ? AND ${isCounted} ORDER BY id`,
    )
    .pluck()
    .all(journeyId)
  const parts = datasets.flatMap((datasetId) => {
    const passing = filterCondition(db, datasetId, 'comment', filter)
    if (!passing) return []
    return [
      {
        sql: `SELECT comment.id, comment.record_id, comment.text, comment.day, comment.segment_set_id,
           ${touchpointId === undefined ? 'touchpoint.id' : '?'} AS touchpoint_id
         FROM import
         JOIN comment ON comment.import_id = import.id
         LEFT JOIN touchpoint_match ON touchpoint_match.id = comment.touchpoint_match_id
         LEFT JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
         WHERE import.dataset_id = ? AND ${passing.sql}
         ${touchpointId === undefined ? '' : `AND ${atTouchpoint}`}`,
        values: [
          ...(touchpointId === undefined ? [] : [touchpointId]),
          datasetId,
          ...passing.values,
          ...(touchpointId === undefined
            ? []
            : [touchpointId, visitsAt(db, datasetId, touchpointId)]),
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

const atTouchpoint = `(touchpoint.id = ? OR (comment.touchpoint_match_id IS NULL
  AND comment.record_id IN (SELECT value FROM json_each(?))))`

/** The records that answer at the touchpoint, of those with a comment on the whole visit; as a JSON list. */
function visitsAt(db: Db, datasetId: string, touchpointId: string): string {
  const matches = matchesAt(db, touchpointId)
  const find = recordFinder(db)
  const visits = db
    .prepare<[string], number>(
      `SELECT DISTINCT record_id FROM comment WHERE touchpoint_match_id IS NULL
         AND import_id IN (SELECT value FROM json_each(?)) ORDER BY record_id`,
    )
    .pluck()
    .all(JSON.stringify(importsOf(db, datasetId)))
  const isThere = (recordId: number) => find(recordId).some(({ matchId }) => matches.has(matchId))
  return JSON.stringify(visits.filter(isThere))
}

/** The values of all datasets that belong to the touchpoint. */
function matchesAt(db: Db, touchpointId: string | null): Set<number> {
  return new Set(
    db
      .prepare<[string | null], number>('SELECT id FROM touchpoint_match WHERE touchpoint_id = ?')
      .pluck()
      .all(touchpointId),
  )
}

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
  const columns = new Map(storedQuestions(db).map(({ id, name, metric }) => [id, { name, metric }]))
  const find = recordFinder(db)
  const answersOf = (recordId: number, touchpointId: string | null) => {
    const matches = matchesAt(db, touchpointId)
    return find(recordId)
      .filter(({ matchId }) => matches.has(matchId))
      .sort((a, b) => a.columnId - b.columnId)
      .flatMap(({ columnId, value }) => {
        const column = columns.get(columnId)
        return column ? [{ ...column, value }] : []
      })
  }
  const isShown = shownSegments(db, journeyId, filter)
  return rows.map(({ record_id, text, day, segment_set_id, touchpoint_id }) => {
    const given = answersOf(record_id, touchpoint_id)
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
          .map(({ name, value }) => {
            const choices = choicesOf(value)
            return [name, choices.filter((choice) => isShown(name, choice, touchpoint_id))] as const
          })
          .filter(([, choices]) => choices.length > 0)
          .map(([name, choices]) => [name, choices.join(', ')]),
      ),
    }
  })
}

function storedQuestions(db: Db): { id: number; name: string; metric: string }[] {
  return db
    .prepare<[], { id: number; name: string; metric: string }>(
      "SELECT id, name, metric FROM survey_column WHERE role = 'metric'",
    )
    .all()
}
