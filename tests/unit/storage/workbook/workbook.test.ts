import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WorkbookCell, type WorkbookStyle, workbookOf } from '../../../builders/workbook.ts'
import { readWorkbook, recordsIn } from './read-workbook.ts'

const header = ['id', 'When', 'How likely are you to recommend us?', 'Why?']
const rows = (count: number): WorkbookCell[][] =>
  Array.from({ length: count }, (_, index) => [
    index + 1,
    { date: `2024-03-${String(1 + (index % 28)).padStart(2, '0')}T14:07:09` },
    index % 11,
    index % 3 === 0 ? `The courier was number ${index} & <late>` : null,
  ])

const styles: Record<string, WorkbookStyle> = {
  'as Excel writes it': {},
  'in the epoch of 1904': { date1904: true },
  'with texts in the cells': { strings: 'inline' },
  'with texts as those of formulas': { strings: 'plain' },
  'by a tool that names neither rows nor cells': { withoutReferences: true, strings: 'inline' },
  'formatted beyond its data': { styledBlanks: true },
  'with a namespace prefix': { prefix: 'x' },
  'not compressed': { store: true },
  'with sizes in 64 bits': { zip64: true },
  'in UTF-16': { utf16: true },
}

describe('a workbook', () => {
  it.each(Object.entries(styles))('%s is read as the survey that it is', async (_, style) => {
    const { profile, records } = await readWorkbook(workbookOf([header, ...rows(40)], style))
    expect(profile.file).toMatchObject({
      sheet: 'Sheet1',
      sheetReason: 'only',
      headerRows: 1,
      delimiter: null,
      lineEnding: null,
    })
    expect(profile.records).toBe(40)
    expect(profile.columns.map(({ name, role }) => [name, role])).toEqual([
      ['id', 'key'],
      ['When', 'date'],
      ['How likely are you to recommend us?', 'metric'],
      ['Why?', 'comment'],
    ])
    expect(records[3]).toEqual({
      row: 5,
      cells: ['4', '2024-03-04 14:07:09', '3', 'The courier was number 3 & <late>'],
    })
  })

  it('may lie about its extent and hold blank rows, blank columns and titles', async () => {
    const table = [
      [],
      [],
      [null, 'Customer survey 2024'],
      [],
      ...[header, ...rows(30)].map((row) => [null, ...row]),
      [],
      [null, 31, null, 9],
    ]
    const { profile, records } = await readWorkbook(
      workbookOf([{ name: 'Data', rows: table, dimension: 'A1:B2' }]),
    )
    expect(profile).toMatchObject({ records: 31, file: { titleRows: 2, headerRows: 1 } })
    expect(profile.columns).toHaveLength(4)
    expect(records[0]).toMatchObject({
      row: 6,
      cells: ['1', '2024-03-01 14:07:09', '0', expect.any(String)],
    })
    expect(records.at(-1)).toEqual({ row: 37, cells: ['31', '', '9', ''] })
  })

  it('keeps what stands left of the table, where it is counted as one cell too many', async () => {
    const table = [header, ...rows(3000)].map((row): WorkbookCell[] => [null, ...row])
    table.push(['stray', 3001, null, 4])
    const { profile, records } = await readWorkbook(workbookOf([{ name: 'Data', rows: table }]))
    expect(records.at(-1)?.cells).toEqual(['3001', '', '4', '', 'stray'])
    expect(profile.warnings.map(({ code }) => code)).toContain('ragged_rows')
  })

  it('holds what its cells stand for, not how they are stored', async () => {
    const cells: [WorkbookCell, string][] = [
      [{ runs: ['very ', 'good'], phonetic: 'ベリーグッド' }, 'very good'],
      [{ formula: 'A1&"!"', result: 'good & well' }, 'good & well'],
      [{ formula: 'SUM(A1:A3)', result: 7 }, '7'],
      [true, 'TRUE'],
      [false, 'FALSE'],
      [{ error: '#N/A' }, '#N/A'],
      ['007', '007'],
      [' padded ', ' padded '],
      ['two\nlines', 'two\nlines'],
      ['_x000D_ as typed', '_x000D_ as typed'],
      [0.1 + 0.2, '0.3'],
      [4.35, '4.35'],
      [123456789012345, '123456789012345'],
      [-3.5, '-3.5'],
      [{ number: 0.255, format: 10 }, '25.5%'],
      [{ number: 0.07, format: '0%' }, '7%'],
      [{ number: 1234.5, format: '#,##0.00\\ "Ft"' }, '1234.5'],
      [{ number: 12, format: '0" days"' }, '12'],
      [{ number: 3, format: '[Red]General' }, '3'],
      [{ number: 330 / 86400, format: '[h]:mm:ss' }, '0:05:30'],
      [{ number: 1.5, format: '[h]:mm' }, '36:00:00'],
      [{ number: 90.5 / 86400, format: 'mm:ss.0' }, '0:01:30.500'],
      [{ number: 0.25, format: 'h:mm' }, '6:00:00'],
    ]
    const { records } = await readWorkbook(
      workbookOf([['what', 'value'], ...cells.map(([cell], index) => [`case ${index}`, cell])]),
    )
    expect(records.map(({ cells: [, value] }) => value)).toEqual(cells.map(([, text]) => text))
  })

  it.each([
    14,
    15,
    'yyyy-mm-dd',
    'd/m/yy',
    '[$-40E]yyyy/\\ mmmm\\ d.;@',
    'yyyy\\.\\ mm\\.\\ dd\\.',
    '[$-415]d\\ mmm\\ yyyy;@',
    'dd/mm/yyyy\\ "r."',
    'TT.MM.JJJJ',
    'éééé.hh.nn',
    'rrrr-mm-dd',
  ])('shows a day as a day, in the format %s', async (format) => {
    const { records, profile } = await readWorkbook(
      workbookOf([
        ['Date', 'Score'],
        ...[1, 2, 3].map((day) => [{ date: `2024-03-0${day}`, format }, day]),
      ]),
    )
    expect(records.map(({ cells: [day] }) => day)).toEqual([
      '2024-03-01',
      '2024-03-02',
      '2024-03-03',
    ])
    expect(profile.columns[0]).toMatchObject({ role: 'date', dateFormat: 'yyyy-MM-dd' })
  })

  it.each([
    22,
    'yyyy\\.mm\\.dd\\.\\ h:mm',
    'm/d/yy\\ h:mm\\ AM/PM',
    'TT.MM.JJJJ hh:mm',
    'éééé.hh.nn. óó:pp',
    'rrrr-mm-dd gg:mm:ss',
  ])('shows a moment with its time, in the format %s', async (format) => {
    const { records } = await readWorkbook(
      workbookOf([
        ['Date', 'Score'],
        [{ date: '2024-12-31T23:59:59', format }, 1],
        [{ date: '2024-03-01', format }, 2],
      ]),
    )
    expect(records.map(({ cells: [day] }) => day)).toEqual([
      '2024-12-31 23:59:59',
      '2024-03-01 00:00:00',
    ])
  })

  it('counts the days of 1900 as Excel does, with the 29 February that never was', async () => {
    const days = [1, 59, 60, 61, 45352]
    const table = [['Day', 'Score'], ...days.map((number) => [{ number, format: 14 }, 5])]
    const { records } = await readWorkbook(workbookOf(table))
    expect(records.map(({ cells: [day] }) => day)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '2024-03-01',
    ])
    const { records: from1904 } = await readWorkbook(workbookOf(table, { date1904: true }))
    expect(from1904[0]?.cells[0]).toBe('1904-01-02')
    expect(from1904[4]?.cells[0]).toBe('2028-03-02')
  })

  it('reads days that stand as bare numbers in the epoch of the workbook', async () => {
    const table = (first: number) => [
      ['Date', 'Score'],
      ...Array.from({ length: 20 }, (_, at) => [first + at + 0.5, at % 5]),
    ]
    const { profile, records } = await readWorkbook(workbookOf(table(43_890), { date1904: true }))
    expect(records[0]?.cells[0]).toBe('2024-03-01 12:00:00')
    expect(profile.columns[0]).toMatchObject({ role: 'date', dateFormat: 'yyyy-MM-dd HH:mm:ss' })
    const from1900 = await readWorkbook(workbookOf(table(45_352)))
    expect(from1900.profile.columns[0]).toMatchObject({ role: 'date', dateFormat: 'serial' })
  })

  it('says when formulas hold no result', async () => {
    const table = [
      ['id', 'nps'],
      ...[1, 2, 3].map((id) => [id, { formula: `B${id}*2`, result: null }]),
    ]
    const { profile } = await readWorkbook(workbookOf(table))
    expect(profile.file.uncalculated).toBe(3)
    expect(profile.warnings.find(({ code }) => code === 'uncalculated_formulas')?.message).toMatch(
      /3 formulas.*no result.*save it/,
    )
  })
})

