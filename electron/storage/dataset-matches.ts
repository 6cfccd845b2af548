import type { TouchpointMatch } from '../../shared/feedback/import-report.ts'
import { matchValues } from '../../shared/feedback/reading/match-touchpoints.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { type Db, inTransaction } from './database.ts'
import { assertDataset } from './datasets.ts'
import { savedMappingSchema } from './saved-mappings.ts'

/** How a value of a dataset is joined to the map. */
export interface StoredMatch {
  readonly value: string
  readonly touchpointId: string | null
  readonly matchedBy: TouchpointMatch['matchedBy']
  readonly answers: number
}

export interface NewMatch {
  readonly value: string
  readonly touchpointId: string | null
  /** Undefined: by hand. */
  readonly matchedBy?: TouchpointMatch['matchedBy'] | undefined
}

/**
 * What the values would be joined to if the files came today, by the titles that the map has now. What was
 * joined by hand, or made with an import, stays as long as its touchpoint is there. Throws `not_found`.
 */
export function suggestMatches(db: Db, datasetId: string): StoredMatch[] {
  const stored = readMatches(db, datasetId)
  const touchpoints = db
    .prepare<[string], { id: string; title: string }>(
      `SELECT touchpoint.id, touchpoint.title FROM touchpoint
       JOIN dataset ON dataset.journey_id = touchpoint.journey_id WHERE dataset.id = ?`,
    )
    .all(datasetId)
  const questions = new Map(
    db
      .prepare<[string], [string, string]>(
        'SELECT name, question FROM survey_column WHERE dataset_id = ?',
      )
      .raw()
      .all(datasetId),
  )
  const isKept = ({ touchpointId, matchedBy }: StoredMatch) =>
    touchpointId !== null && (matchedBy === 'mapping' || matchedBy === 'created')
  const kept = Object.fromEntries(
    stored.filter(isKept).map(({ value, touchpointId }) => [value, touchpointId]),
  )
  const found = matchValues(
    stored.map(({ value, answers }) => {
      const question = questions.get(value)
      return { value, answers, ...(question !== undefined && { question }) }
    }),
    touchpoints,
    kept,
  )
  return stored.map((before, at) => {
    const match = found[at]
    if (isKept(before) || !match) return before
    const { value, touchpoint, matchedBy, answers } = match
    return { value, touchpointId: touchpoint?.id ?? null, matchedBy, answers }
  })
}

/** The join of a dataset's values to touchpoints. Throws `not_found`. */
export function readMatches(db: Db, datasetId: string): StoredMatch[] {
  assertDataset(db, datasetId)
  return db
    .prepare<[string], StoredMatch>(
      `SELECT touchpoint_match.value, touchpoint.id AS touchpointId,
         touchpoint_match.matched_by AS matchedBy,
         coalesce(sum(answer_count.n), 0) AS answers
       FROM touchpoint_match
       LEFT JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
       LEFT JOIN survey_column
         ON survey_column.dataset_id = touchpoint_match.dataset_id AND survey_column.role = 'metric'
       LEFT JOIN answer_count ON answer_count.column_id = survey_column.id
         AND answer_count.touchpoint_match_id = touchpoint_match.id
       WHERE touchpoint_match.dataset_id = ?
       GROUP BY touchpoint_match.id ORDER BY touchpoint_match.id`,
    )
    .all(datasetId)
}

/** Changes the join of values; next month's file finds it so. Throws `not_found`. */
export function setMatches(db: Db, datasetId: string, matches: readonly NewMatch[]): void {
  inTransaction(db, () => {
    const fingerprint = assertDataset(db, datasetId)
    const update = db.prepare(
      'UPDATE touchpoint_match SET touchpoint_id = ?, matched_by = ? WHERE dataset_id = ? AND value = ?',
    )
    for (const { value, touchpointId, matchedBy } of matches) {
      const title = touchpointId === null ? null : titleOf(db, datasetId, touchpointId)
      const by = matchedBy ?? (touchpointId === null ? 'none' : 'mapping')
      if (update.run(touchpointId, by, datasetId, value).changes === 0) {
        throw new TouchlineError(
          'not_found',
          `The dataset has no touchpoint value "${value}". Open its list of touchpoints again.`,
        )
      }
      // What was only suggested is suggested again, by the titles of then.
      const isByHand = matchedBy === undefined || matchedBy === 'mapping'
      if (isByHand) rememberMatch(db, fingerprint, value, title)
      else if (matchedBy !== 'created') rememberMatch(db, fingerprint, value, undefined)
    }
  })
}

function titleOf(db: Db, datasetId: string, touchpointId: string): string {
  const title = db
    .prepare<[string, string], string>(
      `SELECT title FROM touchpoint WHERE id = ?
       AND journey_id = (SELECT journey_id FROM dataset WHERE id = ?)`,
    )
    .pluck()
    .get(touchpointId, datasetId)
  if (title !== undefined) return title
  throw new TouchlineError(
    'not_found',
    'That touchpoint is not on the map of this dataset. Open the map again and choose another one.',
  )
}

/** Undefined: the recipe says nothing of the value any more. */
function rememberMatch(
  db: Db,
  fingerprint: string,
  value: string,
  title: string | null | undefined,
): void {
  const saved = db
    .prepare<[string], string>('SELECT mapping FROM saved_mapping WHERE header_fingerprint = ?')
    .pluck()
    .get(fingerprint)
  if (saved === undefined) return
  const mapping = savedMappingSchema.parse(JSON.parse(saved))
  const { [value]: _before, ...others } = mapping.match ?? {}
  const match = title === undefined ? others : { ...others, [value]: title }
  db.prepare('UPDATE saved_mapping SET mapping = ? WHERE header_fingerprint = ?').run(
    JSON.stringify({ ...mapping, match }),
    fingerprint,
  )
}
