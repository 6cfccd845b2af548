import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  emptyColumns,
  encodeBlock,
  readBlock,
} from '../../../electron/storage/answer-blocks.ts'

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 10 }),
  fc.constant(7),
  fc.integer({ min: 0, max: 70_000 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
)

describe('a block of answers', () => {
  it('gives back every number as it was put in, whatever its kind', () => {
    const column = fc.array(numbers, { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(column, column, column, (hashes, matches, values) => {
        const size = Math.min(hashes.length, matches.length, values.length)
        const columns = emptyColumns(size, [3, 12])
        columns.fields.rowHash.set(hashes.slice(0, size))
        columns.questions[1]?.matches.set(matches.slice(0, size))
        columns.questions[1]?.values.set(values.slice(0, size))
        const read = readBlock(encodeBlock(columns))
        expect(withoutMinusZero(columnsOf(read))).toEqual(withoutMinusZero(columns))
      }),
    )
  })

  it('keeps a scale of eleven points in a byte an answer', () => {
    const columns = emptyColumns(1000, [1])
    const [question] = columns.questions
    for (let place = 0; place < 1000; place++) {
      columns.fields.day[place] = 20_250_101 + (place % 200)
      if (!question) continue
      question.matches[place] = 1 + (place % 12)
      question.values[place] = place % 11
    }
    expect(encodeBlock(columns).length).toBeLessThan(3000 + 9 * 24 + 24)
  })

  it('is told from other bytes', () => {
    const whole = encodeBlock(emptyColumns(8, [1]))
    expect(() => readBlock(whole.subarray(0, 60))).toThrow(RangeError)
    expect(() => readBlock(Buffer.concat([whole, Buffer.alloc(8)]))).toThrow(RangeError)
    expect(() => readBlock(Buffer.alloc(64, 9))).toThrow(RangeError)
  })
})

/** SQLite's REAL knows it neither in a key. */
function withoutMinusZero(value: unknown): unknown {
  return JSON.stringify(value)
}
