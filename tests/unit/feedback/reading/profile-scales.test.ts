import { describe, expect, it } from 'vitest'
import { answersTo, column, mean, net, readText, warningsOf } from './read-survey.ts'
import { repeat, table } from './survey-table.ts'

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
