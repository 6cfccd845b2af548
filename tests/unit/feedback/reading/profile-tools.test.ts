import { describe, expect, it } from 'vitest'
import { answersTo, column, readFixture, readText, warningsOf } from './read-survey.ts'
import { roles } from './survey-table.ts'

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
