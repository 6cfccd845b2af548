import { describe, expect, it } from 'vitest'
import { answersTo, column, net, readText, type Survey, warningsOf } from './read-survey.ts'

const n = 60
/** A table of 60 records from a header and a function for the cells of one. */
function table(header: string, row: (at: number) => readonly (string | number)[]): string {
  return [header, ...Array.from({ length: n }, (_, at) => row(at).join(','))].join('\n')
}
const read = (header: string, row: (at: number) => readonly (string | number)[]) =>
  readText(table(header, row))
const role = (survey: Survey, name: string) => column(survey, name).role
const person = (at: number) =>
  `${['Anna', 'Jan', 'Éva', 'Piotr', 'Béla', 'Zsófia', 'Maria'][at % 7]} ${['Nowak', 'Kovács', 'Doe', 'Nagy'][at % 4]}`
const comment = (at: number) => (at % 3 ? '' : `It took far too long to hear about order ${at}`)

describe('what a tool writes is measured as the tool does', () => {
  it('Zendesk: good and bad, also with a comment; what was offered is no answer', () => {
    const scores = ['good', 'bad', 'offered', 'unoffered', 'good_with_comment', 'received']
    const survey = read('id,assignee_id,ticket_id,score', (at) => [at, 1, at, scores[at % 6] ?? ''])
    expect(column(survey, 'score')).toMatchObject({ metric: 'csat', answers: 30, missing: 30 })
    expect(answersTo(survey, 'score').filter((value) => value === 1)).toHaveLength(20)
  })

  it('HubSpot: satisfaction on 0-2, effort on 1-7, recommendation on 0-10, and the words beside them are the same', () => {
    const nps = ['Detractor', 'Passive', 'Promoter'] as const
    const rating = (row: (at: number) => readonly [number, string]) =>
      read('Response ID,Date,Rating,Sentiment,Feedback', (at) => [
        at,
        '2024-03-01',
        ...row(at),
        comment(at),
      ])
    const csat = rating((at) => [at % 3, ['Unhappy', 'Neutral', 'Happy'][at % 3] ?? ''])
    expect(column(csat, 'Rating')).toMatchObject({ metric: 'csat', scale: { min: 0, max: 2 } })
    const ces = rating((at) => [(at % 7) + 1, nps[at % 7 < 3 ? 0 : at % 7 < 5 ? 1 : 2]])
    expect(column(ces, 'Rating')).toMatchObject({ metric: 'ces', scale: { min: 1, max: 7 } })
    const likely = rating((at) => [at % 11, nps[at % 11 < 7 ? 0 : at % 11 < 9 ? 1 : 2]])
    expect(column(likely, 'Rating').metric).toBe('nps')
    for (const survey of [csat, ces, likely]) expect(role(survey, 'Sentiment')).toBe('ignored')
  })

  it('Delighted and AskNicely: by the kind of survey', () => {
    const kinds: [string, number, string, number, number][] = [
      ['nps', 11, 'nps', 0, 10],
      ['csat', 5, 'csat', 1, 5],
      ['ces', 7, 'ces', 1, 7],
      ['5STAR', 5, 'rating', 1, 5],
      ['thumbs', 2, 'share', 0, 1],
    ]
    for (const [kind, points, metric, min, max] of kinds) {
      const score = (at: number) => (at % points) + min
      const delighted = read('id,survey_type,score,permalink', (at) => [at, kind, score(at), 'x'])
      expect(delighted.profile.source).toBe('delighted')
      expect(column(delighted, 'score'), kind).toMatchObject({ metric, scale: { min, max } })
      const asknicely = read('response_id,answer,question_type,responded', (at) => [
        at,
        score(at),
        kind,
        1709334609 + at * 1000,
      ])
      expect(asknicely.profile.source).toBe('asknicely')
      expect(column(asknicely, 'answer'), kind).toMatchObject({ metric, scale: { min, max } })
      expect(role(asknicely, 'responded')).toBe('date')
    }
  })

  it('Wootric: a score from 0 to 10 is NPS', () => {
    const survey = read(
      'id,score,text,excluded_from_calculations,created_at,end_user_plan',
      (at) => [at, at % 11, comment(at), 'false', 1709334609 + at, 'pro'],
    )
    expect(survey.profile.source).toBe('wootric')
    expect(column(survey, 'score').metric).toBe('nps')
    expect(role(survey, 'end_user_plan')).toBe('segment')
  })

  it('Medallia: whether there are comments is no answer', () => {
    const survey = read('request_id,star_rating,comments', (at) => [
      at,
      (at % 4) + 1,
      at % 2 ? 'Yes' : 'No',
    ])
    expect(role(survey, 'comments')).toBe('ignored')
    expect(column(survey, 'star_rating')).toMatchObject({ scale: { min: 1, max: 5 } })
  })

  it('LimeSurvey: codes of an array are points in their order, and someone should look', () => {
    const survey = read('id,submitdate,lastpage,startlanguage,Q2[SQ001],Q2[SQ002]', (at) => [
      at,
      '2024-03-01 10:00:00',
      3,
      'hu',
      `A${(at % 4) + 1}`,
      at % 2 ? 'Y' : 'N',
    ])
    expect(column(survey, 'Q2[SQ001]')).toMatchObject({
      metric: 'rating',
      scale: { min: 1, max: 5 },
    })
    expect(answersTo(survey, 'Q2[SQ001]').slice(0, 4)).toEqual([1, 2, 3, 4])
    expect(column(survey, 'Q2[SQ002]').metric).toBe('share')
    expect(warningsOf(survey)).toContain('codes_in_order')
  })

  it('forms in Hungarian, Polish and German are known by their own columns', () => {
    const sources: [string, string][] = [
      ['Azonosító,Kezdés időpontja,Befejezés időpontja,Név', 'msforms'],
      ['Identyfikator,Godzina rozpoczęcia,Godzina ukończenia', 'msforms'],
      ['Sygnatura czasowa,Jak oceniasz?', 'googleforms'],
      ['Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache', 'limesurvey'],
    ]
    for (const [header, source] of sources) {
      const cells = header.split(',').map((_, at) => at)
      expect(readText(`${header}\n${cells}\n`).profile.source, header).toBe(source)
    }
  })
})

