import { describe, expect, it } from 'vitest'
import { answersTo, column, mean, net, readFixture, readText, warningsOf } from './read-survey.ts'

/** A table from columns of cells, for stories of more records than a fixture is good for. */
function table(columns: Readonly<Record<string, readonly (string | number)[]>>): string {
  const names = Object.keys(columns)
  const length = Math.max(...Object.values(columns).map((cells) => cells.length))
  const rows = Array.from({ length }, (_, row) => names.map((name) => columns[name]?.[row] ?? ''))
  return [names, ...rows].map((row) => row.join(',')).join('\n')
}

const repeat = <T>(cells: readonly T[], times: number): T[] =>
  Array.from({ length: times }, () => cells).flat()
const roles = (survey: ReturnType<typeof readText>) =>
  Object.fromEntries(survey.profile.columns.map(({ name, role }) => [name, role]))

describe('a Qualtrics export', () => {
  const survey = readFixture('qualtrics-three-headers.csv')

  it('has its roles found by names and values', () => {
    expect(survey.profile).toMatchObject({ source: 'qualtrics', records: 7, shape: 'wide' })
    expect(roles(survey)).toMatchObject({
      StartDate: 'ignored',
      RecordedDate: 'date',
      Status: 'ignored',
      IPAddress: 'personal',
      'Duration (in seconds)': 'ignored',
      ResponseId: 'key',
      RecipientLastName: 'personal',
      RecipientEmail: 'personal',
      ExternalReference: 'respondent',
      UserLanguage: 'segment',
      Q1: 'metric',
      Q1_NPS_GROUP: 'ignored',
      Q3_1: 'metric',
      Q4: 'comment',
      'Q4 - Topics': 'ignored',
    })
    expect(column(survey, 'Q1')).toMatchObject({ metric: 'nps', scale: { min: 0, max: 10 } })
  })

  it('leaves out what was not finished, previews and spam, and says why', () => {
    const outcomes = survey.records.map((record) =>
      record.kind === 'rejected' ? record.code : 'accepted',
    )
    expect(outcomes).toEqual([
      'accepted',
      'accepted',
      'unfinished',
      'preview',
      'spam',
      'accepted',
      'no_answer',
    ])
    expect(answersTo(survey, 'Q1')).toEqual([10, 6, 9])
    expect(warningsOf(survey)).toEqual(
      expect.arrayContaining([
        'unfinished_responses',
        'preview_responses',
        'spam_responses',
        'personal_data',
      ]),
    )
  })

  it('takes a misspelt label for what it means', () => {
    expect(column(survey, 'Q3_1').scale?.labels).toMatchObject({
      'stronlgy disagree': 1,
      'strongly agree': 5,
    })
  })
})

describe('other tools', () => {
  it('are known by their columns', () => {
    const sources: [string, string][] = [
      ['id,submitdate,lastpage,startlanguage,Q1', 'limesurvey'],
      ['#,How was it?,Start Date (UTC),Submit Date (UTC),Network ID', 'typeform'],
      ['Időbélyeg,Mennyire elégedett?', 'googleforms'],
      ['ID,Start time,Completion time,Email,Name', 'msforms'],
      ['id,assignee_id,group_id,requester_id,ticket_id,score,created_at', 'zendesk'],
      ['request_id,request_sent_at,star_rating,comments', 'medallia'],
      ['Date,Sentiment,Rating', 'hubspot'],
      ['id,person,survey_type,score,comment,permalink', 'delighted'],
      ['Respondent ID,Collector ID,Start Date', 'surveymonkey'],
      ['shop,stars', 'generic'],
    ]
    for (const [header, source] of sources) {
      expect(readText(`${header}\n1,2,3\n`).profile.source, header).toBe(source)
    }
  })

  it('read SurveyMonkey dates the American way and drop who answered', () => {
    const survey = readFixture('surveymonkey-two-headers-mac.csv')
    expect(survey.profile).toMatchObject({ source: 'surveymonkey', shape: 'wide' })
    expect(roles(survey)).toMatchObject({
      'Respondent ID': 'key',
      'End Date': 'date',
      'IP Address': 'personal',
      'Email Address': 'personal',
    })
    expect(column(survey, 'End Date').dateFormat).toBe('MM/dd/yyyy HH:mm:ss')
    expect(answersTo(survey, 'How satisfied were you with check-in?')).toEqual([5, 4, 3, 2])
    const comments = survey.records.flatMap((record) =>
      record.kind === 'accepted' ? record.comments : [],
    )
    expect(comments.map(({ text }) => text)).toEqual(['More cafés', 'Don’t\u00a0know'])
  })

  it('count good and bad tickets of Zendesk, not offers', () => {
    const survey = readText(
      'id,requester_id,ticket_id,score,comment\n1,11,21,good,\n2,12,22,bad,slow reply\n3,13,23,offered,\n4,14,24,good,\n',
    )
    expect(column(survey, 'score')).toMatchObject({ metric: 'csat', answers: 3, missing: 1 })
    expect(answersTo(survey, 'score')).toEqual([1, 0, 1])
  })

  it('read a store review in UTF-16', () => {
    const survey = readFixture('playstore-utf16le-no-bom.csv')
    expect(survey.profile.source).toBe('playstore')
    expect(answersTo(survey, 'Star Rating')).toEqual([5, 1])
    expect(survey.records[0]).toMatchObject({
      date: '2021-11-02',
      comments: [{ text: 'Gyors, és szép' }],
    })
  })

  it('read Hungarian and Polish forms', () => {
    const hungarian = readFixture('hungarian-windows-1250.csv')
    expect(answersTo(hungarian, 'Elégedettség')).toEqual([5, 4, 3, 2, 1])
    expect(answersTo(hungarian, 'Könnyű volt')).toEqual([5, 4, 3, 2, 1])
    expect(column(hungarian, 'Könnyű volt').metric).toBe('ces')
    const polish = readFixture('polish-windows-1250.csv')
    expect(answersTo(polish, 'Jak oceniasz obsługę?')).toEqual([5, 2, 3, 1, 4])
    expect(polish.records[3]).toMatchObject({
      date: '2024-03-18',
      comments: [{ text: 'Nie wiem, ale proszę' }],
    })
  })
})

