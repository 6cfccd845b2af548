import { TouchlineError } from '../../../rpc/errors.ts'
import { createRichText } from './rich-text.ts'
import { createXmlReader } from './xml-reader.ts'

/** The texts that a workbook's cells name by number. */
export interface SharedStringsReader {
  /** A piece of `xl/sharedStrings.xml`. Throws `invalid_file` or `too_large` without a file's name. */
  push(xml: string): void
  end(): string[]
}

/** Characters of all texts together that are held in memory. */
const most = 1 << 27

export function createSharedStringsReader(): SharedStringsReader {
  const strings: string[] = []
  const known = createRichText()
  let characters = 0
  const reader = createXmlReader({
    open: (name) => known.open(name),
    text: (text) => known.text(text),
    close(name) {
      known.close(name)
      if (name !== 'si') return
      const text = known.take()
      characters += text.length
      if (characters > most) throw tooMuch()
      strings.push(text)
    },
  })
  return {
    push: (xml) => reader.push(xml),
    end() {
      reader.end()
      return strings
    },
  }
}

const tooMuch = () =>
  new TouchlineError(
    'too_large',
    `The workbook holds more than ${most} characters of text, more than can be kept in memory. Save the sheet as "CSV UTF-8", and import that file.`,
    { kind: 'workbook_strings', limit: most },
  )
