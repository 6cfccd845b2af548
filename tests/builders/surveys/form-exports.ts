import { plainDress } from './delimited-text.ts'
import {
  americanClock,
  cell,
  clock,
  commentOf,
  type Exporter,
  labelOf,
  wholeTruth,
} from './made-export.ts'
import { emailOf, nameOf, type SurveyAnswer } from './survey-answers.ts'
import { fivePoints, measured } from './survey-truth.ts'
import type { SurveyLanguage } from './survey-words.ts'

/** A question stands once over its options; answers are in words, dates the American way. */
export const surveyMonkey: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  const rows = [
    [
      ...['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', 'Email Address'],
      ...[words.satisfied, '', words.recommend, 'Which did you use?', '', words.comment],
    ],
    [
      ...['', '', '', '', '', ''],
      ...[
        words.touchpoints[0],
        words.touchpoints[1],
        'Response',
        'Web',
        'App',
        'Open-Ended Response',
      ],
    ],
    ...answers.map((answer) => [
      ...[String(9_000_000_000 + answer.index), '77', americanClock(answer.at)],
      ...[americanClock(answer.at), '10.0.0.1', emailOf(answer)],
      labelOf(answer.satisfied, words.satisfaction),
      labelOf(answer.agreed, words.satisfaction),
      ...[cell(answer.recommend), answer.index % 2 ? 'Web' : '', answer.index % 3 ? '' : 'App'],
      commentOf(answer, words),
    ]),
  ]
  return {
    rows,
    dress: plainDress,
    truth: {
      ...truth,
      source: 'surveymonkey',
      file: { headerRows: 2 },
      columns: {
        'Respondent ID': { role: 'key' },
        'IP Address': { role: 'personal' },
        'Email Address': { role: 'personal' },
        [`${words.satisfied} - ${words.touchpoints[0]}`]: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        [`${words.satisfied} - ${words.touchpoints[1]}`]: measured(
          'csat',
          kept.map(({ agreed }) => agreed),
          fivePoints,
        ),
        [words.recommend]: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        'Which did you use? - Web': { role: 'segment' },
        'Which did you use? - App': { role: 'segment' },
        [words.comment]: { role: 'comment' },
      },
    },
  }
}

/** One column per choice, `Other` several times, yes and no as 1 and 0. */
export const typeformOld: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  return {
    rows: [
      [
        ...['#', words.recommend, 'Search', 'Payment', 'Other', words.solved, 'Other'],
        ...[words.comment, 'Start Date (UTC)', 'Submit Date (UTC)', 'Network ID'],
      ],
      ...answers.map((answer) => [
        ...[typeformKey(answer), cell(answer.recommend), answer.index % 2 ? 'Search' : ''],
        ...[answer.index % 3 ? 'Payment' : '', answer.index % 9 ? '' : 'a friend'],
        ...[
          answer.solved ? '1' : '0',
          answer.index % 7 ? '' : 'the post',
          commentOf(answer, words),
        ],
        ...[clock(answer.at), clock(answer.at), `ab${answer.index}cd`],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'typeform',
      warnings: ['duplicate_header'],
      columns: {
        '#': { role: 'key' },
        [words.recommend]: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        [words.solved]: measured(
          'share',
          kept.map(({ solved }) => Number(solved)),
        ),
        Search: { role: 'segment' },
        [words.comment]: { role: 'comment' },
        'Submit Date (UTC)': { role: 'date' },
      },
    },
  }
}

/** With the type of response: those that were broken off are exported too. */
export const typeformNew: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words, { unfinished: 'unfinished' })
  return {
    rows: [
      [
        ...['#', words.recommend, words.satisfied, words.comment, 'Response Type'],
        ...['Start Date (UTC)', 'Stage Date (UTC)', 'Submit Date (UTC)', 'Network ID', 'Tags'],
      ],
      ...answers.map((answer) => [
        ...[typeformKey(answer), cell(answer.recommend), cell(answer.satisfied)],
        ...[commentOf(answer, words), answer.state === 'unfinished' ? 'partial' : 'completed'],
        ...[clock(answer.at), '', clock(answer.at), `ab${answer.index}cd`, ''],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'typeform',
      columns: {
        '#': { role: 'key' },
        [words.recommend]: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        [words.satisfied]: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        'Response Type': { role: 'ignored' },
      },
    },
  }
}

const typeformKey = ({ index }: SurveyAnswer) => index.toString(16).padStart(32, 'f')

/** Question codes and answer codes: A1 … A5, Y and N; no submit date means not finished. */
export const limeSurveyCodes: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words, { unfinished: 'unfinished' })
  return {
    rows: [
      [
        ...[
          'id',
          'submitdate',
          'lastpage',
          'startlanguage',
          'seed',
          'startdate',
          'datestamp',
          'ipaddr',
        ],
        ...['NPS', 'Q2[SQ001]', 'Q2[SQ002]', 'Q3'],
      ],
      ...answers.map((answer) => [
        ...[String(answer.index + 1), answer.state === 'unfinished' ? '' : clock(answer.at), '3'],
        ...[words.language, String(7_654_321 + answer.index * 7), clock(answer.at)],
        ...[clock(answer.at), '10.0.0.1', cell(answer.recommend)],
        ...[answer.satisfied === null ? '' : `A${answer.satisfied}`, answer.solved ? 'Y' : 'N'],
        commentOf(answer, words),
      ]),
      [],
    ],
    dress: { delimiter: ';', quoting: 'all', lineEnding: 'crlf' },
    truth: {
      ...truth,
      source: 'limesurvey',
      columns: {
        id: { role: 'key' },
        submitdate: { role: 'date' },
        ipaddr: { role: 'personal' },
        NPS: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        'Q2[SQ001]': {
          ...measured(
            'rating',
            kept.map(({ satisfied }) => satisfied),
          ),
        },
        'Q2[SQ002]': measured(
          'share',
          kept.map(({ solved }) => Number(solved)),
        ),
        Q3: { role: 'comment' },
      },
    },
  }
}

