import { describe, expect, it } from 'vitest'
import { answersTo, column, mean, readText } from './read-survey.ts'

/** Five full rounds of 1 to 5, and three records with the code. */
const rated = (code: number) =>
  ['id,rating', ...[...Array(25).keys()].map((at) => `r${at},${1 + (at % 5)}`)]
    .concat([`x1,${code}`, `x2,${code}`, `x3,${code}`, ''])
    .join('\n')

describe('a number that survey tools write for no answer', () => {
  it.each([
    -1, -2, -8, -9, -66, -77, -88, -98, -99, -999, 66, 77, 88, 96, 97, 98, 99, 888, 997, 998, 999,
    9999,
  ])('%d is none on a scale of five, and does not widen it', (code) => {
    const survey = readText(rated(code))
    expect(column(survey, 'rating')).toMatchObject({
      scale: { min: 1, max: 5 },
      answers: 25,
      missing: 3,
    })
    expect(mean(answersTo(survey, 'rating'))).toBe(3)
    const problems = survey.records.flatMap((record) => record.problems.map(({ code: why }) => why))
    expect(problems).toEqual(['missing', 'missing', 'missing'])
  })
})