describe('a scale', () => {
  it('of five points with sixes is five points, and six is no answer', () => {
    const survey = readText(
      table({ food: repeat([5, 4, 6, 3, 2, 1], 6), staff: repeat([5, 5, 4, 3, 2, 1], 6) }),
    )
    expect(column(survey, 'food')).toMatchObject({
      scale: { min: 1, max: 5 },
      answers: 30,
      missing: 6,
      notAnswers: ['6'],
    })
    expect(warningsOf(survey)).toContain('off_scale')
    expect(answersTo(survey, 'food')).not.toContain(6)
  })

  it('of two eras is not taken from its maximum', () => {
    const eras = [...repeat([5, 4, 3, 4, 2, 5, 1, 3], 20), ...repeat([9, 8, 10, 7, 5, 6, 9, 3], 10)]
    const survey = readText(table({ overall_rating: eras }))
    expect(column(survey, 'overall_rating').scale).toMatchObject({ max: 5 })
    expect(warningsOf(survey)).toContain('mixed_scale')
  })

  it('of ten points is left alone, even in a sorted file', () => {
    const ten = [...repeat([1, 2, 3, 4, 5], 8), ...repeat([6, 7, 8, 9, 10], 30)]
    const survey = readText(table({ overall_rating: ten }))
    expect(column(survey, 'overall_rating').scale).toMatchObject({ min: 1, max: 10 })
    expect(warningsOf(survey)).not.toContain('mixed_scale')
  })

  it('has zeros where its sisters have, and not for one slip', () => {
    const points = [0, 1, 2, 3, 4, 5]
    const zeros = readText(
      table({
        wifi_rating: repeat(points, 6),
        bar_rating: repeat(points, 6),
        staff_rating: repeat([1, 2, 3, 4, 5, 5], 6),
      }),
    )
    expect(column(zeros, 'staff_rating').scale).toMatchObject({ min: 0, max: 5 })
    const slip = readText(
      table({
        a_rating: [0, ...repeat([1, 2, 3, 4, 5], 8)],
        b_rating: repeat([1, 2, 3, 4, 5], 8),
        c_rating: repeat([1, 2, 3, 4, 5], 8),
        d_rating: repeat([1, 2, 3, 4, 5], 8),
      }),
    )
    expect(column(slip, 'a_rating')).toMatchObject({
      scale: { min: 1, max: 5 },
      answers: 40,
      missing: 1,
    })
  })

  it('ignores codes for no answer: -1, 99, words and blanks', () => {
    const survey = readText(
      table({
        rating: [...repeat([5, 4, 3, 2, 1], 8), -1, 99, 99, 'N/A', '-', "don't know", ''],
        id: Array.from({ length: 47 }, (_, i) => i),
      }),
    )
    expect(column(survey, 'rating')).toMatchObject({
      scale: { min: 1, max: 5 },
      answers: 40,
      missing: 7,
    })
    expect(mean(answersTo(survey, 'rating'))).toBe(3)
  })

  it('is not made of codes in no order', () => {
    const survey = readText(
      table({ agree: repeat([1, 6, 2, 3, 4], 10), staff: repeat([1, 2, 3, 4, 5], 10) }),
    )
    expect(column(survey, 'agree').role).toBe('ignored')
    expect(survey.profile.warnings).toContainEqual(
      expect.objectContaining({ code: 'recode_not_ordinal', column: 'agree' }),
    )
  })

  it('follows the words where they come with codes in no order', () => {
    const coded = [
      '1 - strongly disagree',
      '6 - somewhat disagree',
      '2 - neutral',
      '3 - somewhat agree',
      '4 - strongly agree',
    ]
    const survey = readText(table({ 'How much do you agree?': repeat(coded, 2) }))
    expect(answersTo(survey, 'How much do you agree?').slice(0, 5)).toEqual([1, 2, 3, 4, 5])
  })

  it('may have its good end at 1', () => {
    const coded = [
      '1 - strongly agree',
      '2 - agree',
      '3 - neutral',
      '4 - disagree',
      '5 - strongly disagree',
    ]
    const survey = readText(table({ 'It was easy': coded }))
    expect(column(survey, 'It was easy').scale).toMatchObject({
      min: 1,
      max: 5,
      higherIsBetter: false,
    })
    const effort = readText(table({ 'How much effort did it take?': repeat([1, 2, 3, 4, 5], 8) }))
    expect(column(effort, 'How much effort did it take?')).toMatchObject({
      metric: 'ces',
      scale: { max: 5, higherIsBetter: false },
    })
  })

  it('of NPS is 0-10 whatever was answered', () => {
    const survey = readText(table({ nps: repeat([10, 9, 8, 10], 10) }))
    expect(column(survey, 'nps')).toMatchObject({ metric: 'nps', scale: { min: 0, max: 10 } })
    expect(net(answersTo(survey, 'nps'))).toBe(75)
  })

  it('is what the question says of it, with its direction', () => {
    const marks = repeat([1, 1, 2, 2, 3, 4, 5, 6], 10)
    const survey = readText(
      table({
        '"How do you rate us? (1 = very good, 6 = very bad)"': marks,
        '"The staff was friendly (1 = strongly agree, 5 = strongly disagree)"': repeat(
          [1, 2, 3, 4, 5, 99, 1, 2],
          10,
        ),
        '"Elégedettség: 1 – nagyon elégedetlen, 5 – nagyon elégedett"': repeat(
          [1, 2, 3, 4, 5, 5, 5, 4],
          10,
        ),
        'Ocena obsługi (1 – najlepsza)': repeat([1, 2, 3, 4, 5, 1, 1, 2], 10),
      }),
    )
    expect(survey.profile.columns.map(({ scale }) => scale)).toEqual([
      { min: 1, max: 6, higherIsBetter: false },
      { min: 1, max: 5, higherIsBetter: false },
      { min: 1, max: 5, higherIsBetter: true },
      { min: 1, max: 5, higherIsBetter: false },
    ])
    expect(survey.profile.columns[0]?.answers).toBe(80)
    expect(survey.profile.columns[1]?.notAnswers).toEqual(['99'])
  })

  it('of satisfaction with halves is a rating: no answer is lost for not being whole', () => {
    const halves = repeat(['4,5', '3,5', '5', '2', '1,5', '4'], 10)
    const survey = readText(
      `Elégedettség (átlag);Hely\n${halves.map((v) => `${v};A`).join('\n')}\n`,
    )
    expect(survey.profile.columns[0]).toMatchObject({ metric: 'rating', answers: 60 })
    const slips = table({ csat: [...repeat([1, 2, 3, 4, 5], 12), 4.5] })
    expect(readText(slips).profile.columns[0]).toMatchObject({ metric: 'csat', answers: 60 })
  })
})

