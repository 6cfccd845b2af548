import { describe, expect, it } from 'vitest'
import { createDateReader } from '../../../../shared/feedback/reading/dates.ts'
import { detectDates } from '../../../../shared/feedback/reading/detect-dates.ts'
import { column, readText, warningsOf } from './read-survey.ts'

/** The days that a column of these cells is read as, under a header that speaks of a date. */
function daysOf(cells: readonly string[], header = 'Date'): (string | null)[] {
  const rows = cells.map((cell, index) => `"${cell}",${(index % 5) + 1}`)
  const survey = readText(`${header},stars\n${rows.join('\n')}\n`)
  expect(column(survey, header).role, cells[0]).toBe('date')
  return survey.records.map((record) => (record.kind === 'accepted' ? record.date : null))
}

describe('a date as people and programs write it', () => {
  it('may have its weekday, time of day and time zone around it', () => {
    for (const cell of [
      '2024. március 5., kedd 14:07',
      '2024. márc. 5. 14:07',
      '2024.03.05. du. 2:07',
      '2024. 03. 05. kedd',
      '2024/03/05 2:07:09 du.',
      '2024/03/05 2:07:09 PM EET',
      'wtorek, 5 marca 2024 r., 14:07',
      '5 marca 2024 godz. 14:07',
      'Dienstag, 5. März 2024 um 14:07 Uhr',
      'Tuesday, March 5th, 2024 at 2:07 PM',
      'Tue Mar 05 2024 14:07:09 GMT+0100 (Central European Standard Time)',
      'Tue Mar  5 14:07:09 CET 2024',
      'Tue, 05 Mar 2024 14:07:09 +0000',
      '2024-03-05 14:07:09 Europe/Budapest',
      '2024-03-05T14:07:09.123+01:00',
      '05-MAR-2024 14:07:09',
      '20240305T140709Z',
      '5 de marzo de 2024',
      '5 III 2024',
      'Mar-05-2024',
      "5 Mar '24",
      '05/Mar/2024:14:07:09 +0000',
      '2024–03–05',
      '5.  3.  2024',
    ]) {
      expect(daysOf([cell, cell, cell]), cell).toEqual(Array(3).fill('2024-03-05'))
    }
  })

  it('may be digits alone', () => {
    expect(daysOf(['20240305', '20240306'])).toEqual(['2024-03-05', '2024-03-06'])
    expect(daysOf(['20240305140709', '20240306000000'])).toEqual(['2024-03-05', '2024-03-06'])
    expect(daysOf(['1709647629', '1709734029'])).toEqual(['2024-03-05', '2024-03-06'])
    expect(daysOf(['1709647629000', '1709734029000'])).toEqual(['2024-03-05', '2024-03-06'])
  })

  it('is a day of a spreadsheet, also with the time as its fraction, and no second of 1970', () => {
    expect(daysOf(['45356.588299', '45357.25', '45358.000012'])).toEqual([
      '2024-03-05',
      '2024-03-06',
      '2024-03-07',
    ])
    expect(daysOf(['45356,588299', '45357,25'])).toEqual(['2024-03-05', '2024-03-06'])
  })

  it('is no date where a column of times speaks of minutes', () => {
    const survey = readText('Wait time (minutes),stars\n1.5,3\n2,4\n10,5\n')
    expect(column(survey, 'Wait time (minutes)').role).not.toBe('date')
  })

  it('may be a month alone, which is its first day', () => {
    expect(daysOf(['2024-03', '2024-11'], 'Month of visit date')).toEqual([
      '2024-03-01',
      '2024-11-01',
    ])
    expect(daysOf(['03/2024', '11/2024'])).toEqual(['2024-03-01', '2024-11-01'])
    expect(daysOf(['Mar 2024', 'Nov 2024'])).toEqual(['2024-03-01', '2024-11-01'])
    expect(daysOf(['Mar-24', 'Nov-24'])).toEqual(['2024-03-01', '2024-11-01'])
    expect(daysOf(['2024. március', '2024. november'])).toEqual(['2024-03-01', '2024-11-01'])
  })

  it('may have two digits of its year in front', () => {
    expect(daysOf(['24.03.05', '24.11.30', '24.01.01', '23.12.24', '23.06.07'])).toEqual([
      '2024-03-05',
      '2024-11-30',
      '2024-01-01',
      '2023-12-24',
      '2023-06-07',
    ])
  })

  it('falls on the day of the zone that is asked for, whatever its form', () => {
    const seen: [string, string][] = [
      ['MMM d yyyy', 'Tue Mar 05 2024 23:30:00 GMT-0500 (EST)'],
      ['d MMM yyyy', 'Tue, 05 Mar 2024 23:30:00 -0500'],
      ['M/d/yyyy, h:mm a', '3/5/2024, 11:30 PM GMT-5'],
    ]
    for (const [format, cell] of seen) {
      expect(createDateReader(format)(cell), cell).toBe('2024-03-05')
      expect(createDateReader(format, 'Europe/Budapest')(cell), cell).toBe('2024-03-06')
    }
  })

  it('of zeros means none', () => {
    expect(createDateReader('yyyy-MM-dd HH:mm:ss')('0000-00-00 00:00:00')).toBe('none')
    expect(createDateReader('serial')('0')).toBe('none')
  })
})

