import type { FileFacts } from '../../profile.ts'
import { foldWords } from '../clean-text.ts'
import type { TableLayout } from '../table-layout.ts'

/** Which sheet of a workbook holds the survey. */

export interface SheetCandidate {
  readonly name: string
  readonly hidden: boolean
  /** Null where the sheet holds no table. */
  readonly layout: TableLayout | null
  /** Records among its first rows. */
  readonly records: number
  /** Columns among its first records that look like ratings. */
  readonly metrics: number
  /** Cells that it holds, estimated. */
  readonly cells: number
}

export interface SheetChoice {
  readonly index: number
  readonly reason: NonNullable<FileFacts['sheetReason']>
}

/** Sheets about the data, and sheets of the data, by what people and programs call them. */
const about =
  /^(?:cover|summary|read ?me|notes?|info|about|legend|code ?book|dictionary|lookups?|lists?|pivot|charts?|dashboard|report|borito|osszesito|osszegzes|jelmagyarazat|kodkonyv|megjegyzes(?:ek)?|okladka|podsumowanie|legenda|slownik|uwagi|deckblatt|zusammenfassung|uebersicht|ubersicht|legende|hinweise)\b/

/**
 * Of the sheets that are seen and hold a table: one with ratings before one without, and of several the
 * one with most cells. Hidden sheets are taken only where no other holds a table. Null where none does.
 */
export function chooseSheet(sheets: readonly SheetCandidate[]): SheetChoice | null {
  const filled = sheets.flatMap((sheet, index) => (sheet.layout ? [{ ...sheet, index }] : []))
  const recorded = filled.filter(({ records }) => records > 0)
  const tables = recorded.length > 0 ? recorded : filled
  const seen = tables.filter(({ hidden }) => !hidden)
  const candidates = seen.length > 0 ? seen : tables
  const [first] = candidates
  if (!first) return null
  if (candidates.length === 1) return { index: first.index, reason: 'only' }
  const rated = candidates.filter(({ metrics }) => metrics > 0)
  const [alone] = rated
  if (alone && rated.length === 1) return { index: alone.index, reason: 'answers' }
  const weight = ({ name, cells }: SheetCandidate) =>
    about.test(foldWords(name)) ? cells / 100 : cells
  const best = [...(rated.length > 0 ? rated : candidates)].sort((a, b) => weight(b) - weight(a))[0]
  return { index: (best ?? first).index, reason: 'largest' }
}
