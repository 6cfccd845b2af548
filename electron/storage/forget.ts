import { TouchlineError } from '../../shared/rpc/errors.ts'
import { columnsOf, erasePlace, type RecordColumns } from './answer-blocks.ts'
import { deleteCommentsOf } from './comment-search.ts'
import { type Db, inTransaction } from './database.ts'
import { readSecret } from './secret.ts'
import {
  blocksOf,
  importsOf,
  respondentNumbers,
  rewriteBlock,
  type StoredBlock,
} from './stored-answers.ts'
import { removeUnusedSegments } from './unused-segments.ts'

/** What was erased of one respondent. */
export interface Forgotten {
  readonly datasets: number
  readonly records: number
  readonly answers: number
  readonly comments: number
}

/**
 * Erases one respondent, by the key that the survey files have for them, from every dataset, the search
 * index and the free pages. Only the user who imported them can: their key is kept hashed. Throws `not_found`.
 */
export function forgetRespondent(db: Db, respondent: string): Forgotten {
  const hash = respondentNumbers(readSecret().hmac(respondent.trim()))
  const forgotten = inTransaction(db, () => {
    const datasets = db.prepare<[], string>('SELECT id FROM dataset').pluck().all()
    const found = datasets.map((id) => forgetIn(db, id, hash)).filter(({ records }) => records > 0)
    if (found.length === 0) throw unknownRespondent()
    const sum = (of: (each: Erased) => number) => found.reduce((all, each) => all + of(each), 0)
    return {
      datasets: found.length,
      records: sum(({ records }) => records),
      answers: sum(({ answers }) => answers),
      comments: sum(({ comments }) => comments),
    }
  })
  // What the WAL still holds of them goes into the file, where it was overwritten, and the WAL is emptied.
  db.pragma('wal_checkpoint(TRUNCATE)')
  return forgotten
}

type Erased = Omit<Forgotten, 'datasets'>
type Respondent = ReturnType<typeof respondentNumbers>

function forgetIn(db: Db, datasetId: string, respondent: Respondent): Erased {
  const sets = new Set<number>()
  const erased = { records: 0, answers: 0, comments: 0 }
  for (const stored of blocksOf(db, importsOf(db, datasetId))) {
    const places = placesOf(stored, respondent)
    if (places.length === 0) continue
    const columns = columnsOf(stored.block)
    for (const place of places) sets.add(columns.fields.segmentSet[place] ?? 0)
    const answers = uncount(db, columns, places)
    const records = places.map((place) => stored.id + place)
    erased.comments += deleteCommentsOf(db, stored.importId, records)
    erased.records += places.length
    erased.answers += answers
    db.prepare('UPDATE import SET accepted = accepted - ?, answers = answers - ? WHERE id = ?').run(
      places.length,
      answers,
      stored.importId,
    )
    for (const place of places) erasePlace(columns, place)
    rewriteBlock(db, stored.id, columns)
  }
  removeUnusedSegments(db, datasetId, sets)
  return erased
}

function placesOf({ block }: StoredBlock, { high, low }: Respondent): number[] {
  const lows = block.field('respondentLow')
  const places: number[] = []
  block.field('respondentHigh').forEach((each, place) => {
    if (each === high && lows[place] === low) places.push(place)
  })
  return places
}

/** The counts lose what the answers lose. Gives how many answers there were. */
function uncount(db: Db, { fields, questions }: RecordColumns, places: readonly number[]): number {
  const key =
    'column_id = ? AND touchpoint_match_id = ? AND segment_set_id = ? AND day = ? AND value = ?'
  const lastOne = db.prepare(`DELETE FROM answer_count WHERE ${key} AND n = 1`)
  const oneLess = db.prepare(`UPDATE answer_count SET n = n - 1 WHERE ${key}`)
  let answers = 0
  for (const { columnId, matches, values } of questions) {
    for (const place of places) {
      const match = matches[place] ?? 0
      if (match === 0) continue
      const counted = [columnId, match, fields.segmentSet[place], fields.day[place], values[place]]
      if (lastOne.run(counted).changes === 0) oneLess.run(counted)
      answers++
    }
  }
  return answers
}

function unknownRespondent(): TouchlineError {
  return new TouchlineError(
    'not_found',
    'No survey in this workspace has this respondent. Check the key, and that the column with it was imported as "respondent" by you on this computer.',
  )
}
