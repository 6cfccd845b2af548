import { describe, expect, it } from 'vitest'
import { parseDuration, unitInHeader } from '../../../../shared/feedback/reading/durations.ts'
import { answersTo, column, problemsOf, readText } from './read-survey.ts'

const file = (header: string, cells: readonly string[]) =>
  readText(`touchpoint;${header}\n${cells.map((cell) => `Till;${cell}`).join('\n')}\n`)

describe('a duration', () => {
  it('is seconds, however it is written', () => {
    const written: [string, number | null][] = [
      ['90', 90],
      ['1:30', 90],
      ['0:01:30', 90],
      ['01:02:03', 3723],
      ['0:01:30.5', 90.5],
      ['1.5 min', 90],
      ['1,5 perc', 90],
      ['2 hours', 7200],
      ['5 perc', 300],
      ['1 min 30 sec', 90],
      ['1h2m', 3720],
      ['1h 2m 3s', 3723],
      ['1 hour and 30 minutes', 5400],
      ['1 perc 30 mp', 90],
      ['1 óra 5 perc', 3900],
      ['1 perc és 30 másodperc', 90],
      ['2 godz. 15 min', 8100],
      ['1 godzina 5 minut', 3900],
      ['1 Std. 5 Min.', 3900],
      ['2 Tage', 172_800],
      ['1:10 h', 4200],
      ['1:30 min', 90],
      ['PT1M30S', 90],
      ['PT1H', 3600],
      ['P1DT2H', 93_600],
      ['1 day, 2:00:00', 93_600],
      ['2 days 03:00:00', 183_600],
      ['1.02:00:00', 93_600],
      ['1\'30"', 90],
      ['90″', 90],
      ['about 5 minutes', 300],
      ['~2 perc', 120],
      ['500 ms', 0.5],
      ['soon', null],
      ['40+', null],
      ['5-10 min', null],
      ['3 stars', null],
      ['1:75', null],
      ['2024-03-05', null],
    ]
    for (const [text, value] of written) expect(parseDuration(text), text).toBe(value)
  })

  it('counts in the unit of its header', () => {
    const headers: [string, string | null][] = [
      ['Wait time (minutes)', 'min'],
      ['wait_minutes', 'min'],
      ['waitMinutes', 'min'],
      ['Várakozási idő (perc)', 'min'],
      ['Czas oczekiwania [min]', 'min'],
      ['Wartezeit in Minuten', 'min'],
      ['Duration (in seconds)', 's'],
      ['Handling hours', 'h'],
      ['Response time, ms', 'ms'],
      ['Delivery time in days', 'd'],
      ['Wait time', null],
      ['Time of day', null],
      ['Minimum price', null],
    ]
    for (const [header, unit] of headers) expect(unitInHeader(header), header).toBe(unit)
    const survey = file('Wait time (minutes)', ['1,5', '2', '10', '0:30', '90 sec'])
    expect(column(survey, 'Wait time (minutes)')).toMatchObject({ metric: 'duration', unit: 'min' })
    expect(answersTo(survey, 'Wait time (minutes)')).toEqual([90, 120, 600, 30, 90])
    expect(survey.complete.columns[1]).toMatchObject({ unit: 'min' })
  })

  it('of hours has clocks of hours and minutes', () => {
    expect(
      answersTo(file('Handling time (hh:mm)', ['1:30', '0:05', '12:00']), 'Handling time (hh:mm)'),
    ).toEqual([5400, 300, 43_200])
  })

  it('may be the part of a day that a spreadsheet keeps', () => {
    const survey = file('Wait time', ['0,003472222', '0,010416667', '0,0625'])
    expect(column(survey, 'Wait time')).toMatchObject({ metric: 'duration', unit: 'd' })
    expect(answersTo(survey, 'Wait time').map(Math.round)).toEqual([300, 900, 5400])
  })

  it('is known by its units where the header says nothing', () => {
    expect(column(file('Till 4', ['3 perc', '1 perc 30 mp', '45 mp']), 'Till 4').metric).toBe(
      'duration',
    )
    expect(column(file('Opened', ['14:07', '9:15', '8:00']), 'Opened').metric).toBeNull()
  })

  it('is counted as a slip where it cannot be one, and the column is kept', () => {
    const survey = file('Handling hours', ['2', '3', '1.2e34', '40+'])
    expect(column(survey, 'Handling hours')).toMatchObject({ metric: 'duration', answers: 2 })
    expect(answersTo(survey, 'Handling hours')).toEqual([7200, 10_800])
    expect(problemsOf(survey)).toEqual(expect.arrayContaining(['out_of_range', 'not_a_number']))
  })

  it('counts in the unit that the mapping gives', () => {
    const survey = readText('touchpoint,wait\nTill,2\n', {
      columns: { wait: { role: 'metric', metric: 'duration', unit: 'h' } },
    })
    expect(answersTo(survey, 'wait')).toEqual([7200])
  })

  it('is what calls, queues and deliveries take', () => {
    for (const [header, unit] of [
      ['Queue time (s)', 's'],
      ['Lieferzeit (Tage)', 'd'],
      ['Delivery time in days', 'd'],
      ['Szállítási idő (nap)', 'd'],
    ] as const) {
      const cells = Array.from({ length: 40 }, (_, row) => String((row * 7) % 90))
      expect(column(file(header, cells), header), header).toMatchObject({
        metric: 'duration',
        unit,
      })
    }
    const talk = Array.from({ length: 40 }, (_, row) => `${row % 20}:${10 + row}`)
    expect(column(file('Talk time', talk), 'Talk time').metric).toBe('duration')
  })
})
