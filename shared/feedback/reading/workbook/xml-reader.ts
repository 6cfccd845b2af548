import { TouchlineError } from '../../../rpc/errors.ts'

/**
 * XML as office programs write it, piece by piece, for files of any size. Namespace prefixes are left
 * out. A document type is refused, so no entity can be declared, and only the five of XML and characters
 * by number are replaced.
 */

export interface XmlHandler {
  /** `tag` is what stands between the angle brackets, for `attribute`. */
  open(name: string, tag: string): void
  text(text: string): void
  close(name: string): void
}

export interface XmlReader {
  /** Throws `invalid_file` or `too_large` without a file's name. */
  push(text: string): void
  /** Throws where the document is cut off. */
  end(): void
}

/** Longest text or tag, in characters: a cell of Excel holds 32,767. */
const longest = 1 << 24
/** Deepest nesting; sheets need seven. */
const deepest = 256

const LESS = 0x3c
const SLASH = 0x2f
const COLON = 0x3a
const EQUALS = 0x3d
const QUESTION = 0x3f
const BANG = 0x21
const DOUBLE = 0x22
const SINGLE = 0x27

export function createXmlReader(handler: XmlHandler): XmlReader {
  let rest = ''
  let depth = 0
  let started = false

  function read(text: string): number {
    let at = 0
    for (;;) {
      if (text.charCodeAt(at) !== LESS) {
        const next = text.indexOf('<', at)
        if (next < 0) return at
        if (depth > 0) handler.text(decodeEntities(text.slice(at, next)))
        at = next
      }
      const end = markupEnd(text, at)
      if (end < 0) return at
      markup(text, at, end)
      at = end
      if (at === text.length) return at
    }
  }

  function markup(text: string, at: number, end: number): void {
    const sign = text.charCodeAt(at + 1)
    if (sign === QUESTION) return
    if (sign === BANG) {
      if (text.startsWith('<![CDATA[', at)) handler.text(text.slice(at + 9, end - 3))
      else if (!text.startsWith('<!--', at)) throw documentType()
      return
    }
    if (sign === SLASH) {
      depth--
      if (depth < 0) throw damagedXml()
      handler.close(nameOf(text, at + 2, end - 1))
      return
    }
    const alone = text.charCodeAt(end - 2) === SLASH
    const stop = alone ? end - 2 : end - 1
    const name = nameOf(text, at + 1, stop)
    depth++
    if (depth > deepest) throw damagedXml()
    handler.open(name, text.slice(at + 1, stop))
    if (alone) {
      depth--
      handler.close(name)
    }
  }

  return {
    push(text) {
      let whole = rest === '' ? text : rest + text
      if (!started && whole.length > 0) {
        started = true
        if (whole.charCodeAt(0) === 0xfeff) whole = whole.slice(1)
      }
      const end = read(whole)
      rest = whole.slice(end)
      if (rest.length > longest) throw tooLong()
    },
    end() {
      if (depth !== 0 || !started || rest.trim() !== '') throw damagedXml()
    },
  }
}

/** The position behind the markup that begins at `at`, or -1 where the rest of it is still to come. */
function markupEnd(text: string, at: number): number {
  const sign = text.charCodeAt(at + 1)
  if (Number.isNaN(sign)) return -1
  if (sign === BANG) {
    // Which of the three it is shows after nine characters at most.
    if (text.length < at + 9 && !text.startsWith('<!--', at)) return -1
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![', at) ? ']]>' : '>'
    const end = text.indexOf(close, at + 3)
    return end < 0 ? -1 : end + close.length
  }
  if (sign === QUESTION) {
    const end = text.indexOf('?>', at)
    return end < 0 ? -1 : end + 2
  }
  // A `>` may stand inside an attribute.
  let quote = 0
  for (let place = at + 1; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === DOUBLE || code === SINGLE) quote = code
    else if (code === 0x3e) return place + 1
  }
  return -1
}

/** The name at `from`, without its prefix. */
function nameOf(text: string, from: number, end: number): string {
  let begin = from
  let at = from
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20) break
    if (code === COLON) begin = at + 1
  }
  return text.slice(begin, at)
}

/** The value of the attribute of this name, whatever its prefix; null where the tag has none. */
export function attribute(tag: string, name: string): string | null {
  let at = 0
  while (at < tag.length && tag.charCodeAt(at) > 0x20) at++
  while (at < tag.length) {
    while (at < tag.length && tag.charCodeAt(at) <= 0x20) at++
    let from = at
    while (at < tag.length && tag.charCodeAt(at) !== EQUALS && tag.charCodeAt(at) > 0x20) {
      if (tag.charCodeAt(at) === COLON) from = at + 1
      at++
    }
    const to = at
    while (at < tag.length && tag.charCodeAt(at) !== DOUBLE && tag.charCodeAt(at) !== SINGLE) at++
    const end = tag.indexOf(tag.charAt(at), at + 1)
    if (end < 0) return null
    if (to - from === name.length && tag.startsWith(name, from)) {
      return decodeEntities(tag.slice(at + 1, end))
    }
    at = end + 1
  }
  return null
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, ten, sixteen, name) => {
      if (name !== undefined) return named[name] ?? whole
      const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const damagedXml = () =>
  new TouchlineError(
    'invalid_file',
    'The workbook is damaged: a part of it breaks off or is not XML. Open it in a spreadsheet, save it again as .xlsx, and import that file.',
    { kind: 'workbook_damaged' },
  )

const documentType = () =>
  new TouchlineError(
    'invalid_file',
    'The workbook holds a document type declaration, which no spreadsheet writes; it is not read. Open it in a spreadsheet, save it again as .xlsx, and import that file.',
    { kind: 'workbook_doctype' },
  )

const tooLong = () =>
  new TouchlineError(
    'too_large',
    `The workbook holds a text of more than ${longest} characters in one cell. Shorten it, and import the file again.`,
    { kind: 'workbook_long_cell', limit: longest },
  )
