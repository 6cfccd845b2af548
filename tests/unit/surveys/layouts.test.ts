import { describe, it } from 'vitest'
import type { TextDress } from '../../builders/surveys/delimited-text.ts'
import { surveyFile } from '../../builders/surveys/made-export.ts'
import { plainLong } from '../../builders/surveys/plain-exports.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { surveyWords } from '../../builders/surveys/survey-words.ts'
import { expectReadBack } from './read-back.ts'

const made = plainLong(surveyAnswers(), surveyWords.en)

const delimiters = [',', ';', '\t', '|', '^', '~']
const quotings: readonly TextDress['quoting'][] = ['needed', 'all']
const lineEndings: readonly TextDress['lineEnding'][] = ['lf', 'crlf', 'cr']

const dresses = delimiters.flatMap((delimiter) =>
  quotings.flatMap((quoting) =>
    lineEndings.map((lineEnding): TextDress => ({ delimiter, quoting, lineEnding })),
  ),
)

describe('the same table', () => {
  it.each(dresses)('written with %o is the same', async (dress) => {
    const { truth, ...file } = surveyFile(made, dress)
    const { lineEnding } = dress
    await expectReadBack({ ...file, truth: { ...truth, file: { ...truth.file, lineEnding } } })
  })

  it.each([
    ['a line that announces the delimiter', { delimiter: ';', above: ['sep=;'] }],
    ['an announced delimiter that nobody uses', { delimiter: '^', above: ['sep=^'] }],
    ['titles and a blank line', { above: ['Customer survey', 'Exported on 2024-06-01', ''] }],
    ['titles as wide as the table', { delimiter: ';', above: ['Survey;;;;;', 'March;;;;;', ''] }],
    ['titles of two cells', { above: ['Survey:,Spring 2024', 'Period:,March to May'] }],
    ['a delimiter at the end of every line', { strayLast: true }],
  ] satisfies [string, Partial<TextDress>][])('under or with %s is the same', async (_, dress) => {
    await expectReadBack(surveyFile(made, dress))
  })
})