describe('any table', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary-ascii' }).map((text) => text.replaceAll('\r', '')),
    fc.integer({ min: -1e9, max: 1e9 }),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
      .map((number) => Number(number.toPrecision(12))),
    fc.boolean(),
    fc.constant(null),
  )
  const styleOf: fc.Arbitrary<WorkbookStyle> = fc.record({
    strings: fc.constantFrom('shared', 'inline', 'plain'),
    withoutReferences: fc.boolean(),
    styledBlanks: fc.boolean(),
    prefix: fc.constantFrom('', 'x', 'ns0'),
    store: fc.boolean(),
    date1904: fc.boolean(),
  })

  it('written as a workbook is read back the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        styleOf,
        async (table, style) => {
          const written = [['first', 'second', 'third', 'fourth', 'fifth'], ...table]
          const records = await recordsIn(workbookOf(written, style), {
            headerRows: 1,
            titleRows: 0,
          })
          const expected = table.flatMap((row, index) => {
            const cells = row.map((value) =>
              typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? ''),
            )
            while (cells.length < 5) cells.push('')
            const isBlank = cells.every((text) => text.trim() === '')
            return isBlank ? [] : [{ row: index + 2, cells }]
          })
          expect(records).toEqual(expected)
        },
      ),
      { numRuns: 150 },
    )
  })
})
