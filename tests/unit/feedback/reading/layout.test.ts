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
    expect(detectDelimiter('only\none\ncolumn\n')).toMatchObject({ delimiter: ',', sepLine: false })
  })

  it('may be named by a first line for Excel, which is no header', () => {
    const survey = readText('sep=;\r\nstars;why\r\n5;a, b\r\n4;c\r\n3;d\r\n')
    expect(survey.profile.file).toMatchObject({ delimiter: ';', headerRows: 1, lineEnding: 'crlf' })
    expect(survey.layout.dataStart).toBe(2)
    expect(answersTo(survey, 'stars')).toEqual([5, 4, 3])
  })

  it('is what the header has too, not the commas of sentences or of decimals', () => {
    const sentences = Array.from({ length: 9 }, (_, at) => `${at};yes, good, fine, ok`).join('\n')
    expect(detectDelimiter(`nps;why\n${sentences}`).delimiter).toBe(';')
    expect(detectDelimiter('1,5;2,5\n3,5;4,0\n2,0;1,0\n').delimiter).toBe(';')
    expect(detectDelimiter('a;b;c\n1,5;2,5;x\n3,5;4,0;y\n').delimiter).toBe(';')
    expect(detectDelimiter('Survey, spring, Budapest\nnps;why\n9;x, y\n5;a, b\n').delimiter).toBe(
      ';',
    )
    expect(detectDelimiter('id,channels\n1,Web;App\n2,Web\n3,App;Shop;Web\n').delimiter).toBe(',')
    const survey = readText('comment\ngood, but slow\nfine\nlate, cold, dear\n')
    expect(survey.profile.columns.map(({ name }) => name)).toEqual(['comment'])
  })

  it.each([['^'], ['~'], [':']])(
    'is %s where every row speaks for it, and nothing else does',
    (sign) => {
      const table = ['id', 'nps', 'why'].join(sign)
      const rows = Array.from({ length: 6 }, (_, at) => [at, at, 'slow, but kind'].join(sign))
      expect(detectDelimiter([table, ...rows].join('\n')).delimiter).toBe(sign)
      expect(detectDelimiter('time\n10:00:00\n10:01:00\n10:02:00\n').delimiter).not.toBe(':')
      expect(detectDelimiter('id,time\n1,10:00:00\n2,10:01:00\n').delimiter).toBe(',')
    },
  )

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

  it('may stand below titles of several cells', () => {
    const survey = readText(
      'Survey:,Spring 2024\nPeriod:,2024-05-01\nid,date,touchpoint,nps,csat\n1,2024-05-01,Web,9,4\n2,2024-05-02,Web,7,5\n',
    )
    expect(survey.profile.file).toMatchObject({ titleRows: 2, headerRows: 1 })
    expect(answersTo(survey, 'nps')).toEqual([9, 7])
  })

  it('may say once what several columns are about, over one or two rows', () => {
    const rows = ['1,2024-05-01,9,4,8,5', '2,2024-05-02,7,5,6,3']
    const one = readText(
      ['Survey 2024,,,,,', ',,Delivery,,Payment,', 'id,date,nps,csat,nps,csat', ...rows].join('\n'),
    )
    expect(one.profile.file).toMatchObject({ titleRows: 1, headerRows: 2 })
    const names = [
      'id',
      'date',
      'Delivery - nps',
      'Delivery - csat',
      'Payment - nps',
      'Payment - csat',
    ]
    expect(one.profile.columns.map(({ name }) => name)).toEqual(names)
    expect(answersTo(one, 'Payment - nps')).toEqual([8, 6])
    const two = readText(
      [',,Shop,,,', ',,Delivery,,Payment,', 'id,date,nps,csat,nps,csat', ...rows].join('\n'),
    )
    expect(two.profile.file.headerRows).toBe(3)
    expect(two.profile.columns[4]?.name).toBe('Shop - Payment - nps')
    const merged = readText(
      ['id,date,Delivery,,Payment,', ',,nps,csat,nps,csat', ...rows].join('\n'),
    )
    expect(merged.profile).toMatchObject({ source: 'generic', records: 2 })
    expect(merged.profile.columns.map(({ name }) => name)).toEqual(names)
  })

  it('may have the questions in a row below its codes', () => {
    const numbers = readText(
      'id;Q1;Q2\nAzonosító;Mennyire ajánlanád?;Megjegyzés\n1;9;Jó volt\n2;4;Lassú\n3;7;\n',
    )
    expect(numbers.profile).toMatchObject({ records: 3, file: { headerRows: 2 } })
    expect(column(numbers, 'Q1').question).toBe('Mennyire ajánlanád?')
    const labels = readText(
      'Q1,Q2\nHow satisfied are you with us?,How satisfied are you with the price?\nSatisfied,Neutral\nNeutral,Satisfied\n',
    )
    expect(labels.profile).toMatchObject({ records: 2, file: { headerRows: 2 } })
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
    const labels = readText('Web,Yes,9\nWeb,No,NA\nShop,Yes,7\nShop,No,5\n')
    expect(labels.profile).toMatchObject({ records: 4, file: { headerRows: 0 } })
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

describe('the rows of the header', () => {
  it('may be codes, questions and their types', () => {
    const rows = Array.from({ length: 20 }, (_, at) => `${(at % 5) + 1},${at % 11},why not ${at}`)
    const head = ['q1,q2,q3', 'Staff satisfaction,Likelihood to recommend,Why?', 'single,nps,open']
    const survey = readText([...head, ...rows].join('\n'))
    expect(survey.profile).toMatchObject({ file: { headerRows: 3 }, records: 20 })
    expect(column(survey, 'q2')).toMatchObject({ metric: 'nps', answers: 20 })
  })

  it('are no comments of a file that holds nothing else', () => {
    const survey = readText(
      'Good;Bad\nDelivery was quick, thank you;Nothing to add really\nAll fine;No',
    )
    expect(survey.profile).toMatchObject({ file: { headerRows: 1 }, records: 2 })
  })
})
