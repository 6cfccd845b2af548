import { describe, it } from 'vitest'
import { delimitedText, plainDress } from '../../builders/surveys/delimited-text.ts'
import { encodeText, type TextEncoding } from '../../builders/surveys/encode-text.ts'
import { type FileDress, type MadeExport, surveyFile } from '../../builders/surveys/made-export.ts'
import { plainLong } from '../../builders/surveys/plain-exports.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { type SurveyLanguage, surveyWords } from '../../builders/surveys/survey-words.ts'
import { expectReadBack } from './read-back.ts'

const answers = surveyAnswers()

const writings: readonly (readonly [SurveyLanguage, FileDress])[] = [
  ['hu', { encoding: 'utf-8' }],
  ['ru', { encoding: 'utf-8', mark: true }],
  ['hu', { encoding: 'utf-16le', mark: true, delimiter: '\t' }],
  ['pl', { encoding: 'utf-16le' }],
  ['ru', { encoding: 'utf-16le' }],
  ['pl', { encoding: 'utf-16be', mark: true }],
  ['ru', { encoding: 'utf-16be' }],
  ['hu', { encoding: 'windows-1250' }],
  ['pl', { encoding: 'windows-1250' }],
  ['pl', { encoding: 'iso-8859-2' }],
  ['ru', { encoding: 'windows-1251' }],
  ['ru', { encoding: 'koi8-r' }],
  ['de', { encoding: 'windows-1252' }],
  ['fr', { encoding: 'windows-1252' }],
  ['de', { encoding: 'macintosh' }],
  ['fr', { encoding: 'macintosh' }],
]

describe('a table', () => {
  it.each(writings.map(([language, dress]) => ({ language, ...dress })))(
    'in language $language, encoded as $encoding, is read letter by letter',
    async ({ language, ...dress }) => {
      await expectReadBack(surveyFile(plainLong(answers, surveyWords[language]), dress))
    },
  )
})

/** Only one comment of the file has letters that tell its encoding. */
describe('one comment with accents', () => {
  it.each([
    ['windows-1250', 'Kicsit hosszú idő'],
    ['windows-1250', 'Ogólnie źle, długo'],
    ['iso-8859-2', 'Ogólnie źle, żałosne ślady'],
    ['windows-1252', 'Schöne Größe'],
  ] as const)('in %s is enough: %s', async (encoding, comment) => {
    const words = {
      ...surveyWords.en,
      comments: [...surveyWords.en.comments.slice(0, 4), comment].map((text) =>
        text.replace(/[“”]/g, '"'),
      ),
    }
    const rare = answers.map((answer) => ({
      ...answer,
      comment: answer.index === 40 ? 4 : answer.comment === 4 ? 3 : answer.comment,
    }))
    await expectReadBack(surveyFile(plainLong(rare, words), { encoding }))
  })
})

/** Lines of two files in one: every third is written in the second encoding. */
function mixedFile(made: MadeExport, first: TextEncoding, second: TextEncoding) {
  const lines = delimitedText(made.rows, made.dress).split('\n')
  const bytes = lines.map((line, at) => encodeText(`${line}\n`, at % 3 === 2 ? second : first))
  const truth = { ...made.truth, file: { mixedEncoding: true } }
  return { name: 'survey.csv', bytes: Buffer.concat(bytes), truth }
}

describe('two encodings in one file', () => {
  it.each([
    ['hu', 'utf-8', 'windows-1250'],
    ['pl', 'utf-8', 'windows-1250'],
    ['de', 'utf-8', 'windows-1252'],
    ['ru', 'utf-8', 'windows-1251'],
    ['fr', 'windows-1252', 'ibm850'],
    ['de', 'windows-1252', 'ibm850'],
  ] as const)(
    '%s: every line of %s and %s is read as it was written',
    async (language, first, second) => {
      const words = surveyWords[language]
      const plain = { ...words, comments: words.comments.map((text) => text.replaceAll('’', "'")) }
      await expectReadBack(mixedFile(plainLong(answers, plain), first, second))
    },
  )

  it.each([
    ['hu', 'fr'],
    ['pl', 'es'],
  ] as const)('and two languages, %s and %s, are read line by line', async (central, western) => {
    const said = {
      hu: 'Gyors volt a kiszállítás, de az űrlap hosszú, őszintén szólva a fűtő erősebb, jó minőségű, kellő idő kell hozzá',
      pl: 'Obsługa świetna, właściwa jakość, każdemu się spodoba',
      fr: 'La livraison était très rapide, où est passé le vêtement, à bientôt, même le soir',
      es: 'El tamaño era pequeño, el señor llegó mañana, otro año con este diseño',
    }
    const comments = Array.from(
      { length: 40 },
      (_, at) => `${said[at % 2 ? western : central]} (${at})`,
    )
    const rows = [['id', 'nps', 'comment'], ...comments.map((text, at) => [`${at}`, '9', text])]
    const lines = delimitedText(rows, { ...plainDress, delimiter: ';' }).split('\n')
    const bytes = lines.map((line, at) =>
      encodeText(`${line}\n`, at > 0 && at % 2 === 0 ? 'windows-1252' : 'windows-1250'),
    )
    const truth = { file: { mixedEncoding: true }, records: 40, comments }
    await expectReadBack({ name: 'survey.csv', bytes: Buffer.concat(bytes), truth })
  })
})
