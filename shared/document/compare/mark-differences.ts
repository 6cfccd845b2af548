import type { Difference, DifferenceKind } from './compare-maps.ts'
import { subjectOf } from './difference-title.ts'

/** How something on a drawing of both maps is to be shown; `former` is the text that a changed card had. */
export interface DifferenceMark {
  readonly kind: DifferenceKind | 'former'
  /** It came or went with something else that says so for it. */
  readonly quiet: boolean
  /** Whether its words are others now. */
  readonly rewritten: boolean
}

/** The marks of differences, and of what came or went with them, by the ids of what they are told by. */
export const markDifferences = (differences: readonly Difference[]): Map<string, DifferenceMark> =>
  new Map(marksOf(differences, (difference) => subjectOf(difference).id, false))

/** The marks on one of two maps drawn side by side: each difference at its own record there, if it has one. */
export const markSide = (
  differences: readonly Difference[],
  side: 'before' | 'after',
): Map<string, DifferenceMark> =>
  new Map(marksOf(differences, (difference) => difference[side]?.id, false))

function* marksOf(
  differences: readonly Difference[],
  idOf: (difference: Difference) => string | undefined,
  quiet: boolean,
): Generator<[string, DifferenceMark]> {
  for (const difference of differences) {
    const { kind, fields, within } = difference
    const id = idOf(difference)
    const rewritten = fields.some((field) => field === 'text' || field === 'title')
    if (id !== undefined) yield [id, { kind, quiet, rewritten }]
    yield* marksOf(within, idOf, true)
  }
}
