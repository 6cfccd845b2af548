import type { ColumnMapping } from '../mapping.ts'
import { type Scale, usualScale } from '../metric.ts'
import type { ColumnProfile } from '../profile.ts'
import { foldWords } from './clean-text.ts'
import type { CompleteColumn } from './complete-column.ts'

/**
 * A column whose scores are of several metrics becomes as many questions, which stand behind the columns
 * of the file: `score (NPS)`, `score (CSAT)`. The column itself is kept for nothing else.
 */

/** Which records' scores a question of such a column takes. */
export interface ScorePartOf {
  /** The column of the scores, and what the touchpoint of its answers is called in a wide file. */
  readonly index: number
  readonly name: string
  /** The column that tells, and what it has to say; folded. */
  readonly kindIndex: number
  readonly kind: string
  /** What it says as the file writes it. */
  readonly text: string
}

export type Split = NonNullable<ColumnMapping['split']>

/** What the user said of a split column, or what was found where the user said nothing against it. */
export function splitOf(column: ColumnProfile, given: ColumnMapping | undefined): Split | null {
  if (given?.split) return given.split
  if (!column.split || (given && (given.role !== 'metric' || given.metric || given.scale)))
    return null
  const parts = column.split.parts.map(
    ({ value, metric, scale }): [string, Split['parts'][string]] => [
      value,
      { metric, ...(scale && { scale }) },
    ],
  )
  return { column: column.split.column, parts: Object.fromEntries(parts) }
}

/** The questions that a split column makes, from place `from` on. */
export function partsOf(
  column: CompleteColumn,
  split: Split,
  kindIndex: number,
  taken: ReadonlySet<string>,
  from: number,
): CompleteColumn[] {
  return Object.entries(split.parts).map(([text, { metric, scale }], at) => {
    const usual = usualScale(metric)
    let name = `${column.name} (${text})`
    while (taken.has(name)) name += ' (2)'
    return {
      ...column,
      index: from + at,
      name,
      question: `${column.question} (${text})`,
      role: 'metric',
      metric,
      scale: usual && withScale(usual, scale),
      whole: metric !== 'rating' && metric !== 'duration' && metric !== 'number',
      continues: null,
      isApart: false,
      split: null,
      part: { index: column.index, name: column.name, kindIndex, kind: foldWords(text), text },
    }
  })
}

function withScale(usual: Scale, given: Split['parts'][string]['scale']): Scale {
  const labels = given?.labels ?? usual.labels
  return {
    min: given?.min ?? usual.min,
    max: given?.max ?? usual.max,
    higherIsBetter: given?.higherIsBetter ?? usual.higherIsBetter,
    ...(labels && { labels }),
  }
}
