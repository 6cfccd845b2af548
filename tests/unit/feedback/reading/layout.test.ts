import { describe, expect, it } from 'vitest'
import { detectDelimiter } from '../../../../shared/feedback/reading/detect-delimiter.ts'
import { detectLayout } from '../../../../shared/feedback/reading/table-layout.ts'
import { answersTo, column, readFixture, readText, warningsOf } from './read-survey.ts'

describe('the delimiter', () => {
  it('is found by how evenly the records come out', () => {
    expect(detectDelimiter('a,b,c\n1,2,3\n4,5,6\n').delimiter).toBe(',')
    expect(
      detectDelimiter('date;city;why\n1;Budapest, Hungary;x\n2;Wien;slow, dear, loud\n').delimiter,
    ).toBe(';')
    expect(detectDelimiter('a|b\n1|2\n').delimiter).toBe('|')
    expect(detectDelimiter('only\none\ncolumn\n')).toEqual({ delimiter: ',', sepLine: false })
  })

  it('may be named by a first line for Excel, which is no header', () => {
    const survey = readText('sep=;\r\nstars;why\r\n5;a, b\r\n4;c\r\n3;d\r\n')
    expect(survey.profile.file).toMatchObject({ delimiter: ';', headerRows: 1, lineEnding: 'crlf' })
    expect(survey.layout.dataStart).toBe(2)
    expect(answersTo(survey, 'stars')).toEqual([5, 4, 3])
  })

  it('is a tab in many files named .csv, with line breaks in their cells', () => {
    const survey = readFixture('tabs-named-csv.csv')
    expect(survey.profile.file.delimiter).toBe('\t')
    expect(survey.profile.records).toBe(3)
    expect(answersTo(survey, 'stars')).toEqual([5, 4, 1])
  })
})

describe('the header', () => {
  it('of a Qualtrics file is three rows: name, question, import id', () => {
    const { layout } = readFixture('qualtrics-three-headers.csv')
    expect(layout).toMatchObject({ headerKind: 'qualtrics', headerRows: 3, dataStart: 3 })
    expect(layout.columns[15]).toEqual({
      index: 15,
      name: 'Q3_1',
      question: 'How much do you agree? - It was easy to book, "online" or by phone',
    })
  })

  it('may hold a Python dict instead of JSON', () => {
    const survey = readFixture('qualtrics-python-dict.csv')
    expect(survey.profile).toMatchObject({ source: 'qualtrics', records: 3 })
    expect(survey.profile.file.headerRows).toBe(3)
    expect(column(survey, 'Q1')).toMatchObject({
      question: 'How satisfied are you?',
      metric: 'csat',
    })
  })

  it('of a legacy Qualtrics file is two rows, behind a byte order mark, with a comma at every end', () => {
    const survey = readFixture('qualtrics-legacy.csv')
    expect(survey.profile.file).toMatchObject({ bom: true, headerRows: 2 })
    expect(survey.profile.columns.map(({ name }) => name)).toEqual([
      'V1',
      'V2',
      'V6',
      'V8',
      'Q1',
      'Q2',
    ])
    expect(column(survey, 'V1')).toMatchObject({ question: 'ResponseID', role: 'key' })
    expect(warningsOf(survey)).not.toContain('ragged_rows')
  })

  it('of a SurveyMonkey file holds a question once and its options below', () => {
    const { layout } = readFixture('surveymonkey-two-headers-mac.csv')
    expect(layout).toMatchObject({ headerKind: 'surveymonkey', headerRows: 2 })
    expect(layout.columns.slice(6).map(({ name }) => name)).toEqual([
      'How satisfied were you with check-in?',
      'How satisfied were you with the bar?',
      'Which services did you use? - Wi-Fi',
      'Which services did you use? - Showers',
      'Which services did you use? - Other (please specify)',
      'What could we improve?',
    ])
  })

  it('may stand below titles, and a blank last line is no record', () => {
    const survey = readFixture('title-rows.csv')
    expect(survey.profile.file).toMatchObject({ delimiter: ';', titleRows: 3, headerRows: 1 })
    expect(survey.profile.records).toBe(3)
    expect(answersTo(survey, 'Bar')).toEqual([4, 2])
  })

  it('may repeat, be blank, or be padded with blanks', () => {
    const { profile } = readText('\uFEFF"Other", Score ,Other,,\n1,5,2,x,\n3,4,4,y,\n')
    expect(profile.columns.map(({ name, question }) => [name, question])).toEqual([
      ['#1', 'Other'],
      ['Score', 'Score'],
      ['#3', 'Other'],
      ['#4', '#4'],
    ])
  })

  it('may be missing, and then columns have numbers', () => {
    const survey = readText('2024-01-02,5,fine\n2024-01-03,4,good\n2024-01-04,2,slow\n')
    expect(survey.profile.file.headerRows).toBe(0)
    expect(survey.profile.records).toBe(3)
    expect(survey.profile.columns.map(({ name }) => name)).toEqual(['#1', '#2', '#3'])
  })

  it('is what the user says it is', () => {
    const head = 'Report\nscore,why\nin points,in words\n5,a\n4,b\n'
    const layout = detectLayout(head, true, { titleRows: 1, headerRows: 2 })
    expect(layout).toMatchObject({ ok: true, value: { dataStart: 3 } })
    if (layout.ok)
      expect(layout.value.columns[0]).toMatchObject({ name: 'score', question: 'in points' })
  })

  it('that is never closed, or too wide, is refused with its row', () => {
    const endless = detectLayout(`"${'x'.repeat(2_000_000)}`, false)
    expect(endless).toMatchObject({ ok: false, error: { code: 'too_large', details: { row: 1 } } })
    const wide = detectLayout(`${Array(10_001).fill('a').join(',')}\n1\n`, true)
    expect(wide).toMatchObject({
      ok: false,
      error: { code: 'too_large', details: { row: 1, limit: 5000 } },
    })
    expect(detectLayout('\n\n', true)).toMatchObject({ ok: false, error: { code: 'invalid_file' } })
  })

  it('alone is a file without records', () => {
    const survey = readText('session,nps,comment\n')
    expect(survey.profile).toMatchObject({ records: 0 })
    expect(warningsOf(survey)).toContain('no_records')
  })
})
