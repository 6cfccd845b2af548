import { describe, expect, it } from 'vitest'
import { type WorkbookCell, workbookOf } from '../../../builders/workbook.ts'
import { readWorkbook } from './read-workbook.ts'

const header = ['id', 'When', 'How likely are you to recommend us?', 'Why?']
const rows = (count: number): WorkbookCell[][] =>
  Array.from({ length: count }, (_, index) => [
    index + 1,
    { date: `2024-03-${String(1 + (index % 28)).padStart(2, '0')}T14:07:09` },
    index % 11,
    index % 3 === 0 ? `The courier was number ${index} & <late>` : null,
  ])

describe('the sheet that is read', () => {
  const cover = { name: 'Cover', rows: [['Customer survey'], ['March 2024']] }
  const codes = {
    name: 'Codebook',
    rows: [
      ['Code', 'Meaning'],
      ...Array.from({ length: 90 }, (_, at) => [`Q${at}`, `Question number ${at} of the survey`]),
    ],
  }
  const data = { name: 'Raw data', rows: [header, ...rows(30)] }
  const old = { name: 'Old', rows: [header, ...rows(60)], state: 'hidden' as const }

  it('is the one with ratings, and the others are named', async () => {
    const { profile } = await readWorkbook(workbookOf([cover, codes, data, old]))
    expect(profile.file).toMatchObject({
      sheet: 'Raw data',
      sheetReason: 'answers',
      sheets: [
        { name: 'Cover', hidden: false },
        { name: 'Codebook', hidden: false },
        { name: 'Raw data', hidden: false },
        { name: 'Old', hidden: true },
      ],
    })
    expect(profile.warnings.find(({ code }) => code === 'other_sheets')?.message).toMatch(
      /"Raw data" is read.*not read: Cover, Codebook, Old/,
    )
  })

  it('is the largest of several with ratings', async () => {
    const other = { name: 'Other', rows: [header, ...rows(90)] }
    const { profile } = await readWorkbook(workbookOf([data, other]))
    expect(profile.file).toMatchObject({ sheet: 'Other', sheetReason: 'largest' })
  })

  it('is the one that the user names, a hidden one too', async () => {
    const workbook = workbookOf([cover, data, old])
    const { profile } = await readWorkbook(workbook, { sheet: 'old' })
    expect(profile).toMatchObject({ records: 60, file: { sheet: 'Old', sheetReason: 'named' } })
    await expect(readWorkbook(workbook, { sheet: 'New' })).rejects.toThrow(
      /survey\.xlsx: The workbook has no sheet "New"\. Its sheets are: "Cover", "Raw data", "Old"/,
    )
  })
})
