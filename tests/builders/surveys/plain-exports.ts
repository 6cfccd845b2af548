import { plainDress } from './delimited-text.ts'
import {
  cell,
  clock,
  commentOf,
  type Exporter,
  labelOf,
  localClock,
  wholeTruth,
  withComma,
} from './made-export.ts'
import { emailOf, nameOf, type SurveyAnswer } from './survey-answers.ts'
import { fivePoints, measured } from './survey-truth.ts'
import type { SurveyWords } from './survey-words.ts'

/** How many answers each touchpoint gets from a table with this many metrics. */
function perTouchpoint(
  kept: readonly SurveyAnswer[],
  words: SurveyWords,
  answersOf: (answer: SurveyAnswer) => number,
): Record<string, number> {
  return Object.fromEntries(
    words.touchpoints.map((title, at) => [
      title,
      kept
        .filter(({ touchpoint }) => touchpoint === at)
        .reduce((sum, answer) => sum + answersOf(answer), 0),
    ]),
  )
}

const given = (value: number | null) => Number(value !== null)

/** What a person keeps in Excel where the decimal sign is a comma: every record names its touchpoint. */
export const excelLong: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  return {
    rows: [
      [
        ...[words.id, words.date, words.touchpoint, words.recommend, words.satisfied, words.waited],
        ...[words.solved, words.comment, words.name, words.email],
      ],
      ...answers.map((answer) => [
        ...[`V-${1000 + answer.index}`, localClock(answer.at, words)],
        ...[words.touchpoints[answer.touchpoint] ?? '', cell(answer.recommend)],
        ...[labelOf(answer.satisfied, words.satisfaction), withComma(answer.waited)],
        ...[answer.solved ? words.yes : words.no, commentOf(answer, words)],
        ...[nameOf(answer), emailOf(answer)],
      ]),
    ],
    dress: { delimiter: ';', quoting: 'needed', lineEnding: 'crlf' },
    truth: {
      ...truth,
      source: 'generic',
      shape: 'long',
      touchpoints: perTouchpoint(
        kept,
        words,
        ({ recommend, satisfied }) => given(recommend) + given(satisfied) + 2,
      ),
      columns: {
        [words.id]: { role: 'key' },
        [words.date]: { role: 'date' },
        [words.touchpoint]: { role: 'touchpoint' },
        [words.recommend]: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        [words.satisfied]: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        [words.waited]: measured(
          'duration',
          kept.map(({ waited }) => waited * 60),
        ),
        [words.solved]: measured(
          'share',
          kept.map(({ solved }) => Number(solved)),
        ),
        [words.comment]: { role: 'comment' },
        [words.name]: { role: 'personal' },
        [words.email]: { role: 'personal' },
      },
    },
  }
}

/** The same person's table with a rating for each touchpoint, in fractions, and a total of what was spent. */
export const excelWide: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  const ratingOf = ({ agreed, index }: SurveyAnswer, at: number) =>
    1 + ((agreed + index + at) % 9) / 2
  const questions = words.touchpoints.map((title) => `${title} (1–5)`)
  return {
    rows: [
      [words.id, words.date, ...questions, words.satisfied, words.comment, words.spent],
      ...answers.map((answer) => [
        ...[String(answer.index + 1), localClock(answer.at, words)],
        ...questions.map((_, at) => withComma(ratingOf(answer, at))),
        ...[labelOf(answer.satisfied, words.satisfaction), commentOf(answer, words)],
        `${1 + (answer.index % 7)}\u00a0${234 + answer.index}\u00a0567,50`,
      ]),
    ],
    dress: { delimiter: ';', quoting: 'needed', lineEnding: 'crlf' },
    truth: {
      ...truth,
      source: 'generic',
      shape: 'wide',
      columns: {
        [words.id]: { role: 'key' },
        [words.date]: { role: 'date' },
        ...Object.fromEntries(
          questions.map((question, at) => [
            question,
            measured(
              'rating',
              kept.map((answer) => ratingOf(answer, at)),
              fivePoints,
            ),
          ]),
        ),
        [words.satisfied]: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        [words.comment]: { role: 'comment' },
        [words.spent]: { role: 'ignored' },
      },
    },
  }
}

/** Numbers only, English headers: what differs is how the file is written, not what stands in it. */
export const plainLong: Exporter = (answers, words) => {
  const { kept, ...truth } = wholeTruth(answers, words)
  return {
    rows: [
      ['id', 'date', 'touchpoint', 'nps', 'csat', 'comment'],
      ...answers.map((answer) => [
        ...[String(answer.index + 1), clock(answer.at), words.touchpoints[answer.touchpoint] ?? ''],
        ...[cell(answer.recommend), cell(answer.satisfied), commentOf(answer, words)],
      ]),
    ],
    dress: plainDress,
    truth: {
      ...truth,
      source: 'generic',
      shape: 'long',
      touchpoints: perTouchpoint(
        kept,
        words,
        ({ recommend, satisfied }) => given(recommend) + given(satisfied),
      ),
      columns: {
        id: { role: 'key' },
        date: { role: 'date' },
        touchpoint: { role: 'touchpoint' },
        nps: measured(
          'nps',
          kept.map(({ recommend }) => recommend),
        ),
        csat: measured(
          'csat',
          kept.map(({ satisfied }) => satisfied),
          fivePoints,
        ),
        comment: { role: 'comment' },
      },
    },
  }
}
