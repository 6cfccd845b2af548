import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv, writeTsv } from '../../../../shared/document/clipboard/tsv.ts'

describe('tab-separated text', () => {
  it('is read as Excel copies it: line breaks in quoted cells, quotes inside doubled', () => {
    const copied = 'Stage\tNotice\t\r\nActions\t"Feels it\nCalls ""Thermo"""\t5" pipe\r\n'
    expect(readTsv(copied)).toEqual([
      ['Stage', 'Notice', ''],
      ['Actions', 'Feels it\nCalls "Thermo"', '5" pipe'],
    ])
  })

  it('leaves quotes alone that a spreadsheet would not have needed', () => {
    expect(readTsv('"Wait, what?"\t"No"thing')).toEqual([['"Wait, what?"', '"No"thing']])
  })

  it('keeps what looks like a formula as the text that it is', () => {
    expect(writeTsv([['=1+1', '-20 % off', '@home']])).toBe('=1+1\t-20 % off\t@home\n')
  })

  it('reads what it has written, whatever the cells hold', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', ',', '='), { maxLength: 6 })
      .map((parts) => parts.join(''))
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })
})
