import { blockSize, emptyColumns, encodeBlock, type RecordColumns } from '../answer-blocks.ts'
import type { Db } from '../database.ts'
import { respondentNumbers } from '../stored-answers.ts'

/**
 * Records and answers lie in blocks of about a thousand, column by column, and a comment has the day and
 * segments of its record beside it. Datasets can be paused and have a day until which they are kept, an
 * import tells how many records it changed, and a column whose question has changed can be told from its
 * namesake.
 */
export function toVersion4(db: Db): void {
  db.exec(`
ALTER TABLE dataset ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
-- ISO day after which the dataset is to be deleted.
ALTER TABLE dataset ADD COLUMN keep_until TEXT;
-- Records that were there before with other answers.
ALTER TABLE import ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;
-- What the file calls the column, where that is not its name: two questions can stand under one header.
ALTER TABLE survey_column ADD COLUMN header TEXT;

-- See answer-blocks.ts. The id is the number of the first record.
CREATE TABLE answer_block (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX answer_block_import ON answer_block (import_id);

CREATE TABLE comment_of_record (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  -- A place in a block.
  record_id INTEGER NOT NULL,
  column_id INTEGER NOT NULL REFERENCES survey_column (id),
  -- Null where the comment is about the whole visit: the file names no touchpoint for it.
  touchpoint_match_id INTEGER REFERENCES touchpoint_match (id),
  -- Those of its record.
  day INTEGER NOT NULL,
  segment_set_id INTEGER NOT NULL REFERENCES segment_set (id),
  text TEXT NOT NULL
) STRICT;
`)
  fillBlocks(db)
  db.exec(`
INSERT INTO comment_of_record
  SELECT comment.id, record.import_id, record_id, column_id, touchpoint_match_id, day, segment_set_id, text
  FROM comment JOIN record ON record.id = comment.record_id ORDER BY comment.id;
DROP TABLE comment;
DROP TABLE answer;
DROP TABLE record;
ALTER TABLE comment_of_record RENAME TO comment;
CREATE INDEX comment_import ON comment (import_id);
`)
}

interface OldRecord {
  readonly id: number
  readonly importId: number
  readonly day: number
  readonly segmentSet: number
  readonly rowHash: number
  readonly personalHash: number
  readonly respondent: string | null
}

interface OldAnswer {
  readonly recordId: number
  readonly columnId: number
  readonly matchId: number
  readonly value: number
}

/** Records keep their numbers, so what was erased between them leaves an empty place. */
function fillBlocks(db: Db): void {
  const next = db.prepare<[number], OldRecord>(
    `SELECT id, import_id AS importId, day, segment_set_id AS segmentSet, row_hash AS rowHash,
       personal_hash AS personalHash, respondent
     FROM record WHERE id > ? ORDER BY id LIMIT ${blockSize}`,
  )
  const answersBetween = db.prepare<[number, number], OldAnswer>(
    `SELECT record_id AS recordId, column_id AS columnId, touchpoint_match_id AS matchId, value
     FROM answer WHERE record_id BETWEEN ? AND ?`,
  )
  const insert = db.prepare('INSERT INTO answer_block (id, import_id, data) VALUES (?, ?, ?)')
  for (let last = 0; ; ) {
    const found = next.all(last)
    const first = found[0]
    if (!first) return
    const end = found.findIndex(
      ({ id, importId }) => importId !== first.importId || id >= first.id + blockSize,
    )
    const records = end < 0 ? found : found.slice(0, end)
    last = records.at(-1)?.id ?? last
    const answers = answersBetween.all(first.id, last)
    insert.run(first.id, first.importId, encodeBlock(columnsOf(first.id, last, records, answers)))
  }
}

function columnsOf(
  first: number,
  last: number,
  records: readonly OldRecord[],
  answers: readonly OldAnswer[],
): RecordColumns {
  const ids = [...new Set(answers.map(({ columnId }) => columnId))].sort((a, b) => a - b)
  const columns = emptyColumns(last - first + 1, ids)
  const { fields } = columns
  for (const { id, day, segmentSet, rowHash, personalHash, respondent } of records) {
    const place = id - first
    fields.day[place] = day
    fields.segmentSet[place] = segmentSet
    fields.rowHash[place] = rowHash
    fields.personalHash[place] = personalHash
    const { high, low } = respondentNumbers(respondent)
    fields.respondentHigh[place] = high
    fields.respondentLow[place] = low
  }
  const questions = new Map(columns.questions.map((question) => [question.columnId, question]))
  for (const { recordId, columnId, matchId, value } of answers) {
    const question = questions.get(columnId)
    if (!question) continue
    question.matches[recordId - first] = matchId
    question.values[recordId - first] = value
  }
  return columns
}
