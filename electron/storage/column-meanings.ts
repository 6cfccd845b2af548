import {
  type CodedBatch,
  cellText,
  type NumberedTexts,
} from '../../shared/feedback/reading/coded-batch.ts'

/** What the cells of a column mean; for a text that has a number it is found out once. */
export class ColumnMeanings<T extends object> {
  private readonly byCode: (T | undefined)[] = []
  private readonly index: number
  private readonly texts: NumberedTexts
  private readonly meaningOf: (text: string) => T

  constructor(index: number, texts: NumberedTexts, meaningOf: (text: string) => T) {
    this.index = index
    this.texts = texts
    this.meaningOf = meaningOf
  }

  at(batch: CodedBatch, place: number): T {
    const code = batch.codes[this.index]?.[place] ?? 0
    if (code < 0) return this.meaningOf(batch.loose.textOf(code))
    return this.byCode[code] ?? this.find(batch, place, code)
  }

  private find(batch: CodedBatch, place: number, code: number): T {
    const meaning = this.meaningOf(cellText(batch, this.texts, this.index, place))
    this.byCode[code] = meaning
    return meaning
  }
}