describe('forms mixed in one column', () => {
  it('are read where they can mean one day only, and that is said', () => {
    const survey = readText(
      'date,stars\n2024-03-05,1\n06.03.2024,2\n2024-03-07,3\n08.03.2024,4\n9 March 2024,5\n',
    )
    expect(survey.records.map((record) => record.kind === 'accepted' && record.date)).toEqual([
      '2024-03-05',
      '2024-03-06',
      '2024-03-07',
      '2024-03-08',
      '2024-03-09',
    ])
    expect(warningsOf(survey)).toContain('mixed_dates')
  })

  it('leave what would be the other order of day and month unread and counted', () => {
    const survey = readText(
      `date,stars\n${Array.from({ length: 30 }, (_, day) => `${day + 1}/1/2024,5`).join('\n')}\n1/25/2024,4\n`,
    )
    expect(column(survey, 'date').dateFormat).toBe('d/M/yyyy')
    expect(survey.records.at(-1)).toMatchObject({ kind: 'accepted', date: null })
    expect(warningsOf(survey)).toEqual(expect.arrayContaining(['mixed_dates', 'unreadable_dates']))
  })
})

describe('the order of day and month', () => {
  const open = Array.from({ length: 6000 }, (_, n) => {
    const [hour, minute] = [Math.floor(n / 600) + 1, n % 60]
    return `${(n % 12) + 1}/${(Math.floor(n / 12) % 12) + 1}/2024 ${hour}:${String(minute).padStart(2, '0')}:${n % 50}`
  })

  it('is told by one cell, however late it comes', () => {
    const file = ['date,stars', ...open.map((cell) => `${cell},5`), '11/28/2024 5:05,4'].join('\n')
    const survey = readText(file)
    expect(column(survey, 'date').dateFormat).toMatch(/^M\/d\/yyyy/)
    expect(warningsOf(survey)).not.toContain('ambiguous_date')
  })

  it('is asked for where no cell tells it, between slashes and dashes, with and without PM', () => {
    for (const cells of [
      ['01/09/21', '02/03/21'],
      ['01-09-2021', '02-03-2021'],
      ['1/9/2021 2:07 PM', '2/3/2021 3:07 PM'],
    ]) {
      expect(
        detectDates(
          cells.map((cell) => [cell, 1] as const),
          { named: true },
        ),
        cells[0],
      ).toMatchObject({ ambiguous: true })
    }
    expect(
      detectDates(
        [
          ['01.09.2021', 1],
          ['02.03.2021', 1],
        ],
        { named: true },
      ),
    ).toMatchObject({ format: 'dd.MM.yyyy', ambiguous: false })
  })

  it('is told behind a weekday, too', () => {
    const survey = readText('date,stars\nTue 03/05/2024,5\nMon 03/25/2024,4\n')
    expect(column(survey, 'date').dateFormat).toBe('MM/dd/yyyy')
    expect(survey.records.map((record) => record.kind === 'accepted' && record.date)).toEqual([
      '2024-03-05',
      '2024-03-25',
    ])
  })

  it('is that of another column of dates in the file', () => {
    const survey = readText(
      'Start date,End date,stars\n3/5/2024,3/25/2024,5\n4/1/2024,4/2/2024,4\n2/2/2024,2/12/2024,4\n',
    )
    expect(column(survey, 'Start date').dateFormat).toBe('M/d/yyyy')
    expect(warningsOf(survey)).not.toContain('ambiguous_date')
  })
})

describe('the order of day and month in the header', () => {
  it('is the one that the header tells, and nobody is asked', () => {
    const cells = ['03/01/2024 09:12', '03/02/2024 10:00', '04/05/2024 08:30']
    expect(daysOf(cells, 'End Date (mm/dd/yyyy hh:mm)')[0]).toBe('2024-03-01')
    expect(daysOf(cells, 'Datum (TT/MM/JJJJ)')[0]).toBe('2024-01-03')
    expect(daysOf(cells, 'Kitöltés dátuma (hh/nn/éééé)')[0]).toBe('2024-03-01')
    const survey = readText(`Date (MM/DD/YYYY),nps\n${cells.map((cell) => `${cell},9`).join('\n')}`)
    expect(warningsOf(survey)).not.toContain('ambiguous_date')
  })
})

describe('a date of few parts', () => {
  it('is a month without a sign, or a day of the year', () => {
    expect(daysOf(['202403', '202404', '202412'])).toEqual([
      '2024-03-01',
      '2024-04-01',
      '2024-12-01',
    ])
    expect(daysOf(['2024-065', '2024-066', '2023-365'])).toEqual([
      '2024-03-05',
      '2024-03-06',
      '2023-12-31',
    ])
    expect(daysOf(['2024. III. 5.', '2024. IV. 12.'])).toEqual(['2024-03-05', '2024-04-12'])
  })

  it('is no month where some of the numbers are none', () => {
    const rows = ['202411', '202412', '202413', '202414'].map((code, row) => `${code},${row + 1}`)
    expect(column(readText(`store,stars\n${rows.join('\n')}`), 'store').role).not.toBe('date')
  })
})
