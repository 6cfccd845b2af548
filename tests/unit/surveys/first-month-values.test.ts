import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../shared/feedback/import-report.ts'
import { microsoftForms, typeformNew } from '../../builders/surveys/form-exports.ts'
import { surveyFile } from '../../builders/surveys/made-export.ts'
import { datedTable, oneQuestion } from '../../builders/surveys/one-question.ts'
import { plainLong } from '../../builders/surveys/plain-exports.ts'
import { qualtricsModern } from '../../builders/surveys/qualtrics-exports.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { fivePoints, measured } from '../../builders/surveys/survey-truth.ts'
import { surveyWords } from '../../builders/surveys/survey-words.ts'
import { workbookOf } from '../../builders/workbook.ts'
import { mapJson, newDesk } from '../cli/run-cli.ts'
import { expectReadBack } from './read-back.ts'

/** "Inputs that an importer meets in the first month": the last seven points, what stands in files. */

const answers = surveyAnswers()
const turns = Array.from({ length: 60 }, (_, at) => at)

describe('8. numbers with words, and numbers that cannot be', () => {
  it('are points where only the ends have words', async () => {
    const labels = ['1 - Bardzo niezadowolony/a', '2', '3', '4', '5 - Bardzo zadowolony/a']
    await expectReadBack(
      surveyFile(
        oneQuestion(
          'Zadowolenie z obsługi',
          turns.map((at) => labels[at % 5] ?? ''),
          measured(
            'csat',
            turns.map((at) => 1 + (at % 5)),
            fivePoints,
          ),
        ),
      ),
    )
  })

  it('are answers up to 10 and no others: 11, -1 and 9.5 are counted out', async () => {
    const cells = [
      '10 - Extremely likely',
      '0 - Not at all likely',
      '9',
      '8',
      '11',
      '-1',
      '9.5',
      'very',
      ' 7 ',
      '3',
    ]
    const values = [10, 0, 9, 8, null, null, null, null, 7, 3]
    await expectReadBack(
      surveyFile(
        oneQuestion(
          'How likely are you to recommend us?',
          turns.map((at) => cells[at % 10] ?? ''),
          measured(
            'nps',
            turns.map((at) => values[at % 10] ?? null),
          ),
        ),
      ),
    )
  })

  it('are slips of the keyboard among hours, and ages are no metric', async () => {
    const cells = ['2', '3', '1.5', '40+', '1.2e34', '0.5', '4', '2', '1', '3']
    const hours = [2, 3, 1.5, null, null, 0.5, 4, 2, 1, 3]
    const header = 'Handling time (hours)'
    const made = oneQuestion(
      header,
      turns.map((at) => cells[at % 10] ?? ''),
      measured(
        'duration',
        turns.map((at) => (hours[at % 10] === null ? null : (hours[at % 10] ?? 0) * 3600)),
      ),
    )
    const withAge = {
      ...made,
      rows: made.rows.map((row, at) => [
        ...row,
        at === 0 ? 'Age' : at === 9 ? '323' : String(20 + at),
      ]),
    }
    await expectReadBack(surveyFile(withAge))
  })
})

describe('9. two eras in one column', () => {
  it('are said, and the scale is not taken from the maximum', async () => {
    const cells = [...Array.from({ length: 200 }, (_, at) => at % 6), ...turns.map((at) => at % 11)]
    await expectReadBack(
      surveyFile({
        ...oneQuestion('Overall rating', cells.map(String), {
          role: 'metric',
          metric: 'rating',
          scale: { min: 0, max: 5 },
        }),
        truth: {
          warnings: ['mixed_scale'],
          columns: { 'Overall rating': { role: 'metric', scale: { min: 0, max: 5 } } },
        },
      }),
    )
  })
})

describe('10. dates', () => {
  const moments = answers.map(({ at }) => at)

  it('that may be read in two orders are warned of', async () => {
    const early = moments.map((at) => new Date(Date.UTC(2021, 8, 1 + (at.getUTCDate() % 12), 12)))
    const written = (at: Date) => `${String(at.getUTCDate()).padStart(2, '0')}/09/21`
    const { truth, ...made } = datedTable('Date', early, written)
    await expectReadBack(surveyFile({ ...made, truth: { ...truth, warnings: ['ambiguous_date'] } }))
  })

  it('are read in the order that the one telling row has, wherever it stands', async () => {
    const early = moments.map((at) => new Date(Date.UTC(2018, 8, 1 + (at.getUTCDate() % 12), 12)))
    const dates = [...early, new Date(Date.UTC(2018, 8, 28, 12))]
    await expectReadBack(
      surveyFile(datedTable('Date', dates, (at) => `9/${at.getUTCDate()}/18 15:29`)),
    )
  })

  it('of 1970 and 1980 are none', async () => {
    const dates = moments.filter((_, at) => at % 2 === 0)
    const made = datedTable('Submitted', dates, (at) => `${at.toISOString().slice(0, 10)} 09:00:00`)
    const none = ['1970-01-01 00:00:00', '1980-01-01 00:00:00']
    const rows = [
      ...made.rows,
      ...turns.slice(0, 10).map((at) => [String(1000 + at), none[at % 2] ?? '', 'Search', '5']),
    ]
    const count = dates.length + 10
    await expectReadBack(
      surveyFile({ ...made, rows, truth: { ...made.truth, records: count, accepted: count } }),
    )
  })
})

