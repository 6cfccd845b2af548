import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as a reader finds it: the lines of every page in the order in which they are
 * drawn, each glyph named by its font's ToUnicode map. Enough for PDFs that Skia writes.
 */
export function pdfText(pdf: Buffer): string[] {
  const objects = readObjects(pdf)
  const lines: string[] = []
  for (const { head, stream } of objects.values()) {
    if (stream === null || !/\bBT\b/.test(stream) || !/ Tf\b/.test(stream)) continue
    const page = [...objects.values()].find((object) =>
      object.head.includes(`/Contents ${idOf(objects, head)} 0 R`),
    )
    if (!page) continue
    const fonts = new Map(
      [...page.head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
        name,
        unicodeMap(objects, id),
      ]),
    )
    lines.push(...readLines(stream, fonts))
  }
  return lines
}

interface PdfObject {
  readonly head: string
  readonly stream: string | null
}

function idOf(objects: ReadonlyMap<string, PdfObject>, head: string): string {
  return [...objects].find(([, object]) => object.head === head)?.[0] ?? ''
}

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const id = match[1] ?? ''
    const start = match.index + match[0].length
    const end = text.indexOf('endobj', start)
    const streamAt = text.indexOf('stream\n', start)
    if (streamAt === -1 || streamAt > end) {
      objects.set(id, { head: text.slice(start, end), stream: null })
      continue
    }
    const head = text.slice(start, streamAt)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = pdf.subarray(streamAt + 7, streamAt + 7 + length)
    objects.set(id, { head: `${id} ${head}`, stream: inflate(bytes) })
  }
  return objects
}

function inflate(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

function unicodeMap(objects: ReadonlyMap<string, PdfObject>, font: string): Map<number, string> {
  const map = new Map<number, string>()
  const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? ''
  const cmap = objects.get(id)?.stream ?? ''
  const code = (hex: string) => Number.parseInt(hex, 16)
  for (const [, part = ''] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)>/g)) {
      map.set(code(glyph), String.fromCharCode(code(to)))
    }
  }
  for (const [, part = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = code(from); glyph <= code(to); glyph++) {
        map.set(glyph, String.fromCharCode(code(first) + glyph - code(from)))
      }
    }
  }
  return map
}

/** Runs of glyphs at one text position belong to one line. */
function readLines(
  stream: string,
  fonts: ReadonlyMap<string, ReadonlyMap<number, string>>,
): string[] {
  const lines: string[] = []
  let font: ReadonlyMap<number, string> = new Map()
  let place = ''
  for (const [token, name, matrix, glyphs] of stream.matchAll(
    /\/(F\d+) [\d.]+ Tf|([-\d. ]+) Tm|<([0-9A-F]+)> Tj/g,
  )) {
    if (name) font = fonts.get(name) ?? new Map()
    else if (matrix) {
      if (matrix !== place) lines.push('')
      place = matrix
    } else if (glyphs && token) {
      const words = (glyphs.match(/.{4}/g) ?? [])
        .map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '\uFFFD')
        .join('')
      lines.push(`${lines.pop() ?? ''}${words}`)
    }
  }
  return lines
}
