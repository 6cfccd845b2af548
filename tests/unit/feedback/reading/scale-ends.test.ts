import { describe, expect, it } from 'vitest'
import { anchorsIn } from '../../../../shared/feedback/reading/anchors.ts'
import { answersTo, column, readText, warningsOf } from './read-survey.ts'

const times = (cells: readonly (string | number)[], count: number) =>
  Array.from({ length: count }, (_, index) => cells[index % cells.length] ?? '')

/** A file of columns as long as the longest of them. */
function file(columns: Readonly<Record<string, readonly (string | number)[]>>) {
  const names = Object.keys(columns)
  const rows = times([''], Math.max(...Object.values(columns).map((cells) => cells.length)))
  const lines = rows.map((_, row) => names.map((name) => columns[name]?.[row] ?? '').join(';'))
  return readText([names.join(';'), ...lines].join('\n'))
}

describe('the ends of a scale', () => {
  it('are what the question says, whatever the answers reach', () => {
    const questions: [string, { min: number; max: number }][] = [
      ['Rate us from 1 to 10', { min: 1, max: 10 }],
      ['How was it on a scale of 1-7?', { min: 1, max: 7 }],
      ['Overall rating (0-10)', { min: 0, max: 10 }],
      ['Értékelje 1-től 10-ig', { min: 1, max: 10 }],
      ['Értékelje egy 1-10-es skálán', { min: 1, max: 10 }],
      ['Mennyire volt jó? (1–7)', { min: 1, max: 7 }],
      ['Oceń w skali od 0 do 10', { min: 0, max: 10 }],
      ['Ocena w skali 1-6', { min: 1, max: 6 }],
      ['Auf einer Skala von 0 bis 10', { min: 0, max: 10 }],
      ['Sur une échelle de 1 à 10', { min: 1, max: 10 }],
    ]
    for (const [question, range] of questions) {
      expect(anchorsIn(question)?.range, question).toEqual(range)
      const survey = file({ [question]: times([2, 3, 4, 5], 40) })
      expect(column(survey, question), question).toMatchObject({ role: 'metric', scale: range })
    }
  })

  it('tell which of them is good, also where the words of one are not known', () => {
    const questions: [string, boolean][] = [
      ['Rate (1 = very good, 6 = very bad)', false],
      ['Pain level (0 = none, 10 = worst)', false],
      ['Overall (0 = a nightmare, 10 = best possible)', true],
      ['Zufriedenheit (1 = sehr zufrieden, 5 = sehr unzufrieden)', false],
    ]
    for (const [question, higherIsBetter] of questions) {
      expect(anchorsIn(question)?.higherIsBetter, question).toBe(higherIsBetter)
    }
  })

  it('are five for stars, however few were drawn', () => {
    const survey = file({ Hodnoceni: times(['★★★☆☆', '★★☆☆☆'], 40) })
    expect(column(survey, 'Hodnoceni')).toMatchObject({
      metric: 'rating',
      scale: { min: 1, max: 5 },
    })
  })

  it('are not found in spans of time and in groups of ages', () => {
    for (const question of [
      'How often did you call in the last 1 to 3 months?',
      'Age (18-29)',
      'Orders from 1 to 12 months ago',
      'Room 1-205',
    ]) {
      expect(anchorsIn(question)?.range ?? null, question).toBeNull()
    }
  })

  it('are those of the questions beside it where nobody gave the best point', () => {
    const survey = file({
      'Rate the food': times([1, 2, 3, 4, 5], 40),
      'Rate the staff': times([2, 3, 4, 5], 40),
      'Rate the waiting': times([1, 2, 3, 4], 40),
    })
    expect(column(survey, 'Rate the waiting').scale).toMatchObject({ min: 1, max: 5 })
    expect(warningsOf(survey)).not.toContain('short_scale')
  })

  it('are five for a rating that nothing else tells of, though nobody gave the best, and that is said', () => {
    const survey = file({ 'Rate the waiting': times([1, 2, 3, 4], 40) })
    expect(column(survey, 'Rate the waiting').scale).toMatchObject({ min: 1, max: 5 })
    expect(warningsOf(survey)).toContain('short_scale')
    const told = file({ 'Rate the waiting (1-4)': times([1, 2, 3, 4], 40) })
    expect(column(told, 'Rate the waiting (1-4)').scale).toMatchObject({ min: 1, max: 4 })
    expect(warningsOf(told)).not.toContain('short_scale')
  })

  it('are taken from the answers only when nothing speaks of a rating, and then that is said', () => {
    const survey = file({ 'The queue': times([1, 2, 3, 4], 40) })
    expect(column(survey, 'The queue').scale).toMatchObject({ min: 1, max: 4 })
    expect(warningsOf(survey)).toContain('short_scale')
  })

  it('are points of a question about time, not minutes', () => {
    for (const [question, max] of [
      ['How satisfied were you with the waiting time?', 5],
      ['Wie zufrieden sind Sie mit der Wartezeit? (1 = sehr unzufrieden, 10 = sehr zufrieden)', 10],
      ['Mennyire elégedett a várakozási idővel? (1 – egyáltalán nem, 5 – teljes mértékben)', 5],
      ['How important is the price to you? (1-5)', 5],
    ] as const) {
      const survey = file({ [question]: times([1, 2, 3, 4, 5], 40) })
      expect(column(survey, question).scale, question).toMatchObject({ min: 1, max })
    }
    const minutes = file({ 'Wait time (minutes)': times([1, 2, 3, 4, 5], 40) })
    expect(column(minutes, 'Wait time (minutes)').metric).toBe('duration')
  })

  it('are asked up to a hundred where the question says so, and in marks of school', () => {
    const asked = 'On a scale of 0-100, how likely are you to recommend us?'
    const survey = file({ [asked]: times([0, 15, 50, 77, 100, 93], 40) })
    expect(column(survey, asked).scale).toMatchObject({ min: 0, max: 100 })
    const mark = 'Welche Note geben Sie uns?'
    const marks = file({ [mark]: [...times([1, 2, 3, 4], 40), 5, 6] })
    expect(column(marks, mark).scale).toMatchObject({ min: 1, max: 6, higherIsBetter: false })
  })

  it('may have words instead of numbers', () => {
    const survey = file({
      'How likely are you to recommend us?': [
        'Not at all likely',
        ...times([1, 2, 3, 4, 5, 6, 7, 8, 9], 9),
        'Extremely likely',
        'Extremely likely',
      ],
      'How satisfied were you?': times(['Very dissatisfied', 2, 3, 4, 'Very satisfied'], 12),
    })
    expect(column(survey, 'How likely are you to recommend us?')).toMatchObject({ metric: 'nps' })
    expect(answersTo(survey, 'How likely are you to recommend us?')).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10,
    ])
    expect(column(survey, 'How satisfied were you?')).toMatchObject({
      metric: 'csat',
      scale: { min: 1, max: 5 },
    })
    expect(answersTo(survey, 'How satisfied were you?').slice(0, 5)).toEqual([1, 2, 3, 4, 5])
  })

  it('of per cents are nothing and a hundred', () => {
    const survey = file({ 'Satisfaction (%)': times(['0%', '25 %', '50%', '75%', '100%'], 20) })
    expect(column(survey, 'Satisfaction (%)')).toMatchObject({
      metric: 'rating',
      scale: { min: 0, max: 100 },
    })
    expect(answersTo(survey, 'Satisfaction (%)').slice(0, 2)).toEqual([0, 25])
  })
})

