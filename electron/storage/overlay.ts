import type { JourneyId } from '../../shared/document/journey.ts'
import { buildOverlay } from '../../shared/feedback/build-overlay.ts'
import type { CountRow } from '../../shared/feedback/counted-answers.ts'
import { metricKind, scaleSchema } from '../../shared/feedback/metric.ts'
import type { Overlay, OverlayFilter } from '../../shared/feedback/overlay.ts'
import type { OverlayInput, OverlayQuestion } from '../../shared/feedback/overlay-input.ts'
import { choicesOf } from '../../shared/feedback/reading/split-choices.ts'
import {
  assertSegmentsKnown,
  filterCondition,
  isoDateOf,
  segmentColumn,
  segmentNames,
} from './answer-filter.ts'
import { isCounted } from './counted-datasets.ts'
import type { Db } from './database.ts'
import { mapNotFound } from './save-diff.ts'

/** The numbers on each touchpoint of the map under the filter. Throws `not_found` and `usage`. */
export function readOverlay(db: Db, journeyId: JourneyId, filter: OverlayFilter): Overlay {
  return db.transaction(() => {
    const paused = uncountedDatasets(db, journeyId)
    const overlay = buildOverlay(overlayInput(db, journeyId, filter))
    return { ...overlay, ...(paused.length > 0 && { paused }) }
  })()
}

/** The names of the datasets that are left out of every figure. */
function uncountedDatasets(db: Db, journeyId: string): string[] {
  return db
    .prepare<[string], string>(
      `SELECT name FROM dataset WHERE journey_id = ? AND NOT (${isCounted}) ORDER BY name`,
    )
    .pluck()
    .all(journeyId)
}

function overlayInput(db: Db, journeyId: JourneyId, filter: OverlayFilter): OverlayInput {
  const title = db
    .prepare<[string], string>('SELECT title FROM journey WHERE id = ? AND deleted_at IS NULL')
    .pluck()
    .get(journeyId)
  if (title === undefined) throw mapNotFound(journeyId)
  assertSegmentsKnown(db, journeyId, filter)
  const columns = questionColumns(db, journeyId)
  return {
    map: { id: journeyId, title },
    touchpoints: touchpointsInOrder(db, journeyId),
    emotions: hypothesis(db, journeyId),
    questions: [...new Map(columns.map(({ question }) => [question.name, question])).values()],
    counts: countRows(db, journeyId, columns, filter),
    unmatched: unmatchedValues(db, journeyId),
    filter,
    wider:
      filter.minN === 0
        ? []
        : widerFilters(filter).map((wider) => countRows(db, journeyId, columns, wider)),
  }
}

/** The filter with each of its conditions (time, segments) left out once, and with none. */
function widerFilters({ from, to, where = {}, ...rest }: OverlayFilter): OverlayFilter[] {
  const time = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const hasTime = Object.keys(time).length > 0
  const segments = Object.entries(where)
  const withoutOne = segments.map((left) => ({
    ...rest,
    ...time,
    where: Object.fromEntries(segments.filter((segment) => segment !== left)),
  }))
  if (hasTime) withoutOne.push({ ...rest, where })
  return withoutOne.length > 1 ? [...withoutOne, rest] : withoutOne
}

function touchpointsInOrder(db: Db, journeyId: string): OverlayInput['touchpoints'] {
  return db
    .prepare<[string], OverlayInput['touchpoints'][number]>(
      `SELECT touchpoint.id, touchpoint.title, stage.title AS stage
       FROM touchpoint JOIN stage ON stage.id = touchpoint.stage_id
       WHERE touchpoint.journey_id = ?
       ORDER BY stage.order_key, stage.id, touchpoint.order_key, touchpoint.id`,
    )
    .all(journeyId)
}

function hypothesis(db: Db, journeyId: string): OverlayInput['emotions'] {
  return db
    .prepare<[string], OverlayInput['emotions'][number]>(
      `SELECT emotion.touchpoint_id AS touchpointId, persona.name AS persona, emotion.level
       FROM emotion
       JOIN persona ON persona.id = emotion.persona_id
       JOIN journey_persona
         ON journey_persona.persona_id = persona.id AND journey_persona.journey_id = emotion.journey_id
       WHERE emotion.journey_id = ? ORDER BY journey_persona.place`,
    )
    .all(journeyId)
}

interface QuestionColumn {
  readonly id: number
  readonly datasetId: string
  readonly question: OverlayQuestion
}

/**
 * The questions of the map's datasets. Two datasets may ask the same one (same header, metric and scale):
 * their answers count together. Where only the header is the same, the later one carries its dataset's name.
 */
function questionColumns(db: Db, journeyId: string): QuestionColumn[] {
  const rows = db
    .prepare<
      [string],
      {
        id: number
        datasetId: string
        datasetName: string
        name: string
        question: string
        metric: string
        scale: string | null
      }
    >(
      `SELECT survey_column.id, dataset_id AS datasetId, dataset.name AS datasetName,
         survey_column.name, question, metric, scale
       FROM survey_column JOIN dataset ON dataset.id = dataset_id
       WHERE dataset.journey_id = ? AND role = 'metric' AND ${isCounted} ORDER BY survey_column.id`,
    )
    .all(journeyId)
  const definitions = new Map<string, string>()
  return rows.map(({ id, datasetId, datasetName, name, question, metric, scale }) => {
    const definition = `${metric} ${scale ?? ''}`
    const taken = definitions.get(name)
    const unique = taken === undefined || taken === definition ? name : `${name} (${datasetName})`
    definitions.set(unique, definition)
    return {
      id,
      datasetId,
      question: {
        name: unique,
        question,
        metric: metricKind.parse(metric),
        scale: scale === null ? null : scaleSchema.parse(JSON.parse(scale)),
      },
    }
  })
}