describe('11. responses that are not finished, and the same ones again', () => {
  it('are left out and counted: previews, spam and what was broken off', async () => {
    await expectReadBack(surveyFile(qualtricsModern(answers, surveyWords.en)))
    await expectReadBack(surveyFile(typeformNew(answers, surveyWords.en)))
  })

  it('are one response where the id is the same', async () => {
    const made = plainLong(answers, surveyWords.en)
    const again = made.rows.slice(1, 11)
    const { comments: _, ...truth } = made.truth
    await expectReadBack(
      surveyFile({
        ...made,
        rows: [...made.rows, ...again],
        truth: { ...truth, records: 90, duplicate: 10 },
      }),
    )
  })

  it('add only what is new when a longer export comes next month', async () => {
    const desk = newDesk()
    await desk.run('load', desk.write('map.json', mapJson('Shop', ['Elsewhere'])))
    const rowsOf = async (count: number) => {
      const { bytes } = surveyFile(plainLong(surveyAnswers(count), surveyWords.en))
      const path = desk.write(`month-${count}.csv`, bytes)
      const told = await desk.run('import', path, '--map', 'Shop', '--create-touchpoints', '--json')
      return (JSON.parse(told.stdout) as ImportReport).rows
    }
    expect(await rowsOf(100)).toMatchObject({ read: 100, accepted: 100, duplicate: 0 })
    expect(await rowsOf(300)).toMatchObject({ read: 300, accepted: 200, duplicate: 100 })
    expect(await rowsOf(300)).toMatchObject({ read: 300, accepted: 0, duplicate: 300 })
  })
})

describe('12. workbooks', () => {
  const { rows, truth } = microsoftForms(answers, surveyWords.en)
  const file = { name: 'survey.xlsx', truth: { ...truth, file: {} } }

  it('may hold texts in their cells, numbers as text and several sheets', async () => {
    const sheets = [
      { name: 'Cover', rows: [['Survey']] },
      { name: 'Data', rows },
    ]
    await expectReadBack({ ...file, bytes: workbookOf(sheets, { strings: 'inline' }) })
  })

  it('may hold the results of formulas', async () => {
    const cells = rows.map((row, at) =>
      row.map((text) =>
        at > 0 && /^\d+$/.test(text) ? { formula: 'A1', result: Number(text) } : text,
      ),
    )
    await expectReadBack({ ...file, bytes: workbookOf(cells) })
  })

  it('may hold durations as fractions of a day', async () => {
    const cells = [
      ['id', 'touchpoint', 'Wait time'],
      ...turns.map((at) => [
        at + 1,
        'Delivery',
        { number: (60 + at) / 86_400, format: '[h]:mm:ss' },
      ]),
    ]
    await expectReadBack({
      name: 'waits.xlsx',
      bytes: workbookOf(cells),
      truth: {
        columns: {
          'Wait time': measured(
            'duration',
            turns.map((at) => 60 + at),
          ),
        },
      },
    })
  })

  it('of the old kind are refused with what to save instead', async () => {
    const desk = newDesk()
    const old = Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(600)])
    const { status, stderr } = await desk.bare('profile', desk.write('old.xls', old))
    expect(status).toBe(1)
    expect(stderr).toMatch(/old\.xls: .*save.*(xlsx|CSV)/is)
  })
})

describe('13. one score column with several metrics', () => {
  it('is told apart by the column that says which is which', async () => {
    const kinds = ['NPS', 'CSAT', '5STAR']
    const rows = [
      ['response_id', 'question_type', 'score', 'comment'],
      ...turns.map((at) => [
        ...[`r${at}`, kinds[at % 3] ?? '', String(at % 3 === 0 ? (at / 3) % 11 : 1 + (at % 5)), ''],
      ]),
    ]
    const dress = { delimiter: ',', quoting: 'needed', lineEnding: 'lf' } as const
    const truth = { records: 60, accepted: 60, metrics: { nps: 20, csat: 20, rating: 20 } }
    await expectReadBack(surveyFile({ rows, dress, truth }))
  })
})

describe('14. very large and very odd files', () => {
  it('may have a thousand columns', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `Item ${at} rating`)
    const rows = turns
      .slice(0, 20)
      .map((at) => [at, ...names.map((_, column) => 1 + ((at + column) % 5))])
    const text = [['id', ...names], ...rows].map((row) => row.join(',')).join('\n')
    const name = 'wide.csv'
    await expectReadBack({
      name,
      bytes: Buffer.from(text),
      truth: { records: 20, metrics: { rating: 20_000 } },
    })
  })

  it('may have a cell of a megabyte', async () => {
    const long = 'word '.repeat(250_000).trim()
    const text = `id,nps,comment\n1,9,${long}\n2,3,short enough to read\n`
    await expectReadBack({
      name: 'long.csv',
      bytes: Buffer.from(text),
      truth: { records: 2, accepted: 2, comments: [long, 'short enough to read'] },
    })
  })

  it.each([
    ['NUL bytes', Buffer.from('id,nps\n1,\u00005\n')],
    ['a picture', Buffer.concat([Buffer.from('89504E470D0A1A0A', 'hex'), Buffer.alloc(300, 7)])],
    ['nothing but a header', Buffer.from('id,nps,comment\n')],
    ['no bytes at all', Buffer.alloc(0)],
  ])('with %s are refused by name, with what to do', async (_, bytes) => {
    const desk = newDesk()
    await desk.run('load', desk.write('map.json', mapJson('Shop', ['Elsewhere'])))
    const path = desk.write('odd.csv', bytes)
    const before = desk.contents()
    const { status, stderr } = await desk.run('import', path, '--map', 'Shop')
    expect(status).toBe(1)
    expect(stderr).toContain('odd.csv')
    expect(desk.contents()).toEqual(before)
  })
})
