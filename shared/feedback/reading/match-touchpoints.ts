import type { TouchpointMatch } from '../import-report.ts'
import { foldWords } from './clean-text.ts'
import { similarity } from './similarity.ts'

export interface MatchTarget {
  readonly id: string
  readonly title: string
}

export interface MatchValue {
  /** A value of the touchpoint column, or a metric column's name. */
  readonly value: string
  /** What a metric column asks in words; tried as well as its name. */
  readonly question?: string
  readonly answers?: number
}

/** Below this two texts are not taken to mean the same. */
const SIMILAR = 0.75

/**
 * Joins the file's values to touchpoints: by the mapping's own table, then by equal text (case,
 * accents and punctuation apart), then by likeness, best pairs first, no touchpoint taken twice by
 * likeness. What is left has `matchedBy: 'none'`. The order of `values` is kept.
 */
export function matchValues(
  values: readonly MatchValue[],
  touchpoints: readonly MatchTarget[],
  match: Readonly<Record<string, string | null>> = {},
): TouchpointMatch[] {
  const byTitle = new Map<string, MatchTarget>()
  for (const touchpoint of touchpoints) {
    const folded = foldWords(touchpoint.title)
    if (!byTitle.has(folded)) byTitle.set(folded, touchpoint)
    if (!byTitle.has(squeezed(folded))) byTitle.set(squeezed(folded), touchpoint)
  }
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const table = new Map<string, string | null>()
  for (const [value, title] of Object.entries(match)) {
    table.set(value, title)
    if (!table.has(foldWords(value))) table.set(foldWords(value), title)
  }
  const titled = (title: string): MatchTarget | undefined =>
    byTitle.get(foldWords(title)) ?? byTitle.get(squeezed(foldWords(title))) ?? byId.get(title)

  const taken = new Set<string>()
  const result: (TouchpointMatch | null)[] = values.map(({ value, question, answers = 0 }) => {
    const wanted = table.has(value) ? table.get(value) : table.get(foldWords(value))
    if (wanted === null) return { value, touchpoint: null, matchedBy: 'none', answers }
    if (wanted !== undefined) {
      const target = titled(wanted)
      if (!target) return { value, touchpoint: null, matchedBy: 'none', answers }
      taken.add(target.id)
      return { value, touchpoint: named(target), matchedBy: 'mapping', similarity: 1, answers }
    }
    const target =
      value.trim() === '' ? undefined : (titled(value) ?? (question && titled(question)))
    if (!target) return null
    taken.add(target.id)
    return { value, touchpoint: named(target), matchedBy: 'exact', similarity: 1, answers }
  })

  const pairs: { at: number; target: MatchTarget; score: number }[] = []
  values.forEach(({ value, question }, at) => {
    if (result[at]) return
    for (const target of touchpoints) {
      if (taken.has(target.id)) continue
      const score = Math.max(
        similarity(value, target.title),
        question === undefined || question === value ? 0 : similarity(question, target.title),
      )
      if (score >= SIMILAR) pairs.push({ at, target, score })
    }
  })
  pairs.sort((a, b) => b.score - a.score || a.at - b.at)
  for (const { at, target, score } of pairs) {
    const value = values[at]
    if (!value || result[at] || taken.has(target.id)) continue
    taken.add(target.id)
    result[at] = {
      value: value.value,
      touchpoint: named(target),
      matchedBy: 'similar',
      similarity: score,
      answers: value.answers ?? 0,
    }
  }
  return values.map(
    ({ value, answers = 0 }, at) =>
      result[at] ?? { value, touchpoint: null, matchedBy: 'none', answers },
  )
}

function squeezed(folded: string): string {
  return folded.replaceAll(' ', '')
}

function named({ id, title }: MatchTarget): { id: string; title: string } {
  return { id, title }
}
