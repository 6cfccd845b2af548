import { describe, expect, it } from 'vitest'
import { column, readFixture, readText } from './read-survey.ts'

describe('every guess says why', () => {
  it('of roles, metrics and scales by the words that were recognised', () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `${at};Pénztár;${at % 11};${(at % 5) + 1};nagyon jó volt ez ${at}`,
    )
    const survey = readText(
      [
        'id;Érintkezési pont;Ajánlási hajlandóság (0–10);Elégedettség a boltban;Megjegyzés',
        ...rows,
      ].join('\n'),
    )
    const reasons = survey.profile.columns.map((each) => each.reasons)
    expect(reasons[0]?.role).toEqual({ code: 'named', evidence: 'id' })
    expect(reasons[1]?.role).toEqual({ code: 'named', evidence: 'Érintkezési' })
    expect(reasons[2]?.metric).toEqual({ code: 'named', evidence: 'Ajánlási' })
    expect(reasons[2]?.scale).toEqual({ code: 'usual' })
    expect(reasons[3]?.metric).toEqual({ code: 'named', evidence: 'Elégedettség' })
    expect(reasons[3]?.scale).toMatchObject({ code: 'points', evidence: '1–5' })
    expect(reasons[4]?.role).toEqual({ code: 'named', evidence: 'Megjegyzés' })
    expect(survey.profile.reasons).toMatchObject({
      encoding: { code: 'valid_utf8', evidence: 'Érintkezési' },
      delimiter: { code: 'even_rows', evidence: '5' },
      header: { code: 'names_over_values' },
      source: { code: 'no_marks' },
    })
  })

  it('of the tool by its own columns or rows', () => {
    expect(readFixture('qualtrics-three-headers.csv').profile.reasons).toMatchObject({
      source: { code: 'header_rows' },
      header: { code: 'tool_rows' },
    })
    const { profile } = readText('id,requester_id,ticket_id,score\n1,2,3,good\n2,3,4,bad\n')
    expect(profile.reasons?.source).toEqual({ code: 'columns', evidence: 'score, requester_id' })
    expect(profile.columns[3]?.reasons?.metric).toEqual({
      code: 'tool_column',
      evidence: 'zendesk',
    })
  })

  it('of dates by the value that decides the order, or that none does', () => {
    const why = (days: readonly string[]) =>
      column(readText(['date,nps', ...days.map((day) => `${day},9`)].join('\n')), 'date').reasons
        ?.date
    expect(why(['03/04/2024', '25/04/2024'])).toEqual({
      code: 'day_above_12',
      evidence: '25/04/2024',
    })
    expect(why(['03/04/2024', '04/25/2024'])).toEqual({
      code: 'second_above_12',
      evidence: '04/25/2024',
    })
    expect(why(['03/04/2024', '05/06/2024'])).toEqual({ code: 'ambiguous', unsure: true })
    expect(why(['2024-03-04', '2024-03-05'])).toMatchObject({ code: 'form' })
  })

  it('and owns up where something else fits nearly as well', () => {
    const short = Array.from({ length: 40 }, (_, at) => `${(at % 3) + 1}`)
    const survey = readText(['interest', ...short].join('\n'))
    expect(column(survey, 'interest').reasons).toMatchObject({
      role: { unsure: true },
      metric: { code: 'points', unsure: true },
      scale: { code: 'points', unsure: true },
    })
  })
})
