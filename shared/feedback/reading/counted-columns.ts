import type { ColumnFacts } from './column-facts.ts'
import { scaleOfLabels } from './label-scale.ts'
import { numberInLabel, readLabel } from './labels.ts'
import { parseNumber } from './numbers.ts'
import { groupNamed } from './score-kind.ts'

/**
 * Columns that are called by the answers of a question and hold how often each was given: `Very happy`, `Happy`,
 * `Unhappy`; `5 stars` … `1 star`; promoters and detractors. One row of such a table stands for many people.
 */
export function countedColumns(columns: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const counts = columns.filter(holdsCounts)
  if (counts.length < 2) return []
  const found = inWords(counts) ?? inStars(counts) ?? inGroups(counts) ?? []
  return found.every(mayBePoints) ? [] : found
}

/** `Happy`, `Sad`, `Neutral`: how much of each somebody felt, from 1 to 7 at most. */
const mayBePoints = ({ numbers, numeric, least, greatest }: ColumnFacts): boolean =>
  numeric === 1 && least >= 1 && greatest <= 7 && [...numbers.keys()].every(Number.isInteger)

/** Whole numbers or shares, none below zero, and not only marks. */
function holdsCounts({ entries, answered, records, truncated }: ColumnFacts): boolean {
  if (answered === 0 || answered < records * 0.5) return false
  const values = entries.slice(0, 200).map(([text]) => parseNumber(text.replace(/\s*%\s*$/, '')))
  if (values.some((value) => value === null || value < 0)) return false
  return truncated || values.some((value) => (value ?? 0) > 1) || hasShares(entries)
}

const hasShares = (entries: ColumnFacts['entries']): boolean =>
  entries.some(([text]) => /%\s*$|^0?[.,]\d+$/.test(text.trim()))

/** The header without what says that it is a count: `Very happy %`, `Happy (count)`, `# Unhappy`. */
const bareName = ({ name, question }: ColumnFacts): string =>
  (question || name)
    .replace(/[%#]/g, ' ')
    .replace(
      /(?<!\p{L})[([]?(?:count|number of|no\. of|n|db|darab|fő|liczba|szt\.?|anzahl|share|pct|percent)[)\]]?(?!\p{L})/giu,
      ' ',
    )
    .replace(/[\s:]+/g, ' ')
    .trim()

function inWords(counts: readonly ColumnFacts[]): ColumnFacts[] | null {
  const named = counts.filter((facts) => {
    const reading = readLabel(bareName(facts))
    return reading !== null && reading.family !== 'yesno' && reading.family !== 'extent'
  })
  const scale = scaleOfLabels(named.map((facts) => [bareName(facts), 1] as const))
  if (!scale) return null
  const own = named.filter((facts) => scale.labels[bareName(facts)] !== undefined)
  const sides = new Set(own.map((facts) => Math.sign(readLabel(bareName(facts))?.strength ?? 0)))
  const points = new Set(own.map((facts) => scale.labels[bareName(facts)]))
  return points.size >= 3 && sides.has(1) && sides.has(-1) ? own : null
}

function inStars(counts: readonly ColumnFacts[]): ColumnFacts[] | null {
  const starred = counts.filter(
    (facts) =>
      /★|⭐|\bstars?\b|csillag|gwiazd|\bsterne?\b/iu.test(bareName(facts)) &&
      numberInLabel(bareName(facts)) !== null,
  )
  return new Set(starred.map((facts) => numberInLabel(bareName(facts)))).size >= 3 ? starred : null
}

function inGroups(counts: readonly ColumnFacts[]): ColumnFacts[] | null {
  const grouped = counts.filter((facts) => groupNamed(bareName(facts)) !== null)
  return new Set(grouped.map((facts) => groupNamed(bareName(facts)))).size >= 2 ? grouped : null
}
