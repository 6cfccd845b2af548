import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AnswerCounter, answerCounter } from '../../../electron/storage/answer-counter.ts'
import { connectTo, type Db } from '../../../electron/storage/database.ts'
import { createTables } from '../../../electron/storage/migrations.ts'

interface Asked {
  readonly set: number
  readonly day: number
  readonly answers: readonly { readonly match: number; readonly value: number }[]
}

const questions = 2
const moment = {
  set: fc.integer({ min: 1, max: 6 }),
  day: fc.constantFrom(0, 10000101, 20250228, 20250301, 29991231),
}
const value = fc.oneof(
  fc.integer({ min: -3, max: 300 }),
  fc.constantFrom(-0, 0.5, 12.25, 1e12, -1e12, 2 ** 31, 255.5),
)
/** The match 0 stands for a question that was not answered. */
const answer = fc.record({ match: fc.integer({ min: 0, max: 4 }), value })
const record = fc.record({
  ...moment,
  answers: fc.array(answer, { minLength: questions, maxLength: questions }),
})

function emptyTable(): Db {
  const db = connectTo(':memory:', { mustExist: false })
  createTables(db)
  db.pragma('foreign_keys = OFF')
  return db
}

function count(counter: AnswerCounter, records: readonly Asked[], blockSize: number): void {
  for (let from = 0; from < records.length; from += blockSize) {
    const block = records.slice(from, from + blockSize)
    const numbers = (of: (record: Asked) => number) => Float64Array.from(block, of)
    counter.add(
      Array.from({ length: questions }, (_, at) => ({
        columnId: at,
        matches: numbers(({ answers }) => answers[at]?.match ?? 0),
        values: numbers(({ answers }) => answers[at]?.value ?? 0),
      })),
      numbers(({ set }) => set),
      numbers(({ day }) => day),
      block.length,
    )
  }
}

/** What counting by hand gives, with the numbers of the database. */
function byHand(records: readonly Asked[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { set, day, answers } of records) {
    for (const [at, { match, value: number }] of answers.entries()) {
      if (match === 0) continue
      const key = [50 + at, 700 - match, 1000 + set, day, number + 0].join(' ')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

const numbers = {
  columnOf: (index: number) => 50 + index,
  matches: [0, 699, 698, 697, 696],
  sets: [0, 1001, 1002, 1003, 1004, 1005, 1006],
}

function stored(db: Db): Map<string, number> {
  const rows = db
    .prepare<[], [string, number, number]>(
      `SELECT printf('%d %d %d %d ', column_id, touchpoint_match_id, segment_set_id, day), value, n
       FROM answer_count`,
    )
    .raw()
    .all()
  return new Map(rows.map(([key, of, n]) => [`${key}${of}`, n]))
}

it('counts every answer as counting by hand does, also behind what was counted before', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 60 }),
      fc.array(record, { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (first, second, blockSize) => {
        const db = emptyTable()
        const counter = answerCounter(db, numbers)
        count(counter, first, blockSize)
        for (const _ of counter.flush());
        count(counter, second, blockSize)
        for (const _ of counter.flush());
        expect(stored(db)).toEqual(byHand([...first, ...second]))
        db.close()
      },
    ),
    { numRuns: 100 },
  )
})

it('counts measurements too, of which hardly two are the same', () => {
  const records = Array.from({ length: 5000 }, (_, at) => ({
    set: 1 + (at % 6),
    day: 20250101 + (at % 28),
    answers: [
      { match: 1, value: at / 8 },
      { match: 1 + (at % 4), value: at % 700 },
    ],
  }))
  const db = emptyTable()
  const counter = answerCounter(db, numbers)
  count(counter, records, 1024)
  for (const _ of counter.flush());
  expect(stored(db)).toEqual(byHand(records))
  db.close()
})