describe('questions', () => {
  it('of recommendation from 0 to 10 are NPS in each language; from 1 to 10 they are not', () => {
    const questions: [string, string][] = [
      ['Would you recommend us to a friend?', 'nps'],
      ['Ajánlana minket ismerőseinek?', 'nps'],
      ['Czy polecisz nas znajomym? (0-10)', 'nps'],
      ['Würden Sie uns weiterempfehlen?', 'nps'],
      ['From 1 to 10: would you recommend us?', 'rating'],
    ]
    for (const [question, metric] of questions) {
      const least = metric === 'nps' ? 0 : 1
      const survey = read(`id,${question}`, (at) => [at, (at % (11 - least)) + least])
      expect(column(survey, question).metric, question).toBe(metric)
    }
  })

  it('of which only the groups of NPS are left still count as NPS', () => {
    for (const groups of [
      ['Detractor', 'Passive', 'Promoter', 'Promoter'],
      ['Kritikus', 'Passzív', 'Ajánló', 'Ajánló'],
    ]) {
      const survey = read('id,NPS category', (at) => [at, groups[at % 4] ?? ''])
      expect(column(survey, 'NPS category')).toMatchObject({ metric: 'nps', answers: n })
      expect(net(answersTo(survey, 'NPS category'))).toBe(25)
      expect(warningsOf(survey)).toContain('groups_only')
      const scored = read('id,nps,Group', (at) => [at, at % 11, groups[at % 4] ?? ''])
      expect(role(scored, 'Group')).toBe('ignored')
    }
  })

  it('with a row for each answer are told apart by their texts', () => {
    const questions = [
      'How likely are you to recommend us to a friend?',
      'How satisfied were you with the delivery?',
      'How easy was it to order?',
    ]
    const survey = read('response id,question,answer', (at) => [
      at,
      questions[at % 3] ?? '',
      [at % 11, (at % 5) + 1, (at % 7) + 1][at % 3] ?? 0,
    ])
    expect(column(survey, 'answer').split?.parts.map(({ metric }) => metric)).toEqual([
      'nps',
      'csat',
      'ces',
    ])
  })

  it('with several answers are segments, whether the choices share a cell or have a column each', () => {
    const joined = read('id,nps,Which did you use?', (at) => [
      at,
      at % 11,
      ['Web;App;', 'Web;', 'Store;App;'][at % 3] ?? '',
    ])
    expect(column(joined, 'Which did you use?')).toMatchObject({
      role: 'segment',
      choices: ';',
      distinct: 3,
    })
    const ticked = read('id,nps,Which did you use? - Web,Which did you use? - App', (at) => [
      at,
      at % 11,
      at % 2,
      at % 3 ? 1 : 0,
    ])
    expect(role(ticked, 'Which did you use? - Web')).toBe('segment')
    expect(role(ticked, 'Which did you use? - App')).toBe('segment')
  })

  it('that no name makes a rating are none where they have but two or three values', () => {
    const survey = read('id,Kids,Quarter,Tier no,nps', (at) => [
      at,
      at % 3,
      (at % 4) + 1,
      (at % 2) + 1,
      at % 11,
    ])
    for (const name of ['Kids', 'Quarter', 'Tier no'])
      expect(role(survey, name), name).toBe('segment')
  })

  it('with the numbers of their choices in a cell are no decimals', () => {
    const survey = read('id,nps,Q5', (at) => [
      at,
      at % 11,
      ['1', '"1,2"', '"2,4"', '"1,2,4"', '3'][at % 5] ?? '',
    ])
    expect(column(survey, 'Q5')).toMatchObject({ role: 'segment', choices: ',', distinct: 4 })
  })

  it('answered with yes or no at several places stay questions', () => {
    const survey = read('id,Was it solved? - Phone,Was it solved? - Chat', (at) => [
      at,
      at % 2 ? 'Yes' : 'No',
      at % 3 ? 'Yes' : 'No',
    ])
    expect(column(survey, 'Was it solved? - Phone').metric).toBe('share')
    expect(survey.profile.shape).toBe('wide')
  })

  it('of places with a comma in their names are no choices', () => {
    const places = ['"Budapest, Hungary"', '"Kraków, Poland"', '"Wien, Austria"']
    const survey = read('id,Place,csat', (at) => [at, places[at % 3] ?? '', (at % 5) + 1])
    expect(column(survey, 'Place')).toMatchObject({ role: 'segment', distinct: 3 })
  })
})

