import { describe, expect, it } from 'vitest'
import { mappingSchema } from '../../../../shared/feedback/mapping.ts'
import { completeMapping, mappingOf } from '../../../../shared/feedback/reading/complete-mapping.ts'
import { createReasonCounter } from '../../../../shared/feedback/reading/report.ts'
import { answersTo, column, mean, net, problemsOf, readFixture, readText } from './read-survey.ts'

describe('the mapping', () => {
  it('names the columns of the file when it is wrong about one', () => {
    const { profile } = readText('session,nps\na,9\n')
    const failed = completeMapping({ columns: { npss: { role: 'metric' } } }, profile)
    expect(failed).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    if (!failed.ok) expect(failed.error.message).toMatch(/"npss".*session, nps/)
    expect(completeMapping({ touchpoint: { column: 'step' } }, profile)).toMatchObject({
      ok: false,
    })
  })

  it('refuses a scale upside down, a date format and a time zone that nobody knows', () => {
    const { profile } = readText('date,nps\n2024-01-02,9\n')
    const complete = (columns: Parameters<typeof completeMapping>[0]['columns']) =>
      completeMapping({ columns }, profile)
    expect(complete({ nps: { role: 'metric', scale: { min: 5, max: 1 } } })).toMatchObject({
      ok: false,
    })
    expect(complete({ date: { role: 'date', format: 'soon' } })).toMatchObject({ ok: false })
    expect(complete({ date: { role: 'date', zone: 'Mars/Olympus' } })).toMatchObject({ ok: false })
  })

  it('tells columns with the same header apart by number', () => {
    const text = 'Other,Score,Other\nx,5,1\ny,4,2\n'
    const failed = completeMapping(
      { columns: { Other: { role: 'segment' } } },
      readText(text).profile,
    )
    if (!failed.ok) expect(failed.error.message).toMatch(/2 times.*#1, #3/)
    expect(failed.ok).toBe(false)
    const survey = readText(text, { columns: { '#3': { role: 'metric', metric: 'rating' } } })
    expect(answersTo(survey, '#3')).toEqual([1, 2])
  })

  it('makes wide, long and single files by where the touchpoint comes from', () => {
    const text = 'step,wifi_rating,bar_rating\nCheck-in,5,4\nLounge,3,2\n'
    const valuesOf = (survey: ReturnType<typeof readText>) =>
      survey.records.flatMap((r) =>
        r.kind === 'accepted' ? r.answers.map((a) => a.touchpointValue) : [],
      )
    expect(valuesOf(readText(text, { touchpoint: { eachColumn: true } }))).toEqual([
      'wifi_rating',
      'bar_rating',
      'wifi_rating',
      'bar_rating',
    ])
    expect(valuesOf(readText(text, { touchpoint: { title: 'Visit' } }))).toEqual(
      Array(4).fill('Visit'),
    )
    const both = readText(text, {
      touchpoint: { column: 'step' },
      columns: { bar_rating: { role: 'metric', touchpoint: 'Bar' } },
    })
    expect(valuesOf(both)).toEqual(['Check-in', 'Bar', 'Lounge', 'Bar'])
  })

  it('gives codes their points by labels: 3.604 was wrong, 2.769 is right', () => {
    // 134 answers as the numeric export codes them: 1, 6, 2, 3, 4 = strongly disagree … strongly agree.
    const counts: [number, number][] = [
      [1, 26],
      [6, 44],
      [2, 16],
      [3, 31],
      [4, 17],
    ]
    const cells = counts.flatMap(([code, count]) => Array<number>(count).fill(code))
    expect(mean(cells)).toBeCloseTo(3.604, 2)
    const survey = readText(['agree', ...cells].join('\n'), {
      columns: {
        agree: {
          role: 'metric',
          metric: 'rating',
          scale: { labels: { '1': 1, '6': 2, '2': 3, '3': 4, '4': 5 } },
        },
      },
    })
    expect(column(survey, 'agree').index).toBe(0)
    expect(mean(answersTo(survey, 'agree'))).toBeCloseTo(2.7686567164179103, 12)
  })

  it('keeps what was found where it says nothing, and no more than that', () => {
    const cells = Array.from({ length: 60 }, (_, row) => `${(row % 6) + 1},${(row % 5) + 1}`)
    const text = ['food,staff', ...cells].join('\n')
    const scaleAnd = (columns: Parameters<typeof completeMapping>[0]['columns']) => {
      const { scale, missing } =
        readText(text, columns ? { columns } : {}).complete.columns[0] ?? {}
      return [scale?.min, scale?.max, missing]
    }
    expect(scaleAnd(undefined)).toEqual([1, 5, ['6']])
    expect(scaleAnd({ food: { role: 'metric', metric: 'csat' } })).toEqual([1, 5, ['6']])
    expect(scaleAnd({ food: { role: 'metric', scale: { max: 6 } } })).toEqual([1, 6, []])
    expect(scaleAnd({ food: { role: 'metric', metric: 'nps' } })).toEqual([0, 10, []])
  })

  it('asks for a date format that cannot be told', () => {
    const { profile } = readText('when,nps\nspring,9\nautumn,8\n')
    const failed = completeMapping({ columns: { when: { role: 'date' } } }, profile)
    if (!failed.ok) expect(failed.error.message).toMatch(/"when".*"(?:spring|autumn)".*format/)
    expect(failed.ok).toBe(false)
  })

  it('takes a column named like an object’s own parts for a column', () => {
    const survey = readText('__proto__,constructor,nps\na,constructor,9\nb,toString,8\n')
    expect(Object.keys(mappingOf(survey.complete).columns ?? {})).toEqual([
      '__proto__',
      'constructor',
      'nps',
    ])
    expect(survey.records.map(({ kind }) => kind)).toEqual(['accepted', 'accepted'])
  })

  it('comes back whole, and read again gives the same answers', () => {
    for (const name of [
      'qualtrics-three-headers.csv',
      'surveymonkey-two-headers-mac.csv',
      'polish-windows-1250.csv',
      'title-rows.csv',
    ]) {
      const first = readFixture(name)
      const written = mappingSchema.parse(JSON.parse(JSON.stringify(mappingOf(first.complete))))
      const again = readFixture(name, written)
      expect(mappingOf(again.complete)).toEqual(mappingOf(first.complete))
      expect(again.records).toEqual(first.records)
    }
  })
})

describe('cells and records', () => {
  it('hold ten valid NPS answers in the worked example', () => {
    const cells = [
      '10 - Extremely likely',
      '0 - Not at all likely',
      '9',
      '8',
      '7',
      '6',
      '10',
      '',
      'N/A',
      '11',
      '−1',
      '9.5',
      'nagyon',
      '10',
      '" 9 "',
      '3',
    ]
    const survey = readText(
      ['id,nps', ...cells.map((cell, index) => `${index},${cell}`)].join('\n'),
    )
    const answers = answersTo(survey, 'nps')
    expect(answers).toEqual([10, 0, 9, 8, 7, 6, 10, 10, 9, 3])
    expect(net(answers)).toBe(20)
    expect(problemsOf(survey)).toEqual([
      'missing',
      'missing',
      'out_of_range',
      'missing',
      'not_whole',
      'not_a_number',
    ])
    expect(column(survey, 'nps')).toMatchObject({ answers: 10, missing: 6 })
  })

  it('keep a record for what is good in it, and reject it when nothing is', () => {
    const survey = readText(
      'date,nps,comment\n2024-01-02,11,still waiting\n2024-01-03,,\nsoon,9,\n2024-01-05,8,fine\n',
    )
    expect(survey.records.map(({ kind }) => kind)).toEqual([
      'accepted',
      'rejected',
      'accepted',
      'accepted',
    ])
    expect(survey.records[1]).toMatchObject({ code: 'no_answer' })
    expect(survey.records[2]).toMatchObject({
      date: null,
      problems: [{ code: 'unreadable_date', value: 'soon' }],
    })
  })

  it('tolerate too many and too few cells, and say so', () => {
    const survey = readText('nps,why,country\n9,a,HU,extra\n8,b\n7,c,PL,\n10,d,HU\n')
    expect(answersTo(survey, 'nps')).toEqual([9, 8, 7, 10])
    expect(problemsOf(survey)).toEqual(['too_many_cells', 'too_few_cells'])
    expect(survey.profile.warnings).toContainEqual(expect.objectContaining({ code: 'ragged_rows' }))
  })

  it('keep answers of a long file whose touchpoint is blank', () => {
    const survey = readText('touchpoint,nps\nBar,9\n,8\nBar,7\n')
    expect(survey.records[1]).toMatchObject({
      kind: 'accepted',
      answers: [{ touchpointValue: '', value: 8 }],
      problems: [{ code: 'no_touchpoint' }],
    })
  })

  it('carry key, respondent, segments and comments, and nothing personal', () => {
    const survey = readText(
      'response_id,customer_id,email,country,nps,comment\nR1,C7,a@example.com,HU,9,Kind people\nR2,C8,b@example.com,PL,3,Slow\n',
    )
    expect(survey.records[0]).toMatchObject({
      key: 'R1',
      respondent: 'C7',
      segments: [{ columnIndex: 3, value: 'HU' }],
      comments: [{ columnIndex: 5, text: 'Kind people' }],
    })
    expect(JSON.stringify(survey.records)).not.toContain('example.com')
  })

  it('know a label that is new this month by its spelling', () => {
    const columns = {
      mood: {
        role: 'metric',
        metric: 'csat',
        scale: { min: 1, max: 3, labels: { Happy: 3, Neutral: 2, Sad: 1 } },
      },
    } as const
    const survey = readText('mood\nHappy\nHapyp\nsad\nANGRY\n', { columns })
    expect(answersTo(survey, 'mood')).toEqual([3, 3, 1])
    expect(problemsOf(survey)).toEqual(['unknown_label'])
  })

  it('read durations, and refuse slips of the keyboard', () => {
    const survey = readText('wait_time\n90\n1:30\n1.2e34\n-5\nlong\n', {
      columns: { wait_time: { role: 'metric', metric: 'duration' } },
    })
    expect(answersTo(survey, 'wait_time')).toEqual([90, 90])
    expect(problemsOf(survey)).toEqual(['out_of_range', 'out_of_range', 'not_a_number'])
  })

  it('are counted by reason with three examples', () => {
    const counter = createReasonCounter()
    for (let row = 2; row < 7; row++) counter.add('out_of_range', 'nps', row, '11')
    counter.add('no_answer', null, 9, '')
    expect(counter.reasons()).toEqual([
      {
        code: 'out_of_range',
        column: 'nps',
        count: 5,
        examples: [2, 3, 4].map((row) => ({ row, value: '11' })),
      },
      { code: 'no_answer', count: 1, examples: [{ row: 9, value: '' }] },
    ])
  })
})
