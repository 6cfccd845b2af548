import { foldWords, plainText } from './clean-text.ts'
import { type CodedBatch, cellText, type NumberedTexts } from './coded-batch.ts'
import type { ColumnHead } from './detect-header.ts'
import { isMissing } from './missing.ts'
import { parseNumber } from './numbers.ts'

/** Rows of a table that are no records: totals below it or below a group, and its header once more. */

export type OtherRow = 'total_row' | 'repeated_header'

const words: ReadonlySet<string> = new Set(
  [
    'total|totals|grand total|overall total|subtotal|sub total|average|avg|mean|median|std dev|stdev|standard deviation',
    'osszesen|mindosszesen|osszeg|reszosszeg|vegosszeg|vegosszesen|atlag|atlagosan|szoras',
    'razem|suma|suma koncowa|suma czesciowa|ogolem|lacznie|srednia|mediana|odchylenie standardowe',
    'summe|gesamt|insgesamt|gesamtsumme|gesamtergebnis|zwischensumme|teilergebnis|durchschnitt|mittelwert|standardabweichung',
    'somme|total general|sous total|moyenne|ecart type',
  ].flatMap((line) => line.split('|')),
)
/** The same beside one of those; alone they may be answers: `n` is no. */
const weakWords: ReadonlySet<string> = new Set(
  'sum|count|n|base|min|max|darab|darabszam|elemszam|liczba|liczebnosc|mittel|anzahl|nombre'.split(
    '|',
  ),
)
const MOST_WEAK = 3
/** Behind the name of a group, as spreadsheets write it: `Buda Total`, `Köln Ergebnis`. */
const ofGroup =
  /^(?:\S+ ){1,4}(?:total|subtotal|average|osszesen|osszeg|atlag|ergebnis|gesamt|mittelwert)$|^(?:suma|razem|total|srednia) (?:\S+ ?){1,4}$/
const LONGEST = 60
/** A row of totals says so in one of its first cells. */
const LEADING = 3

/** One of these stands in each of the words: most cells are told without folding them. */
const trace =
  /total|sum|aver|avg|mean|medi|count|^n$|base|st.?dev|dev|min|max|ssz|tlag|sz[oó]r|darab|elem|razem|og[oó]|cznie|redni|odchyl|liczeb|liczba|gesamt|ergebnis|schnitt|mittel|anzahl|somme|moyenne|nombre|cart/i

const isTotalWord = (text: string): boolean => {
  if (text.length > LONGEST || !trace.test(text)) return false
  const folded = foldWords(text)
  return words.has(folded) || weakWords.has(folded) || ofGroup.test(folded)
}

/** Whether rows are totals in spite of what they are called. */
function areTotals(rows: readonly (readonly string[])[]): boolean {
  const isWeak = (cells: readonly string[]) =>
    weakWords.has(foldWords(cells.find((cell) => cell.trim() !== '') ?? ''))
  const weak = rows.filter(isWeak).length
  return weak < rows.length && weak <= MOST_WEAK
}

/** What a row is besides a record; null for a record. */
export type TellOtherRow = (cells: readonly string[]) => OtherRow | null

export function createOtherRowTeller(
  columns: readonly Pick<ColumnHead, 'name' | 'question'>[],
): TellOtherRow {
  const leads = leadsOf(columns)
  return (cells) => {
    const at = cells.findIndex((cell) => cell.trim() !== '')
    const first = cells[at] ?? ''
    if (at < 0 || at >= LEADING) return null
    if (leads[at]?.has(first.trim())) {
      const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))
      const again = filled.filter((index) => headed(columns[index], cells[index] ?? ''))
      return filled.length >= 2 && again.length === filled.length ? 'repeated_header' : null
    }
    if (!isTotalWord(first)) return null
    const others = cells.slice(at + 1, columns.length)
    const filled = others.filter((cell) => !isMissing(cell))
    const isBlank = others.length < columns.length - at - 1 || filled.length < others.length
    return isBlank && filled.length > 0 && filled.every((cell) => parseNumber(cell) !== null)
      ? 'total_row'
      : null
  }
}

const leadsOf = (columns: readonly Pick<ColumnHead, 'name' | 'question'>[]) =>
  columns.slice(0, LEADING).map(({ name, question }) => new Set([name, question]))

function headed(column: Pick<ColumnHead, 'name' | 'question'> | undefined, cell: string): boolean {
  const text = plainText(cell)
  return column !== undefined && (text === column.name || text === column.question)
}

/** The rows of a file that may be no records, kept until it is known what they are. */
export interface OtherRows {
  /** Whether the row was put aside. */
  take(cells: readonly string[]): boolean
  /** The places of a batch's rows that were put aside, in order. */
  takeFrom(batch: CodedBatch, texts: NumberedTexts, from: number): readonly number[]
  readonly headers: () => number
  readonly totals: () => readonly (readonly string[])[]
  /** Whether those that look like totals can be such, by what they are called. */
  readonly areTotals: () => boolean
}

/** More of them are a way of answering. */
const MOST_ASIDE = 500

export function createOtherRows(columns: readonly ColumnHead[]): OtherRows {
  const tell = createOtherRowTeller(columns)
  const leads = leadsOf(columns)
  /** By column, whether the text of each number may begin such a row. */
  const known: boolean[][] = leads.map(() => [])
  const totals: (readonly string[])[] = []
  let headers = 0

  const mayLead = (text: string, index: number) =>
    leads[index]?.has(text.trim()) === true || isTotalWord(text)

  function take(cells: readonly string[]): boolean {
    if (totals.length + headers >= MOST_ASIDE) return false
    const kind = tell(cells)
    if (kind === 'total_row') totals.push([...cells])
    else if (kind === 'repeated_header') headers++
    return kind !== null
  }

  function isSuspect({ codes, loose }: CodedBatch, texts: NumberedTexts, place: number) {
    for (let index = 0; index < known.length; index++) {
      const code = codes[index]?.[place] ?? 0
      if (code === 0) continue
      if (code < 0) return !loose.isTold(code) && mayLead(loose.textOf(code), index)
      const column = known[index] ?? []
      column[code] ??= mayLead(texts[index]?.[code] ?? '', index)
      return column[code]
    }
    return false
  }

  return {
    take,
    takeFrom(batch, texts, from) {
      const taken: number[] = []
      for (let place = from; place < batch.size; place++) {
        if (!isSuspect(batch, texts, place)) continue
        const width = batch.widths[place] ?? 0
        const cells = columns
          .slice(0, width)
          .map((_, index) => cellText(batch, texts, index, place))
        if (take(cells)) taken.push(place)
      }
      return taken
    },
    headers: () => headers,
    totals: () => totals,
    areTotals: () => areTotals(totals),
  }
}
