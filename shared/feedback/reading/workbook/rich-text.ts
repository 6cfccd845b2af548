/** The text of a string item (`si` or `is`): its runs joined, without the phonetic guide of East Asian text. */
export interface RichText {
  open(name: string): void
  text(text: string): void
  close(name: string): void
  /** The text so far; the next one begins empty. */
  take(): string
}

export function createRichText(): RichText {
  let text = ''
  let inText = false
  let phonetic = 0
  return {
    open(name) {
      if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 'rPh') phonetic--
      else if (name === 't') inText = false
    },
    take() {
      const taken = cleanString(text)
      text = ''
      return taken
    },
  }
}

/** Characters that XML cannot hold stand as `_x000D_` in a workbook's strings; line ends become one kind. */
export function cleanString(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
}
