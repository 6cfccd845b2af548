/** What people said in a made survey: known before any tool, language or encoding dresses it. */

export interface SurveyAnswer {
  /** From 0. */
  readonly index: number
  /** When it was given, as the clock of the survey shows it, written as if that were UTC. */
  readonly at: Date
  /** 0 … 2: which touchpoint it is about. */
  readonly touchpoint: number
  /** 0 … 10, null if left blank. */
  readonly recommend: number | null
  /** 1 … 5, null if left blank. */
  readonly satisfied: number | null
  /** 1 … 5: a second question on the same points. */
  readonly agreed: number
  readonly solved: boolean
  /** Minutes with one decimal. */
  readonly waited: number
  /** 0 … 4: which of the language's comments, null for none. */
  readonly comment: number | null
  /** What became of it; a tool that does not tell these apart exports them all alike. */
  readonly state: AnswerState
}

export type AnswerState = 'finished' | 'unfinished' | 'preview' | 'spam'

/** The same answers for the same count, a day apart from 1 March 2024, at 14:07 and some seconds. */
export function surveyAnswers(count = 80): SurveyAnswer[] {
  return Array.from({ length: count }, (_, index): SurveyAnswer => {
    const blank = index % 13
    return {
      index,
      at: new Date(Date.UTC(2024, 2, 1 + index, 14, 7, 9 + (index % 50))),
      touchpoint: index % 3,
      recommend: blank === 5 ? null : (index * 7 + 3) % 11,
      satisfied: blank === 8 ? null : 1 + ((index * 3 + 1) % 5),
      agreed: 1 + ((index * 2 + (index % 7)) % 5),
      solved: index % 4 !== 1,
      waited: 1 + (index % 9) + (index % 10) / 10,
      comment: blank === 5 || index % 4 === 0 ? index % 5 : null,
      state: stateOf(index),
    }
  })
}

function stateOf(index: number): AnswerState {
  if (index > 0 && index < 4) return 'preview'
  if (index === 4) return 'spam'
  return index % 8 === 7 ? 'unfinished' : 'finished'
}

const names = ['Anna Kovacs', 'Piotr Nowak', 'Jane Doe', 'Bela Toth', 'Maria Kowalska', 'John Roe']

export const nameOf = ({ index }: SurveyAnswer): string =>
  `${names[index % names.length]} ${'ABCDEFGHIJKL'[index % 12]}.`
export const emailOf = ({ index }: SurveyAnswer): string => `person${index}@example.com`
