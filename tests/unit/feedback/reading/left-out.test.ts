import { describe, expect, it } from 'vitest'
import { answersTo, readText, type Survey, warningsOf } from './read-survey.ts'

const outcomes = (survey: Survey) =>
  survey.records.map((record) => (record.kind === 'rejected' ? record.code : 'accepted'))

describe('records that are no whole answers of customers', () => {
  it('are told by a column that says so, in each language', () => {
    const columns: [string, string, string][] = [
      ['Finished', 'True', 'False'],
      ['Completed', 'yes', 'no'],
      ['Befejezett', 'igen', 'nem'],
      ['Ukończone', 'tak', 'nie'],
      ['Abgeschlossen', 'ja', 'nein'],
      ['Response Type', 'completed', 'partial'],
      ['Status', 'Complete', 'In progress'],
      ['Állapot', 'Befejezett', 'Részleges'],
      ['Status odpowiedzi', 'Ukończona', 'Częściowa'],
    ]
    for (const [header, whole, part] of columns) {
      const survey = readText(`${header},nps\n${whole},9\n${part},3\n${whole},8\n`)
      expect(outcomes(survey), header).toEqual(['accepted', 'unfinished', 'accepted'])
      expect(answersTo(survey, 'nps')).toEqual([9, 8])
      expect(warningsOf(survey)).toContain('unfinished_responses')
    }
  })

  it('are tests, screened out people and what a tool does not count', () => {
    const survey = readText('Status,nps\nComplete,9\nTest Data,1\nDisqualified,2\nPartial,3\n')
    expect(outcomes(survey)).toEqual(['accepted', 'preview', 'excluded', 'unfinished'])
    const wootric = readText(
      'id,score,text,excluded_from_calculations,created_at\n1,9,,false,1709334609\n2,3,,true,1709334609\n',
    )
    expect(outcomes(wootric)).toEqual(['accepted', 'excluded'])
  })

  it('are told by their numbers in a Qualtrics export', () => {
    const survey = readText(
      'Status,Progress,RecordedDate,ResponseId,Q1\n0,100,2024-03-01 10:00:00,R_1,5\n1,100,2024-03-01 10:00:00,R_2,4\n8,100,2024-03-01 10:00:00,R_3,3\n0,40,2024-03-01 10:00:00,R_4,2\n',
    )
    expect(outcomes(survey)).toEqual(['accepted', 'preview', 'spam', 'unfinished'])
  })

  it('are whole where the tool says so, however far the progress went', () => {
    const survey = readText(
      'Status,Progress,Finished,RecordedDate,ResponseId,Q1\n0,80,1,2024-03-01 10:00:00,R_1,5\n0,80,0,2024-03-01 10:00:00,R_2,4\n0,100,1,2024-03-01 10:00:00,R_3,3\n',
    )
    expect(outcomes(survey)).toEqual(['accepted', 'unfinished', 'accepted'])
  })

  it('have no date of submission in LimeSurvey', () => {
    const survey = readText(
      'id;submitdate;lastpage;startlanguage;Q1\n1;2024-03-01 10:00:00;2;hu;5\n2;;1;hu;4\n',
    )
    expect(outcomes(survey)).toEqual(['accepted', 'unfinished'])
  })

  it('come in where the user gives that column another use', () => {
    const survey = readText('Finished,nps\nTrue,9\nFalse,3\n', {
      columns: { Finished: { role: 'segment' } },
    })
    expect(outcomes(survey)).toEqual(['accepted', 'accepted'])
  })

  it('are not told by a state of something else, nor by a question', () => {
    expect(outcomes(readText('Status,nps\nGold,9\nSilver,3\n'))).toEqual(['accepted', 'accepted'])
    const survey = readText('Did you complete your task?,nps\nyes,9\nno,3\nyes,5\n')
    expect(outcomes(survey)).toEqual(['accepted', 'accepted', 'accepted'])
  })
})