describe('roles', () => {
  it('do not make metrics of ages, counts, amounts and codes', () => {
    const n = 60
    const survey = readText(
      table({
        age: Array.from({ length: n }, (_, i) => 18 + (i % 50)),
        visits: Array.from({ length: n }, (_, i) => i % 25),
        amount: Array.from({ length: n }, (_, i) => `${i * 3}.50`),
        member: repeat([0, 1], n / 2),
        resolved: repeat([1, 1, 0], n / 3),
        stars: repeat([5, 4, 3, 2, 1], n / 5),
        wait_seconds: Array.from({ length: n }, (_, i) => i * 7),
      }),
    )
    expect(roles(survey)).toEqual({
      age: 'segment',
      visits: 'ignored',
      amount: 'ignored',
      member: 'segment',
      resolved: 'metric',
      stars: 'metric',
      wait_seconds: 'metric',
    })
    expect(column(survey, 'resolved').metric).toBe('share')
    expect(column(survey, 'wait_seconds')).toMatchObject({ metric: 'duration', scale: null })
  })

  it('find personal data by name and by value', () => {
    const n = 12
    const people = (make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i))
    const survey = readText(
      table({
        Név: people((i) => `Kovács ${i}`),
        contact: people((i) => `p${i}@example.com`),
        reach: people((i) => `+36 30 123 45${10 + i}`),
        from: people((i) => `192.0.2.${i}`),
        tokenGuid: people((i) => `38a5beac${i}ead481d9`),
        customer_id: people((i) => `C-${1000 + i}`),
        phone: people((i) => String((i % 5) + 1)),
        author_country: people((i) => (i % 2 ? 'Hungary' : 'Poland')),
      }),
    )
    expect(roles(survey)).toEqual({
      Név: 'personal',
      contact: 'personal',
      reach: 'personal',
      from: 'personal',
      tokenGuid: 'personal',
      customer_id: 'respondent',
      phone: 'metric',
      author_country: 'segment',
    })
    expect(survey.complete.dropped).toEqual(['Név', 'contact', 'reach', 'from', 'tokenGuid'])
  })

  it('see a column that names the touchpoint: the file is long', () => {
    const survey = readText(
      table({ touchpoint: repeat(['Check-in', 'Bar'], 10), nps: repeat([10, 3, 8, 9], 5) }),
    )
    expect(survey.profile.shape).toBe('long')
    expect(survey.records[1]).toMatchObject({ answers: [{ touchpointValue: 'Bar', value: 3 }] })
  })

  it('leave a column of blanks empty, not zero', () => {
    const survey = readText('nps,csat,why\n10,,a\n8,,b\n')
    expect(column(survey, 'csat')).toMatchObject({
      role: 'ignored',
      type: 'empty',
      answers: 0,
      missing: 2,
    })
    expect(answersTo(survey, 'csat')).toEqual([])
  })

  it('take a column called comment for one, however often its texts repeat', () => {
    const survey = readText(
      table({
        Megjegyzés: repeat(['Lassú', ''], 20),
        Reason: repeat(['price', 'staff'], 20),
        nps: repeat([9, 10, 3, 7], 10),
      }),
    )
    expect(roles(survey)).toEqual({ Megjegyzés: 'comment', Reason: 'segment', nps: 'metric' })
  })

  it('call a score NPS where another column says so', () => {
    const scores = repeat([10, 9, 4, 8], 5)
    const hubspot = readText(
      table({
        Date: repeat(['2024-01-02'], 20),
        Sentiment: repeat(['Promoter', 'Promoter', 'Detractor', 'Passive'], 5),
        Rating: scores,
      }),
    )
    expect(column(hubspot, 'Rating').metric).toBe('nps')
    const delighted = readText(
      table({
        id: scores.map((_, i) => 700 + i),
        survey_type: repeat(['nps'], 20),
        score: scores,
        permalink: scores.map((_, i) => `https://example.com/${i}`),
      }),
    )
    expect(column(delighted, 'score').metric).toBe('nps')
    expect(column(readText(table({ score: scores })), 'score').metric).toBe('rating')
  })

  it('warn where one score column holds several metrics', () => {
    const survey = readText('question_type,score\nNPS,9\nCSAT,4\n5STAR,5\nNPS,10\n')
    expect(survey.profile.warnings).toContainEqual(
      expect.objectContaining({ code: 'mixed_metrics', column: 'question_type' }),
    )
  })

  it('notice text that was damaged before', () => {
    const survey = readText('session,nps\nÂ¡Traduciendo!,9\nKeynote,10\nKeynote,8\n')
    expect(warningsOf(survey)).toContain('damaged_text')
  })

  it('account for every cell of a metric', () => {
    for (const name of [
      'qualtrics-three-headers.csv',
      'surveymonkey-two-headers-mac.csv',
      'title-rows.csv',
      'two-code-pages.csv',
    ]) {
      const survey = readFixture(name)
      const excluded = survey.records.filter(
        ({ kind, problems }) => kind === 'rejected' && problems.length === 0,
      )
      for (const metric of survey.profile.columns.filter(({ role }) => role === 'metric')) {
        expect(metric.answers + metric.missing).toBe(survey.profile.records)
        if (excluded.length === 0)
          expect(answersTo(survey, metric.name)).toHaveLength(metric.answers)
      }
    }
  })

  it('stay quick and small on a thousand columns and many different values', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `c${i}`)
    const row = (r: number) => names.map((_, i) => `${r}-${i}`).join(',')
    const survey = readText(
      [names.join(','), ...Array.from({ length: 30 }, (_, r) => row(r))].join('\n'),
    )
    expect(survey.profile.columns).toHaveLength(1000)
    const many = readText(
      table({
        id: Array.from({ length: 30_000 }, (_, i) => `r${i}`),
        stars: repeat([5, 4, 3], 10_000),
      }),
    )
    expect(column(many, 'id').role).toBe('key')
    expect(column(many, 'id').values.length).toBeLessThanOrEqual(50)
    expect(column(many, 'id').distinct).toBeLessThan(30_000)
    expect(column(many, 'stars').answers).toBe(30_000)
  })
})
