import { describe, it } from 'vitest'
import { type FileDress, surveyFile } from '../../builders/surveys/made-export.ts'
import { excelLong, excelWide } from '../../builders/surveys/plain-exports.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { surveyWords } from '../../builders/surveys/survey-words.ts'
import { expectReadBack } from './read-back.ts'

/**
 * What Excel writes where numbers have a decimal comma: semicolons, the language's dates, labels and
 * accents. It comes in right without a mapping.
 */

const answers = surveyAnswers()

const tables = [
  ['a touchpoint in every row', excelLong],
  ['a question for every touchpoint', excelWide],
] as const

const savedAs: readonly (readonly [string, FileDress])[] = [
  ['CSV', { encoding: 'windows-1250' }],
  ['CSV UTF-8', { encoding: 'utf-8', mark: true }],
  ['Unicode text', { encoding: 'utf-16le', mark: true, delimiter: '\t' }],
]

describe.each(['hu', 'pl'] as const)('a file of Excel in %s', (language) => {
  describe.each(tables)('with %s', (_, exporter) => {
    it.each(savedAs)('saved as %s comes in right with no click', async (_, dress) => {
      await expectReadBack(surveyFile(exporter(answers, surveyWords[language]), dress))
    })
  })
})

/** Other languages that write commas, and English with points. */
describe.each([
  ['de', { encoding: 'windows-1252' }],
  ['de', { encoding: 'macintosh' }],
  ['en', { encoding: 'windows-1252', delimiter: ',' }],
] as const)('a file of Excel in %s, %o', (language, dress) => {
  it('comes in right with no click', async () => {
    await expectReadBack(surveyFile(excelLong(answers, surveyWords[language]), dress))
  })
})
