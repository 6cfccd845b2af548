import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../../shared/feedback/reading/coded-batch.ts'
import { createCodedReader } from '../../../../shared/feedback/reading/coded-reader.ts'
import { createCsvReader } from '../../../../shared/feedback/reading/csv-reader.ts'

const limits = { maxRecord: 200, maxColumns: 6 }

/** What the plain reader makes of the text: its records with their rows; null where it gives up. */
function plainly(text: string): [number, string[]][] | null {
  const reader = createCsvReader({ delimiter: ',', ...limits })
  const records: [number, string[]][] = []
  for (const take of [() => reader.push(text), () => reader.end()]) {
    const read = take()
    if (!read.ok) return null
    const first = reader.rows() - read.value.length
    for (const [at, cells] of read.value.entries()) {
      if (cells.length > 0) records.push([first + at + 1, cells])
    }
  }
  return records
}

function fromBytes(
  text: string,
  pieces: readonly number[],
  columns: number,
  limit: number,
  whenFull: 'aside' | 'found' = 'aside',
) {
  const bytes = new TextEncoder().encode(text)
  const reader = createCodedReader({
    delimiter: ',',
    columns,
    limit,
    whenFull,
    hasMark: true,
    decode: (all, from, to) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(all.subarray(from, to)),
    ...limits,
  })
  const cuts = [...new Set(pieces.map((piece) => piece % (bytes.length + 1)))].sort((a, b) => a - b)
  const records: [number, string[]][] = []
  let from = 0
  for (const to of [...cuts, bytes.length, -1]) {
    // What is pushed may be written over by the next piece, as a buffer that is read into again.
    const piece = Buffer.from(bytes.subarray(from, Math.max(to, from)))
    const batch = to < 0 ? reader.end() : reader.push(piece)
    if (batch === null) return null
    for (let place = 0; place < batch.size; place++) {
      records.push([batch.rows[place] ?? 0, cellsOf(batch, reader.texts, place)])
    }
    piece.fill(0)
    from = to
  }
  return records
}

describe('a file read straight from its bytes', () => {
  it('has the very records that the plain reader finds, wherever the pieces are cut', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      '12',
      ',',
      ',',
      '"',
      '""',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '😀',
    )
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(300), { maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (whole, pieces, columns, limit) => {
          expect(fromBytes(whole, pieces, columns, limit)).toEqual(plainly(whole))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('is given up where a record passes the limit, or its quotation mark is never closed', () => {
    const long = 'é'.repeat(300)
    for (const text of [`a\n"${long}"\n`, `a\n${long}`, 'a\n"b\n', `a\n"${long}`]) {
      expect(fromBytes(text, [3, 50, 120, 300], 2, 9)).toBeNull()
      expect(plainly(text)).toBeNull()
    }
    expect(fromBytes(`${'é'.repeat(150)}\n`, [3, 50], 2, 9)).toHaveLength(1)
  })

  it('leaves out a byte order mark, even two', () => {
    expect(fromBytes('\uFEFF\uFEFFa,b\n', [1, 4], 2, 9)).toEqual([[1, ['a', 'b']]])
  })
})