describe('questions that are answered with the same words', () => {
  const five = ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']

  it('share their ladder, also where one of them lacks a rung', () => {
    const survey = file({
      Q1_1: times(five, 40),
      Q1_2: times(['Neutral', 'Satisfied'], 40),
      Q1_3: times(['Very dissatisfied', 'Neutral'], 40),
    })
    for (const name of ['Q1_1', 'Q1_2', 'Q1_3']) {
      expect(column(survey, name), name).toMatchObject({
        metric: 'csat',
        scale: { min: 1, max: 5 },
      })
    }
    expect(answersTo(survey, 'Q1_2').slice(0, 2)).toEqual([3, 4])
    expect(answersTo(survey, 'Q1_3').slice(0, 2)).toEqual([1, 3])
  })

  it('keep a shorter ladder of their own', () => {
    const survey = file({
      'How satisfied are you?': times(five, 40),
      'And with the price?': times(['Dissatisfied', 'Neutral', 'Satisfied'], 40),
    })
    expect(column(survey, 'And with the price?').scale).toMatchObject({ min: 1, max: 3 })
  })

  it('make answers of two words that alone could be anything', () => {
    const survey = file({
      'How often? [Late]': times(['Never', 'Rarely', 'Sometimes', 'Often', 'Always'], 40),
      'How often? [Damaged]': times(['Never', 'Rarely'], 40),
      'How often? [Wrong]': times(['Rarely', 'Sometimes', 'Never'], 40),
    })
    expect(column(survey, 'How often? [Damaged]').scale).toMatchObject({ min: 1, max: 5 })
  })

  it('stand behind plain numbers as well, where both have words', () => {
    expect(anchorsIn('Customer effort score (1 very hard - 7 very easy)')).toEqual({
      range: { min: 1, max: 7 },
      higherIsBetter: true,
    })
    expect(anchorsIn('How did it feel? (-2 very bad … +2 very good)')).toEqual({
      range: { min: -2, max: 2 },
      higherIsBetter: true,
    })
    expect(anchorsIn('Sentiment (-3 to 3)')?.range).toEqual({ min: -3, max: 3 })
    expect(anchorsIn('Were the last 3 good days better than the 2 bad ones?')).toBeNull()
  })

  it('lie at seven for ease, although hardly anyone gave six or seven', () => {
    const ease = [...times([1, 2, 3, 4, 5], 55), 6, 6, 7, 7]
    const survey = file({ 'How easy was it?': ease, Rating: times([1, 2, 3, 4, 5], 59) })
    expect(column(survey, 'How easy was it?')).toMatchObject({
      metric: 'ces',
      scale: { min: 1, max: 7 },
      answers: 59,
    })
    expect(warningsOf(survey)).not.toContain('mixed_scale')
  })

  it('lie at one where the question says so, and zeros are no answers', () => {
    const survey = file({ 'Rating of the food (1-5)': times([0, 1, 2, 3, 4, 5, 0], 70) })
    const rating = column(survey, 'Rating of the food (1-5)')
    expect(rating).toMatchObject({ scale: { min: 1, max: 5 }, answers: 50, notAnswers: ['0'] })
  })

  it('are those of recommendation where the question asks up to ten, however low the answers', () => {
    const asked = 'Would you recommend us? (0 = not at all likely, 10 = extremely likely)'
    const survey = file({ [asked]: times([1, 2, 3, 4, 5], 60) })
    expect(column(survey, asked)).toMatchObject({ metric: 'nps', scale: { min: 0, max: 10 } })
    expect(warningsOf(survey)).toContain('low_nps')
  })

  it('are not moved by words for "does not apply" beside all the points', () => {
    const survey = file({ Bewertung: [...times([1, 2, 3, 4, 5], 60), 'trifft nicht zu'] })
    expect(column(survey, 'Bewertung')).toMatchObject({ scale: { min: 1, max: 5 }, answers: 60 })
  })

  it('are read off a picture with its number', () => {
    const survey = file({ 'How was it?': times(['😀 5', '🙂 4', '😐 3', '🙁 2', '😡 1'], 50) })
    expect(answersTo(survey, 'How was it?').slice(0, 5)).toEqual([5, 4, 3, 2, 1])
  })
})
