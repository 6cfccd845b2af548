import {
  type AnswerBlock,
  blockSize,
  encodeBlock,
  type RecordColumns,
  readBlock,
} from './answer-blocks.ts'
import { type Db, prepared } from './database.ts'

/**
 * The records and answers of the workspace, which lie in blocks (answer-blocks.ts). A record's number is
 * that of its block's first one plus its place.
 */

/** A block with where it stands. */
export interface StoredBlock {
  /** The number of its first record. */
  readonly id: number
  readonly importId: number
  readonly block: AnswerBlock
}

interface BlockRow {
  readonly id: number
  readonly importId: number
  readonly data: Buffer
}

const columns = 'id, import_id AS importId, data'

/** The imports of a dataset in their order, as the ids that the functions here take. */
export function importsOf(db: Db, datasetId: string): number[] {
  return db
    .prepare<[string], number>('SELECT id FROM import WHERE dataset_id = ? ORDER BY id')
    .pluck()
    .all(datasetId)
}

/** The blocks of the imports, one at a time: between two of them anything may be read or written. */
export function* blocksOf(db: Db, imports: readonly number[]): Generator<StoredBlock> {
  const ids = db
    .prepare<[string], number>(
      `SELECT id FROM answer_block WHERE import_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .pluck()
    .all(JSON.stringify(imports))
  const read = db.prepare<[number], BlockRow>(`SELECT ${columns} FROM answer_block WHERE id = ?`)
  for (const id of ids) {
    const row = read.get(id)
    if (row) yield opened(row)
  }
}

/** No more records than this are in the imports' blocks. */
export function mostPlaces(db: Db, imports: readonly number[]): number {
  const blocks = db
    .prepare<[string], number>(
      'SELECT count(*) FROM answer_block WHERE import_id IN (SELECT value FROM json_each(?))',
    )
    .pluck()
    .get(JSON.stringify(imports))
  return (blocks ?? 0) * blockSize
}

function opened({ id, importId, data }: BlockRow): StoredBlock {
  return { id, importId, block: readBlock(data) }
}

/** The block that the record stands in. */
export function blockOf(db: Db, recordId: number): StoredBlock | null {
  const row = db.prepare<[number], BlockRow>(blockBefore).get(recordId)
  return row ? opened(row) : null
}

const blockBefore = `SELECT ${columns} FROM answer_block WHERE id <= ? ORDER BY id DESC LIMIT 1`

/** What a record answered. */
export interface StoredAnswer {
  readonly columnId: number
  readonly matchId: number
  readonly value: number
}

/** Finds records by their number; those that follow one another are found soonest. */
export function recordFinder(db: Db): (recordId: number) => StoredAnswer[] {
  const read = db.prepare<[number], BlockRow>(blockBefore)
  let last: { readonly id: number; readonly columns: RecordQuestions } | null = null
  return (recordId) => {
    if (!last || recordId < last.id || recordId >= last.id + last.columns.size) {
      const row = read.get(recordId)
      if (!row) return []
      last = { id: row.id, columns: questionsOf(readBlock(row.data)) }
    }
    const place = recordId - last.id
    return last.columns.questions.flatMap(({ columnId, matches, values }) => {
      const matchId = matches[place] ?? 0
      return matchId === 0 ? [] : [{ columnId, matchId, value: values[place] ?? 0 }]
    })
  }
}

type RecordQuestions = Pick<RecordColumns, 'size' | 'questions'>

function questionsOf({ size, questions }: AnswerBlock): RecordQuestions {
  return {
    size,
    questions: questions.map(({ columnId, matches, values }) => ({
      columnId,
      matches: matches(),
      values: values(),
    })),
  }
}

/** The number that the next record gets. */
export function nextRecordId(db: Db): number {
  const last = db.prepare<[], BlockRow>(
    `SELECT ${columns} FROM answer_block ORDER BY id DESC LIMIT 1`,
  )
  const row = last.get()
  return row ? row.id + readBlock(row.data).size : 1
}

/** Writes a new block; its records get the numbers from `id` on. */
export function insertBlock(db: Db, id: number, importId: number, data: Buffer): void {
  prepared(db, 'INSERT INTO answer_block (id, import_id, data) VALUES (?, ?, ?)').run(
    id,
    importId,
    data,
  )
}

/** Writes a block anew, or takes it away where none of its records is left. */
export function rewriteBlock(db: Db, id: number, changed: RecordColumns): void {
  if (changed.fields.segmentSet.every((set) => set === 0)) {
    prepared(db, 'DELETE FROM answer_block WHERE id = ?').run(id)
  } else {
    prepared(db, 'UPDATE answer_block SET data = ? WHERE id = ?').run(encodeBlock(changed), id)
  }
}

/** The two numbers that stand for a respondent, from their keyed hash in base64url; 0 and 0 for nobody. */
export function respondentNumbers(hash: string | null): { high: number; low: number } {
  if (hash === null) return { high: 0, low: 0 }
  const bytes = Buffer.from(hash, 'base64url')
  return { high: bytes.readUIntBE(0, 6), low: bytes.readUIntBE(6, 6) }
}
