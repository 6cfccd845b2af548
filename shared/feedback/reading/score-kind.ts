import type { MetricKind, Scale } from '../metric.ts'
import { usualScale } from '../metric.ts'
import { foldWords, nameWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'
import { hintsOf } from './column-hints.ts'
import type { ColumnHead } from './detect-header.ts'
import { missingCodes } from './missing.ts'
import { parseNumber } from './numbers.ts'

/** Files whose one score column holds answers of several metrics, told apart by another column. */

/** A column that says of each record which metric its score is. */
export interface KindColumn {
  readonly index: number
  readonly name: string
  /** From its cell texts to metrics, the most frequent first. */
  readonly kinds: ReadonlyMap<string, MetricKind>
}

const kindNames: readonly (readonly [RegExp, MetricKind])[] = [
  [/^e?nps\d?$|^(?:employee )?net promoter(?: score)?$|^recommendation$/, 'nps'],
  [/^csat\d?$|^(?:customer )?satisfaction$|^smileys?$|^emojis?$/, 'csat'],
  [/^ces\d?$|^(?:customer )?effort$|^ease$/, 'ces'],
  [/^(?:5|five) ?stars?$|^stars?$|^star ?ratings?$|^ratings?$|^pmf$|^ertekeles$|^ocena$/, 'rating'],
  [/^thumbs?(?: up(?: and)? down)?$|^yes ?no$/, 'share'],
]
const mostKinds = 8

/** The metric that a text such as `NPS`, `CSAT survey` or `5STAR` names. */
export function kindNamed(text: string): MetricKind | null {
  const folded = foldWords(text)
    .replace(
      /\b(?:survey|score|question|metric|felmeres|kerdes|ankieta|pytanie|umfrage|frage)\b/g,
      '',
    )
    .replace(/ +/g, ' ')
    .trim()
  return kindNames.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** The metric that a question in a cell asks for, where each answer stands on a row of its own. */
function kindAsked(question: string): MetricKind | null {
  const hints = hintsOf({ index: 0, name: question, question })
  if (hints.has('nps')) return 'nps'
  if (hints.has('csat')) return 'csat'
  if (hints.has('ces')) return 'ces'
  return hints.has('rating') ? 'rating' : null
}

/** The column whose cells name metrics, nearly all of them; null where there is none. */
export function kindColumn(columns: readonly ColumnFacts[]): KindColumn | null {
  for (const { index, name, entries, truncated, answered } of columns) {
    if (truncated || answered === 0 || entries.length > mostKinds) continue
    const kinds = new Map<string, MetricKind>()
    const isHead = kindHeads.test(nameWords(name).join(' '))
    let named = 0
    for (const [text, count] of entries) {
      const kind = kindNamed(text) ?? (isHead ? kindAsked(text) : null)
      if (!kind) continue
      kinds.set(text, kind)
      named += count
    }
    const isAll = kinds.size === entries.length
    if (isAll || (kinds.size >= 2 && named >= answered * 0.8)) return { index, name, kinds }
  }
  return null
}

const kindHeads =
  /^(?:(?:question|survey|metric|score|rating|feedback|response|campaign) ?)?(?:type|kind|name)$|^metric$|^survey$|^program$|^questions?(?: text)?$|^kerdes(?:ek)?$|^pytani[ea]$|^frage$|^(?:kerdes|felmeres|mutato|ertekeles)? ?tipusa?$|^mutato$|^(?:typ|rodzaj)(?: \w+)?$|^wskaznik$|^(?:frage|umfrage)?typ$|^kennzahl$|^indicateur$|^type d\w* ?\w+$/
const scoreHeads =
  /\bscore\b|\banswer\b|\bratings?\b|\bvalue\b|\bresult\b|\bresponse\b|\bpoints?\b|\bvalasz\b|\bertek\b|ertekeles|pontszam|\bwynik\b|\bocena\b|odpowiedz|\bwert\b|\bantwort\b|bewertung|\bpunkte\b|\bnote\b/

/** Whether the column's name says no more than that it holds the scores. */
export function isScoreName(head: ColumnHead): boolean {
  const name = nameWords(head.name).join(' ')
  return scoreHeads.test(name) && !/\b(?:id|nr|time|date|type|azonosito\w*)\b/.test(name)
}

/** Counts the scores by the kind beside them, where headers let expect such a file. */
export interface ScoresByKind {
  /** Whether any header lets expect one; `add` does nothing otherwise. */
  readonly isNeeded: boolean
  /** The next record, as its cells by the place of their column. */
  add(cellOf: (index: number) => string): void
  /** Numbers with their counts, of the records whose kind column has this text. */
  numbersOf(kindIndex: number, text: string, scoreIndex: number): ReadonlyMap<number, number>
}

const mostTexts = 64
const mostNumbers = 200

export function createScoresByKind(columns: readonly ColumnHead[]): ScoresByKind {
  const kinds = columns.filter(({ name }) => kindHeads.test(nameWords(name).join(' '))).slice(0, 4)
  const scores = columns.filter(isScoreName).slice(0, 4)
  const pairs = kinds.flatMap((kind) =>
    scores
      .filter(({ index }) => index !== kind.index)
      .map((score) => ({
        kind: kind.index,
        score: score.index,
        counts: new Map<string, Map<number, number>>(),
      })),
  )
  return {
    isNeeded: pairs.length > 0,
    add(cellOf) {
      for (const { kind, score, counts } of pairs) {
        const text = cellOf(kind).trim()
        const number = parseNumber(cellOf(score))
        if (text === '' || text.length > 40 || number === null) continue
        let numbers = counts.get(text)
        if (!numbers) {
          if (counts.size >= mostTexts) continue
          numbers = new Map()
          counts.set(text, numbers)
        }
        const before = numbers.get(number)
        if (before !== undefined || numbers.size < mostNumbers) {
          numbers.set(number, (before ?? 0) + 1)
        }
      }
    },
    numbersOf: (kindIndex, text, scoreIndex) =>
      pairs
        .find(({ kind, score }) => kind === kindIndex && score === scoreIndex)
        ?.counts.get(text) ?? new Map(),
  }
}

/** The scale of a metric whose kind is told, as far as its answers keep to it. */
export function scaleOfKind(
  metric: MetricKind,
  numbers: ReadonlyMap<number, number>,
): Scale | null {
  const usual = usualScale(metric)
  if (usual === null || metric === 'nps' || metric === 'share') return usual
  const values = [...numbers.keys()].filter((value) => !missingCodes.has(value))
  const greatest = Math.max(...values)
  const hasZero = (numbers.get(0) ?? 0) > 0
  if (greatest <= 2 && hasZero && metric === 'csat') return { ...usual, min: 0, max: 2 }
  const all = [...numbers.values()].reduce((sum, count) => sum + count, 0)
  // Effort is asked on five points as well as on seven; many answers without a 6 or a 7 tell.
  if (metric === 'ces' && greatest === 5 && all >= 30) return { ...usual, max: 5 }
  if (greatest <= usual.max) return hasZero ? { ...usual, min: 0 } : usual
  if (greatest <= 7) return { ...usual, min: hasZero ? 0 : 1, max: 7 }
  if (greatest <= 10) return { ...usual, min: hasZero ? 0 : 1, max: 10 }
  return greatest <= 100 ? { ...usual, min: 0, max: 100 } : usual
}

/** A column that says to which group of NPS a score belongs. */
export function isPromoterGroup({ entries }: ColumnFacts): boolean {
  let isAny = false
  for (const [text] of entries) {
    const group = groupNamed(text)
    if (group === null) return false
    if (group !== 'passive') isAny = true
  }
  return isAny
}

const scoresOfGroup: Readonly<Record<string, 'detractor' | 'passive' | 'promoter'>> = {
  '0-6': 'detractor',
  '7-8': 'passive',
  '9-10': 'promoter',
}

/** The group of NPS that a cell names: `Promoter`, `Promoter (9-10)`, `9-10`. */
export function groupNamed(text: string): 'detractor' | 'passive' | 'promoter' | null {
  const scores = text.replace(/[\s()[\]]/g, '').replace(/[–—]/g, '-')
  if (scoresOfGroup[scores]) return scoresOfGroup[scores]
  const folded = foldWords(text.replace(/[([][\d\s–—-]+[)\]]|\b\d{1,2}\s?[–—-]\s?\d{1,2}\b/g, ''))
  const found = groupWords.find(([pattern]) => pattern.test(folded))
  return found?.[1] ?? null
}

const groupWords = [
  [/^(?:detractors?|kritikus(?:ok)?|krytyk\w*|kritiker|detracteurs?)$/, 'detractor'],
  [
    /^(?:passives?|neutrals?|passziv(?:ak)?|pasywn\w*|obojetn\w*|indifferente?|passifs?)$/,
    'passive',
  ],
  [/^(?:promoters?|ajanlo(?:k)?|promotor\w*|promoteurs?)$/, 'promoter'],
] as const

/**
 * Whether scores beside such groups can be NPS: promoters give 9 or 10. Where there are promoters and
 * no such score, the words belong to a shorter scale.
 */
export function fitsPromoters(scores: ColumnFacts, group: ColumnFacts): boolean {
  const hasPromoters = group.entries.some(([text]) => groupNamed(text) === 'promoter')
  return !hasPromoters || scores.greatest >= 9
}
