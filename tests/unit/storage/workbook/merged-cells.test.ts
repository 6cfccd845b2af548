import { describe, expect, it } from 'vitest'
import { type WorkbookCell, workbookOf } from '../../../builders/workbook.ts'
import { readWorkbook } from './read-workbook.ts'

describe('merged cells', () => {
  const answers = Array.from({ length: 40 }, (_, at): WorkbookCell[] => [
    at + 1,
    at % 11,
    at % 5,
    at % 11,
    at % 5,
  ])

  it('of a header name each of the columns below them', async () => {
    const { profile } = await readWorkbook(
      workbookOf([
        {
          name: 'Data',
          merged: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'],
          rows: [
            ['Customer survey 2024'],
            ['ID', 'Delivery', null, 'Support', null],
            [null, 'nps', 'csat', 'nps', 'csat'],
            ...answers,
          ],
        },
      ]),
    )
    expect(profile.file).toMatchObject({ titleRows: 1, headerRows: 2 })
    expect(profile.columns.map(({ name, metric }) => [name, metric])).toEqual([
      ['ID', null],
      ['Delivery - nps', 'nps'],
      ['Delivery - csat', 'csat'],
      ['Support - nps', 'nps'],
      ['Support - csat', 'csat'],
    ])
  })

  it('over several records hold for each of them, and make none of blank rows', async () => {
    const { records } = await readWorkbook(
      workbookOf([
        {
          name: 'Data',
          merged: ['A1:A1', 'A2:A4', 'C3:C5', 'A6:A7'],
          rows: [
            ['Touchpoint', 'Score', 'Why?'],
            ['Checkout', 5],
            [null, 4, 'slow'],
            [null, 3],
            ['Delivery', 2],
            ['Support', 1],
            [],
            [null, 4, 'fine'],
          ],
        },
      ]),
    )
    expect(records.map(({ cells }) => cells)).toEqual([
      ['Checkout', '5', ''],
      ['Checkout', '4', 'slow'],
      ['Checkout', '3', 'slow'],
      ['Delivery', '2', 'slow'],
      ['Support', '1', ''],
      ['', '4', 'fine'],
    ])
  })

  it('of a large sheet are found behind all of its rows', async () => {
    const count = 30_000
    const rowsOfTwo = Array.from({ length: count }, (_, at): WorkbookCell[] => [
      at % 2 === 0 ? `Place ${at % 6}` : null,
      at % 11,
    ])
    const merged = Array.from({ length: count / 2 }, (_, at) => `A${at * 2 + 2}:A${at * 2 + 3}`)
    const { records } = await readWorkbook(
      workbookOf([{ name: 'Data', merged, rows: [['Touchpoint', 'NPS'], ...rowsOfTwo] }], {
        prefix: 'x',
      }),
    )
    expect(records).toHaveLength(count)
    expect(records.every(({ cells: [place] }) => /^Place \d$/.test(place ?? ''))).toBe(true)
  })
})