function countRows(
  db: Db,
  journeyId: JourneyId,
  columns: readonly QuestionColumn[],
  filter: OverlayFilter,
): CountRow[] {
  const touchpointOf = matchedTouchpoints(db, journeyId)
  return columns.flatMap(({ id, datasetId, question }) => {
    const passing = filterCondition(db, datasetId, 'answer_count', filter)
    if (!passing) return []
    const by = filter.by === undefined ? undefined : segmentColumn(db, datasetId, filter.by)
    // Grouped by numbers alone: texts of touchpoints and segments would cost most of the time.
    const parts = [
      'touchpoint_match_id',
      'value',
      filter.trend ? 'day' : '0',
      by === undefined ? '0' : 'segment_set_id',
    ]
    const rows = db
      .prepare<(string | number)[], [number, number, number, number, number]>(
        `SELECT ${parts.join(', ')}, sum(n) FROM answer_count
         WHERE column_id = ? AND ${passing.sql} GROUP BY 1, 2, 3, 4`,
      )
      .raw()
      .all(id, ...passing.values)
    const groupOf = by === undefined ? null : segmentValues(db, by)
    return rows.flatMap(([matchId, value, day, segmentSet, count]): CountRow[] => {
      const touchpointId = touchpointOf.get(matchId)
      if (touchpointId === undefined) return []
      return [
        {
          question: question.name,
          touchpointId,
          value,
          count,
          period: isoDateOf(day),
          group: groupOf?.get(segmentSet) ?? null,
        },
      ]
    })
  })
}

/** The touchpoint of each value of the map's datasets that belongs to one. */
function matchedTouchpoints(db: Db, journeyId: string): Map<number, string> {
  return new Map(
    db
      .prepare<[string], [number, string]>(
        `SELECT touchpoint_match.id, touchpoint.id FROM dataset
         JOIN touchpoint_match ON touchpoint_match.dataset_id = dataset.id
         JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
           AND touchpoint.journey_id = dataset.journey_id
         WHERE dataset.journey_id = ?`,
      )
      .raw()
      .all(journeyId),
  )
}

/** The values of a segment column in each combination of segments that has any. */
function segmentValues(db: Db, columnId: number): Map<number, string[]> {
  return new Map(
    db
      .prepare<[number], [number, string]>(
        'SELECT segment_set_id, value FROM segment_value WHERE column_id = ?',
      )
      .raw()
      .all(columnId)
      .map(([set, value]) => [set, choicesOf(value)]),
  )
}

/** Whatever the filter: this says how complete the join is, not what customers answered. */
function unmatchedValues(db: Db, journeyId: string): OverlayInput['unmatched'] {
  return db
    .prepare<[string], OverlayInput['unmatched'][number]>(
      `SELECT touchpoint_match.value, coalesce(sum(answer_count.n), 0) AS answers
       FROM touchpoint_match
       JOIN dataset ON dataset.id = touchpoint_match.dataset_id
       LEFT JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
       LEFT JOIN survey_column
         ON survey_column.dataset_id = dataset.id AND survey_column.role = 'metric'
       LEFT JOIN answer_count ON answer_count.column_id = survey_column.id
         AND answer_count.touchpoint_match_id = touchpoint_match.id
       WHERE dataset.journey_id = ? AND touchpoint.id IS NULL AND ${isCounted}
       GROUP BY touchpoint_match.value ORDER BY answers DESC, touchpoint_match.value`,
    )
    .all(journeyId)
}

const facetValues = 200

/** What the overlay's filters can be set to. */
export function overlayFacets(
  db: Db,
  journeyId: JourneyId,
): {
  segments: { column: string; values: string[] }[]
  months: { month: string; answers: number }[]
  datasets: string[]
} {
  const values = db
    .prepare<[string, string], string>(
      `SELECT DISTINCT segment_value.value FROM segment_value
       JOIN survey_column ON survey_column.id = segment_value.column_id
       JOIN dataset ON dataset.id = survey_column.dataset_id
       WHERE dataset.journey_id = ? AND survey_column.name = ? AND ${isCounted}`,
    )
    .pluck()
  const choices = (column: string) =>
    [...new Set(values.all(journeyId, column).flatMap(choicesOf))].sort().slice(0, facetValues)
  const months = db
    .prepare<[string], { month: number; answers: number }>(
      `SELECT answer_count.day / 100 AS month, sum(n) AS answers FROM answer_count
       JOIN survey_column ON survey_column.id = answer_count.column_id
       JOIN dataset ON dataset.id = survey_column.dataset_id
       WHERE dataset.journey_id = ? AND answer_count.day > 0 AND ${isCounted} GROUP BY 1 ORDER BY 1`,
    )
    .all(journeyId)
  return {
    segments: segmentNames(db, journeyId).map((column) => ({
      column,
      values: choices(column),
    })),
    months: months.map(({ month, answers }) => ({
      month: `${String(month).slice(0, -2)}-${String(month).slice(-2)}`,
      answers,
    })),
    datasets: db
      .prepare<[string], string>(
        `SELECT name FROM dataset WHERE journey_id = ? AND ${isCounted} ORDER BY name`,
      )
      .pluck()
      .all(journeyId),
  }
}
