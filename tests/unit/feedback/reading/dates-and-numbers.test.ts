import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDateReader } from '../../../../shared/feedback/reading/dates.ts'
import { detectDates } from '../../../../shared/feedback/reading/detect-dates.ts'
import { detectDecimal, parseNumber } from '../../../../shared/feedback/reading/numbers.ts'
import { column, readText } from './read-survey.ts'

const detect = (texts: readonly string[], named = true) =>
  detectDates(
    texts.map((text) => [text, 1] as const),
    { named },
  )

describe('dates', () => {
  it('are found in the formats that tools write', () => {
    const seen: [string[], string, string][] = [
      [['2024-03-05', '2024-11-30'], 'yyyy-MM-dd', '2024-03-05'],
      [['2021-07-28 09:00:18'], 'yyyy-MM-dd HH:mm:ss', '2021-07-28'],
      [['2021-11-02T09:55:41Z'], "yyyy-MM-dd'T'HH:mm:ssXXX", '2021-11-02'],
      [['2021. 09. 01.', '2021. 09. 12.'], 'yyyy. MM. dd.', '2021-09-01'],
      [['2024. 03. 05. 14:07'], 'yyyy. MM. dd. HH:mm', '2024-03-05'],
      [['5.03.2024, 14:07', '17.03.2024, 9:07'], 'd.M.yyyy, H:mm', '2024-03-05'],
      [['9/8/18 15:29', '9/18/18 5:29'], 'M/d/yy H:mm', '2018-09-08'],
      [['31/12/2023', '01/02/2023'], 'dd/MM/yyyy', '2023-12-31'],
      [['3/5/2024, 2:07:09 PM', '3/25/2024, 2:07:09 PM'], 'M/d/yyyy, h:mm:ss a', '2024-03-05'],
      [['3/5/2024, 2:07:09\u202fPM'], 'M/d/yyyy, h:mm:ss a', '2024-03-05'],
      [['31-Jul-18', '01-Aug-18'], 'd-MMM-yy', '2018-07-31'],
      [['July 31, 2018'], 'MMM d, yyyy', '2018-07-31'],
      [['5 marca 2024', '12 kwietnia 2024'], 'd MMM yyyy', '2024-03-05'],
      [['2024. március 5.'], 'yyyy MMM d', '2024-03-05'],
      [['2021/03/04 5:06:07 PM GMT+1'], 'yyyy/MM/dd h:mm:ss a', '2021-03-04'],
      [['20240305', '20240306'], 'yyyyMMdd', '2024-03-05'],
      [['1635846941'], 'unix', '2021-11-02'],
      [['1635846941143'], 'unixms', '2021-11-02'],
      [['45356', '45357.5'], 'serial', '2024-03-05'],
    ]
    for (const [texts, format, day] of seen) {
      expect(detect(texts), texts[0]).toMatchObject({ format, coverage: 1 })
      expect(createDateReader(format)(texts[0] ?? ''), texts[0]).toBe(day)
    }
  })

  it('are ambiguous when no day is beyond 12', () => {
    expect(detect(['01/09/21', '02/03/21'])).toMatchObject({ format: 'dd/MM/yy', ambiguous: true })
    expect(detect(['01/09/21', '25/03/21'])).toMatchObject({ format: 'dd/MM/yy', ambiguous: false })
    const { profile } = readText('date,stars\n01/09/21,5\n02/03/21,4\n03/04/21,1\n')
    expect(profile.warnings).toContainEqual(
      expect.objectContaining({ code: 'ambiguous_date', column: 'date' }),
    )
  })

  it('of 1970 and 1980 mean none', () => {
    expect(createDateReader('yyyy-MM-dd HH:mm:ss')('1980-01-01 00:00:00')).toBe('none')
    expect(createDateReader('unix')('0')).toBe('none')
    const survey = readText(
      'submitdate,startdate,lastpage,stars\n1980-01-01 00:00:00,,1,5\n2024-02-03 10:00:00,,2,3\n',
    )
    expect(survey.records.map((record) => record.kind === 'accepted' && record.date)).toEqual([
      null,
      '2024-02-03',
    ])
  })

  it('are no dates where they cannot be', () => {
    const read = createDateReader('dd/MM/yyyy')
    expect(['31/02/2023', '29/02/2023', '00/01/2023', '1/13/2023', 'soon', '12'].map(read)).toEqual(
      Array(6).fill(null),
    )
    expect(read('29/02/2024')).toBe('2024-02-29')
    expect(detect(['12345', '23456'], false)).toBeNull()
    expect(detect(['Budapest', 'Wien'])).toBeNull()
  })

  it('of a moment fall on the day of the zone that is asked for', () => {
    expect(createDateReader('unix', 'Asia/Tokyo')('1635881400')).toBe('2021-11-03')
    expect(createDateReader('unix')('1635881400')).toBe('2021-11-02')
    expect(createDateReader("yyyy-MM-dd'T'HH:mm:ssXXX", 'UTC')('2024-03-05T00:30:00+02:00')).toBe(
      '2024-03-04',
    )
    expect(createDateReader("yyyy-MM-dd'T'HH:mm:ssXXX")('2024-03-05T00:30:00+02:00')).toBe(
      '2024-03-05',
    )
  })

  it('come back the same in every order of year, month and day', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = iso.split('-')
        expect(createDateReader('yyyy-MM-dd')(iso)).toBe(iso)
        expect(createDateReader('dd/MM/yyyy')(`${dayOfMonth}/${month}/${year}`)).toBe(iso)
        expect(createDateReader('M/d/yyyy')(`${Number(month)}/${Number(dayOfMonth)}/${year}`)).toBe(
          iso,
        )
        expect(createDateReader('unixms')(String(date.getTime()))).toBe(iso)
      }),
    )
  })
})

