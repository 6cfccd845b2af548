import { describe, expect, it } from 'vitest'
import { tableToCsv } from '../../../electron/storage/export/export-table.ts'

describe('a table as CSV', () => {
  it('opens in a Hungarian, a Polish and an English spreadsheet by a double click', () => {
    const rows = [
      ['Mi', 'Mennyi'],
      ['űrlap', '3,5'],
    ]
    expect(tableToCsv(rows, 'hu')).toBe('\uFEFFMi;Mennyi\r\nűrlap;"3,5"\r\n')
    expect(tableToCsv(rows, 'pl')).toBe(tableToCsv(rows, 'hu'))
    expect(tableToCsv(rows, 'en')).toBe('\uFEFFMi,Mennyi\r\nűrlap,"3,5"\r\n')
  })

  it('keeps quotes and line breaks, and lets no cell be computed', () => {
    expect(tableToCsv([['say "yes"', 'two\nlines', '=1+1', '-2', '−2']], 'en')).toBe(
      `\uFEFF"say ""yes""","two\nlines",'=1+1,'-2,−2\r\n`,
    )
  })
})
