import type { Language } from '../rpc/contract.ts'

/** What is wrong with a word among votes. */
export type VoteProblem = 'notANumber' | 'outside' | 'tooMany'

/** One word of a typed list of votes; `start` and `end` are its place in the text. */
export interface VoteWord {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Null while it is wrong or not finished. */
  readonly value: number | null
  readonly problem: VoteProblem | null
}

export interface ParsedVotes {
  readonly words: readonly VoteWord[]
  /** The votes that can be counted, in the order in which they were typed. */
  readonly votes: readonly number[]
  readonly isRight: boolean
}

const most = 500

/**
 * Reads votes as they are typed: `2 1 1 -1 0`, with blanks, commas or semicolons between them. A comma
 * is a decimal one where what follows could not be a vote of its own (`1,5`, `0,25`); `2,1` are two
 * votes in every language. A sign at the very end is not wrong yet.
 */
export function parseVotes(text: string): ParsedVotes {
  const words: VoteWord[] = []
  let counted = 0
  for (const [start, end] of placesOf(text)) {
    const word = readWord(text, start, end)
    if (word.value === null) words.push(word)
    else if (counted === most) words.push({ ...word, value: null, problem: 'tooMany' })
    else {
      counted += 1
      words.push(word)
    }
  }
  return {
    words,
    votes: words.flatMap(({ value }) => (value === null ? [] : [value])),
    isRight: words.every(({ problem }) => problem === null),
  }
}

/** Votes as they would be typed, with the language's decimal sign; `parseVotes` reads the same again. */
export function writeVotes(votes: readonly number[], language: Language): string {
  return votes.map((vote) => writeVote(vote, language)).join(' ')
}

function writeVote(vote: number, language: Language): string {
  const text = String(vote)
  if (language === 'en' || Number.isInteger(vote)) return text
  // `1,2` would be two votes.
  const padded = /\.[0-2]$/.test(text) ? `${text}0` : text
  return padded.replace('.', ',')
}

const whole = /^[+\-−–]?\d+$/u
const decimals = /^(?:[3-9]|\d{2,})$/u
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u

/** The places of the words in the text. */
function placesOf(text: string): [start: number, end: number][] {
  return [...text.matchAll(/[^\s;]+/gu)].flatMap((chunk) => {
    const places: [number, number][] = []
    let at = chunk.index
    for (const piece of chunk[0].split(',')) {
      const last = places.at(-1)
      const isDecimal =
        last !== undefined &&
        last[1] + 1 === at &&
        whole.test(text.slice(...last)) &&
        decimals.test(piece)
      if (isDecimal) last[1] = at + piece.length
      else if (piece !== '') places.push([at, at + piece.length])
      at += piece.length + 1
    }
    return places
  })
}

function readWord(text: string, start: number, end: number): VoteWord {
  const word = { text: text.slice(start, end), start, end }
  const plain = word.text.replace(/[−–]/gu, '-').replace(',', '.')
  if (end === text.length && /^[+-]?\.?$/u.test(plain)) {
    return { ...word, value: null, problem: null }
  }
  if (!number.test(plain)) return { ...word, value: null, problem: 'notANumber' }
  const value = Number(plain) + 0
  return Math.abs(value) > 2
    ? { ...word, value: null, problem: 'outside' }
    : { ...word, value, problem: null }
}