describe('numbers', () => {
  it('are read in every locale', () => {
    const written: [string, number | null][] = [
      ['7', 7],
      [' 9 ', 9],
      ['4.0', 4],
      ['9,5', 9.5],
      ['-1', -1],
      ['\u22121', -1],
      ['1.2e34', 1.2e34],
      ['1\u00a0234\u00a0567,891', 1234567.891],
      ['1\u202f234,5', 1234.5],
      ['1,234', 1234],
      ['1,234.56', 1234.56],
      ['1.234,56', 1234.56],
      ["1'234", 1234],
      ['40+', null],
      ['', null],
      ['1-2', null],
      ['12:30', null],
      ['1,23,4', null],
      ['nagyon', null],
    ]
    for (const [text, value] of written) expect(parseNumber(text), text).toBe(value)
    expect(parseNumber('1,234', ',')).toBe(1.234)
    expect(parseNumber('1.234', ',')).toBe(1234)
  })

  it('tell their decimal sign by the column', () => {
    expect(detectDecimal(['1,5', '2,25', '1,234'])).toBe(',')
    expect(detectDecimal(['1.5', '1,234'])).toBe('.')
    expect(detectDecimal(['1', '2'])).toBeNull()
  })

  it('that were printed by a locale are read back', () => {
    const amount = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((value) => Math.round(value * 100) / 100)
    fc.assert(
      fc.property(amount, fc.constantFrom('en', 'hu', 'pl', 'de', 'fr'), (value, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)
        expect(parseNumber(text, locale === 'en' ? '.' : ',')).toBeCloseTo(value, 6)
      }),
    )
  })

  it('with a decimal comma give ratings in fractions', () => {
    const survey = readText('rating;why\n4,5;a\n3,0;b\n5;c\n')
    expect(column(survey, 'rating')).toMatchObject({
      role: 'metric',
      metric: 'rating',
      type: 'number',
      decimal: ',',
      answers: 3,
    })
  })

  it('are read as spreadsheets keep them as text, and with either sign in one column', () => {
    const cells = ['="9"', "'9", '９', '9,0', '9.0', ' 9 ']
    expect(cells.map((cell) => parseNumber(cell))).toEqual([9, 9, 9, 9, 9, 9])
    expect([parseNumber('4.0', ','), parseNumber('4,5', '.')]).toEqual([4, 4.5])
    expect(parseNumber('1.234', ',')).toBe(1234)
  })
})
