import type { LooseCells } from './loose-cells.ts'

/** Records that a piece of the file completed; blank lines are left out. Good until the next piece is read. */
export interface CodedBatch {
  readonly size: number
  /** The row of each record, the first of the file being 1. */
  readonly rows: Uint32Array
  /** How many cells each record has. */
  readonly widths: Uint16Array
  /**
   * For each column, a number for each record: 0 is a blank cell or none, from 1 on it is the text of
   * that number in the column's `NumberedTexts`, below 0 one of the `loose`.
   */
  readonly codes: readonly Int32Array[]
  readonly loose: LooseCells
  /** Cells beyond the columns asked for, by the record's place. */
  readonly beyond: ReadonlyMap<number, readonly string[]>
  /** The bytes of the file that were read from: `start` is where those of `loose` begin, `end` is behind the records. */
  readonly start: number
  readonly end: number
}

/** The texts of each column by their numbers, more with each batch; the first is the blank one. */
export type NumberedTexts = readonly (readonly string[])[]

/** The text of one cell. */
export function cellText(
  { codes, loose }: CodedBatch,
  texts: NumberedTexts,
  column: number,
  place: number,
): string {
  const code = codes[column]?.[place] ?? 0
  return code < 0 ? loose.textOf(code) : (texts[column]?.[code] ?? '')
}

/** The cells of one record, as csv-reader.ts gives them. */
export function cellsOf(batch: CodedBatch, texts: NumberedTexts, place: number): string[] {
  const count = batch.widths[place] ?? 0
  const more = batch.beyond.get(place)
  const width = more ? count - more.length : count
  const cells: string[] = new Array(width)
  for (let column = 0; column < width; column++) {
    cells[column] = cellText(batch, texts, column, place)
  }
  return more ? [...cells, ...more] : cells
}
