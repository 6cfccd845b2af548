import { delimitedText, plainDress, type TextDress } from './delimited-text.ts'
import { encodeText, type TextEncoding } from './encode-text.ts'
import type { AnswerState, SurveyAnswer } from './survey-answers.ts'
import { isoDay, type SurveyTruth } from './survey-truth.ts'
import type { SurveyWords } from './survey-words.ts'

/** A table as a tool exports it, before it is written in any encoding, with what must be found in it. */
export interface MadeExport {
  readonly rows: readonly (readonly string[])[]
  readonly truth: SurveyTruth
  /** As the tool writes it. */
  readonly dress: TextDress
}

export type Exporter = (answers: readonly SurveyAnswer[], words: SurveyWords) => MadeExport

/** The bytes of a file and what must be found in it. */
export interface SurveyFile {
  readonly name: string
  readonly bytes: Buffer
  readonly truth: SurveyTruth
}

export interface FileDress extends Partial<TextDress> {
  readonly encoding?: TextEncoding
  /** With a byte order mark. */
  readonly mark?: boolean
}

/** Writes the table down, as its tool does where `dress` says nothing else. */
export function surveyFile(
  { rows, truth, dress: usual }: MadeExport,
  { encoding = 'utf-8', mark = false, ...given }: FileDress = {},
): SurveyFile {
  const dress = { ...plainDress, ...usual, ...given }
  return {
    name: 'survey.csv',
    bytes: encodeText(delimitedText(rows, dress), encoding, mark),
    truth: {
      ...truth,
      file: { ...truth.file, encoding, bom: mark, delimiter: dress.delimiter },
    },
  }
}

/** The answers that count, where a tool marks those in `leftOut` with the reason given there. */
export function counted(
  answers: readonly SurveyAnswer[],
  leftOut: Partial<Record<AnswerState, string>>,
): { readonly kept: readonly SurveyAnswer[]; readonly rejected: Record<string, number> } {
  const rejected: Record<string, number> = {}
  const kept = answers.filter(({ state }) => {
    const reason = leftOut[state]
    if (reason !== undefined) rejected[reason] = (rejected[reason] ?? 0) + 1
    return reason === undefined
  })
  return { kept, rejected }
}

/** What is true of the whole file whatever its columns are. */
export function wholeTruth(
  answers: readonly SurveyAnswer[],
  words: SurveyWords,
  leftOut: Partial<Record<AnswerState, string>> = {},
): SurveyTruth & { readonly kept: readonly SurveyAnswer[] } {
  const { kept, rejected } = counted(answers, leftOut)
  const days = kept.map(({ at }) => isoDay(at)).sort()
  return {
    kept,
    records: answers.length,
    accepted: kept.length,
    rejected,
    comments: kept.map((answer) => commentOf(answer, words)).filter((text) => text !== ''),
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
  }
}

export function commentOf({ comment, index }: SurveyAnswer, words: SurveyWords): string {
  return comment === null ? '' : `${words.comments[comment]} (${index})`
}

/** The label of a point on a ladder that begins at 1; a blank for none. */
export function labelOf(point: number | null, ladder: readonly string[]): string {
  return point === null ? '' : (ladder[point - 1] ?? '')
}

export const cell = (value: string | number | null): string => (value === null ? '' : String(value))

const two = (value: number) => String(value).padStart(2, '0')

/** `2024-03-01 14:07:09` */
export const clock = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ')
/** `2024-03-01T14:07:09Z` */
export const isoMoment = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
export const unixSeconds = (at: Date): string => String(Math.floor(at.getTime() / 1000))
/** `03/01/2024 14:07:09` */
export const americanClock = (at: Date): string =>
  `${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}/${at.getUTCFullYear()} ${clock(at).slice(11)}`

/** The date and time as Excel prints them where the language is spoken. */
export function localClock(at: Date, { language }: SurveyWords): string {
  const [year, month, day] = [at.getUTCFullYear(), two(at.getUTCMonth() + 1), two(at.getUTCDate())]
  const time = clock(at).slice(11, 16)
  if (language === 'hu') return `${year}. ${month}. ${day}. ${time}`
  if (language === 'pl') return `${at.getUTCDate()}.${month}.${year} ${time}`
  if (language === 'de') return `${day}.${month}.${year} ${time}`
  return clock(at)
}

/** A number of Excel where the decimal sign is a comma. */
export const withComma = (value: number): string => String(value).replace('.', ',')
