import { describe, it } from 'vitest'
import { delimitedText, plainDress, type TextDress } from '../../builders/surveys/delimited-text.ts'
import { encodeText, type TextEncoding } from '../../builders/surveys/encode-text.ts'
import { surveyMonkey } from '../../builders/surveys/form-exports.ts'
import { type SurveyFile, surveyFile } from '../../builders/surveys/made-export.ts'
import { oneQuestion } from '../../builders/surveys/one-question.ts'
import { plainLong } from '../../builders/surveys/plain-exports.ts'
import { qualtricsEarly, qualtricsModern } from '../../builders/surveys/qualtrics-exports.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { fivePoints, measured, type SurveyTruth } from '../../builders/surveys/survey-truth.ts'
import { surveyWords } from '../../builders/surveys/survey-words.ts'
import { expectReadBack } from './read-back.ts'

/** "Inputs that an importer meets in the first month": the first seven points, how files are written. */

const answers = surveyAnswers()
const turns = Array.from({ length: 60 }, (_, at) => at)

function made(
  rows: readonly (readonly (string | number)[])[],
  truth: SurveyTruth,
  dress: Partial<TextDress> & { encoding?: TextEncoding } = {},
): SurveyFile {
  const text = delimitedText(
    rows.map((row) => row.map(String)),
    { ...plainDress, ...dress },
  )
  return { name: 'survey.csv', bytes: encodeText(text, dress.encoding ?? 'utf-8'), truth }
}

describe('1. recode numbers that are not in order', () => {
  it('are ordered by their labels', async () => {
    const labels = [
      '1 - strongly disagree',
      '6 - disagree',
      '2 - neutral',
      '3 - agree',
      '4 - strongly agree',
    ]
    const places = turns.map((at) => (at * 3 + (at % 7)) % 5)
    await expectReadBack(
      surveyFile(
        oneQuestion(
          'The rules are fair',
          places.map((place) => labels[place] ?? ''),
          measured(
            'rating',
            places.map((place) => place + 1),
            fivePoints,
          ),
        ),
      ),
    )
  })

  it('without labels are not measured, and that is said', async () => {
    await expectReadBack(surveyFile(qualtricsEarly(answers, surveyWords.en)))
  })
})

describe('2. two or three header rows', () => {
  it('with line breaks and HTML in the question, and a third row of JSON', async () => {
    await expectReadBack(surveyFile(qualtricsModern(answers, surveyWords.hu)))
  })

  it('with a Python dict in the third row', async () => {
    await expectReadBack(surveyFile(qualtricsEarly(answers, surveyWords.hu)))
  })

  it('of groups over names', async () => {
    await expectReadBack(
      made(
        [
          ['', '', 'Delivery', '', 'Payment', '', ''],
          ['id', 'date', 'nps', 'csat', 'nps', 'csat', 'comment'],
          ...turns.map((at) => [
            ...[at + 1, `2024-05-${String(1 + (at % 28)).padStart(2, '0')}`, at % 11, 1 + (at % 5)],
            ...[
              (at * 3) % 11,
              1 + ((at * 2) % 5),
              at % 4 ? '' : `The courier was late again, ${at}`,
            ],
          ]),
        ],
        {
          file: { headerRows: 2 },
          records: 60,
          columns: {
            'Delivery - nps': measured(
              'nps',
              turns.map((at) => at % 11),
            ),
            'Delivery - csat': measured(
              'csat',
              turns.map((at) => 1 + (at % 5)),
            ),
            'Payment - nps': measured(
              'nps',
              turns.map((at) => (at * 3) % 11),
            ),
            'Payment - csat': measured(
              'csat',
              turns.map((at) => 1 + ((at * 2) % 5)),
            ),
          },
        },
      ),
    )
  })
})

describe('3. a question once, then blanks over its options', () => {
  it('is filled forward: each column is named by question and option', async () => {
    await expectReadBack(surveyFile(surveyMonkey(answers, surveyWords.pl)))
  })
})

describe('4. the same header several times, blank and padded headers, a mark before the first quote', () => {
  it('are all taken as they are meant', async () => {
    const rows = [
      ['  id ', 'Other', 'Other', '', ' nps  ', 'Other', '', 'Other'],
      ...turns.map((at) => [at + 1, 'a', 'b', 'x', at % 11, at % 3 ? '' : 'c', 'w', 'd']),
    ]
    const file = made(
      rows,
      {
        records: 60,
        file: { bom: true },
        warnings: ['duplicate_header', 'blank_header'],
        columns: {
          id: { role: 'key' },
          nps: measured(
            'nps',
            turns.map((at) => at % 11),
          ),
        },
      },
      { quoting: 'all' },
    )
    await expectReadBack({ ...file, bytes: Buffer.concat([Buffer.from('\uFEFF'), file.bytes]) })
  })
})