/** Full questions and full answers. */
export const limeSurveyTexts: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words, { unfinished: 'unfinished' })
  return {
    rows: [
      [
        ...['id', 'submitdate', 'lastpage', 'startlanguage'],
        ...[words.recommend, words.satisfied, words.solved, words.comment],
      ],
      ...answers.map((answer) => [
        ...[String(answer.index + 1), answer.state === 'unfinished' ? '' : clock(answer.at), '3'],
        ...[words.language, cell(answer.recommend), labelOf(answer.satisfied, words.satisfaction)],
        ...[answer.solved ? words.yes : words.no, commentOf(answer, words)],
      ]),
    ],
    dress: { delimiter: ';', quoting: 'all', lineEnding: 'crlf' },
    truth: {
      ...truth,
      source: 'limesurvey',
      columns: {
        id: { role: 'key' },
        submitdate: { role: 'date' },
        [words.recommend]: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        [words.satisfied]: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        [words.solved]: measured(
          'share',
          kept.map(({ solved }) => Number(solved)),
        ),
        [words.comment]: { role: 'comment' },
      },
    },
  }
}

const timestamps: Readonly<Record<SurveyLanguage, string>> = {
  en: 'Timestamp',
  hu: 'Időbélyeg',
  pl: 'Sygnatura czasowa',
  de: 'Zeitstempel',
  fr: 'Horodateur',
  ru: 'Timestamp',
}

/** `2024/03/01 2:07:09 PM GMT+1`, in Hungarian with `du.` */
function googleClock(at: Date, language: SurveyLanguage): string {
  const [year, month, day] = at.toISOString().slice(0, 10).split('-')
  const afternoon = language === 'hu' ? 'du.' : 'PM'
  return `${year}/${month}/${day} 2:${clock(at).slice(14)} ${afternoon} GMT+1`
}

/** The moment in the first column, several choices of one question in one cell. */
export const googleForms: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  const timestamp = timestamps[words.language]
  return {
    rows: [
      [timestamp, 'Username', words.satisfied, words.recommend, words.solved, words.comment],
      ...answers.map((answer) => [
        ...[googleClock(answer.at, words.language), emailOf(answer)],
        ...[labelOf(answer.satisfied, words.satisfaction), cell(answer.recommend)],
        ...[answer.solved ? words.yes : words.no, commentOf(answer, words)],
      ]),
    ],
    dress: { ...plainDress, quoting: 'all' },
    truth: {
      ...truth,
      source: 'googleforms',
      columns: {
        [timestamp]: { role: 'date' },
        Username: { role: 'personal' },
        [words.satisfied]: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        [words.recommend]: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        [words.solved]: measured(
          'share',
          kept.map(({ solved }) => Number(solved)),
        ),
        [words.comment]: { role: 'comment' },
      },
    },
  }
}

/** What Excel makes of a workbook of Microsoft Forms when it is saved as CSV. */
export const microsoftForms: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  return {
    rows: [
      [
        ...['ID', 'Start time', 'Completion time', 'Email', 'Name'],
        ...[words.recommend, words.satisfied, 'Which did you use?', words.comment],
      ],
      ...answers.map((answer) => [
        ...[
          String(answer.index + 1),
          clock(answer.at),
          clock(answer.at),
          'anonymous',
          nameOf(answer),
        ],
        ...[cell(answer.recommend), labelOf(answer.satisfied, words.satisfaction)],
        ...[answer.index % 2 ? 'Web;App;' : 'Web;', commentOf(answer, words)],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'msforms',
      columns: {
        ID: { role: 'key' },
        'Completion time': { role: 'date' },
        Name: { role: 'personal' },
        [words.recommend]: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        [words.satisfied]: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        [words.comment]: { role: 'comment' },
      },
    },
  }
}
