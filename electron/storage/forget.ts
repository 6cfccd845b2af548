import { TouchlineError } from '../../shared/rpc/errors.ts'
import { type Db, inTransaction } from './database.ts'
import { readSecret } from './secret.ts'

/** What was erased of one respondent. */
export interface Forgotten {
  readonly datasets: number
  readonly records: number
  readonly answers: number
  readonly comments: number
}

const theirs = 'SELECT id FROM temp.forgotten'

/** Children first. The counts lose what the answers lose; a combination of segments goes with its last record. */
const deletions = [
  `DELETE FROM answer_count WHERE n <= (SELECT gone FROM temp.uncounted WHERE
     uncounted.column_id = answer_count.column_id
     AND uncounted.touchpoint_match_id = answer_count.touchpoint_match_id
     AND uncounted.segment_set_id = answer_count.segment_set_id
     AND uncounted.day = answer_count.day AND uncounted.value = answer_count.value)`,
  `UPDATE answer_count SET n = n - uncounted.gone FROM temp.uncounted WHERE
     uncounted.column_id = answer_count.column_id
     AND uncounted.touchpoint_match_id = answer_count.touchpoint_match_id
     AND uncounted.segment_set_id = answer_count.segment_set_id
     AND uncounted.day = answer_count.day AND uncounted.value = answer_count.value`,
  `INSERT INTO comment_search (comment_search, rowid, text)
     SELECT 'delete', id, text FROM comment WHERE record_id IN (${theirs})`,
  `UPDATE import SET
     accepted = accepted - (SELECT count(*) FROM record
       WHERE import_id = import.id AND id IN (${theirs})),
     answers = answers - (SELECT count(*) FROM answer JOIN record ON record.id = record_id
       WHERE import_id = import.id AND record.id IN (${theirs}))`,
  `DELETE FROM comment WHERE record_id IN (${theirs})`,
  `DELETE FROM answer WHERE record_id IN (${theirs})`,
  `DELETE FROM record WHERE id IN (${theirs})`,
  `DELETE FROM segment_value WHERE segment_set_id NOT IN (SELECT segment_set_id FROM record)`,
  `DELETE FROM segment_set WHERE id NOT IN (SELECT segment_set_id FROM record)`,
]

/**
 * Erases one respondent, by the key that the survey files have for them, from every dataset, the search
 * index and the free pages. Only the user who imported them can: their key is kept hashed. Throws `not_found`.
 */
export function forgetRespondent(db: Db, respondent: string): Forgotten {
  const hash = readSecret().hmac(respondent.trim())
  const forgotten = inTransaction(db, () => {
    db.exec('DROP TABLE IF EXISTS temp.forgotten; DROP TABLE IF EXISTS temp.uncounted')
    db.prepare('CREATE TEMP TABLE forgotten AS SELECT id FROM record WHERE respondent = ?').run(
      hash,
    )
    db.exec(
      `CREATE TEMP TABLE uncounted AS
       SELECT column_id, touchpoint_match_id, segment_set_id, day, value, count(*) AS gone
       FROM answer JOIN record ON record.id = record_id WHERE record_id IN (${theirs})
       GROUP BY 1, 2, 3, 4, 5`,
    )
    const found = countTheirs(db)
    if (found.records === 0) throw unknownRespondent()
    for (const sql of deletions) db.prepare(sql).run()
    return found
  })
  db.exec('DROP TABLE temp.forgotten; DROP TABLE temp.uncounted')
  // What the WAL still holds of them goes into the file, where it was overwritten, and the WAL is emptied.
  db.pragma('wal_checkpoint(TRUNCATE)')
  return forgotten
}

function countTheirs(db: Db): Forgotten {
  const count = (sql: string) => db.prepare<[], number>(`SELECT count(${sql}`).pluck().get() ?? 0
  return {
    datasets: count(
      `DISTINCT dataset_id) FROM record JOIN import ON import.id = import_id WHERE record.id IN (${theirs})`,
    ),
    records: count('*) FROM temp.forgotten'),
    answers: count(`*) FROM answer WHERE record_id IN (${theirs})`),
    comments: count(`*) FROM comment WHERE record_id IN (${theirs})`),
  }
}

function unknownRespondent(): TouchlineError {
  return new TouchlineError(
    'not_found',
    'No survey in this workspace has this respondent. Check the key, and that the column with it was imported as "respondent" by you on this computer.',
  )
}
