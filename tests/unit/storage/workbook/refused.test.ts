import { describe, expect, it } from 'vitest'
import { openSurveyFile, recordsOf } from '../../../../electron/storage/survey-file.ts'
import { workbookOf, workbookParts } from '../../../builders/workbook.ts'
import { zipOf } from '../../../builders/zip.ts'
import { fileOf, refusal } from './read-workbook.ts'

const table = [
  ['id', 'nps'],
  [1, 9],
  [2, 10],
]
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const stream = (name: string) =>
  Buffer.concat([
    compound,
    Buffer.alloc(1_500_000),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(600),
  ])
const sheet = 'xl/worksheets/sheet1.xml'

describe('what is no workbook of Excel says what to save instead', () => {
  it.each([
    [
      'xls',
      stream('Workbook'),
      /old Excel workbook \(\.xls\).*save it as an Excel workbook \(\.xlsx\)/,
    ],
    [
      'workbook_password',
      stream('EncryptedPackage'),
      /protected by a password.*without a password/,
    ],
    ['docx', stream('WordDocument'), /Word document/],
    [
      'xlsb',
      zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
      /binary Excel workbook \(\.xlsb\)/,
    ],
    [
      'ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      /OpenDocument table \(\.ods\).*\.xlsx/,
    ],
    ['numbers', zipOf({ 'Index/Document.iwa': 'x' }), /Numbers table.*Export To/],
    ['docx', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '<w/>' }), /Word document/],
    ['zip', zipOf({ 'survey.csv': 'id,nps\n1,9\n' }), /ZIP archive.*Unpack it/],
    ['html', Buffer.from('<html><table><tr><td>9'), /web page/],
  ])('%s', async (kind, bytes, message) => {
    const refused = await refusal(bytes, 'survey.xls')
    expect(refused).toMatchObject({ code: 'invalid_file', kind })
    expect(refused.message).toMatch(message)
    expect(refused.message).toMatch(/^survey\.xls: /)
  })
})

describe('a damaged workbook', () => {
  it('that was not copied completely is refused wherever it breaks off', async () => {
    const whole = workbookOf([
      ['id', 'nps'],
      ...Array.from({ length: 400 }, (_, id) => [id, id % 11]),
    ])
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const refused = await refusal(whole.subarray(0, Math.floor(whole.length * share)))
      expect(refused).toMatchObject({ code: 'invalid_file', kind: 'archive_damaged' })
      expect(refused.message).toMatch(/not copied completely/)
    }
  })

  it('with other bytes than were written is refused, wherever they are', async () => {
    const whole = workbookOf(
      [['id', 'nps'], ...Array.from({ length: 40 }, (_, id) => [id, id % 11])],
      {
        store: true,
      },
    )
    const at = whole.indexOf('<v>7</v>')
    whole[at + 3] = '8'.charCodeAt(0)
    expect(await refusal(whole)).toMatchObject({ kind: 'archive_damaged' })
  })

  it('whose sheet is no XML to the end is refused', async () => {
    const parts = workbookParts(table)
    const cut = { ...parts, [sheet]: parts[sheet]?.slice(0, -30) ?? '' }
    expect(await refusal(zipOf(cut))).toMatchObject({ kind: 'workbook_damaged' })
  })

  it('whose cells name texts that it does not have is refused with the row', async () => {
    const parts = workbookParts(table)
    const without = { ...parts, 'xl/sharedStrings.xml': '<sst/>' }
    const refused = await refusal(zipOf(without))
    expect(refused).toMatchObject({ kind: 'workbook_damaged' })
    expect(refused.message).toMatch(/a cell of row 1 names a text/)
  })

  it('without a part, without a table, or without records is refused', async () => {
    const { 'xl/workbook.xml': _gone, ...others } = workbookParts(table)
    expect((await refusal(zipOf(others))).message).toMatch(/part xl\/workbook\.xml is missing/)
    expect(await refusal(workbookOf([]))).toMatchObject({ kind: 'workbook_blank' })
    expect(await refusal(workbookOf([['id', 'nps']]))).toMatchObject({ kind: 'no_records' })
  })
})

describe('a hostile workbook', () => {
  it('that declares entities is refused', async () => {
    const parts = workbookParts(table)
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${parts[sheet]}`
    expect(await refusal(zipOf({ ...parts, [sheet]: bomb }))).toMatchObject({
      code: 'invalid_file',
      kind: 'workbook_doctype',
    })
  })

  it('that unpacks to far more than it is, is refused before it is unpacked', async () => {
    const parts = workbookParts(table)
    const blanks = ' '.repeat(40 << 20)
    const bomb = zipOf({
      ...parts,
      [sheet]: parts[sheet]?.replace('</sheetData>', `${blanks}</sheetData>`) ?? '',
    })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toMatchObject({ code: 'too_large', kind: 'archive_bomb' })
  })

  it('that hides how large it is, is unpacked no further than it said', async () => {
    const parts = workbookParts(table)
    const blanks = ' '.repeat(40 << 20)
    const body = parts[sheet]?.replace('</sheetData>', `${blanks}</sheetData>`) ?? ''
    const bomb = zipOf({ ...parts, [sheet]: body }, { lies: { [sheet]: { size: 5000 } } })
    expect(await refusal(bomb)).toMatchObject({ code: 'invalid_file', kind: 'archive_damaged' })
  })

  it('with a password of the archive itself is refused', async () => {
    const parts = workbookParts(table)
    const locked = zipOf(parts, { lies: { 'xl/workbook.xml': { encrypted: true } } })
    expect(await refusal(locked)).toMatchObject({ kind: 'workbook_password' })
  })

  it('with cells far to the right is refused with the row', async () => {
    const parts = workbookParts(table)
    const far = parts[sheet]?.replace('r="B3"', 'r="XFD3"') ?? ''
    const refused = await refusal(zipOf({ ...parts, [sheet]: far }))
    expect(refused).toMatchObject({ code: 'too_large', kind: 'wide_row' })
    expect(refused.message).toMatch(/Row 3 has more than 5000 columns/)
  })
})

describe('reading a workbook', () => {
  it('stops at any moment when it is cancelled', async () => {
    const many = Array.from({ length: 30_000 }, (_, id) => [id, id % 11, `comment ${id}`])
    const path = fileOf(workbookOf([['id', 'nps', 'why'], ...many]))
    await expect(openSurveyFile(path, {}, () => true)).rejects.toMatchObject({ code: 'cancelled' })
    const file = await openSurveyFile(path)
    let cancelled = false
    const reading = async () => {
      for await (const { records } of recordsOf(file, () => cancelled))
        cancelled = records.length > 0
    }
    await expect(reading()).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('tells how far it has come', async () => {
    const many = Array.from({ length: 30_000 }, (_, id) => [id, id % 11, `comment ${id}`])
    const file = await openSurveyFile(fileOf(workbookOf([['id', 'nps', 'why'], ...many])))
    const read: number[] = []
    for await (const { bytesRead } of recordsOf(file)) read.push(bytesRead)
    expect(read.length).toBeGreaterThan(3)
    expect(read).toEqual([...read].sort((a, b) => a - b))
    expect(read.at(-1)).toBe(file.bytes)
  })
})
