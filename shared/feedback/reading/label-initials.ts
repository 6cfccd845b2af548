import type { LabelScale } from './label-scale.ts'
import type { LabelFamily } from './label-words.ts'

/** Columns whose answers are single letters or initials. */

const yesNoWords: ReadonlySet<string> = new Set(
  'yes no true false igen nem tak nie ja nein oui non'.split(' '),
)
const letterPairs: readonly (readonly [string, string])[] = [
  ['y', 'n'],
  ['t', 'f'],
  ['i', 'n'],
  ['t', 'n'],
  ['j', 'n'],
  ['o', 'n'],
]

/**
 * Y and N, T and F, I and N (igen, nem), T and N (tak, nie), J and N, O and N: both must be there. The words that
 * they stand for may be among them.
 */
export function yesNoLetters(values: readonly (readonly [string, number])[]): LabelScale | null {
  if (values.length > 12) return null
  const letters = new Set(values.map(([text]) => text.trim().toLowerCase()))
  const pair = letterPairs.find(([yes, no]) => letters.has(yes) && letters.has(no))
  if (!pair) return null
  const [yes, no] = pair
  const isOf = (letter: string, text: string) =>
    text === letter || (text.startsWith(letter) && yesNoWords.has(text))
  if ([...letters].some((text) => !isOf(yes, text) && !isOf(no, text))) return null
  const labels = Object.fromEntries(
    values.map(([text]) => [text, isOf(yes, text.trim().toLowerCase()) ? 1 : 0]),
  )
  const answers = values.reduce((sum, [, count]) => sum + count, 0)
  return { family: 'yesno', min: 0, max: 1, labels, answers }
}

const initialsOf: readonly (readonly [LabelFamily, readonly string[]])[] = [
  ['agreement', ['sd', 'd', 'n', 'a', 'sa']],
  ['satisfaction', ['vd', 'd', 'n', 's', 'vs']],
]

/** SD, D, N, A, SA: strongly disagree to strongly agree; both ends must be there. */
export function initials(values: readonly (readonly [string, number])[]): LabelScale | null {
  const texts = values.map(([text]) => text.trim().toLowerCase())
  const found = initialsOf.find(
    ([, ladder]) =>
      texts.every((text) => ladder.includes(text)) &&
      [ladder[0], ladder[4]].every((end) => end !== undefined && texts.includes(end)),
  )
  if (!found) return null
  const [family, ladder] = found
  const labels = Object.fromEntries(
    values.map(([text]) => [text, ladder.indexOf(text.trim().toLowerCase()) + 1]),
  )
  const answers = values.reduce((sum, [, count]) => sum + count, 0)
  return { family, min: 1, max: 5, labels, answers }
}
