import { plainDress } from './delimited-text.ts'
import {
  cell,
  clock,
  commentOf,
  type Exporter,
  labelOf,
  type MadeExport,
  wholeTruth,
} from './made-export.ts'
import { emailOf, type SurveyAnswer } from './survey-answers.ts'
import { type ColumnTruth, fivePoints, measured } from './survey-truth.ts'
import type { SurveyWords } from './survey-words.ts'

const leftOut = { preview: 'preview', spam: 'spam', unfinished: 'unfinished' } as const

/** Column, question, and what stands there: in words, or in the codes of a numeric export. */
type Field = readonly [
  name: string,
  question: string,
  value: (answer: SurveyAnswer, words: SurveyWords, numeric: boolean) => string,
]

const fields = (words: SurveyWords): readonly Field[] => [
  ['StartDate', 'Start Date', ({ at }) => clock(at)],
  ['EndDate', 'End Date', ({ at }) => clock(at)],
  ['Status', 'Response Type', statusOf],
  ['IPAddress', 'IP Address', () => '10.0.0.1'],
  ['Progress', 'Progress', ({ state }) => (state === 'unfinished' ? '40' : '100')],
  ['Duration (in seconds)', 'Duration (in seconds)', ({ index }) => String(300 + index)],
  ['Finished', 'Finished', finishedOf],
  ['RecordedDate', 'Recorded Date', ({ at }) => clock(at)],
  ['ResponseId', 'Response ID', ({ index }) => `R_${String(index).padStart(13, '0')}`],
  ['RecipientLastName', 'Recipient Last Name', ({ index }) => (index % 2 ? 'Doe' : 'Roe')],
  ['RecipientEmail', 'Recipient Email', emailOf],
  ['LocationLatitude', 'Location Latitude', () => '47.1'],
  ['DistributionChannel', 'Distribution Channel', () => 'email'],
  ['UserLanguage', 'User Language', () => words.language.toUpperCase()],
  ['Q1_NPS_GROUP', `${words.recommend} - Group`, npsGroupOf],
  [
    'Q1',
    words.recommend.replace(' ', ' <b>').replace(/$/, '</b>\n'),
    ({ recommend }) => cell(recommend),
  ],
  [
    'Q2_1',
    `${words.satisfied} - ${words.statements[0]}`,
    agreementOf(({ satisfied }) => satisfied),
  ],
  ['Q2_2', `${words.satisfied} - ${words.statements[1]}`, agreementOf(({ agreed }) => agreed)],
  ['Q3', words.comment, commentOf],
  ['Q4_First Click', 'Timing - First Click', () => '1.2'],
  ['Q4_Page Submit', 'Timing - Page Submit', () => '33.1'],
  ['Q3 - Topics', 'Q3 - Topics', () => ''],
]

function statusOf({ state }: SurveyAnswer, _: SurveyWords, numeric: boolean): string {
  if (state === 'preview') return numeric ? '1' : 'Survey Preview'
  if (state === 'spam') return numeric ? '8' : 'Spam'
  return numeric ? '0' : 'IP Address'
}

function finishedOf({ state }: SurveyAnswer, _: SurveyWords, numeric: boolean): string {
  if (state === 'unfinished') return numeric ? '0' : 'False'
  return numeric ? '1' : 'True'
}

function npsGroupOf({ recommend }: SurveyAnswer, _: SurveyWords, numeric: boolean): string {
  if (recommend === null) return ''
  const group = recommend <= 6 ? 0 : recommend <= 8 ? 1 : 2
  return numeric ? String(group + 1) : (['Detractor', 'Passive', 'Promoter'][group] ?? '')
}

/** Codes of a choice are in the order in which its author made the choices, not in that of agreement. */
const recodes = ['1', '6', '2', '3', '4']

function agreementOf(point: (answer: SurveyAnswer) => number | null): Field[2] {
  return (answer, words, numeric) => labelOf(point(answer), numeric ? recodes : words.agreement)
}

const usualColumns: Readonly<Record<string, ColumnTruth>> = {
  ResponseId: { role: 'key' },
  RecordedDate: { role: 'date' },
  IPAddress: { role: 'personal' },
  RecipientLastName: { role: 'personal' },
  RecipientEmail: { role: 'personal' },
  LocationLatitude: { role: 'personal' },
  UserLanguage: { role: 'segment' },
  Q1_NPS_GROUP: { role: 'ignored' },
  Q3: { role: 'comment' },
  'Q4_First Click': { role: 'ignored' },
  'Q4_Page Submit': { role: 'ignored' },
}

function exported(
  answers: readonly SurveyAnswer[],
  words: SurveyWords,
  importId: (name: string) => string,
  numeric: boolean,
): MadeExport {
  const { kept, ...truth } = wholeTruth(answers, words, leftOut)
  const all = fields(words)
  const scale = { min: 1, max: 5, higherIsBetter: true }
  const byLabel = (values: readonly (number | null)[]): ColumnTruth =>
    numeric ? { role: 'ignored' } : measured('rating', values, scale)
  return {
    rows: [
      all.map(([name]) => name),
      all.map(([, question]) => question),
      all.map(([name]) => importId(name)),
      ...answers.map((answer) => all.map(([, , value]) => value(answer, words, numeric))),
    ],
    dress: { ...plainDress, quoting: numeric ? 'needed' : 'all' },
    truth: {
      ...truth,
      source: 'qualtrics',
      file: { headerRows: 3 },
      columns: {
        ...usualColumns,
        Q1: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        Q2_1: byLabel(kept.map(({ satisfied }) => satisfied)),
        Q2_2: byLabel(kept.map(({ agreed }) => agreed)),
      },
      ...(numeric && { warnings: ['recode_not_ordinal'] }),
    },
  }
}

/** Answers in words, three header rows. */
export const qualtricsModern: Exporter = (answers, words) =>
  exported(
    answers,
    words,
    (name) => JSON.stringify({ ImportId: name, timeZone: 'Europe/Budapest' }),
    false,
  )

/** Answers in codes, and a third header row of Python dicts instead of JSON. */
export const qualtricsEarly: Exporter = (answers, words) =>
  exported(answers, words, (name) => `{'ImportId': '${name}'}`, true)

/** Two header rows and a comma at the end of every line. */
export const qualtricsLegacy: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words, { unfinished: 'unfinished' })
  return {
    rows: [
      ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'Q1', 'Q2', 'Q3'],
      [
        ...['ResponseID', 'ResponseSet', 'Name', 'ExternalDataReference', 'EmailAddress'],
        ...['IPAddress', 'Status', 'StartDate', 'EndDate', 'Finished'],
        ...[words.recommend, words.satisfied, words.comment],
      ],
      ...answers.map((answer) => [
        ...[`R_${answer.index}`, 'Default Response Set', 'Anonymous', '', '', '10.0.0.1', '0'],
        ...[clock(answer.at), clock(answer.at), answer.state === 'unfinished' ? '0' : '1'],
        ...[cell(answer.recommend), labelOf(answer.satisfied, words.satisfaction)],
        commentOf(answer, words),
      ]),
    ],
    dress: { ...plainDress, strayLast: true },
    truth: {
      ...truth,
      source: 'qualtrics',
      file: { headerRows: 2 },
      columns: {
        V1: { role: 'key' },
        V6: { role: 'personal' },
        V9: { role: 'date' },
        Q1: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        Q2: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        Q3: { role: 'comment' },
      },
    },
  }
}
