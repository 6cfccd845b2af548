import type { TouchpointMatch } from '../import-report.ts'
import { foldWords } from './clean-text.ts'
import { type ComparedName, comparedName, similarity } from './similarity.ts'

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
/** Somebody should look at what is found by less than `UNSURE`; a better guess with a rival gets just less. */
const UNSURE = 0.8
const RIVALLED = 0.79

/**
 * Joins the file's values to touchpoints: by the mapping's own table, then by equal text (case,
 * accents and punctuation apart), then by likeness. Several values may mean one touchpoint. What is left
 * has `matchedBy: 'none'`. The order of `values` is kept.
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

  const claimed = new Set<string>()
  const certain: (TouchpointMatch | null)[] = values.map(({ value, question, answers = 0 }) => {
    const wanted = table.has(value) ? table.get(value) : table.get(foldWords(value))
    if (wanted === null) return { value, touchpoint: null, matchedBy: 'none', answers }
    if (wanted !== undefined) {
      const target = titled(wanted)
      if (!target) return { value, touchpoint: null, matchedBy: 'none', answers }
      claimed.add(target.id)
      return { value, touchpoint: named(target), matchedBy: 'mapping', similarity: 1, answers }
    }
    const target =
      value.trim() === '' ? undefined : (titled(value) ?? (question && titled(question)))
    if (!target) return null
    claimed.add(target.id)
    return { value, touchpoint: named(target), matchedBy: 'exact', similarity: 1, answers }
  })
  const compared = touchpoints.map((target) => ({ target, name: comparedName(target.title) }))
  return values.map((value, at) => certain[at] ?? mostAlike(value, compared, claimed))
}

interface ComparedTarget {
  readonly target: MatchTarget
  readonly name: ComparedName
}

/** The touchpoint most like the value, if any is; unsure where another is as like, or has its own value. */
function mostAlike(
  { value, question, answers = 0 }: MatchValue,
  targets: readonly ComparedTarget[],
  claimed: ReadonlySet<string>,
): TouchpointMatch {
  const names = [value, ...(question === undefined || question === value ? [] : [question])].map(
    comparedName,
  )
  let best: { readonly target: MatchTarget; readonly score: number } | null = null
  let second = 0
  for (const { target, name } of targets) {
    const score = Math.max(...names.map((each) => similarity(each, name)))
    if (score > (best?.score ?? 0)) {
      second = best?.score ?? 0
      best = { target, score }
    } else second = Math.max(second, score)
  }
  if (!best || best.score < SIMILAR) return { value, touchpoint: null, matchedBy: 'none', answers }
  const hasRival = best.score < 1 && best.score - second < 0.03
  const isClaimed = claimed.has(best.target.id) && best.score < 0.9
  return {
    value,
    touchpoint: named(best.target),
    matchedBy: 'similar',
    similarity: (hasRival || isClaimed) && best.score >= UNSURE ? RIVALLED : best.score,
    answers,
  }
}

function squeezed(folded: string): string {
  return folded.replaceAll(' ', '')
}

function named({ id, title }: MatchTarget): { id: string; title: string } {
  return { id, title }
}
