import { describe, expect, it } from 'vitest'
import { answersTo, column, readFixture, readText, warningsOf } from './read-survey.ts'
import { repeat, roles, table } from './survey-table.ts'

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
    // As many as were remembered, and said to be the least.
    expect(column(many, 'id').distinct).toBeLessThan(30_000)
    expect(column(many, 'id').distinctAtLeast).toBe(true)
    expect(column(many, 'stars')).toMatchObject({ distinct: 3 })
    expect(column(many, 'stars')).not.toHaveProperty('distinctAtLeast')
    expect(column(many, 'stars').answers).toBe(30_000)
  })
})

describe('roles by what people write and ask', () => {
  const rows = (make: (row: number) => string, count = 40) =>
    Array.from({ length: count }, (_, row) => make(row))

  it('make a comment of a response in words, and a key of one that is a code', () => {
    const texts = rows((row) => `The driver was late again on day ${row}`)
    const survey = readText(table({ Response: texts, Rating: rows((row) => String(row % 6)) }))
    expect(roles(survey)).toMatchObject({ Response: 'comment' })
    const codes = readText(table({ Response: rows((row) => `R${row}`), stars: repeat([5, 4], 20) }))
    expect(roles(codes)).toMatchObject({ Response: 'key' })
    const uuids = rows((row) => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`)
    expect(roles(readText(table({ 'Response UUID': uuids, stars: repeat([5, 4], 20) })))).toEqual({
      'Response UUID': 'key',
      stars: 'metric',
    })
  })

  it('find names under a question, and those of the few who are rated', () => {
    const survey = readText(
      table({
        "What's your first name?": repeat(['Anna', 'Emma', 'Liam', 'Noah'], 10),
        'Hogy hívnak?': repeat(['Péter', 'Zsófia', 'László', 'Ágnes'], 10),
        Agent: repeat(['Jürgen Müller', 'Günther Weber', 'Anna Schmidt', 'Jörg Fischer'], 10),
        nps: repeat([10, 9, 7, 0], 10),
      }),
    )
    expect(roles(survey)).toEqual({
      "What's your first name?": 'personal',
      'Hogy hívnak?': 'personal',
      Agent: 'personal',
      nps: 'metric',
    })
  })

  it('take the question of each row for what the answer is about', () => {
    const survey = readText(
      table({
        respondent: rows((row) => `u${Math.floor(row / 4)}`),
        question: repeat(['Staff', 'Food', 'Queue', 'Price'], 10),
        answer: repeat([5, 4, 2, 1, 3], 8),
      }),
    )
    expect(survey.profile.shape).toBe('long')
    expect(roles(survey)).toMatchObject({ question: 'touchpoint', answer: 'metric' })
  })

  it('are known in Russian too', () => {
    const survey = readText(
      table({
        Номер: rows((row) => String(row)),
        Имя: repeat(['Иван Петров', 'Анна Смирнова'], 20),
        Дата: rows((row) => `${(row % 28) + 1}.03.2024`),
        Этап: repeat(['Доставка', 'Оплата'], 20),
        'Насколько вероятно что вы порекомендуете нас?': repeat([10, 9, 7, 0], 10),
        Обслуживание: repeat(['Очень плохо', 'Плохо', 'Нормально', 'Хорошо', 'Отлично'], 8),
        Комментарий: rows((row) => `Быстрая доставка спасибо ${row}`),
      }),
    )
    expect(roles(survey)).toEqual({
      Номер: 'key',
      Имя: 'personal',
      Дата: 'date',
      Этап: 'touchpoint',
      'Насколько вероятно что вы порекомендуете нас?': 'metric',
      Обслуживание: 'metric',
      Комментарий: 'comment',
    })
    expect(column(survey, 'Насколько вероятно что вы порекомендуете нас?').metric).toBe('nps')
    expect(column(survey, 'Обслуживание').scale).toMatchObject({ min: 1, max: 5 })
  })

  it('split lists as programs write them', () => {
    const cells = repeat(['["Web","App"]', '["Web"]', '["Shop","App"]', '["Shop"]'], 10)
    const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`)
    const survey = readText(table({ Used: quoted, nps: repeat([10, 9, 7, 0], 10) }))
    expect(column(survey, 'Used')).toMatchObject({ role: 'segment', distinct: 3, choices: ',' })
  })

  it('make stars of the words that a map service writes, and days of a delivery time', () => {
    const survey = readText(
      table({
        starRating: repeat(['FIVE', 'FOUR', 'ONE', 'THREE'], 10),
        'Delivery time in days': repeat([1, 2, 3, 8, 45], 8),
      }),
    )
    expect(column(survey, 'starRating')).toMatchObject({ metric: 'rating', scale: { max: 5 } })
    expect(column(survey, 'Delivery time in days')).toMatchObject({ metric: 'duration', unit: 'd' })
  })

  it('find short comments under any header, and no names of products among them', () => {
    const survey = readText(
      table({
        szoveges_ertekeles: rows((row) => `Gyorsan megérkezett köszönöm szépen ${row}`),
        product: rows((row) => `Samsung Galaxy Ultra Blue ${row}`),
        nps: repeat([10, 9, 7, 0], 10),
      }),
    )
    expect(roles(survey)).toMatchObject({ szoveges_ertekeles: 'comment', product: 'ignored' })
  })

  it('take yes and no for one answer with their letters, and consent for none', () => {
    const survey = readText(
      table({
        'Was it resolved?': repeat(['yes', 'Y', 'NO', 'n'], 10),
        'I agree to the terms': repeat(['Yes'], 40),
        ts: rows((row) => String(1_709_284_351 + row * 86_400)),
      }),
    )
    expect(column(survey, 'Was it resolved?')).toMatchObject({ metric: 'share', answers: 40 })
    expect(roles(survey)).toMatchObject({ 'I agree to the terms': 'ignored', ts: 'date' })
  })
})