describe('personal data', () => {
  it('is known by its name, whoever it belongs to', () => {
    const headers = [
      'Ügyfél neve',
      'Az ügyfél e-mail címe',
      'Imię klienta',
      'Name des Kunden',
      'Customer full name',
      'Az Ön telefonszáma',
      'Please enter your e-mail address',
    ]
    for (const header of headers) {
      const survey = read(`${header},nps`, (at) => [`x${at} 06301234${at}`, at % 11])
      expect(role(survey, header), header).toBe('personal')
    }
  })

  it('is not what only sounds like it', () => {
    for (const header of [
      'Store name',
      'Product name',
      'Üzlet neve',
      'Nazwa sklepu',
      'Web address rating',
    ]) {
      const survey = read(`${header},nps`, (at) => [['North', 'South'][at % 2] ?? '', at % 11])
      expect(role(survey, header), header).toBe('segment')
    }
    expect(
      role(
        read('Mobile,nps', (at) => [at % 2 ? 'iPhone' : 'Android', at % 11]),
        'Mobile',
      ),
    ).toBe('segment')
  })

  it('is known by what stands in it', () => {
    const cells: [string, (at: number) => string, string][] = [
      ['names', person, 'person_names'],
      ['streets', (at) => `Fő utca ${at}. Budapest`, 'street_addresses'],
      ['polish streets', (at) => `ul. Długa ${at}`, 'street_addresses'],
      ['accounts', (at) => `HU42 1177 3016 1111 1018 0000 ${1000 + at}`, 'bank_accounts'],
      ['phones', (at) => `600 100 ${100 + at}`, 'phone_numbers'],
      ['mails', (at) => `a${at}@example.com`, 'emails'],
      ['addresses', (at) => `192.0.2.${at}`, 'network_addresses'],
    ]
    for (const [name, cell, code] of cells) {
      const survey = read('column,nps', (at) => [cell(at), at % 11])
      expect(column(survey, 'column'), name).toMatchObject({
        role: 'personal',
        reasons: { role: { code } },
      })
    }
  })

  it('in comments is told, since comments are kept as they are', () => {
    const survey = read('id,nps,comment', (at) => [
      at,
      at % 11,
      at < 5 ? `Please call me: +36 30 123 45${10 + at}` : 'All was well with us this time too',
    ])
    expect(survey.profile.warnings).toContainEqual(
      expect.objectContaining({
        code: 'personal_in_comments',
        column: 'comment',
        message: expect.stringMatching(/^5 comments/),
      }),
    )
  })
})
