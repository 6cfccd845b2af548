import { describe, expect, it } from 'vitest'
import type { Profile } from '../../../shared/feedback/profile.ts'
import { answerTable, inTurn } from '../../builders/surveys/answer-table.ts'
import { surveyFile } from '../../builders/surveys/made-export.ts'
import { newDesk } from '../cli/run-cli.ts'
import { expectReadBack } from './read-back.ts'

const read = (...table: Parameters<typeof answerTable>) =>
  expectReadBack(surveyFile(answerTable(...table)))

describe('tables of something else than a row for each person are said to be so', () => {
  it('with counts beside each answer', async () => {
    const scores = Array.from({ length: 11 }, (_, score) => String(score))
    const counts = scores.map((_, at) => String(3 + at * 4))
    await read(
      { Score: { cells: scores }, Count: { cells: counts } },
      { warnings: ['counted_answers'] },
    )
  })

  it('with a column that says on which scale an answer was given', async () => {
    const scales = inTurn(['5', '10'], 60)
    const ratings = scales.map((scale, at) => String(scale === '5' ? (at % 5) + 1 : 6 + (at % 5)))
    await read(
      { rating: { cells: ratings }, rating_scale: { cells: scales } },
      { warnings: ['scale_column'] },
    )
  })

  it('with each line in quotation marks as a whole', async () => {
    const scores = { cells: inTurn(['5', '4', '1', '3', '2'], 60) }
    const { rows } = answerTable({ nps: scores, csat: scores })
    const desk = newDesk()
    const lines = rows.map((row) => `"${row.map((cell) => `""${cell}""`).join(',')}"`)
    const path = desk.write('survey.csv', lines.join('\r\n'))
    const { stdout } = await desk.bare('profile', path, '--json')
    const { warnings }: Profile = JSON.parse(stdout)
    expect(warnings.map(({ code }) => code)).toContain('one_cell_rows')
  })

  it('with a column for each person', async () => {
    const people = Array.from({ length: 20 }, (_, at) => `Person ${at + 1}`)
    const answers = ['9', '4', '5']
    const columns = people.map((name) => [name, { cells: answers }] as const)
    const questions = ['NPS', 'Satisfaction (1-5)', 'How would you rate the delivery?']
    const table = answerTable({ Question: { cells: questions }, ...Object.fromEntries(columns) })
    const rows = table.rows.map((row) => row.slice(1))
    await expectReadBack(
      surveyFile({ ...table, rows, truth: { records: 3, warnings: ['turned_table'] } }),
    )
  })
})