describe('5. encodings that do not say what they are', () => {
  it('may be two code pages in one file', async () => {
    const { rows, dress, truth } = plainLong(answers, surveyWords.pl)
    const lines = delimitedText(rows, dress).split('\n')
    const bytes = lines.map((line, at) =>
      encodeText(`${line}\n`, at % 10 === 3 ? 'windows-1250' : 'utf-8'),
    )
    await expectReadBack({
      name: 'survey.csv',
      bytes: Buffer.concat(bytes),
      truth: { ...truth, file: { mixedEncoding: true } },
    })
  })

  it('may be windows-1250 with four letters beyond ASCII in all', async () => {
    const rows = [
      ['id', 'touchpoint', 'nps', 'comment'],
      ...turns.map((at) => [
        at,
        'Dostawa',
        at % 11,
        at === 50 ? 'Było źle, za długo' : `Szybko i sprawnie, ${at}`,
      ]),
    ]
    const comments = rows.slice(1).map((row) => String(row[3]))
    const truth = { records: 60, comments, file: { encoding: 'windows-1250' } }
    await expectReadBack(made(rows, truth, { encoding: 'windows-1250', delimiter: ';' }))
  })

  it('may be UTF-16 without a mark', async () => {
    await expectReadBack(surveyFile(plainLong(answers, surveyWords.hu), { encoding: 'utf-16le' }))
  })

  it('may have been damaged before: that is said', async () => {
    const rows = [
      ['id', 'touchpoint', 'nps', 'comment'],
      ...turns.map((at) => [
        at,
        'Talk',
        at % 11,
        at % 9 ? '' : `Â¡Muy bien, muchas gracias! Caf\uFFFD ${at}`,
      ]),
    ]
    await expectReadBack(made(rows, { records: 60, warnings: ['damaged_text'] }))
  })
})

describe('6. delimiters that are not what the name says', () => {
  it('may be tabs, with hundreds of cells of several lines', async () => {
    const many = Array.from({ length: 400 }, (_, at) => at)
    const comment = (at: number) => `First line, ${at}\nsecond; "line"\n\nthe third one`
    const rows = [
      ['id', 'touchpoint', 'nps', 'comment'],
      ...many.map((at) => [at, 'Delivery', at % 11, comment(at)]),
    ]
    const truth = { records: 400, comments: many.map(comment), file: { delimiter: '\t' } }
    await expectReadBack(made(rows, truth, { delimiter: '\t' }))
  })

  it('may be semicolons with commas in unquoted cells', async () => {
    const rows = [
      ['id', 'touchpoint', 'nps', 'comment'],
      ...turns.map((at) => [
        at,
        'Delivery',
        at % 11,
        `yes, good, fine, ok, and so on, indeed, truly ${at}`,
      ]),
    ]
    const comments = rows.slice(1).map((row) => String(row[3]))
    await expectReadBack(
      made(rows, { records: 60, comments, file: { delimiter: ';' } }, { delimiter: ';' }),
    )
  })

  it.each([
    ['announced by a first line', { delimiter: ';', above: ['sep=;'] }],
    ['below titles', { delimiter: ';', above: ['Customer survey', 'Exported on 2024-06-01', ''] }],
  ])('may be %s, with a blank line at the end', async (_, dress) => {
    const { rows, ...rest } = plainLong(answers, surveyWords.en)
    await expectReadBack(surveyFile({ rows: [...rows, []], ...rest }, dress))
  })
})

describe('7. many words for a missing answer', () => {
  it('are no answers: blanks, NA, a dash, -1, 99, words, and 6 on a scale of five', async () => {
    const missing = ['', 'NA', 'N/A', '-', '-1', '99', "don't know", '6']
    const cells = turns.map((at) =>
      at % 5 === 4 ? (missing[((at / 5) % missing.length) | 0] ?? '') : String(1 + (at % 5)),
    )
    const values = turns.map((at) => (at % 5 === 4 ? null : 1 + (at % 5)))
    cells.push('5', '5')
    values.push(5, 5)
    await expectReadBack(
      surveyFile(
        oneQuestion(
          'How would you rate our service from 1 to 5?',
          cells,
          measured('rating', values, fivePoints),
        ),
      ),
    )
  })

  it('fill whole columns: a column of blanks is not a column of zeros', async () => {
    const rows = [
      ['id', 'nps', 'food_rating', 'bar_rating'],
      ...turns.map((at) => [at, at % 11, '', at % 2 ? 1 + (at % 5) : '']),
    ]
    await expectReadBack(
      made(rows, {
        accepted: 60,
        columns: {
          food_rating: { role: 'ignored' },
          bar_rating: measured(
            'rating',
            turns.map((at) => (at % 2 ? 1 + (at % 5) : null)),
            fivePoints,
          ),
        },
      }),
    )
  })
})
