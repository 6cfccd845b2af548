import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsvReader } from '../../../../shared/feedback/reading/csv-reader.ts'

function read(
  pieces: readonly string[],
  options: { maxRecord?: number; maxColumns?: number } = {},
) {
  const reader = createCsvReader({ delimiter: ',', ...options })
  const rows: string[][] = []
  for (const piece of pieces) {
    const part = reader.push(piece)
    if (!part.ok) return part.error
    rows.push(...part.value)
  }
  const last = reader.end()
  if (!last.ok) return last.error
  return [...rows, ...last.value]
}

/** Cuts a text at the given places, in any order. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [...new Set(places.map((place) => place % (text.length + 1)))].sort(
    (a, b) => a - b,
  )
  const pieces: string[] = []
  let from = 0
  for (const place of [...sorted, text.length]) {
    pieces.push(text.slice(from, place))
    from = place
  }
  return pieces
}

const everyCut = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)])

describe('a file of comma separated values', () => {
  it('reads back what was written by the rules, wherever the pieces are cut', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' ', '😀'), maxLength: 6 }),
      fc.string({ maxLength: 8 }),
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 8,
    })
    const ending = fc.constantFrom('\n', '\r\n', '\r')
    fc.assert(
      fc.property(
        table,
        ending,
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.nat(400)),
        (rows, end, all, open, places) => {
          const write = (text: string, alone: boolean) =>
            all || alone || /[",\r\n\uFEFF]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
          // A record of one empty cell needs its quotes, or it is a blank line.
          const lines = rows.map((row) =>
            row.map((text) => write(text, row.length === 1 && text === '')).join(','),
          )
          const text = lines.join(end) + (open ? '' : end)
          expect(read(cut(text, places))).toEqual(rows)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps line breaks and doubled quotes inside quoted cells', () => {
    for (const pieces of everyCut('a,"one\r\n""two""",c\r\n"",x,\r\n')) {
      expect(read(pieces)).toEqual([
        ['a', 'one\r\n"two"', 'c'],
        ['', 'x', ''],
      ])
    }
  })

  it('takes a quote inside an unquoted cell, and text after a closing one, as they are', () => {
    for (const pieces of everyCut('5" pipe,it "works",x\n"ab"c,d\n')) {
      expect(read(pieces)).toEqual([
        ['5" pipe', 'it "works"', 'x'],
        ['abc', 'd'],
      ])
    }
  })

  it('reads lines that end in CR alone, and mixed endings', () => {
    for (const pieces of everyCut('a,b\rc,"d"\re,f\ng,h\r\ni,j')) {
      expect(read(pieces)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
        ['i', 'j'],
      ])
    }
  })

  it('tells a blank line from a record, so that rows keep their numbers', () => {
    expect(read(['a,b\n\n1,2\n\n'])).toEqual([['a', 'b'], [], ['1', '2'], []])
  })

  it('leaves out a byte order mark before the first quote', () => {
    expect(read(['\uFEFF"a","b"\n1,2'])).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('names the row where a quote opens that is never closed', () => {
    expect(read(['a,b\n1,2\n3,"oh\nno\n'])).toMatchObject({
      code: 'invalid_file',
      details: { row: 3 },
      message: expect.stringContaining('row 3'),
    })
  })

  it('refuses a record that is too long and a row that is too wide, with row and limit', () => {
    const long = ['a,b\n', `1,"${'x'.repeat(600)}`, 'x'.repeat(600)]
    expect(read(long, { maxRecord: 1000 })).toMatchObject({
      code: 'too_large',
      details: { row: 2, limit: 1000 },
    })
    expect(read([`a\n${'x'.repeat(1200)}\n`], { maxRecord: 1000 })).toMatchObject({
      details: { row: 2 },
    })
    expect(read(['a\n1,2,3,4\n'], { maxColumns: 3 })).toMatchObject({
      code: 'too_large',
      details: { row: 2, limit: 3 },
    })
    for (const row of ['"1",2,3,4\n', '1,2,x",']) {
      expect(read([`a\n${row}`], { maxColumns: 3 })).toMatchObject({
        details: { row: 2, limit: 3 },
      })
    }
  })

  it('counts how records end, not the line breaks in their cells', () => {
    const reader = createCsvReader({ delimiter: ',' })
    reader.push('a,"x\r\ny"\n"b\r\n",c\nd,e\n')
    expect(reader.lineEndings()).toEqual({ lf: 3, crlf: 0, cr: 0 })
    expect(reader.rows()).toBe(3)
  })
})
