import { describe, expect, it } from 'vitest'
import { readText, warningsOf } from './read-survey.ts'
import { roles } from './survey-table.ts'

const counts = (row: number, columns: number) =>
  Array.from({ length: columns }, (_, at) => 5 + ((row * 7 + at * 13) % 80))

/** A row for each place and day, and under each answer how often it was given. */
function table(answers: readonly string[], sign = '') {
  const rows = Array.from({ length: 30 }, (_, row) =>
    [`Gate ${row % 3}`, `2024-03-${String((row % 28) + 1).padStart(2, '0')}`]
      .concat(counts(row, answers.length).map((count) => `${count}${sign}`))
      .join(','),
  )
  return readText([['Location', 'Date', ...answers].join(','), ...rows].join('\n'))
}

describe('a table of counts', () => {
  it('is said to be one, and none of its counts is a score', () => {
    for (const answers of [
      ['Very happy', 'Happy', 'Unhappy', 'Very unhappy'],
      ['Very happy %', 'Happy %', 'Unhappy %', 'Very unhappy %'],
      ['Nagyon elégedett (db)', 'Elégedett (db)', 'Elégedetlen (db)', 'Nagyon elégedetlen (db)'],
      ['5 stars', '4 stars', '3 stars', '2 stars', '1 star'],
      ['Promoters', 'Passives', 'Detractors'],
    ]) {
      const survey = table(answers)
      const [warning] = survey.profile.warnings.filter(({ code }) => code === 'counted_answers')
      expect(warning?.message, answers[0]).toContain(`"${answers[0]}", "${answers[1]}"`)
      for (const answer of answers) expect(roles(survey)[answer], answer).toBe('ignored')
    }
    expect(warningsOf(table(['Very happy %', 'Happy %', 'Unhappy %'], '%'))).toContain(
      'counted_answers',
    )
  })

  it('may have a row for each answer to each question', () => {
    const answers = ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']
    const rows = ['Staff', 'Food', 'Queue'].flatMap((question, at) =>
      answers.map((answer, place) => `${question},${answer},${at * 5 + place * 3 + 2}`),
    )
    const survey = readText(['Question,Answer,Count', ...rows].join('\n'))
    expect(warningsOf(survey)).toContain('counted_answers')
  })

  it('is no table of marks, nor of ratings under names that are no ladder', () => {
    const marks = Array.from({ length: 40 }, (_, row) => `${row},${row % 2},${(row + 1) % 2},0`)
    const chosen = readText(['id,Very happy,Happy,Unhappy', ...marks].join('\n'))
    expect(warningsOf(chosen)).not.toContain('counted_answers')
    const felt = Array.from(
      { length: 40 },
      (_, row) => `${row},${(row % 5) + 1},${(row % 4) + 1},3`,
    )
    const emotions = readText(['id,Happy,Neutral,Sad', ...felt].join('\n'))
    expect(warningsOf(emotions)).not.toContain('counted_answers')
    const ratings = Array.from(
      { length: 40 },
      (_, row) => `${row},${(row % 5) + 1},${(row % 4) + 2}`,
    )
    const rated = readText(['id,Friendly,Fast', ...ratings].join('\n'))
    expect(warningsOf(rated)).not.toContain('counted_answers')
  })
})
